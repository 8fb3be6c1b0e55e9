"""The layouts of AIFF, CAF and AU files."""

import math
import struct
from collections.abc import Iterator
from typing import BinaryIO

from luthier.audio.mending.layout import Layout

_MOST_CHUNKS = 10_000
_SIGNED = {8: "PCM_S8", 16: "PCM_16", 24: "PCM_24", 32: "PCM_32"}
_FLOATS = {32: "FLOAT", 64: "DOUBLE"}
_AIFC = {
    b"NONE": ("", False), b"twos": ("", False), b"sowt": ("", True), b"in24": ("PCM_24", False),
    b"in32": ("PCM_32", False), b"fl32": ("FLOAT", False), b"FL32": ("FLOAT", False), b"fl64": ("DOUBLE", False),
    b"FL64": ("DOUBLE", False), b"ulaw": ("ULAW", False), b"ULAW": ("ULAW", False), b"alaw": ("ALAW", False),
    b"ALAW": ("ALAW", False),
}  # fmt: skip
_AU = {1: "ULAW", 2: "PCM_S8", 3: "PCM_16", 4: "PCM_24", 5: "PCM_32", 6: "FLOAT", 7: "DOUBLE", 27: "ALAW"}
_BITS = {"PCM_S8": 8, "ULAW": 8, "ALAW": 8, "PCM_16": 16, "PCM_24": 24, "PCM_32": 32, "FLOAT": 32, "DOUBLE": 64}
_OGG_PAGE, _OGG_HEADER, _LONGEST_PAGE, _LAST_PAGE = b"OggS", 27, 65307, 4
_CUT = "cut short: its end is missing"
_CAF_FLOAT, _CAF_LITTLE_ENDIAN = 1, 2


def other_layout(file: BinaryIO, file_size: int) -> Layout | None:
    """The layout of an AIFF, CAF or AU file; None if it is none, or not of plain samples."""
    file.seek(0)
    begins = file.read(24)
    if begins[:4] == b"FORM" and begins[8:12] in (b"AIFF", b"AIFC"):
        return _aiff(file, file_size)
    if begins[:4] == b"caff":
        return _caf(file, file_size)
    if begins[:4] in (b".snd", b"dns.") and len(begins) == 24:
        return _au(begins)
    return None


def ogg_problem(file: BinaryIO, file_size: int) -> str:
    """What a person should know of the end of an OGG file; empty for others, and where it is as it should be."""
    file.seek(0)
    first = file.read(_OGG_HEADER)
    if first[:4] != _OGG_PAGE:
        return ""
    file.seek(max(file_size - 2 * _LONGEST_PAGE, 0))
    end = file.read()
    page = end[max(end.rfind(_OGG_PAGE), 0) :]
    if len(page) < _OGG_HEADER or len(page) < _OGG_HEADER + page[26]:
        return _CUT
    if page[14:18] != first[14:18]:  # the number of the stream
        return "several streams one after the other: only the first is read; join them to one"
    whole = _OGG_HEADER + page[26] + sum(page[27 : 27 + page[26]])
    return _CUT if len(page) < whole or not page[5] & _LAST_PAGE else ""


def chunks_follow(file: BinaryIO, start: int, end: int) -> bool:
    """Whether chunks of AIFF or CAF fill the file from one offset to another; AU has none."""
    file.seek(0)
    kind = file.read(4)
    if start > end or kind not in (b"FORM", b"caff"):
        return False
    size, aligned = (">I", 2) if kind == b"FORM" else (">q", 1)
    at = start
    for _, first, length in _chunks(file, start, end, size, aligned):
        at = first + length
        at += -at % aligned
    return end <= at <= end + aligned


def _chunks(file: BinaryIO, at: int, end: int, size: str, aligned: int) -> Iterator[tuple[bytes, int, int]]:
    """Names, offsets and sizes of chunks."""
    header = 4 + struct.calcsize(size)
    for _ in range(_MOST_CHUNKS):
        if at + header > end:
            return
        file.seek(at)
        name, length = struct.unpack(f">4s{size[1:]}", file.read(header))
        if not all(32 <= byte < 127 for byte in name):
            return
        yield name, at + header, length
        if length < 0:
            return
        at += header + length
        at += -at % aligned


def _aiff(file: BinaryIO, file_size: int) -> Layout | None:
    common = b""
    for name, first, size in _chunks(file, 12, file_size, ">I", 2):
        file.seek(first)
        if name == b"COMM":
            common = file.read(min(size, 22))
        elif name == b"SSND" and len(common) >= 18:
            offset = struct.unpack(">I", file.read(4).ljust(4, b"\0"))[0]
            return _aiff_layout(common, first + 8 + offset, max(size - 8 - offset, 0))
    return None


def _aiff_layout(common: bytes, first: int, said: int) -> Layout | None:
    channels, _, bits = struct.unpack(">hIh", common[:8])
    exponent, mantissa = struct.unpack(">HQ", common[8:18])
    rate = round(math.ldexp(mantissa, exponent - 16383 - 63)) if exponent < 16383 + 64 else 0
    encoding, little_endian = _AIFC.get(common[18:22] or b"NONE", (None, False))
    if encoding is None or channels < 1 or rate < 1:
        return None
    encoding = encoding or _SIGNED.get(-(-bits // 8) * 8, "")
    return _plain(first, said, rate, channels, encoding, little_endian)


def _caf(file: BinaryIO, file_size: int) -> Layout | None:
    described = b""
    for name, first, size in _chunks(file, 8, file_size, ">q", 1):
        file.seek(first)
        if name == b"desc":
            described = file.read(32)
        elif name == b"data" and len(described) == 32:
            rate, kind, flags, _, _, channels, bits = struct.unpack(">d4sIIIII", described)
            if kind != b"lpcm" or not channels or not 1 <= rate < 1e9:
                return None
            encoding = (_FLOATS if flags & _CAF_FLOAT else _SIGNED).get(bits, "")
            said = None if size < 0 else max(size - 4, 0)  # a count of edits comes first
            return _plain(first + 4, said, round(rate), channels, encoding, bool(flags & _CAF_LITTLE_ENDIAN))
    return None


def _au(begins: bytes) -> Layout | None:
    little_endian = begins[:4] == b"dns."
    first, size, kind, rate, channels = struct.unpack("<5I" if little_endian else ">5I", begins[4:24])
    if first < 24 or not rate or not 1 <= channels <= 1024:
        return None
    said = None if size == 0xFFFFFFFF else size
    return _plain(first, said, rate, channels, _AU.get(kind, ""), little_endian)


def _plain(first: int, said: int | None, rate: int, channels: int, encoding: str, little_endian: bool) -> Layout | None:
    if not encoding:
        return None
    return Layout(first, said, rate, channels, encoding, little_endian, rate * channels * _BITS[encoding] // 8)
