"""The patch of an installation: a model between input and output, spoken to and heard from by UDP."""

import itertools
import re
from dataclasses import dataclass, field
from pathlib import Path

TICKS_A_BEAT = 64
"""Blocks of Pd between two signs of life: less than a tenth of a second."""
MOST_CHANNELS = 8
_GAP_MS = 20
_RETRY_MS = 100  # a sound that ends sooner could not be read


@dataclass(frozen=True)
class Form:
    """What a patch is made for.

    Attributes:
        model: its file, beside the patch.
        inputs: channels of the model.
        port: of UDP, at which the patch listens.
        answers: of UDP, to which it answers.
    """

    model: str
    method: str
    block: int
    inputs: int
    outputs: int
    port: int
    answers: int


@dataclass
class _Canvas:
    """The text of a patch, object by object."""

    lines: list[str] = field(default_factory=lambda: ["#N canvas 60 40 900 700 12;"])
    cords: list[str] = field(default_factory=list)

    def obj(self, text: str) -> int:
        return self._add("obj", text)

    def msg(self, text: str) -> int:
        return self._add("msg", text)

    def connect(self, source: int, outlet: int, target: int, inlet: int = 0) -> None:
        self.cords.append(f"#X connect {source} {outlet} {target} {inlet};")

    def chain(self, *objects: int) -> int:
        """Connect first outlets to first inlets; the last object."""
        for source, target in itertools.pairwise(objects):
            self.connect(source, 0, target)
        return objects[-1]

    def into(self, *objects: int) -> int:
        """The same; the first object."""
        self.chain(*objects)
        return objects[0]

    def text(self) -> str:
        return "\n".join([*self.lines, *self.cords]) + "\n"

    def _add(self, kind: str, text: str) -> int:
        number = len(self.lines) - 1
        self.lines.append(f"#X {kind} {20 + 210 * (number % 4)} {20 + 26 * (number // 4)} {text};")
        return number


def write_patch(path: Path, form: Form) -> None:
    """Write it.

    Raises:
        OSError: the folder cannot be written.
    """
    path.write_text(patch_text(form), "utf-8")


def patch_text(form: Form) -> str:
    """The whole patch. What it is told: `nn ...`, `play 0|1`, `file NAME`, `live 0|1`, `level dB ms`, `watch`, `quit`.

    What it tells, all by the OSC address /answer: `beat dB` for as long as blocks of sound are computed, `nn ...` what
    nn~ says, `watched 1`, `nn stats ...`, `watched 0` in answer to `watch`, `wrong` for a sound that cannot be read.
    """
    canvas = _Canvas()
    told = _ears(canvas, form)
    answers = _mouth(canvas, form)
    nn = canvas.obj(f"nn~ {form.model} {escaped(form.method)} {form.block} {form.inputs} {form.outputs}")
    canvas.connect(told, 0, nn)
    canvas.connect(nn, form.outputs, canvas.into(canvas.obj("list prepend nn"), answers))
    for inlet, source in enumerate(_inputs(canvas, told, form.inputs)):
        canvas.connect(source, 0, nn, inlet)
    _player(canvas, told, nn, form.inputs, answers)
    outputs = _outputs(canvas, told, nn, form.outputs)
    _beats(canvas, outputs[0], answers)
    _watch(canvas, told, nn, answers)
    canvas.connect(told, 6, canvas.msg(r"\; pd quit"))
    canvas.chain(canvas.obj("loadbang"), canvas.msg(r"\; pd dsp 1"))
    return canvas.text()


def escaped(word: str) -> str:
    """A word in Pd's text format."""
    return re.sub(r"([\s;,$\\])", r"\\\1", word)


def _ears(canvas: _Canvas, form: Form) -> int:
    heard = canvas.obj(f"netreceive -u -b {form.port} 127.0.0.1")
    route = canvas.obj("route nn play file live level watch quit")
    return canvas.chain(heard, canvas.obj("oscparse"), canvas.obj("list trim"), route)


def _mouth(canvas: _Canvas, form: Form) -> int:
    """What takes lists to be sent."""
    out = canvas.obj("oscformat answer")
    send = canvas.obj("netsend -u -b")
    canvas.chain(out, canvas.obj("list prepend send"), canvas.obj("list trim"), send)
    canvas.chain(canvas.obj("loadbang"), canvas.msg(f"connect 127.0.0.1 {form.answers}"), send)
    return out


