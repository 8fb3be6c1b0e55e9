"""luthier.attribute-dials: the settings inside a model."""

from __future__ import annotations

from maxfiles.families import FAMILIES
from maxfiles.model_attributes import MODEL_ATTRIBUTES
from maxfiles.patcher import Box, Patcher
from maxfiles.patches.parts import LEFT, ONE_AT_FIRST, attribute_dials, chooser, level, sound_source, titled

_PRESETS: tuple[dict[str, float], ...] = (
    {},
    {"noise_gain": 3.0},
    {"adapt": 1.0, "transpose": -12.0, "brightness": -6.0},
    {"adapt": 1.0, "transpose": 24.0},
    {"stretch": 8.0},
)
"""What differs from what a model has at first: nothing, breath, low and dull, two octaves up, slow."""


def patch() -> Patcher:
    """A dial or a switch for each setting."""
    page, y = titled(
        "attribute dials",
        "Every setting of a model that is a number is a dial here, of the families ddsp and RAVE. A model that lacks "
        "one says so in a line on the Max console; nn.info tells the attributes of a file.",
        (
            "Play the flute, and turn the sound on, below.",
            "Turn a dial; click a dot of the presets, or shift-click one to keep where the dials are.",
            "With models of RAVE: switches start and stop learning a timbre.",
        ),
    )
    numbers = [one for one in (*FAMILIES[0].attributes, *MODEL_ATTRIBUTES) if one.type in ("float", "list")]
    switches = [attribute for attribute in MODEL_ATTRIBUTES if attribute.type == "int" and attribute.most == 1]
    height = 200 + 66 * ((len(numbers) + 1) // 2)
    played = page.object("nn~ strings forward 2048", LEFT, y + height + 110, 330)
    load = chooser(page, LEFT, y, "a model file (.ts)")
    page.connect(load, 0, played, hidden=True)
    sound_source(page, 330, y, played, hidden=True)
    dials = attribute_dials(page, numbers, LEFT, y + 145, played, {})
    stored = [_stored(dials, changed) for changed in _PRESETS]
    page.preset(LEFT + 380, y + height - 50, stored)
    page.comment("presets: as learned, breathy, low and dull, high, slow", LEFT + 540, y + height - 49)
    row = y + height
    for at, attribute in enumerate(switches):
        x = LEFT + 145 * (at % 5)
        toggle = page.toggle(x, row)
        message = page.message(f"set {attribute.name} $1", x, row + 30, 140)
        page.chain(toggle, message)
        page.connect(message, 0, played, hidden=True)
    smooth = page.object("loadmess smooth 50", LEFT, row + 70)
    page.connect(smooth, 0, played, hidden=True)
    page.comment("hidden cords lead to it: unlock the patch to see them", 440, row + 111)
    printed = page.object("print nn~", 360, row + 110)
    page.connect(played, 1, printed)
    level(page, played, 0, row + 140)
    return page


def _stored(dials: list[Box], changed: dict[str, float]) -> dict[Box, float]:
    """A value for each dial."""
    names = {dial: str(dial.fields["varname"]) for dial in dials}
    return {dial: changed.get(name, float(name in ONE_AT_FIRST)) for dial, name in names.items()}
