"""luthier.feedback: an instrument that hears itself."""

from __future__ import annotations

from maxfiles.patcher import Box, Patcher
from maxfiles.patches.named_latents import hand, heading, instrument, names
from maxfiles.patches.parts import LEFT, chooser, gliding, level, sound_source, titled

_BACK, _ROWS = 480, 4


def patch() -> Patcher:
    """What a model gives returns to where it listens, through a delay and a band of frequencies."""
    page, y = titled(
        "feedback",
        "What the model gives goes back to where it listens, through a delay and a band of frequencies. What "
        "goes round is bent softly to -1 ... 1 by tanh~, so that it may grow, but not without end. Made for the "
        "family ddsp; any other that names its latents does, too.",
        (
            "Turn the sound on, below, and click, or play the flute.",
            "Open the way back: how much, how late, which notes.",
            "Hold latents, by their names, while it goes round.",
        ),
    )
    load = chooser(page, LEFT, y, "a model file (.ts)")
    bounded = page.object("clip~ -1. 1.", LEFT, y + 310)
    played = instrument(page, LEFT, y + 345)
    soft = page.object("tanh~", LEFT, y + 380)
    page.comment("heard: within -1 ... 1; a hidden cord leads to tapin~", LEFT + 55, y + 381)
    page.connect(load, 0, played, 1, hidden=True)
    sound_source(page, LEFT, y + 150, bounded)
    page.connect(_click(page, 335, y + 160), 0, bounded)
    page.chain(bounded, played, soft)
    kept = page.object("tapin~ 2000", _BACK, y + 20)
    page.connect(soft, 0, kept, hidden=True)
    page.connect(_way_back(page, kept, y), 0, bounded)
    told = names(page, LEFT + 450, y + 430, load)
    heading(page, LEFT, y + 430)
    for row in range(_ROWS):
        hand(page, LEFT, y + 458 + 32 * row, row, told, played)
    level(page, soft, 0, y + 475 + 32 * _ROWS, hidden=True)
    return page


def _click(page: Patcher, x: float, y: float) -> Box:
    """A tenth of a second of noise."""
    button = page.ui("button", x, y, 24, 24)
    page.comment("click", x + 28, y + 3)
    shape = page.message("0.5, 0. 100", x, y + 30)
    line = page.object("line~", x, y + 60)
    noise = page.object("noise~", x + 50, y + 60)
    burst = page.object("*~", x, y + 90)
    page.chain(button, shape, line, burst)
    page.connect(noise, 0, burst, 1)
    return burst


def _way_back(page: Patcher, kept: Box, y: float) -> Box:
    """Delay, lowest and highest note, gain; returns the gain."""
    page.comment("the way back, from tanh~ to clip~", _BACK, y - 7, bold=True)
    hands = (
        ("delay in ms", 5.0, 1500.0, 42.0),
        ("lowest note (MIDI)", 30.0, 100.0, 60.0),
        ("highest note (MIDI)", 30.0, 125.0, 108.0),
        ("how much, 1 as it is", 0.0, 8.0, 2.0),
    )
    delayed = page.object("tapout~ 42.", _BACK, y + 100)
    low = page.object("svf~ 262. 0.", _BACK, y + 190, 80)
    high = page.object("svf~ 4186. 0.", _BACK, y + 280)
    gain = page.object("*~ 2.", _BACK, y + 370)
    page.comment("high pass", _BACK + 85, y + 191)
    page.comment("low pass", _BACK + 95, y + 281)
    for at, ((label, least, most, begin), box) in enumerate(zip(hands, (delayed, low, high, gain), strict=True)):
        row = y + 20 + 90 * at
        slider = page.slider(_BACK + 160, row, least, most)
        shown = page.float_number(_BACK + 295, row)
        page.comment(label, _BACK + 360, row + 1)
        start = page.object(f"loadmess {begin:g}.", _BACK + 295, row + 28)
        page.chain(start, slider, shown)
        if box in (low, high):
            hertz = page.object("mtof", _BACK + 160, row + 34)
            page.chain(slider, hertz)
            page.connect(hertz, 0, box, 1)
        else:
            line = gliding(page, slider, _BACK + 160, row + 28)
            page.connect(line, 0, box, 0 if box is delayed else 1)
    page.chain(kept, delayed, low)
    page.connect(low, 1, high)
    page.connect(high, 0, gain)
    return gain
