"""Whether patches and reference pages say what the table of messages says."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as Xml

from maxfiles.externals import EXTERNALS
from maxfiles.families import family_attributes
from maxfiles.model_attributes import MODEL_ATTRIBUTES
from maxfiles.objects import OURS
from maxfiles.page import to_object
from maxfiles.reading import Window, name_of, read_window
from maxfiles.table import Tables

_PARTS = ("digest", "description", "metadatalist", "objarglist", "methodlist", "attributelist", "seealsolist")
_SENDS_ITS_ARGUMENTS = ("prepend", "loadmess")


def sent_messages(window: Window) -> Iterator[tuple[str, str]]:
    """External and message, for each message that a box sends to one of ours, over a cord or by name."""
    receivers = {f"s {to_object(external)}": name for name, external in EXTERNALS.items()}
    for part in window.everywhere():
        for box in part.boxes:
            sent = _messages_of(box)
            for sink in part.sinks_of(box) if sent else []:
                external = receivers.get(sink.get("text", ""), name_of(sink))
                if external in OURS:
                    yield from ((external, message) for message in sent)


def _messages_of(box: dict[str, str]) -> list[str]:
    text = box.get("text", "")
    if box.get("maxclass") == "message":
        return [part.strip() for part in text.split(",")]
    if name_of(box) in _SENDS_ITS_ARGUMENTS:
        return [text.split(" ", 1)[1]]
    return []


def message_problems(name: str, text: str, tables: Tables) -> list[str]:
    """What a patch sends that is not in the table, and what a help patch leaves out."""
    sent = set(sent_messages(read_window(name, text)))
    problems = []
    attributes = {attribute.name for attribute in MODEL_ATTRIBUTES} | family_attributes().keys()
    for external, message in sorted(sent):
        word, *rest = message.split()
        if word not in {row.name for row in tables.of(external)}:
            problems.append(f"{name}: '{word}' is no message of {external}")
        elif word in ("set", "get") and rest[0] not in attributes:
            problems.append(f"{name}: '{message}' names no attribute of a luthier model")
    helped = name.removesuffix(".maxhelp")
    if helped != name:
        shown = {message.split()[0] for external, message in sent if external == helped}
        problems += [f"{name}: '{row.name}' cannot be clicked" for row in tables.of(helped) if row.name not in shown]
    return problems


def reference_problems(name: str, text: str, tables: Tables) -> list[str]:
    """Of the .maxref.xml of the external `name`."""
    try:
        root = Xml.fromstring(text)
    except Xml.ParseError as error:
        return [f"{name}: {error}"]
    if root.tag != "c74object" or root.get("name") != name:
        return [f"{name}: the root is not <c74object name='{name}'>"]
    problems = [f"{name}: no {part}" for part in _PARTS if root.find(part) is None]
    problems += [f"{name}: no {key} of the object" for key in ("module", "category") if not root.get(key)]
    for element in root.iter():
        if element.tag in ("method", "attribute", "objarg") and not (element.findtext("digest") or "").strip():
            problems.append(f"{name}: {element.tag} {element.get('name')} has no digest")
    expected = {row.name: row for row in tables.of(name)}
    shown = {str(method.get("name")): method for method in root.iter("method")}
    problems += [f"{name}: message '{missing}' is not described" for missing in sorted(expected.keys() - shown.keys())]
    unknown = shown.keys() - expected.keys() - {"signal"}
    problems += [f"{name}: '{word}' is no message" for word in sorted(unknown)]
    for word, row in expected.items():
        if word in shown and row.help not in (shown[word].findtext("description") or ""):
            problems.append(f"{name}: message '{word}' is described in other words than the table's")
    return problems + _attribute_problems(name, root)


def _attribute_problems(name: str, root: Xml.Element) -> list[str]:
    external = EXTERNALS[name]
    expected = {attribute.name for attribute in external.attributes}
    if expected:
        expected |= {attribute.name for attribute in MODEL_ATTRIBUTES} | family_attributes().keys()
    shown = {str(attribute.get("name")) for attribute in root.iter("attribute")}
    missing = [f"{name}: attribute '{word}' is not described" for word in sorted(expected - shown)]
    return missing + [f"{name}: '{word}' is no attribute" for word in sorted(shown - expected)]
