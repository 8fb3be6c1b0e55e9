"""luthier.latent-remote: hands inside a neural instrument, one column a latent."""

from __future__ import annotations

from maxfiles.patcher import Patcher
from maxfiles.patches.parts import LATENTS, LEFT, encoder_and_decoder, level, titled


def patch() -> Patcher:
    """Stretch and shift, for eight latents."""
    page, y = titled(
        "latent remote",
        "The model turns sound into latents, and these into sound again. Here the first eight are stretched and "
        "shifted: a stretch of 0 holds a latent still, and the slider then plays it by hand. Latents that the model "
        "lacks do nothing.",
    )
    encoder, decoder, _ = encoder_and_decoder(page, y, 420, 90)
    start = page.object("loadmess 1.", LEFT + 90 * LATENTS + 5, y + 155)
    for latent in range(LATENTS):
        x = LEFT + 90 * latent
        stretch = page.float_number(x + 20, y + 190)
        scaled = page.object("*~ 1.", x, y + 225)
        shift = page.slider(x + 2, y + 260, -3, 3, 78)
        shown = page.float_number(x + 20, y + 290)
        ramp = page.message("$1 50", x + 20, y + 320)
        line = page.object("line~", x + 20, y + 350)
        moved = page.object("+~", x, y + 380)
        page.connect(encoder, latent, scaled)
        page.connect(start, 0, stretch, hidden=True)
        page.connect(stretch, 0, scaled, 1)
        page.chain(shift, shown, ramp, line)
        page.connect(line, 0, moved, 1)
        page.connect(scaled, 0, moved)
        page.connect(moved, 0, decoder, latent)
    page.comment("stretch", LEFT + 90 * LATENTS + 5, y + 191)
    page.comment("shift", LEFT + 90 * LATENTS + 5, y + 261)
    level(page, decoder, 0, y + 450)
    return page
