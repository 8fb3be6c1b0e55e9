"""luthier.timbre-pad: a plane on which a finger plays two latents."""

from __future__ import annotations

from maxfiles.patcher import Box, Patcher
from maxfiles.patches.parts import LATENTS, LEFT, chooser, eight_latents, level, sound_source, titled

_PAD = 200


def patch() -> Patcher:
    page, y = titled(
        "timbre pad",
        "The pad moves the first latent (left and right) and the second (up and down) of what is heard; the others pass. "
        "With a model of luthier these are the two in which its sounds differ most.",
    )
    encoder, decoder = eight_latents(page, "model", y + 150)
    decoder.fields["patching_rect"][1] = y + 450
    load = chooser(page, LEFT, y, "a model file (.ts)")
    page.connect(load, 0, encoder)
    page.connect(load, 0, decoder)
    sound_source(page, 330, y, encoder)
    pad = page.ui("pictslider", 480, y + 190, _PAD, _PAD, leftvalue=0, rightvalue=1000, bottomvalue=0, topvalue=1000)
    page.comment("<- first ->", 540, y + 395)
    page.comment("second", 690, y + 275)
    moved = [_moved(page, pad, axis, y) for axis in (0, 1)]
    for latent in range(LATENTS):
        if latent < len(moved):
            page.connect(encoder, latent, moved[latent])
            page.connect(moved[latent], 0, decoder, latent)
        else:
            page.connect(encoder, latent, decoder, latent)
    level(page, decoder, 0, y + 480)
    return page


def _moved(page: Patcher, pad: Box, axis: int, y: float) -> Box:
    """A latent plus what one axis of the pad says, -3 to 3."""
    x = LEFT + 230 * axis
    scaled = page.object("scale 0 1000 -3. 3.", x + 30, y + 200)
    shown = page.float_number(x + 30, y + 235)
    ramp = page.message("$1 50", x + 30, y + 270)
    line = page.object("line~", x + 30, y + 305)
    sum_ = page.object("+~", x, y + 345)
    page.connect(pad, axis, scaled)
    page.chain(scaled, shown, ramp, line)
    page.connect(line, 0, sum_, 1)
    return sum_
