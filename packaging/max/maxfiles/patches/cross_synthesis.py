"""luthier.cross-synthesis: the latents of two sounds, mixed into one."""

from __future__ import annotations

from maxfiles.patcher import Patcher
from maxfiles.patches.parts import LATENTS, LEFT, chooser, gliding, level, sound_source, titled

_HALF = 60 * LATENTS


def patch() -> Patcher:
    """Two encoders, one decoder, and a way between."""
    page, y = titled(
        "cross synthesis",
        "Two ears hear two sounds, and one voice plays what lies between: not both at once, as in a mixer, but a way "
        "from the one to the other.",
    )
    load = chooser(page, LEFT, y, "a model file (.ts) for all three")
    ears = [
        page.object(f"nn~ model encode 2048 1 {LATENTS}", LEFT + side * (_HALF + 20), y + 270, _HALF) for side in (0, 1)
    ]
    voice = page.object(f"nn~ model decode 2048 {LATENTS} 1", LEFT, y + 470, 2 * _HALF + 20)
    for sink in (*ears, voice):
        page.connect(load, 0, sink)
    for side, ear in enumerate(ears):
        x = LEFT + side * (_HALF + 20) + 25
        page.comment("AB"[side], x - 24, y + 150, bold=True)
        sound_source(page, x, y + 150, ear)
    fade = page.slider(2 * _HALF + 60, y + 270, 0, 1)
    page.comment("A ... B", 2 * _HALF + 60, y + 245)
    line = gliding(page, fade, 2 * _HALF + 60, y + 300, 100)
    for latent in range(LATENTS):
        x = LEFT + 60 * latent
        between = page.object("-~", x + _HALF + 20, y + 320)
        part = page.object("*~", x + _HALF + 20, y + 360)
        sum_ = page.object("+~", x, y + 410)
        page.connect(ears[1], latent, between)
        page.connect(ears[0], latent, between, 1)
        page.connect(between, 0, part)
        page.connect(line, 0, part, 1)
        page.connect(ears[0], latent, sum_)
        page.connect(part, 0, sum_, 1)
        page.connect(sum_, 0, voice, latent)
    page.comment("A + fade * (B - A)", _HALF + 40, y + 411)
    level(page, voice, 0, y + 500)
    return page
