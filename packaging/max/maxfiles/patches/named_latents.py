"""All latents of a model by the names and in the ranges that its file tells, as parts of patches."""

from __future__ import annotations

from maxfiles.patcher import Box, Patcher

LATENTS = 40
"""As many as a patch opens up; a model may have fewer: silence goes in, and nothing comes out."""
HELD = "times $1 0., plus $1 $2"
"""A number of a latent and a value -> what `p latents` is told."""
_COLUMN, _LINE = 110, 34
_NUMBERS = " ".join(str(latent + 1) for latent in range(LATENTS))


def instrument(page: Patcher, x: float, y: float, model: str = "strings") -> Box:
    """Encoder, hands and decoder: a sound and messages in; a sound, and what is heard as a list, out.

    Messages: `load path`; `times N factor` and `plus N amount` of latent N, from 1, which glide; `neutral`; `look`
    lists what is heard.
    """
    return page.subpatch("latents", _instrument(model), x, y, 300)


def names(page: Patcher, x: float, y: float, load: Box) -> Box:
    """What the file tells, once it is there and of each other one: items of a menu, least, most, means; then a bang."""
    told = page.subpatch("names", _names(), x, y, 200)
    page.connect(load, 0, told, hidden=True)
    return told


def hand(page: Patcher, x: float, y: float, number: int, told: Box, played: Box) -> tuple[Box, Box]:
    """A row, 22 high: which latent, chosen by its name, and how it is held; returns switch and slider.

    The slider goes from the least to the most that was heard in training. `number` is the latent that the row begins
    with, from 0.
    """
    menu = page.ui("umenu", x, y, 150, 22, items=[])
    switch = page.toggle(x + 160, y - 1)
    place = page.slider(x + 195, y, 0, 1, 200)
    first = page.message(str(number), x + 405, y)
    held = page.subpatch("hand", _hand(), x + 450, y, 100)
    page.panel([menu, switch, place], 3)
    page.connect(told, 0, menu, hidden=True)
    page.connect(told, 4, first, hidden=True)
    page.connect(first, 0, menu, hidden=True)
    for inlet, (source, outlet) in enumerate(((switch, 0), (place, 0), (menu, 0), (told, 1), (told, 2))):
        page.connect(source, outlet, held, inlet, hidden=True)
    page.connect(held, 0, played, 1, hidden=True)
    return switch, place


def heading(page: Patcher, x: float, y: float) -> None:
    """What the columns of the rows are."""
    for left, text in ((0, "which latent"), (155, "hold"), (195, "at, from the least to the most heard")):
        page.comment(text, x + left, y)


def keys(page: Patcher, x: float, y: float, played: Box) -> None:
    """Keys and a MIDI keyboard hold the first latent, which is the pitch of a model of the family ddsp; 120 high."""
    page.comment("pitch by keys or MIDI: they hold the first latent, the pitch of a model of ddsp", x, y, bold=True)
    keyboard = page.ui("kslider", x, y + 24, 336, 53)
    midi = page.object("notein", x + 350, y + 24)
    note = page.object("stripnote", x + 350, y + 56)
    told = page.message("times 1 0., plus 1 $1", x, y + 88)
    free = page.message("times 1 1., plus 1 0.", x + 180, y + 88)
    page.comment("let it go", x + 330, y + 89)
    page.connect(midi, 0, note)
    page.connect(midi, 1, note, 1)
    for source in (keyboard, note):
        page.connect(source, 0, told, hidden=source is note)
    for message in (told, free):
        page.connect(message, 0, played, 1, hidden=True)


def _instrument(model: str) -> Patcher:
    inner = Patcher()
    wide = _COLUMN * (LATENTS - 1) + 19
    sound = inner.ui("inlet", 15, 15, 30, 30, comment="signal", index=1)
    told = inner.ui("inlet", 115, 15, 30, 30, comment="load, times, plus, neutral, look", index=2)
    words = inner.object("route load times plus neutral look", 115, 60, 300)
    encoder = inner.object(f"nn~ {model} encode 2048 1 {LATENTS}", 15, 180, wide)
    decoder = inner.object(f"nn~ {model} decode 2048 {LATENTS} 1", 15, 520, wide)
    load = inner.object("prepend load", 115, 100)
    inner.connect(told, 0, words)
    inner.connect(words, 0, load)
    inner.connect(sound, 0, encoder)
    for player in (encoder, decoder):
        inner.connect(load, 0, player, hidden=player is decoder)
    factors, amounts = (inner.object(f"route {_NUMBERS}", 15, 230 + 30 * at, wide) for at in range(2))
    for outlet, routed in ((1, factors), (2, amounts)):
        inner.connect(words, outlet, routed, hidden=True)
    one, nothing = inner.message("1.", 215, 100), inner.message("0.", 265, 100)
    start = inner.object("loadbang", 315, 100)
    for message in (one, nothing):
        inner.connect(words, 3, message)
        inner.connect(start, 0, message, hidden=True)
    listed = inner.object("pack" + " 0." * LATENTS, 15, 570, wide)
    for latent in range(LATENTS):
        x = 15 + _COLUMN * latent
        multiplied, moved = inner.object("*~ 1.", x, 430, 50), inner.object("+~ 0.", x, 470, 50)
        inner.connect(encoder, latent, multiplied)
        inner.chain(multiplied, moved)
        inner.connect(moved, 0, decoder, latent)
        for at, (routed, sink, all_of) in enumerate(((factors, multiplied, one), (amounts, moved, nothing))):
            ramp = inner.message("$1 50", x + 50 * at, 310, 48)
            line = inner.object("line~", x + 50 * at, 350, 48)
            inner.connect(routed, latent, ramp)
            inner.connect(all_of, 0, ramp, hidden=True)
            inner.chain(ramp, line)
            inner.connect(line, 0, sink, 1)
        heard = inner.object("snapshot~", x, 390, 80)
        inner.connect(encoder, latent, heard, hidden=True)
        inner.connect(words, 4, heard, hidden=True)
        inner.connect(heard, 0, listed, latent, hidden=True)
    inner.connect(decoder, 0, inner.ui("outlet", 15, 620, 30, 30, comment="signal", index=1), hidden=True)
    inner.connect(listed, 0, inner.ui("outlet", 115, 620, 30, 30, comment="list of what is heard", index=2))
    return inner


