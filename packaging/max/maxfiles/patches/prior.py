"""luthier.prior: the instrument goes on by itself."""

from __future__ import annotations

from maxfiles.patcher import Patcher
from maxfiles.patches.parts import LATENTS, LEFT, chooser, level, titled


def patch() -> Patcher:
    """A prior and a decoder."""
    page, y = titled(
        "prior",
        "The upper object makes up latents, one frame after the other, as they followed each other in the sounds "
        "that the model learned from. The lower object plays them.",
        (
            "Load a model with a prior, and turn the sound on, below.",
            "Choose how daring it is, and which seed.",
        ),
        needs="luthier train SOUNDS --preset tiny --run runs/tiny, luthier train --prior runs/tiny, then luthier "
        "export runs/tiny -o model.ts",
    )
    made = page.object(f"nn~ model prior 2048 1 {LATENTS}", LEFT, y + 210, 90 * LATENTS)
    played = page.object(f"nn~ model decode 2048 {LATENTS} 1", LEFT, y + 300, 90 * LATENTS)
    load = chooser(page, LEFT, y, "a model file (.ts) with a prior")
    page.connect(load, 0, made)
    page.connect(load, 0, played)
    page.comment("temperature: 0 the likeliest, 1 as in the sounds, above: daring", 370, y)
    temperature = page.slider(370, y + 25, 0, 2)
    start = page.object("loadmess 1.", 510, y + 25)
    shown = page.float_number(370, y + 55)
    ramp = page.object("sig~ 1.", 370, y + 90)
    page.connect(start, 0, temperature)
    page.chain(temperature, shown, ramp, made)
    seed = page.number(370, y + 130)
    page.comment("seed: each is another music", 435, y + 131)
    sow = page.message("set seed $1", 370, y + 162)
    again = page.message("reset", 470, y + 162)
    page.comment("from the beginning: the same seed repeats", 520, y + 163)
    page.chain(seed, sow, made)
    page.connect(again, 0, made)
    for latent in range(LATENTS):
        page.connect(made, latent, played, latent)
    page.comment(
        "Between the two lies all of Max: *~ stretches a latent, +~ shifts it, a cord from another nn~ replaces it.",
        370,
        y + 350,
        370,
    )
    level(page, played, 0, y + 330)
    return page
