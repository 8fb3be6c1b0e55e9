"""Every message that an installation understands, in one table, by OSC and by lines of text alike."""

import ipaddress
import math
from collections.abc import Callable
from dataclasses import dataclass

from luthier.errors import UserError
from luthier.tools.serve.installation import RAMP_MS, Installation, check_method
from luthier.tools.serve.state import ONE_BLOCK
from luthier.tools.serve.text import Word

_LOUDEST_DB = 120.0
_LONGEST_MS = 600_000.0
_LARGEST_BLOCK = 2**20
_LARGEST_PORT = 65535

Values = list[Word]


@dataclass(frozen=True)
class Message:
    """One of them.

    Attributes:
        arguments: as they are written.
        help: what it does.
        least: arguments that it needs.
        most: arguments that it may have.
        act: does it.
    """

    arguments: str
    help: str
    least: int
    most: int
    act: Callable[[Installation, Values], None]


def take(installation: Installation, words: Values) -> None:
    """Do what a message says; what is wrong with it is answered at /nn/error."""
    try:
        if not all(math.isfinite(word) for word in words if isinstance(word, float)):
            raise UserError("numbers must be finite")
        name, values, table = _split(words)
        message = table.get(name)
        if message is None:
            return _other(installation, name, values, words)
        if not message.least <= len(values) <= message.most:
            raise UserError(f"'{name}' is written: {name} {message.arguments}".rstrip())
        message.act(installation, values)
    except (UserError, OSError, ValueError, RuntimeError) as error:  # what no path can be, no home, and the like
        installation.complain(str(error))


def _split(words: Values) -> tuple[str, Values, dict[str, Message]]:
    if not words or not isinstance(words[0], str):
        raise UserError("a message begins with a word")
    if words[0] == "nn":
        if len(words) < 2 or not isinstance(words[1], str):
            raise UserError("'nn' is followed by a message of nn~")
        return words[1], words[2:], OF_NN
    return words[0], words[1:], MESSAGES


def _other(installation: Installation, name: str, values: Values, words: Values) -> None:
    """Nn~ knows more than is kept here."""
    if words[0] != "nn":
        raise UserError(f"there is no message '{name}': there are {', '.join(MESSAGES)}, nn")
    installation.pass_on([name, *values])


def _number(value: Word, low: float, high: float, what: str) -> float:
    if not isinstance(value, float) or not low <= value <= high or not math.isfinite(value):
        raise UserError(f"{what} is a number from {low:g} to {high:g}, not {value}")
    return value


def _on(value: Word) -> bool:
    return _number(value, 0, 1, "on or off") != 0


def _name(value: Word) -> str:
    return value if isinstance(value, str) else f"{value:g}"


def _level(installation: Installation, values: Values) -> None:
    level = _number(values[0], 0, _LOUDEST_DB, "a level in dB")
    installation.set_level(level, _number(values[1], 0, _LONGEST_MS, "a time in ms") if len(values) > 1 else RAMP_MS)


def _scene(installation: Installation, values: Values) -> None:
    acts = {"save": installation.save_scene, "forget": installation.forget_scene, "recall": installation.recall_scene}
    if values == ["list"]:
        return installation.ports.answer("scene", "list", *installation.state.scenes)
    if len(values) != 2 or values[0] not in acts:
        raise UserError("'scene' is written: scene save|recall|forget NAME, or scene list")
    acts[str(values[0])](_name(values[1]))


def _answers(installation: Installation, values: Values) -> None:
    host = "127.0.0.1" if values[0] == "localhost" else str(values[0])
    port = int(_number(values[1], 1, _LARGEST_PORT, "a port"))
    try:
        installation.ports.answer_to(str(ipaddress.IPv4Address(host)), port)
    except ipaddress.AddressValueError as error:
        raise UserError(f"'{host}' is no address in numbers, such as 127.0.0.1") from error


def _method(installation: Installation, values: Values) -> None:
    method = _name(values[0])
    check_method(installation.models.playing, method)
    installation.set_state(method=method)


def _block(installation: Installation, values: Values) -> None:
    installation.set_state(block=int(_number(values[0], 0, _LARGEST_BLOCK, "a block in samples")))


def _deadline(installation: Installation, values: Values) -> None:
    word = values[0]
    if word != "auto":
        _number(word, ONE_BLOCK, 2.0 * _LARGEST_BLOCK, "a deadline in samples, or auto,")
    installation.set_state(deadline=word)


MESSAGES: dict[str, Message] = {
    "play": Message("0|1", "play the sound file", 1, 1, lambda i, v: i.play(_on(v[0]))),
    "file": Message("NAME", "play another sound file", 1, 1, lambda i, v: i.play_sound(_name(v[0]))),
    "live": Message("0|1", "play the sound card's input", 1, 1, lambda i, v: i.live(_on(v[0]))),
    "level": Message("DB [MS]", "loudness, 100 is full scale, reached within so many ms", 1, 2, _level),
    "scene": Message("save|recall|forget NAME | list", "keep all that is heard, and hear it again", 1, 2, _scene),
    "heard": Message("", "answer how loud it is, in dB", 0, 0, lambda i, v: i.answer_heard()),
    "health": Message("", "answer how it goes: /nn/health", 0, 0, lambda i, v: i.answer_health()),
    "answers": Message("HOST PORT", "where answers in OSC go", 2, 2, _answers),
    "quit": Message("", "fade out and end", 0, 0, lambda i, v: i.fade_out()),
}

OF_NN: dict[str, Message] = {
    "load": Message(
        "MODEL [METHOD]",
        "play another model",
        1,
        2,
        lambda i, v: i.load(_name(v[0]), _name(v[1]) if len(v) > 1 else ""),
    ),
    "reload": Message("", "read the model again", 0, 0, lambda i, v: i.reload()),
    "set": Message("NAME VALUE ...", "set an attribute", 2, 256, lambda i, v: i.set_attribute(_name(v[0]), v[1:])),
    "smooth": Message(
        "MS",
        "let attributes glide",
        1,
        1,
        lambda i, v: i.set_state(smooth=_number(v[0], 0, _LONGEST_MS, "a time in ms")),
    ),
    "enable": Message("0|1", "silence, or play", 1, 1, lambda i, v: i.set_state(enabled=_on(v[0]))),
    "method": Message("NAME", "play another method", 1, 1, _method),
    "bufsize": Message("SAMPLES", "change the block", 1, 1, _block),
    "deadline": Message("SAMPLES|auto", "time for the worker to compute a block", 1, 1, _deadline),
    "health": Message("", "answer how it goes", 0, 0, lambda i, v: i.answer_health()),
}
"""Messages of nn~ that are kept, and told to every Pd after this one; all others go to nn~ as they are."""
