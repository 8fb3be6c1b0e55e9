"""luthier.latent-remote: hands inside a neural instrument, one column a latent."""

from __future__ import annotations

from maxfiles.families import AXES
from maxfiles.patcher import Box, Patcher
from maxfiles.patches.parts import LEFT, encoder_and_decoder, gliding, level, titled

_COLUMNS, _WIDTH = 1 + AXES, 90
_RIGHT = LEFT + _WIDTH * _COLUMNS + 25


def patch() -> Patcher:
    """Stretch, turn round, shift and throw, for as many latents as a timbre model has."""
    page, y = titled(
        "latent remote",
        "The model turns sound into latents, and these into sound again. Latents that the model lacks do "
        "nothing. Of a model of the family timbre the first is the loudness, -1 is -70 dB and 1 full scale, the "
        "others are axes of timbre from -1 to 1, the first the one in which its sounds differ most. For other "
        "models, make the reach 3.",
        (
            "Load a model, play the flute, and turn the sound on, below.",
            "Stretch, turn round, shift or throw the first nine: a stretch of 0 holds a latent still, and the "
            "slider then plays it by hand.",
        ),
        needs="luthier train SOUNDS --model timbre --run runs/timbre, then luthier export runs/timbre -o model.ts",
    )
    encoder, decoder, _ = encoder_and_decoder(page, y, 400, _WIDTH, _COLUMNS)
    reach = page.float_number(_RIGHT, y + 270)
    page.comment("shift: so far at most", _RIGHT, y + 246)
    start = page.object("loadmess 1.", _RIGHT + 70, y + 270)
    page.connect(start, 0, reach)
    everything = page.ui("button", _RIGHT + 15, y + 304, 24, 24)
    page.comment("throw (here: all of them)", _RIGHT + 45, y + 307)
    back = page.ui("button", _RIGHT, y + 150, 24, 24)
    page.comment("as it was", _RIGHT + 30, y + 153)
    reset = page.object("t 1. 0 0.", _RIGHT, y + 180)
    page.connect(page.object("loadbang", _RIGHT + 100, y + 150), 0, back, hidden=True)
    page.connect(back, 0, reset)
    page.comment("stretch", _RIGHT + 10, y + 211)
    page.comment("turn round", _RIGHT + 65, y + 211)
    for latent in range(_COLUMNS):
        shaped, hands = _column(page, LEFT + _WIDTH * latent, y)
        page.connect(encoder, latent, shaped)
        page.connect(shaped, 0, decoder, latent)
        page.connect(reach, 0, shaped, 4, hidden=True)
        page.connect(everything, 0, hands[3], hidden=True)
        for outlet in range(3):
            page.connect(reset, outlet, hands[outlet], hidden=True)
    level(page, decoder, 0, y + 430)
    return page


def _column(page: Patcher, x: float, y: float) -> tuple[Box, list[Box]]:
    """What shapes one latent, and its hands: stretch, turn round, shift, throw."""
    stretch = page.ui("flonum", x + 12, y + 210, 45, 22, format=6)
    turned = page.toggle(x + 60, y + 209)
    shift = page.slider(x + 12, y + 270, -1, 1, 72)
    thrown = page.ui("button", x + 12, y + 304, 24, 24)
    chance = page.subpatch("throw", _throw(), x + 40, y + 305)
    shaped = page.subpatch("shape", _shape(), x, y + 350, 84)
    page.chain(thrown, chance)
    page.connect(chance, 0, shift, hidden=True)
    for inlet, source in enumerate((stretch, turned, shift)):
        page.connect(source, 0, shaped, 1 + inlet, hidden=True)
    return shaped, [stretch, turned, shift, thrown]


def _throw() -> Patcher:
    """A bang -> a number from -1 to 1."""
    inner = Patcher()
    chain = [
        inner.ui("inlet", 15, 15, 30, 30, comment="bang", index=1),
        inner.object("random 2001", 15, 60),
        inner.object("expr ($f1 - 1000.) / 1000.", 15, 95),
        inner.ui("outlet", 15, 130, 30, 30, comment="-1 to 1", index=1),
    ]
    inner.chain(*chain)
    return inner


def _shape() -> Patcher:
    """A latent, times a stretch, times -1 if it is turned round, plus shift times reach."""
    inner = Patcher()
    labels = ("signal", "stretch", "1: turned round", "shift, -1 to 1", "how far 1 is")
    latent, stretch, turned, shift, reach = (
        inner.ui("inlet", 15 + 90 * at, 15, 30, 30, comment=label, index=at + 1) for at, label in enumerate(labels)
    )
    sign = inner.object("expr 1. - 2. * $f1", 195, 60)
    factor = inner.object("pak 1. 1.", 105, 95)
    product = inner.object("expr $f1 * $f2", 105, 130)
    far = inner.object("pak 0. 1.", 285, 95)
    place = inner.object("expr $f1 * $f2", 285, 130)
    stretched = inner.object("*~ 1.", 15, 240)
    moved = inner.object("+~ 0.", 15, 280)
    inner.connect(stretch, 0, factor)
    inner.connect(turned, 0, sign)
    inner.connect(sign, 0, factor, 1)
    inner.connect(shift, 0, far)
    inner.connect(reach, 0, far, 1)
    inner.connect(factor, 0, product)
    inner.connect(far, 0, place)
    inner.chain(latent, stretched, moved, inner.ui("outlet", 15, 320, 30, 30, comment="signal", index=1))
    inner.connect(gliding(inner, product, 105, 165), 0, stretched, 1)
    inner.connect(gliding(inner, place, 285, 165), 0, moved, 1)
    return inner
