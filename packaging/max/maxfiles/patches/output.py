"""luthier.output: how loud, and to see it, as a part that other patches show."""

from __future__ import annotations

from maxfiles.objects import PARTS
from maxfiles.patcher import Patcher


def patch() -> Patcher:
    """A sound in; its level, the sound card, its wave and its spectrum."""
    page = Patcher()
    size = PARTS["luthier.output"]
    page.shown(page.ground(15, 300, 10, 10), 0, 0, size.width, size.height)
    sound = page.ui("inlet", 35, 15, 30, 30, comment="signal: what is heard", index=1)
    start = page.object("loadmess 110", 200, 60)
    gain = page.shown(page.ui("gain~", 35, 100, 150, 24, orientation=1), 8, 26, 128, 22)
    label = page.comment("level", 195, 102)
    page.shown(label, 6, 4, 60, 20)
    card = page.shown(page.ui("ezdac~", 35, 150, 45, 45), 8, 60, 42, 42)
    note = page.comment("sound on", 90, 160)
    page.shown(note, 54, 70, 70, 20)
    scope = page.shown(page.ui("scope~", 200, 150, 84, 84), 146, 8, 80, 96)
    spectrum = page.shown(page.ui("spectroscope~", 300, 150, 90, 84, logfreq=1, logamp=1), 234, 8, 88, 96)
    page.connect(sound, 0, gain)
    page.connect(start, 0, gain)
    for channel in (0, 1):
        page.connect(gain, 0, card, channel)
    for seen in (scope, spectrum):
        page.connect(gain, 0, seen)
    return page
