"""The page of the help that shows the families of models."""

from __future__ import annotations

from maxfiles.externals import External
from maxfiles.families import FAMILIES, Family, Method
from maxfiles.page import LEFT, click, rows, titled, to_object
from maxfiles.patcher import Box, Patcher

_COLUMN = 270
_SHOWN = {"fader": 2, "ddsp": 4}
"""How many attributes of a family with many of them; the reference page has them all."""


def families(external: External) -> Patcher:
    """For each family: an object, what can be set, patches to open."""
    page, y = titled(
        "families",
        "Models that have more than latents. Each is a training of its own; then: luthier export RUN -o fader.ts. "
        "A click on a setting goes to the object of the page basic, a click on a patch opens it.",
    )
    sent = page.object(f"s {to_object(external)}", 600, 14)
    opened = page.object("pcontrol", 740, 14)
    for family in FAMILIES:
        y = _family(page, external, family, y, sent, opened)
    return page


def _family(page: Patcher, external: External, family: Family, y: float, sent: Box, opened: Box) -> float:
    page.comment(f"{family.model}.ts: {family.what}", LEFT, y, bold=True)
    page.comment(family.made, LEFT + 20, y + 20)
    y = page.bottom + 3
    y = rows(page, [(object_text(external, family, one), one.what) for one in family.methods], y, LEFT, _COLUMN) + 3
    for attribute in family.attributes[: _SHOWN.get(family.model)]:
        if attribute.example and family.model != "transfer":
            y = click(page, f"set {attribute.name} {attribute.example}", attribute.help, y, sent)
    x: float = LEFT
    for patch in family.patches:
        message = page.message(f"load {patch}", x, y)
        page.connect(message, 0, opened, hidden=True)
        x = message.right + 10
    return y + 36


def object_text(external: External, family: Family, method: Method) -> str:
    """As it is typed: mcs.nn~ has an inlet for each example, the others one for each channel."""
    if external.name == "mcs.nn~":
        return f"mcs.nn~ {family.model} {method.name} 1 2048"
    return f"{external.name} {family.model} {method.name} 2048 {method.inputs} {method.outputs}"
