"""luthier.cross-synthesis: pitch, loudness and timbre of two sounds, each its own way."""

from __future__ import annotations

from maxfiles.patcher import Box, Patcher
from maxfiles.patches.parts import LEFT, chooser, level, sound_source, titled

_B = 400
"""Where the second sound begins, in pixels."""
_FADES = (("pitch", 2), ("loudness", 1), ("timbre", 32))
"""Of a model with one voice: a name, and how many latents it has."""


def patch() -> Patcher:
    """Two encoders, one decoder, and a way between for each kind of latent; a cord carries all of them."""
    page, y = titled(
        "cross synthesis",
        "Two ears hear two sounds, and one voice plays what lies between: not both at once, as in a mixer, but a "
        "way from the one to the other. Made for models of the family ddsp with one voice, whose latents are "
        "pitch and voicing, loudness, and timbre; with any other, move all three.",
        (
            "Play A and B, and turn the sound on, below.",
            "Take the pitch of the one, and the loudness or the timbre of the other.",
            "Give ears and voice another model.",
        ),
    )
    load = chooser(page, LEFT, y, "a model file (.ts) for all three")
    ears = [page.object("mcs.nn~ strings encode 1 2048", x, y + 290, 200) for x in (LEFT, _B)]
    voice = page.object("mcs.nn~ strings decode 1 2048", LEFT, y + 440, 200)
    for sink in (*ears, voice):
        page.connect(load, 0, sink, hidden=True)
    for letter, x, ear in zip("AB", (LEFT, _B), ears, strict=True):
        page.comment(letter, x, y + 126, bold=True)
        sound_source(page, x, y + 148, ear)
    between = page.object("mc.-~", _B, y + 325)
    part = page.object("mc.*~", _B, y + 370)
    sum_ = page.object("mc.+~", LEFT, y + 400)
    page.connect(ears[1], 0, between)
    page.connect(ears[0], 0, between, 1)
    page.chain(between, part)
    page.connect(_fades(page, _B + 330, y + 130), 0, part, 1)
    page.connect(ears[0], 0, sum_)
    page.connect(part, 0, sum_, 1)
    page.chain(sum_, voice)
    page.comment("A + fade * (B - A)", LEFT + 50, y + 401)
    heard = page.object("mc.unpack~ 1", LEFT, y + 475)
    page.connect(voice, 0, heard)
    level(page, heard, 0, y + 500)
    return page


def _fades(page: Patcher, x: float, y: float) -> Box:
    """A slider for each kind of latent, 0 is A and 1 is B; all of them in one cord."""
    joined = page.object(f"mc.combine~ {len(_FADES)}", x, y + 200, 160)
    for at, (name, latents) in enumerate(_FADES):
        row = y + 30 * at
        page.comment(f"{name}: A ... B", x, row - 2)
        slider = page.slider(x + 120, row, 0, 1)
        ramp = page.message("$1 100", x + 100 * at, y + 110)
        line = page.object(f"mc.line~ @chans {latents}", x + 125 * at, y + 150, 120)
        page.connect(slider, 0, ramp, hidden=True)
        page.chain(ramp, line)
        page.connect(line, 0, joined, at)
    return joined
