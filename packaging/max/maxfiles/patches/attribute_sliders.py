"""luthier.attribute-sliders: the settings inside a model."""

from __future__ import annotations

from maxfiles.model_attributes import MODEL_ATTRIBUTES
from maxfiles.patcher import Patcher
from maxfiles.patches.parts import LEFT, attribute_sliders, chooser, level, sound_source, titled


def patch() -> Patcher:
    """A slider or a switch for each setting."""
    page, y = titled(
        "attribute sliders",
        "Every setting of a model that is a number has a slider here; switches start and stop learning a timbre. A "
        "model that lacks one says so in a line on the Max console. nn.info tells the attributes of a file.",
    )
    numbers = [attribute for attribute in MODEL_ATTRIBUTES if attribute.type in ("float", "list")]
    switches = [attribute for attribute in MODEL_ATTRIBUTES if attribute.type == "int" and attribute.most == 1]
    height = 150 + 32 * len(numbers)
    played = page.object("nn~ model forward 2048", LEFT, y + height + 110, 330)
    load = chooser(page, LEFT, y, "a model file (.ts)")
    page.connect(load, 0, played, hidden=True)
    sound_source(page, 330, y, played, hidden=True)
    attribute_sliders(page, numbers, y + 140, played, {}, 740)
    row = y + height
    for at, attribute in enumerate(switches):
        x = LEFT + 145 * (at % 5)
        toggle = page.toggle(x, row)
        message = page.message(f"set {attribute.name} $1", x, row + 30, 140)
        page.chain(toggle, message)
        page.connect(message, 0, played, hidden=True)
    smooth = page.object("loadmess smooth 50", LEFT, row + 70)
    page.connect(smooth, 0, played)
    page.comment("hidden cords lead to it: unlock the patch to see them", 440, row + 111)
    printed = page.object("print nn~", 360, row + 110)
    page.connect(played, 1, printed)
    level(page, played, 0, row + 140)
    return page
