"""What the patches share: a title, a sound to put in, hands to play with, a level and the switch of the sound card."""

from __future__ import annotations

from maxfiles.model_attributes import ModelAttribute
from maxfiles.page import LEFT, chooser, level, titled
from maxfiles.patcher import Box, Patcher

__all__ = [
    "LEFT",
    "PAD",
    "PORT",
    "attribute_dials",
    "chooser",
    "curve",
    "encoder_and_decoder",
    "gliding",
    "level",
    "pad",
    "sound_source",
    "titled",
]

LATENTS = 8
"""That a patch opens up; a model may have more or fewer: silence goes in, and nothing comes out."""
PORT = 19
"""What a box is wider than the way from its first inlet to its last, in pixels."""
ONE_AT_FIRST = ("noise_gain", "source_gain", "stretch", "latent_scale", "fill", "temperature", "dynamics")
"""Attributes that are 1 in a model that was just loaded; the others are 0."""
PAD = 200
"""Size of a pad, in pixels."""


def sound_source(page: Patcher, x: float, y: float, *sinks: Box, hidden: bool = False) -> None:
    """A sound that is seen and loops, live input, or a tone, all into each of `sinks`. It is 126 high."""
    source = page.part("luthier.source", x, y)
    for sink in sinks:
        page.connect(source, 0, sink, hidden=hidden)


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


def attribute_dials(
    page: Patcher, attributes: list[ModelAttribute], x: float, y: float, played: Box, notes: dict[str, str]
) -> list[Box]:
    """A dial for each number inside a model, with what it does beside it, two in a row, 66 high.

    Those that are 1 in a new model show it. Messages and hidden cords to the model are inside of a box below them.
    """
    rows = (len(attributes) + 1) // 2
    told = page.subpatch("settings", _settings([one.name for one in attributes]), x, y + 66 * rows + 12)
    one = page.object("loadmess set 1.", x + 90, y + 66 * rows + 12)
    dials = []
    for at, attribute in enumerate(attributes):
        across, row = x + 380 * (at % 2), y + 66 * (at // 2)
        least = -2.0 if attribute.name == "latent_bias" else float(attribute.least or 0.0)
        dial = page.dial(attribute.name, across, row, least, attribute.most or 2.0)
        note = page.comment(notes.get(attribute.name, attribute.help), across + 84, row + 6, 270)
        page.connect(dial, 0, told, at, hidden=True)
        if attribute.name in ONE_AT_FIRST:
            page.connect(one, 0, dial, hidden=True)
        page.panel([dial, note], 4)
        dials.append(dial)
    page.connect(told, 0, played, hidden=True)
    return dials


def _settings(names: list[str]) -> Patcher:
    """A number for each attribute -> `set name number`."""
    inner = Patcher()
    end = inner.ui("outlet", 15, 110, 30, 30, comment="set attribute number", index=1)
    for at, name in enumerate(names):
        value = inner.ui("inlet", 15 + 190 * at, 15, 30, 30, comment=name, index=at + 1)
        message = inner.message(f"set {name} $1", 15 + 190 * at, 60, 170)
        inner.chain(value, message, end)
    return inner
