"""luthier.descriptor-sliders: louder, brighter, higher, by the latents that follow loudness, brightness and pitch."""

from __future__ import annotations

from maxfiles.patcher import Patcher
from maxfiles.patches.parts import LATENTS, LEFT, encoder_and_decoder, gliding, level, titled

DESCRIPTORS = {"loudness_db": "softer ... louder", "centroid_hz": "darker ... brighter", "f0_hz": "lower ... higher"}
"""As a model file names them -> what a slider says."""
_COLUMN = 90


def patch() -> Patcher:
    """Encoder, a shift for each latent, decoder; nn.info says which latent follows what."""
    page, y = titled(
        "descriptor sliders",
        "luthier measures which descriptor each latent of a model of RAVE follows, and nn.info tells it. A "
        "slider moves every latent that follows its descriptor, as much as it does. A file that was made "
        "elsewhere says nothing, and the sliders do nothing.",
        (
            "Load a model, play the flute, and turn the sound on, below.",
            "Move a slider.",
        ),
        needs="luthier train SOUNDS --preset tiny --run runs/tiny, then luthier export runs/tiny -o model.ts",
    )
    encoder, decoder, load = encoder_and_decoder(page, y, 300, _COLUMN)
    right = LEFT + _COLUMN * LATENTS + 30
    path = page.object("route load", right, y)
    read = page.object("prepend read", right, y + 30)
    info = page.object("nn.info", right, y + 60, 190)
    follows = page.object("route follows", right + 100, y + 95)
    each = page.object("route " + " ".join(str(latent + 1) for latent in range(LATENTS)), right, y + 130, 190)
    page.connect(load, 0, path, hidden=True)
    page.chain(path, read, info)
    page.connect(info, 1, follows)
    page.connect(follows, 0, each)
    sliders = []
    for at, label in enumerate(DESCRIPTORS.values()):
        sliders.append(page.slider(right, y + 190 + 55 * at, -3, 3, 190))
        page.comment(label, right, y + 213 + 55 * at)
    for latent in range(LATENTS):
        x = LEFT + _COLUMN * latent
        shift = page.subpatch("follows", _follows(), x + 24, y + 195)
        moved = page.object("+~", x, y + 245)
        page.connect(encoder, latent, moved)
        page.connect(shift, 0, moved, 1)
        page.connect(moved, 0, decoder, latent)
        page.connect(each, latent, shift, hidden=True)
        for at, slider in enumerate(sliders):
            page.connect(slider, 0, shift, 1 + at, hidden=True)
    level(page, decoder, 0, y + 330)
    return page


def _follows() -> Patcher:
    """From `descriptor correlation` and the sliders to the shift of one latent, a signal."""
    inner = Patcher()
    fact = inner.ui("inlet", 15, 15, 30, 30, comment="descriptor and correlation", index=1)
    order = inner.object("t l b", 15, 60)
    forgotten = inner.message("0.", 60, 95)
    routed = inner.object("route " + " ".join(DESCRIPTORS), 15, 130, 300)
    summed = inner.object("pak 0. 0. 0.", 15, 215, 300)
    total = inner.object("expr $f1 + $f2 + $f3", 15, 250)
    line = gliding(inner, total, 15, 285)
    shift = inner.ui("outlet", 15, 355, 30, 30, comment="signal", index=1)
    inner.connect(fact, 0, order)
    inner.connect(order, 1, forgotten)
    inner.connect(order, 0, routed)
    for at, label in enumerate(DESCRIPTORS.values()):
        value = inner.ui("inlet", 150 + 130 * at, 15, 30, 30, comment=label, index=at + 2)
        part = inner.object("* 0.", 40 + 110 * at, 175)
        inner.connect(value, 0, part)
        inner.connect(forgotten, 0, part, 1)
        inner.connect(routed, at, part, 1)
        inner.connect(part, 0, summed, at)
    inner.chain(summed, total)
    inner.chain(line, shift)
    return inner