def _names() -> Patcher:
    inner = Patcher()
    inlet = inner.ui("inlet", 15, 15, 30, 30, comment="load path", index=1)
    path, read = inner.object("route load", 15, 60), inner.object("prepend read", 15, 95)
    ask = inner.object("loadbang", 130, 95)
    info = inner.object("nn.info strings", 15, 135, 330)
    facts = inner.object("route inputs latents done", 150, 170, 330)
    method, numbers = inner.object("route decode", 150, 205), inner.object("route min max mean", 270, 205, 200)
    order, cleared = inner.object("t l b", 150, 240), inner.message("clear", 205, 275)
    each, item = inner.object("iter", 150, 275), inner.object("prepend append", 150, 310)
    inner.chain(inlet, path, read, info)
    inner.connect(ask, 0, info)
    inner.connect(info, 1, facts)
    inner.chain(facts, method, order, each, item)
    inner.connect(facts, 1, numbers)
    inner.connect(order, 1, cleared)
    sources = ((item, 0, "items of a menu"), (numbers, 0, "least"), (numbers, 1, "most"), (numbers, 2, "means"))
    for at, (source, outlet, label) in enumerate((*sources, (facts, 2, "bang: all is told"))):
        out = inner.ui("outlet", 150 + 60 * at, 360, 30, 30, comment=label, index=at + 1)
        inner.connect(source, outlet, out)
        if at == 0:
            inner.connect(cleared, 0, out)
    return inner


def _hand() -> Patcher:
    """Hold, place, number of the latent from 0, all that is least, all that is most -> `times` and `plus`.

    The number begins with -1, which no latent has, so that a row holds nothing before its menu says what.
    """
    inner = Patcher()
    labels = ("1: hold", "place, 0 to 1", "which latent, from 0", "least of each", "most of each")
    hold, place, which, least, most = (
        inner.ui("inlet", 15 + 110 * at, 15, 30, 30, comment=label, index=at + 1) for at, label in enumerate(labels)
    )
    change = inner.object("t i b", 235, 60)
    before = inner.object("i", 275, 95, 40)
    free = inner.message("times $1 1., plus $1 0.", 275, 130)
    state = inner.object("pak 0 0.5 -1", 15, 95, 200)
    order = inner.object("t l l l", 15, 130, 120)
    index = inner.object("zl nth 3", 150, 165)
    again = inner.object("t i i i", 150, 200, 120)
    number = inner.object("+ 1", 255, 235)
    low, high = inner.object("zl lookup", 150, 270), inner.object("zl lookup", 345, 270)
    loose = inner.object("expr 1. - $f1 + 0. * ($f2 + $f3)", 15, 340, 230)
    held = inner.object("expr $f1 * ($f4 + $f2 * ($f5 - $f4)) + 0. * $f3", 15, 305, 330)
    factor, amount = inner.object("pack 0. 1", 15, 375, 80), inner.object("pack 0. 1", 115, 375, 80)
    times, plus = inner.message("times $2 $1", 15, 410), inner.message("plus $2 $1", 115, 410)
    out = inner.ui("outlet", 15, 445, 30, 30, comment="times and plus", index=1)
    for inlet, source in enumerate((hold, place)):
        inner.connect(source, 0, state, inlet)
    inner.connect(which, 0, change)
    inner.connect(change, 1, before)
    inner.connect(change, 0, state, 2)
    inner.chain(before, free, out)
    inner.chain(state, order)
    inner.connect(order, 2, index)
    inner.chain(index, again)
    inner.connect(again, 2, number)
    inner.connect(again, 1, high)
    inner.connect(again, 0, low)
    for sink, inlet in ((before, 1), (factor, 1), (amount, 1)):
        inner.connect(number, 0, sink, inlet, hidden=True)
    inner.connect(least, 0, low, 1)
    inner.connect(most, 0, high, 1)
    inner.connect(low, 0, held, 3)
    inner.connect(high, 0, held, 4)
    inner.connect(order, 1, loose, hidden=True)
    inner.connect(order, 0, held)
    inner.connect(loose, 0, factor)
    inner.connect(held, 0, amount, hidden=True)
    inner.chain(factor, times, out)
    inner.chain(amount, plus, out)
    return inner
