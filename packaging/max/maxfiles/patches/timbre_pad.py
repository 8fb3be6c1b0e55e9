"""luthier.timbre-pad: a plane on which a finger plays two latents."""

from __future__ import annotations

from maxfiles.patcher import Patcher
from maxfiles.patches.named_latents import hand, heading, instrument, names
from maxfiles.patches.parts import LEFT, chooser, level, pad, sound_source, titled

_FIRST = (3, 4)
"""The latents that the plane moves at first: of a model of ddsp with one voice the first two of timbre."""


def patch() -> Patcher:
    """A plane, and which latents are across and up in it."""
    page, y = titled(
        "timbre pad",
        "The plane moves two latents of what is heard, from the least to the most that was heard in training; the "
        "others pass. Made for the family ddsp; any model that names its latents does.",
        (
            "Play the flute, and turn the sound on, below.",
            "Click into the plane, or draw in it.",
            "Choose which latent goes across, and which up; turn hold off, and it is heard as it is.",
        ),
    )
    load = chooser(page, LEFT, y, "a model file (.ts)")
    played = instrument(page, LEFT, y + 135)
    told = names(page, 340, y + 135, load)
    page.connect(load, 0, played, 1)
    sound_source(page, 330, y, played)
    numbers = pad(page, LEFT, y + 175, "0.", "1.")
    page.comment("across ->", LEFT + 40, y + 380)
    page.comment("up", LEFT + 210, y + 260)
    top = y + 215
    heading(page, 330, top)
    for at, (number, latent) in enumerate(zip(numbers, _FIRST, strict=True)):
        row = top + 30 + 34 * at
        switch, slider = hand(page, 330, row, latent, told, played)
        page.connect(number, 0, slider, hidden=True)
        begin = page.object("loadmess 1", 890, row)
        page.connect(begin, 0, switch, hidden=True)
    page.comment("the first is moved across, the second up", 330, top + 100)
    level(page, played, 0, y + 485, hidden=True)
    return page
