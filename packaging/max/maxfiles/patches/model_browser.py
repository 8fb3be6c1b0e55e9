"""luthier.model-browser: the models of a folder in a menu; choosing one plays it, without a gap."""

from __future__ import annotations

from maxfiles.patcher import Patcher
from maxfiles.patches.parts import LEFT, level, sound_source, titled


def patch() -> Patcher:
    """A folder, a menu, one object."""
    page, y = titled(
        "model browser",
        "The model that plays goes on until the next is ready, then they cross-fade.",
        (
            "Play the flute, and turn the sound on, below.",
            "Choose or drop a folder of models: the menu lists its files.",
            "Choose one (a .ts).",
        ),
    )
    drop = page.ui("dropfile", 370, y, 100, 50, types=["fold"])
    choose = page.ui("button", 485, y + 13, 24, 24)
    page.comment("a folder of models", 518, y + 14)
    dialog = page.object("opendialog fold", 485, y + 60)
    folder = page.object("prepend prefix", 370, y + 95)
    menu = page.ui("umenu", 370, y + 130, 250, 22, autopopulate=1, types=[])
    load = page.object("prepend load", 485, y + 165)
    page.chain(drop, folder, menu)
    page.chain(choose, dialog, folder)
    page.connect(menu, 1, load)
    played = page.object("nn~ strings forward 2048 1 1", LEFT, y + 205, 330)
    page.connect(load, 0, played)
    sound_source(page, LEFT, y, played)
    told = page.object("route loaded", 370, y + 240)
    count = page.ui("button", 370, y + 275, 24, 24)
    page.comment("lights up when another model starts to play", 400, y + 278)
    page.connect(played, 1, told)
    page.connect(told, 0, count)
    told_more = page.object("print nn~", 480, y + 240)
    page.connect(told, 1, told_more)
    level(page, played, 0, y + 235)
    return page
