"""luthier.source: something to play through a model, as a part that other patches show."""

from __future__ import annotations

from maxfiles.objects import PARTS
from maxfiles.page import tone
from maxfiles.patcher import Box, Patcher

FIRST_SOUND = "luthier-flute.wav"
"""In the folder `media` of the package, where Max finds it from everywhere."""
_PLUMBING = 330
"""Where the boxes begin that no window shows, in pixels from the left."""


def patch() -> Patcher:
    """A sound that is loaded and seen, in a loop; live input; a tone. All of them are added up."""
    page = Patcher()
    size = PARTS["luthier.source"]
    page.shown(page.ground(15, 15, 10, 10), 0, 0, size.width, size.height)
    summed = page.object("*~ 1.", _PLUMBING, 290)
    page.connect(summed, 0, page.ui("outlet", _PLUMBING, 330, 30, 30, comment="signal: what plays", index=1))
    page.connect(_file(page), 0, summed)
    live = page.shown(page.ui("ezadc~", 250, 20, 45, 45), 242, 8, 40, 40)
    _label(page, "live input", 250, 70, 232, 50)
    for channel in (0, 1):
        page.connect(live, channel, summed)
    switch = page.shown(page.toggle(250, 110), 206, 92, 24, 24)
    _label(page, "or a tone", 250, 140, 232, 94)
    sound = page.subpatch("tone", tone(), 560, 110)
    page.chain(switch, sound, summed)
    return page


def _file(page: Patcher) -> Box:
    """A buffer, its picture, a switch, another file; returns what is heard of it."""
    left = _PLUMBING
    picture = page.shown(page.ui("waveform~", 35, 20, 190, 60, setmode=1), 8, 8, 216, 74)
    page.connect(page.object("loadmess set #0-sound", left, 60), 0, picture)
    choose = page.ui("textbutton", 35, 150, 100, 22, text="another sound ...", mode=0, fontsize=11.0)
    page.shown(choose, 94, 92, 102, 24)
    replace = page.object("t b", left, 100)
    again = page.object("prepend replace", left, 175)
    dialog = page.object("opendialog sound", left, 140)
    store = page.object(f"buffer~ #0-sound {FIRST_SOUND}", left, 210)
    page.chain(choose, replace, dialog, again, store)
    switch = page.shown(page.toggle(35, 110), 8, 92, 24, 24)
    _label(page, "1 play", 60, 112, 34, 94)
    begin, speed = page.object("sel 1", 560, 150), page.object("sig~ 0.", 640, 150)
    start = page.message("startloop", 560, 180)
    player = page.object("groove~ #0-sound @loop 1", 560, 215)
    ramp, line = page.message("$1 20", 740, 150), page.object("line~", 740, 180)
    heard = page.object("*~ 0.", 560, 250)
    page.chain(switch, begin, start, player, heard)
    page.connect(switch, 0, speed)
    page.connect(speed, 0, player)
    page.connect(switch, 0, ramp)
    page.chain(ramp, line)
    page.connect(line, 0, heard, 1)
    page.connect(picture, 2, player)
    return heard


def _label(page: Patcher, text: str, x: float, y: float, shown_x: float, shown_y: float) -> None:
    box = page.comment(text, x, y)
    page.shown(box, shown_x, shown_y, *box.fields["patching_rect"][2:])
