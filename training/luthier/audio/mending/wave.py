"""The layout of WAV files: RIFF, RIFX, RF64, BW64, and Sony's W64 with its wider chunks."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from luthier.audio.mending.layout import Layout

_INTEGERS = {8: "PCM_U8", 16: "PCM_16", 24: "PCM_24", 32: "PCM_32"}
_FLOATS = {32: "FLOAT", 64: "DOUBLE"}
_INTEGER_TAG, _FLOAT_TAG, _ALAW_TAG, _ULAW_TAG, _EXTENSIBLE_TAG = 1, 3, 6, 7, 0xFFFE
_MOST_CHUNKS = 10_000
_SEARCHED_BYTES = 1 << 20  # in which the samples begin where chunks are damaged
_NAMES = b"LISTid3 ID3 bextiXMLcue smplinstfactPEAKJUNKjunkPAD FLLRacidDISP_PMXaxmlchna"
_KNOWN = frozenset(_NAMES[at : at + 4] for at in range(0, len(_NAMES), 4))
_W64_RIFF = b"riff" + bytes.fromhex("2e91cf11a5d628db04c10000")
_W64_TAIL = bytes.fromhex("f3acd3118cd100c04f8edb8a")


@dataclass(frozen=True)
class _Chunk:
    name: bytes
    first: int
    size: int


@dataclass(frozen=True)
class _Form:
    """How chunks are written: bytes of their names and sizes, what their sizes count and how they are aligned."""

    begins: int
    name: int
    size: str
    counts_itself: bool
    aligned: int

    @property
    def header(self) -> int:
        return self.name + struct.calcsize(self.size)


_RIFF, _RIFX = _Form(12, 4, "<I", False, 2), _Form(12, 4, ">I", False, 2)
_W64 = _Form(40, 16, "<Q", True, 8)
_FORMS = {b"RIFF": _RIFF, b"RIFX": _RIFX, b"RF64": _RIFF, b"BW64": _RIFF, b"riff": _W64}


def wave_layout(file: BinaryIO, file_size: int) -> Layout | None:
    """The layout of a WAV file; None if it is none, or without a format or samples."""
    file.seek(0)
    begins = file.read(40)
    form = _FORMS.get(begins[:4])
    if form is None or (form is _W64 and begins[:16] != _W64_RIFF) or (form is not _W64 and begins[8:12] != b"WAVE"):
        return None
    format_, long_size = b"", None
    for chunk in _chunks(file, form, form.begins, file_size):
        if chunk.name == b"fmt ":
            format_ = _content(file, chunk, 64)
        elif chunk.name == b"ds64":
            long_size = struct.unpack("<8xQ", _content(file, chunk, 16).ljust(16, b"\0"))[0]
        elif chunk.name == b"data" and format_:
            declared = long_size if long_size is not None and chunk.size in (0, 0xFFFFFFFF) else chunk.size
            return _layout(format_, chunk.first, declared, form is _RIFX)
    first = _found_samples(file) if format_ and form is not _W64 else 0
    return _layout(format_, first, None, form is _RIFX) if first else None


def chunks_follow(file: BinaryIO, start: int, end: int) -> bool:
    """Whether chunks fill a WAV file from one offset to another; the last may be cut if it is well known."""
    file.seek(0)
    form = _FORMS.get(file.read(4), _RIFF)
    if start > end or (form is _W64 and start % 8):
        return False
    at = start
    for chunk in _chunks(file, form, start, end):
        at = chunk.first + chunk.size
        if at > end and chunk.name not in _KNOWN:
            return False
        at += -at % form.aligned
    return at >= end


def _chunks(file: BinaryIO, form: _Form, at: int, end: int) -> Iterator[_Chunk]:
    """The chunks from an offset on, until what is there is none."""
    for _ in range(_MOST_CHUNKS):
        if at + form.header > end:
            return
        file.seek(at)
        header = file.read(form.header)
        name = header[:4]
        if len(header) < form.header or not _is_name(name) or (form is _W64 and header[4:16] != _W64_TAIL):
            return
        size = struct.unpack(form.size, header[form.name :])[0] - (form.header if form.counts_itself else 0)
        chunk = _Chunk(name, at + form.header, max(size, 0))
        yield chunk
        at = chunk.first + chunk.size
        padded = at + -at % form.aligned
        at = padded if form is _W64 or _name_at(file, padded) else at  # some programs do not pad


def _is_name(name: bytes) -> bool:
    return len(name) == 4 and all(32 <= byte < 127 for byte in name)


def _name_at(file: BinaryIO, at: int) -> bool:
    file.seek(at)
    return _is_name(file.read(4))


def _content(file: BinaryIO, chunk: _Chunk, most: int) -> bytes:
    file.seek(chunk.first)
    return file.read(min(chunk.size, most))


def _found_samples(file: BinaryIO) -> int:
    """Where samples begin behind a chunk with a wrong size; 0 if nowhere."""
    file.seek(0)
    place = file.read(_SEARCHED_BYTES).find(b"data", 20)
    return place + 8 if place > 0 else 0


def _layout(content: bytes, first: int, declared: int | None, big_endian: bool) -> Layout | None:
    """The layout by the content of a format chunk."""
    if len(content) < 16:
        return None
    order = ">" if big_endian else "<"
    tag, channels, rate, per_second, frame_bytes, bits = struct.unpack(f"{order}HHIIHH", content[:16])
    if tag == _EXTENSIBLE_TAG and len(content) >= 26:
        tag = struct.unpack(f"{order}H", content[24:26])[0]
    if not channels or not rate:
        return None
    if tag in (_ALAW_TAG, _ULAW_TAG):
        return Layout(first, declared, rate, channels, "ALAW" if tag == _ALAW_TAG else "ULAW", True, channels * rate)
    if tag not in (_INTEGER_TAG, _FLOAT_TAG):
        prefix = b"" if big_endian else _open_header(content)
        return Layout(first, declared, rate, channels, "", True, max(per_second, 1), prefix)
    wide = frame_bytes // channels * 8  # 20 bits lie in 24, and 24 may lie in 32
    known = _INTEGERS if tag == _INTEGER_TAG else _FLOATS
    wide = wide if wide in known else bits
    if wide not in known:
        return None
    return Layout(first, declared, rate, channels, known[wide], not big_endian, rate * channels * wide // 8)


def _open_header(format_: bytes) -> bytes:
    """A header whose size is so large that reading ends with the file."""
    form = struct.pack("<4sI", b"fmt ", len(format_)) + format_ + bytes(len(format_) % 2)
    return b"RIFF\xff\xff\xff\xffWAVE" + form + b"data\xff\xff\xff\xff"
