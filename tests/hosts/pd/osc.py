"""Open Sound Control, as much of it as [oscparse] and [oscformat] speak: numbers and words, no bundles."""

from __future__ import annotations

import struct
from collections.abc import Sequence

Value = float | str


def _padded(text: str) -> bytes:
    """Ends with one to four zeros, at a multiple of four bytes."""
    data = text.encode() + b"\0"
    return data + b"\0" * (-len(data) % 4)


def encoded(address: str, values: Sequence[Value] = ()) -> bytes:
    tags = "," + "".join("s" if isinstance(value, str) else "f" for value in values)
    data = [_padded(value) if isinstance(value, str) else struct.pack(">f", value) for value in values]
    return _padded(address) + _padded(tags) + b"".join(data)


def _text_at(data: bytes, start: int) -> tuple[str, int]:
    end = data.index(b"\0", start)
    return data[start:end].decode(errors="replace"), end + 4 - end % 4


def decoded(data: bytes) -> tuple[str, list[Value]]:
    address, at = _text_at(data, 0)
    tags, at = _text_at(data, at)
    values: list[Value] = []
    for tag in tags[1:]:
        if tag == "s":
            word, at = _text_at(data, at)
            values.append(word)
        else:
            values += struct.unpack_from(">f" if tag == "f" else ">i", data, at)
            at += 4
    return address, values
