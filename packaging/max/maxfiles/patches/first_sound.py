"""luthier.first-sound: a sound goes in, a neural instrument answers."""

from __future__ import annotations

from maxfiles.patcher import Box, Patcher
from maxfiles.patches.parts import LEFT, chooser, level, sound_source, titled

_IN_THE_BOX = ("strings", "flute", "brass", "voice", "piano", "drums", "texture")
_TURNED = ("adapt", "transpose", "noise_gain", "freeze")
_COLUMN = 370


def patch() -> Patcher:
    """One object, with a sound and its cost."""
    page, y = titled(
        "first sound",
        "1 Turn the sound on, below. 2 Play the flute that is loaded, a file of yours, or go live (with headphones). "
        "3 Choose an instrument, and turn what it knows.",
    )
    played = page.object("nn~ strings forward 2048", LEFT, y + 290, 330)
    page.comment("instrument or model file, method, block", 350, y + 291)
    _instruments(page, y, played)
    sound_source(page, LEFT, y, played)
    for at, name in enumerate(_TURNED):
        turned = page.ui("attrui", _COLUMN + 180 * (at % 2), y + 160 + 30 * (at // 2), 170, 22, attr=name)
        page.connect(turned, 0, played, hidden=True)
    smooth = page.object("loadmess smooth 50", _COLUMN, y + 225)
    forget = page.message("reset", 510, y + 225)
    ask = page.message("latency, stats", 560, y + 225)
    for message in (forget, ask, smooth):
        page.connect(message, 0, played, hidden=True)
    _cost(page, y, played)
    level(page, played, 0, y + 320)
    seen = page.ui("scope~", 190, y + 350, 120, 70)
    page.connect(played, 0, seen)
    return page


def _instruments(page: Patcher, y: float, played: Box) -> None:
    """Those of the box in a menu, and a place for a file of one's own."""
    page.comment("in the box:", _COLUMN, y + 1)
    menu = page.ui("umenu", 445, y, 120, 22, items=[word for one in _IN_THE_BOX for word in (one, ",")][:-1])
    named = page.object("prepend load", 580, y)
    page.connect(menu, 1, named)
    page.connect(named, 0, played, hidden=True)
    page.connect(chooser(page, _COLUMN, y + 32, "or a model of yours (.ts)"), 0, played, hidden=True)


def _cost(page: Patcher, y: float, played: Box) -> None:
    """How late it is, in samples; what it takes is printed."""
    routed = page.object("route latency stats", 330, y + 330)
    page.connect(played, 1, routed)
    split = page.object("unpack 0 0 0", 330, y + 362, 150)
    page.connect(routed, 0, split)
    for at, label in enumerate(("total", "buffering", "model")):
        number = page.number(330 + 70 * at, y + 400)
        page.comment(label, 330 + 70 * at, y + 424)
        page.connect(split, at, number)
    printed = page.object("print stats", 520, y + 362)
    page.connect(routed, 1, printed)
    page.comment("latency in samples", 540, y + 401)
