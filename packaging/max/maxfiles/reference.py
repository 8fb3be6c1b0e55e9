"""The reference pages: .maxref.xml, from the table of messages."""

from __future__ import annotations

from xml.etree import ElementTree as Xml

from maxfiles.externals import EXTERNALS, External
from maxfiles.families import FAMILIES, family_attributes
from maxfiles.model_attributes import MODEL_ATTRIBUTES, ModelAttribute
from maxfiles.table import Message, Tables

_HEAD = '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n'
_TYPED = "Typed with @ when the object is made. Every message of the table can be written so."
_STYLE = '<?xml-stylesheet href="./_c74_ref.xsl" type="text/xsl"?>\n\n'


def reference_page(name: str, tables: Tables) -> str:
    """The file of one external."""
    external = EXTERNALS[name]
    root = Xml.Element("c74object", name=name, module="luthier", category="luthier, Neural Instruments")
    _described(root, external.digest, external.description)
    data = Xml.SubElement(root, "metadatalist")
    Xml.SubElement(data, "metadata", name="author").text = "the luthier authors"
    for tag in ("luthier", "neural", "MSP" if name.endswith("~") else "Max"):
        Xml.SubElement(data, "metadata", name="tag").text = tag
    _inlets_and_outlets(root, external)
    _arguments(root, external)
    methods = Xml.SubElement(root, "methodlist")
    for message in tables.of(name):
        _method(methods, message)
    if name.endswith("~"):
        signal = Xml.SubElement(methods, "method", name="signal")
        Xml.SubElement(signal, "arglist")
        _described(signal, "Input of the method", "Each inlet is an input of the method, in its order.")
    _attributes(root, external)
    others = Xml.SubElement(root, "seealsolist")
    for other in external.see_also:
        Xml.SubElement(others, "seealso", name=other)
    Xml.indent(root, "\t")
    return _HEAD + _STYLE + Xml.tostring(root, encoding="unicode") + "\n"


def _described(parent: Xml.Element, digest: str, description: str) -> None:
    Xml.SubElement(parent, "digest").text = digest
    Xml.SubElement(parent, "description").text = description


def _inlets_and_outlets(root: Xml.Element, external: External) -> None:
    kind = {"nn.info": "dictionary", "nn~": "signal"}.get(external.name, "multichannelsignal")
    inlet = Xml.SubElement(
        Xml.SubElement(root, "inletlist"), "inlet", id="0", type=kind.replace("dictionary", "message")
    )
    _described(inlet, "Messages" if kind == "dictionary" else "First input of the method, and messages", "")
    outlets = Xml.SubElement(root, "outletlist")
    first = Xml.SubElement(outlets, "outlet", id="0", type=kind)
    what = "What the file says" if kind == "dictionary" else "Outputs of the method, one outlet after the other"
    _described(first, what, "")
    last = Xml.SubElement(outlets, "outlet", id="1", type="message")
    _described(last, "Answers", "; ".join(f"{words}: {meaning}" for words, meaning in external.outlets))


def _arguments(root: Xml.Element, external: External) -> None:
    arguments = Xml.SubElement(root, "objarglist")
    for argument in external.arguments:
        element = Xml.SubElement(arguments, "objarg", name=argument.name, optional="1", type=argument.type)
        _described(element, argument.help, "")


def _method(methods: Xml.Element, message: Message) -> None:
    method = Xml.SubElement(methods, "method", name=message.name)
    arguments = Xml.SubElement(method, "arglist")
    for argument in message.words:
        Xml.SubElement(arguments, "arg", name=argument.name, optional=str(int(argument.optional)), type=argument.type)
    digest = message.help.split(":")[0].split(",")[0]
    _described(method, digest[0].upper() + digest[1:], message.told)


def _attributes(root: Xml.Element, external: External) -> None:
    attributes = Xml.SubElement(root, "attributelist")
    for own in external.attributes:
        element = Xml.SubElement(
            attributes,
            "attribute",
            name=own.name,
            get=str(int(own.is_switch)),
            set="1",
            type=own.type,
            size="1",
        )
        _described(element, own.help, _TYPED)
    if not external.attributes:
        return
    for attribute in MODEL_ATTRIBUTES:
        _model_attribute(attributes, attribute, "Of models that luthier trained; nn.info tells those of a file.")
    for name, attribute in family_attributes().items():
        having = [family.model for family in FAMILIES if name in {other.name for other in family.attributes}]
        _model_attribute(attributes, attribute, f"Of models of the family {' and '.join(having)}.")


def _model_attribute(attributes: Xml.Element, attribute: ModelAttribute, whose: str) -> None:
    settable = "1" if attribute.example else "0"
    kind = {"list": "float"}.get(attribute.type, attribute.type)
    element = Xml.SubElement(attributes, "attribute", name=attribute.name, get="1", set=settable, type=kind, size="1")
    _described(element, attribute.help, whose)
