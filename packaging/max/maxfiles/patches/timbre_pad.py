"""luthier.timbre-pad: a plane on which a finger plays two latents."""

from __future__ import annotations

from maxfiles.patcher import Box, Patcher
from maxfiles.patches.parts import LATENTS, LEFT, encoder_and_decoder, level, titled

_PAD = 200


def patch() -> Patcher:
    """Encoder, pad, decoder."""
    page, y = titled(
        "timbre pad",
        "The pad moves the first latent (left and right) and the second (up and down) of what is heard; the others "
        "pass. With a model of luthier these are the two in which its sounds differ most.",
    )
    encoder, decoder, _ = encoder_and_decoder(page, y, 640, 60)
    pad = page.ui("pictslider", 530, y + 190, _PAD, _PAD, leftvalue=0, rightvalue=1000, bottomvalue=0, topvalue=1000)
    page.comment("first latent ->", 555, y + 395)
    page.comment("second latent, upwards", 735, y + 280, 80)
    moved = [_moved(page, pad, axis, y) for axis in (0, 1)]
    for latent, sum_ in enumerate(moved):
        page.connect(encoder, latent, sum_)
        page.connect(sum_, 0, decoder, latent)
    for latent in range(len(moved), LATENTS):
        page.connect(encoder, latent, decoder, latent)
    level(page, decoder, 0, y + 670)
    return page


def _moved(page: Patcher, pad: Box, axis: int, y: float) -> Box:
    """A latent plus what one axis of the pad says, -3 to 3."""
    x = 530 + 150 * axis
    scaled = page.object("scale 0 1000 -3. 3.", x, y + 430)
    shown = page.float_number(x, y + 465)
    ramp = page.message("$1 50", x, y + 500)
    line = page.object("line~", x, y + 535)
    sum_ = page.object("+~", LEFT + 60 * axis, y + 590)
    page.connect(pad, axis, scaled)
    page.chain(scaled, shown, ramp, line)
    page.connect(line, 0, sum_, 1)
    return sum_