def _inputs(canvas: _Canvas, told: int, count: int) -> list[int]:
    """The sound card's input, as loud as `live` says."""
    card = canvas.obj("adc~ " + " ".join(str(1 + channel) for channel in range(count)))
    ramp = canvas.obj("line~")
    canvas.connect(told, 3, canvas.into(canvas.msg(f"\\$1 {_GAP_MS}"), ramp))
    gates = []
    for channel in range(count):
        gates.append(canvas.obj("*~"))
        canvas.connect(card, channel, gates[-1])
        canvas.connect(ramp, 0, gates[-1], 1)
    return gates


def _player(canvas: _Canvas, told: int, nn: int, count: int, answers: int) -> None:
    """A sound file, again and again; all that the model hears is mono where the file is."""
    switch, name, begin = canvas.obj("sel 1 0"), canvas.obj("symbol"), canvas.obj("t b b s")
    new = canvas.obj("symbol")  # [route] gives a word, and a word is no symbol yet
    canvas.connect(told, 1, switch)
    canvas.connect(told, 2, new)
    canvas.connect(new, 0, name, 1)
    canvas.chain(switch, name, begin)
    reader, start, opening, stop = canvas.obj("readsf~ 1"), canvas.msg("1"), canvas.msg(r"open \$1"), canvas.msg("0")
    timer, length = canvas.obj("timer"), canvas.obj(f"moses {_RETRY_MS}")
    canvas.connect(begin, 2, canvas.into(opening, reader))
    canvas.connect(begin, 1, timer)
    canvas.connect(begin, 0, canvas.into(start, reader))
    canvas.connect(switch, 1, canvas.into(stop, reader))
    canvas.connect(reader, 1, timer, 1)
    canvas.chain(timer, length)
    canvas.connect(length, 1, canvas.into(canvas.obj("t b"), name))
    canvas.connect(length, 0, canvas.into(canvas.obj("t b"), canvas.msg("wrong"), canvas.obj("list prepend"), answers))
    for inlet in range(count):
        canvas.connect(reader, 0, nn, inlet)


def _outputs(canvas: _Canvas, told: int, nn: int, count: int) -> list[int]:
    """The model's outputs at their level, to the first channels of the sound card; mono goes to two."""
    both, ramp = canvas.obj("unpack f f"), canvas.obj("line~")
    target, glide = canvas.obj("dbtorms"), canvas.obj(f"pack f {_GAP_MS}")
    canvas.connect(told, 4, both)
    canvas.connect(both, 1, glide, 1)
    canvas.connect(both, 0, canvas.into(target, glide, ramp))
    channels = max(2, count)
    card = canvas.obj("dac~ " + " ".join(str(1 + channel) for channel in range(channels)))
    gains = []
    for channel in range(count):
        gains.append(canvas.obj("*~"))
        canvas.connect(nn, channel, gains[-1])
        canvas.connect(ramp, 0, gains[-1], 1)
    for channel in range(channels):
        canvas.connect(gains[min(channel, count - 1)], 0, card, channel)
    return gains


def _beats(canvas: _Canvas, sound: int, answers: int) -> None:
    """A sign of life every so many blocks, which only comes while sound is computed, with how loud that is."""
    tick, counter, more = canvas.obj("bang~"), canvas.obj("f"), canvas.obj("+ 1")
    wrapped, is_due, level = canvas.obj(f"mod {TICKS_A_BEAT}"), canvas.obj("sel 0"), canvas.obj("f")
    loudness = canvas.obj("env~ 4096")
    canvas.chain(tick, counter, more, wrapped, is_due, level)
    canvas.connect(wrapped, 0, counter, 1)
    canvas.connect(sound, 0, loudness)
    canvas.connect(loudness, 0, level, 1)
    canvas.chain(level, canvas.obj("list prepend beat"), answers)


def _watch(canvas: _Canvas, told: int, nn: int, answers: int) -> None:
    """The watcher's own question: its answer stands between two marks, so that it is told from another's."""
    order = canvas.obj("t b b b")
    mark = canvas.obj("list prepend watched")
    canvas.connect(told, 5, order)
    canvas.connect(order, 2, canvas.into(canvas.msg("1"), mark))
    canvas.connect(order, 1, canvas.into(canvas.msg("stats"), nn))
    canvas.connect(order, 0, canvas.into(canvas.msg("0"), mark))
    canvas.connect(mark, 0, answers)
