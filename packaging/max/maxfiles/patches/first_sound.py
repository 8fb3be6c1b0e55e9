"""luthier.first-sound: a sound goes in, a neural instrument answers."""

from __future__ import annotations

from maxfiles.patcher import Patcher
from maxfiles.patches.parts import LEFT, chooser, level, sound_source, titled


def patch() -> Patcher:
    """One object, with a sound and its cost."""
    page, y = titled(
        "first sound",
        "Plays model.ts, which lies beside this patch or in Max's search path, or any model file that you drop here. "
        "Turn the sound on, then play a file or go live (with headphones).",
    )
    played = page.object("nn~ model forward 2048", LEFT, y + 270, 330)
    page.comment("model, method, block", 350, y + 271)
    load = chooser(page, 370, y, "a model file (.ts)")
    page.connect(load, 0, played)
    sound_source(page, LEFT, y, played)
    page.comment("noise", 370, y + 138)
    noise = page.slider(420, y + 138, 0, 2)
    turned = page.message("set noise_gain $1", 370, y + 170)
    page.chain(noise, turned, played)
    forget = page.message("reset", 500, y + 170)
    ask = page.message("latency, stats", 550, y + 170)
    smooth = page.object("loadmess smooth 50", 370, y + 205)
    for message in (forget, ask, smooth):
        page.connect(message, 0, played)
    routed = page.object("route latency stats", 330, y + 310)
    page.connect(played, 1, routed)
    split = page.object("unpack 0 0 0", 330, y + 342, 150)
    page.connect(routed, 0, split)
    for at, label in enumerate(("total", "buffering", "model")):
        number = page.number(330 + 70 * at, y + 380)
        page.comment(label, 330 + 70 * at, y + 404)
        page.connect(split, at, number)
    printed = page.object("print stats", 520, y + 342)
    page.connect(routed, 1, printed)
    page.comment("latency in samples", 540, y + 381)
    level(page, played, 0, y + 300)
    return page
