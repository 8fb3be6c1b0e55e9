"""luthier.attribute-transfer: a sound A that moves as a sound B does."""

from __future__ import annotations

from maxfiles.families import DESCRIPTORS
from maxfiles.patcher import Patcher
from maxfiles.patches.parts import LEFT, chooser, gliding, level, sound_source, titled

_B = 470


def patch() -> Patcher:
    """Descriptors of two sounds, latents of one: each multichannel cord has as many as the model gives."""
    page, y = titled(
        "attribute transfer",
        "A gives the latents: what it is. A and B give descriptors: how loud, bright and noisy they are at each "
        "moment.",
        (
            "Play A and B, and turn the sound on, below.",
            "Each slider leads from the descriptor of A to that of B: all of B, and A plays the dynamics of B.",
        ),
        needs="luthier train SOUNDS --model fader --run runs/fader, then luthier export runs/fader -o fader.ts",
    )
    load = chooser(page, LEFT, y, "a model file (.ts) for all four")
    describers = [page.object("mcs.nn~ fader describe 1 2048", x, y + 290) for x in (LEFT, _B)]
    encoder = page.object("mcs.nn~ fader encode 1 2048", 240, y + 290)
    decoder = page.object("mcs.nn~ fader decode 1 2048", LEFT, y + 595, 250)
    for sink in (*describers, encoder, decoder):
        page.connect(load, 0, sink, hidden=True)
    for name, x, sinks in (("A", LEFT, (describers[0], encoder)), ("B", _B, (describers[1],))):
        page.comment(name, x, y + 150, size=16, bold=True)
        sound_source(page, x + 30, y + 150, *sinks)
    between = page.object("mc.-~", _B, y + 380)
    part = page.object("mc.*~", _B, y + 490)
    described = page.object("mc.+~", LEFT, y + 525)
    fades = page.object(f"mc.pack~ {len(DESCRIPTORS)}", 560, y + 450, 249)
    start = page.object("loadmess 1.", 810, y + 290)
    page.comment("A ... B", 725, y + 291, bold=True)
    for at, name in enumerate(DESCRIPTORS):
        slider = page.slider(570 + 115 * at, y + 350, 0, 1, 100)
        page.comment(name, 570 + 115 * at, y + 327)
        page.connect(start, 0, slider, hidden=True)
        page.connect(gliding(page, slider, 570 + 115 * at, y + 385), 0, fades, at)
    page.connect(describers[1], 0, between)
    page.connect(describers[0], 0, between, 1)
    page.connect(between, 0, part)
    page.connect(fades, 0, part, 1)
    page.connect(describers[0], 0, described)
    page.connect(part, 0, described, 1)
    page.comment("A + fade * (B - A)", 75, y + 526)
    joined = page.object("mc.combine~ 2", LEFT, y + 560, 250)
    page.comment("descriptors, then latents", 275, y + 561)
    page.connect(described, 0, joined)
    page.connect(encoder, 0, joined, 1)
    page.connect(joined, 0, decoder)
    heard = page.object("mc.unpack~ 1", LEFT, y + 630)
    page.connect(decoder, 0, heard)
    level(page, heard, 0, y + 655)
    return page
