"""The bytes of Open Sound Control 1.0, without blobs: what its page of the specification says, and nothing beyond it.

https://opensoundcontrol.stanford.edu/spec-1_0.html

What strangers send is read in one pass over the bytes that are there. A size below nothing, which would lead back to
what was read already, and for ever, is refused, and so are bundles in bundles without end.
"""

import math
import os
import struct
from collections.abc import Sequence

Value = float | int | str | bool | None

DEEPEST_BUNDLE = 8
_BUNDLE = b"#bundle\0"
_TIME_BYTES = 8
_NUMBERS = {"i": struct.Struct(">i"), "f": struct.Struct(">f"), "h": struct.Struct(">q"), "d": struct.Struct(">d")}
_SIZE = _NUMBERS["i"]
_WORDS: dict[str, Value] = {"T": True, "F": False, "N": None, "I": math.inf}


class OscError(ValueError):
    """These bytes are no OSC, or more of it than is spoken here."""


def encoded(address: str, values: Sequence[float | int | str]) -> bytes:
    """A message; whole numbers of 32 bits, floats of 32 bits, and words, with the very bytes of a path."""
    tags, data = ",", b""
    for value in values:
        if isinstance(value, str):
            tags, data = tags + "s", data + _padded(value)
        elif isinstance(value, int) and -(2**31) <= value < 2**31:
            tags, data = tags + "i", data + _NUMBERS["i"].pack(value)
        else:
            tags, data = tags + "f", data + _float_bytes(value)
    return _padded(address) + _padded(tags) + data


def decoded(packet: bytes) -> list[tuple[str, tuple[Value, ...]]]:
    """The messages of a datagram, address and values each; the time of a bundle is passed over, all is for now.

    Raises:
        OscError: it cannot be read to its end.
    """
    messages: list[tuple[str, tuple[Value, ...]]] = []
    _read(packet, 0, len(packet), DEEPEST_BUNDLE, messages)
    return messages


def _read(data: bytes, at: int, end: int, depth: int, messages: list[tuple[str, tuple[Value, ...]]]) -> None:
    if not data.startswith(_BUNDLE, at, end):
        messages.append(_message(data, at, end))
        return
    if depth == 0:
        raise OscError(f"bundles in bundles, more than {DEEPEST_BUNDLE} deep")
    at += len(_BUNDLE) + _TIME_BYTES
    if at > end:
        raise OscError("a bundle without its time")
    while at < end:
        size, at = _number(_SIZE, data, at, end)
        if not 0 <= size <= end - at:
            raise OscError(f"a part of {size} bytes where {end - at} are left")
        _read(data, at, at + int(size), depth - 1, messages)
        at += int(size)


def _message(data: bytes, at: int, end: int) -> tuple[str, tuple[Value, ...]]:
    address, at = _word(data, at, end)
    if not address.startswith("/"):
        raise OscError("an address begins with /")
    if at == end:  # old senders leave out that there are no values
        return address, ()
    tags, at = _word(data, at, end)
    if not tags.startswith(","):
        raise OscError("the types of the values begin with ,")
    values: list[Value] = []
    for tag in tags[1:]:
        value: Value
        if tag in _NUMBERS:
            value, at = _number(_NUMBERS[tag], data, at, end)
        elif tag in ("s", "S"):
            value, at = _word(data, at, end)
        elif tag in _WORDS:
            value = _WORDS[tag]
        else:
            raise OscError(f"a value of type {tag!r}")
        values.append(value)
    return address, tuple(values)


def _number(form: struct.Struct, data: bytes, at: int, end: int) -> tuple[float | int, int]:
    if at + form.size > end:
        raise OscError("it ends within a number")
    return form.unpack_from(data, at)[0], at + form.size


def _word(data: bytes, at: int, end: int) -> tuple[str, int]:
    """A text and where it ends with its zeros; a path that is no UTF-8 stays the path it is."""
    zero = data.find(b"\0", at, end)
    after = at + (zero - at) // 4 * 4 + 4
    if zero < 0 or after > end:
        raise OscError("it ends within a word")
    return os.fsdecode(data[at:zero]), after


def _padded(text: str) -> bytes:
    data = os.fsencode(text) + b"\0"
    return data + bytes(-len(data) % 4)


def _float_bytes(value: float) -> bytes:
    """Of 32 bits; what is too large for them is infinite."""
    try:
        return _NUMBERS["f"].pack(value)
    except OverflowError:
        return _NUMBERS["f"].pack(math.inf if value > 0 else -math.inf)
