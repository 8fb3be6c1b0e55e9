"""luthier.descriptor-faders: play how loud, bright and noisy a sound is, by hand and by drawn curves."""

from __future__ import annotations

from maxfiles.families import DESCRIPTORS, MODES
from maxfiles.patcher import Box, Patcher
from maxfiles.patches.parts import LEFT, PORT, chooser, clock, curve, gliding, level, sound_source, titled

_COLUMN = 240
_MENU = [MODES[1], MODES[0], MODES[2]]
"""The first is how a model begins."""


def patch() -> Patcher:
    """A slider, a curve, a mode and a range for each descriptor."""
    page, y = titled(
        "descriptor faders",
        "Each control is what its slider says plus what its curve says, -1 to 1: the least and the most that the "
        "sounds had which the model learned from. offset: 0 leaves the sound as it is. replace: the control is "
        "what is heard. scale: 1 leaves it, 0 holds it in the middle.",
        (
            "Play the flute, and turn the sound on, below.",
            "Move a slider, or draw a curve and run the clock.",
            "Choose what the controls do, and how far they reach.",
        ),
        needs="luthier train SOUNDS --model fader --run runs/fader, then luthier export runs/fader -o fader.ts",
    )
    inputs = 1 + len(DESCRIPTORS)
    played = page.object(f"nn~ fader forward 2048 {inputs} 1", LEFT, y + 565, _COLUMN * (inputs - 1) + PORT)
    load = chooser(page, LEFT, y, "a model file (.ts)")
    page.connect(load, 0, played, hidden=True)
    sound_source(page, 310, y, played, hidden=True)
    start = page.object("loadmess 0.", LEFT, y + 275)
    begins = [page.object(f"loadmess set {end}", LEFT + 110 * at, y + 465) for at, end in enumerate(("-1.", "1."))]
    page.comment("hidden cords lead the sound to its first inlet, and settings", LEFT, y + 520, 200)
    curves = []
    for at, name in enumerate(DESCRIPTORS):
        x = LEFT + _COLUMN * (1 + at)
        page.comment(name, x, y + 145, bold=True)
        curves.append(curve(page, x, y + 170, (210, 90), (-1.0, 1.0), [0.0, 0.0]))
        slider = _control(page, x, y + 275, curves[-1], played, 1 + at)
        page.connect(start, 0, slider, hidden=True)
        ends = _settings(page, name, x + 30, y + 400, played)
        for begin, end in zip(begins, ends, strict=True):
            page.connect(begin, 0, end, hidden=True)
    clock(page, 610, y, curves)
    level(page, played, 0, y + 595)
    return page


def _control(page: Patcher, x: float, y: float, drawn: Box, played: Box, inlet: int) -> Box:
    """The sum of curve and slider, into an inlet; returns the slider."""
    line = page.object("line~", x, y)
    slider = page.slider(x + 55, y, -1, 1, 155)
    shown = page.float_number(x + 130, y + 32)
    moved = gliding(page, slider, x + 55, y + 32, 30)
    summed = page.object("+~", x, y + 95)
    page.connect(drawn, 1, line)
    page.connect(slider, 0, shown)
    page.connect(line, 0, summed)
    page.connect(moved, 0, summed, 1)
    page.connect(summed, 0, played, inlet)
    return slider


def _settings(page: Patcher, name: str, x: float, y: float, played: Box) -> tuple[Box, Box]:
    """What the control does, and what its ends mean; returns the numbers of the ends."""
    items = [word for mode in _MENU for word in (mode, ",")][:-1]
    menu = page.ui("umenu", x, y, 90, 22, items=items)
    mode = page.object(f"prepend set {name}_mode", x, y + 30)
    low, high = page.float_number(x, y + 65), page.float_number(x + 65, y + 65)
    page.comment("range", x + 128, y + 66)
    both = page.object("pak -1. 1.", x, y + 95, 85)
    ends = page.object(f"prepend set {name}_range", x, y + 125)
    page.connect(menu, 1, mode)
    page.connect(low, 0, both)
    page.connect(high, 0, both, 1)
    page.chain(both, ends)
    for settings in (mode, ends):
        page.connect(settings, 0, played, hidden=True)
    return low, high
