"""What the patches share: a title, a sound to put in, hands to play with, a level and the switch of the sound card."""

from __future__ import annotations

from maxfiles.help_pages import test_sound
from maxfiles.model_attributes import ModelAttribute
from maxfiles.page import LEFT, chooser, level, titled
from maxfiles.patcher import Box, Patcher

__all__ = [
    "FIRST_SOUND",
    "LEFT",
    "PAD",
    "PORT",
    "attribute_sliders",
    "chooser",
    "curve",
    "encoder_and_decoder",
    "gliding",
    "level",
    "pad",
    "sound_source",
    "test_sound",
    "titled",
]

LATENTS = 8
"""That a patch opens up; a model may have more or fewer: silence goes in, and nothing comes out."""
PORT = 19
"""What a box is wider than the way from its first inlet to its last, in pixels."""
ONE_AT_FIRST = ("noise_gain", "source_gain", "stretch", "latent_scale", "fill", "temperature", "dynamics")
"""Attributes that are 1 in a model that was just loaded; the others are 0."""
FIRST_SOUND = "luthier-flute.wav"
"""In the folder `media` of the package, where Max finds it from everywhere."""
PAD = 200
"""Size of a pad, in pixels."""


def sound_source(page: Patcher, x: float, y: float, *sinks: Box, hidden: bool = False) -> None:
    """A file, live input, or a test tone, all into each of `sinks`. It is 120 high."""
    opened = page.message("open", x, y)
    page.comment("a sound file ...", x + 44, y + 1)
    play = page.toggle(x, y + 30)
    page.comment("play it, in a loop", x + 30, y + 33)
    player = page.object("sfplay~ 1 @loop 1", x, y + 66)
    page.connect(page.subpatch("a-flute", _first_sound(), x + 40, y + 96), 0, player, hidden=True)
    page.connect(opened, 0, player)
    page.connect(play, 0, player)
    live = page.ui("ezadc~", x + 150, y, 45, 45)
    page.comment("... or live input", x + 200, y + 12)
    test = test_sound(page, x + 150, y + 52)
    page.comment("... or a tone", x + 184, y + 55)
    for sink in sinks:
        for source in (player, live, test):
            page.connect(source, 0, sink, hidden=hidden)


def _first_sound() -> Patcher:
    """Opens what the package brings, so that there is something to play."""
    inner = Patcher()
    told = inner.object(f"loadmess open {FIRST_SOUND}", 15, 15)
    inner.connect(told, 0, inner.ui("outlet", 15, 55, 30, 30, comment="to sfplay~", index=1))
    return inner


def encoder_and_decoder(
    page: Patcher, y: float, below: float, column: float, latents: int = LATENTS, model: str = "model"
) -> tuple[Box, Box, Box]:
    """Both, and the chooser of their model, with a sound, from `y` on; the decoder `below` that.

    Their latents are a column apart; the cords between them are the caller's.
    """
    encoder = page.object(f"nn~ {model} encode 2048 1 {latents}", LEFT, y + 150, column * latents + PORT)
    decoder = page.object(f"nn~ {model} decode 2048 {latents} 1", LEFT, y + below, column * (latents - 1) + PORT)
    load = chooser(page, LEFT, y, "a model file (.ts)")
    page.connect(load, 0, encoder)
    page.connect(load, 0, decoder, hidden=True)
    sound_source(page, 330, y, encoder)
    return encoder, decoder, load


def gliding(page: Patcher, source: Box, x: float, y: float, milliseconds: int = 50) -> Box:
    """A signal that follows the numbers of `source` without a click, in two boxes from `y` on, 52 high."""
    ramp = page.message(f"$1 {milliseconds}", x, y)
    line = page.object("line~", x, y + 30)
    page.chain(source, ramp, line)
    return line


def pad(page: Patcher, x: float, y: float, least: str, most: str) -> tuple[Box, Box]:
    """A square for a finger, and the numbers of its place: across and up, each from `least` to `most`."""
    ends = {"leftvalue": 0, "rightvalue": 1000, "bottomvalue": 0, "topvalue": 1000}
    square = page.ui("pictslider", x, y, PAD, PAD, **ends)
    start = page.object("loadmess 500", x + PAD + 10, y)
    numbers = []
    for axis in (0, 1):
        page.connect(start, 0, square, axis, hidden=True)
        scaled = page.object(f"scale 0 1000 {least} {most}", x + 150 * axis, y + PAD + 35)
        shown = page.float_number(x + 150 * axis, y + PAD + 65)
        page.connect(square, axis, scaled)
        page.connect(scaled, 0, shown)
        numbers.append(shown)
    return numbers[0], numbers[1]


def curve(
    page: Patcher, x: float, y: float, size: tuple[float, float], values: tuple[float, float], points: list[float]
) -> Box:
    """A line to draw into, four seconds long; a bang makes it a gliding signal by `line~` at its second outlet.

    `size` is width and height in pixels, `values` are those at the bottom and at the top, and `points` heights at times
    that are evenly spread.
    """
    step = 4000.0 / (len(points) - 1)
    saved = [number for at, height in enumerate(points) for number in (round(at * step, 3), height, 0)]
    return page.ui("function", x, y, *size, addpoints=saved, domain=4000.0, range=list(values))


def clock(page: Patcher, x: float, y: float, curves: list[Box]) -> None:
    """Plays curves again and again, in as many seconds as its number says; 120 high."""
    seconds = page.float_number(x, y)
    page.comment("seconds a loop", x + 65, y + 1)
    start = page.object("loadmess 4.", x + 170, y)
    milliseconds = page.object("expr $f1 * 1000.", x, y + 30)
    run = page.toggle(x, y + 61)
    page.comment("run, or stay where it is", x + 30, y + 64)
    length = page.message("setdomain $1", x + 190, y + 62)
    beat = page.object("metro 4000", x, y + 96)
    page.connect(start, 0, seconds, hidden=True)
    page.chain(seconds, milliseconds)
    page.connect(milliseconds, 0, beat, 1, hidden=True)
    page.connect(milliseconds, 0, length)
    page.connect(run, 0, beat)
    for one in curves:
        page.connect(length, 0, one, hidden=True)
        page.connect(beat, 0, one, hidden=True)


def attribute_sliders(
    page: Patcher, attributes: list[ModelAttribute], y: float, played: Box, notes: dict[str, str], start_at: float
) -> None:
    """A slider for each number inside a model, 32 apart, with what it does; hidden cords lead to the model.

    Those that are 1 in a new model show it; the box that sees to it lies at `start_at` from the left.
    """
    one = page.object("loadmess set 1.", start_at, y)
    for at, attribute in enumerate(attributes):
        row = y + 32 * at
        least = -2.0 if attribute.name == "latent_bias" else float(attribute.least or 0.0)
        slider = page.slider(LEFT, row, least, attribute.most or 2.0)
        shown = page.float_number(155, row)
        message = page.message(f"set {attribute.name} $1", 225, row, 150)
        page.comment(notes.get(attribute.name, attribute.help), 390, row + 1)
        page.chain(slider, shown, message)
        page.connect(message, 0, played, hidden=True)
        if attribute.name in ONE_AT_FIRST:
            page.connect(one, 0, slider, hidden=True)
            page.connect(one, 0, shown, hidden=True)
