"""luthier.timbre-pad: a plane on which a finger plays two latents."""

from __future__ import annotations

from maxfiles.patcher import Patcher
from maxfiles.patches.parts import LATENTS, LEFT, encoder_and_decoder, gliding, level, pad, titled


def patch() -> Patcher:
    """Encoder, pad, decoder."""
    page, y = titled(
        "timbre pad",
        "The pad moves the first latent (left and right) and the second (up and down) of what is heard; the others "
        "pass. With a model of luthier these are the two in which its sounds differ most.",
    )
    encoder, decoder, _ = encoder_and_decoder(page, y, 640, 60)
    numbers = pad(page, 530, y + 190, "-3.", "3.")
    page.comment("first latent ->", 555, y + 395)
    page.comment("second latent, upwards", 735, y + 280, 80)
    for latent, number in enumerate(numbers):
        line = gliding(page, number, 530 + 150 * latent, y + 490)
        moved = page.object("+~", LEFT + 60 * latent, y + 590)
        page.connect(line, 0, moved, 1)
        page.connect(encoder, latent, moved)
        page.connect(moved, 0, decoder, latent)
    for latent in range(len(numbers), LATENTS):
        page.connect(encoder, latent, decoder, latent)
    level(page, decoder, 0, y + 670)
    return page
