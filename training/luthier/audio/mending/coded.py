"""FLAC and MP3 files whose headers say that they are shorter than they are: a recorder's, or several that were joined.

A decoder believes the header and stops there. FLAC: RFC 9639, 8.2 and 9.1; MP3: ISO 11172-3, 2.4.1, and Xing's frame.
"""

import mmap
import struct
from dataclasses import dataclass
from typing import BinaryIO

_STREAM_INFO_ENDS = 42
_TOTAL = (1 << 36) - 1
_LONGEST_FLAC_FRAME = 1 << 20
_FLAC_BLOCKS = {
    1: 192,
    **{code: 576 << (code - 2) for code in range(2, 6)},
    **{code: 1 << code for code in range(8, 16)},
}
_MPEG_RATES_KBIT = {
    1: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_MPEG_RATES_HZ = (44100, 48000, 32000)
_SAID = 1.02  # more than this is more than padding


@dataclass(frozen=True)
class TrueHeader:
    """What takes the place of the first bytes of a file.

    Attributes:
        content: as many bytes, with the true length.
        said_seconds: what stood there.
        seconds: what is there.
    """

    content: bytes
    said_seconds: float
    seconds: float


def true_header(file: BinaryIO, size: int) -> TrueHeader | None:
    """The header of a FLAC or MP3 file that is longer than it says; None if it is not."""
    file.seek(0)
    begins = file.read(_STREAM_INFO_ENDS)
    if begins[:4] == b"fLaC" and len(begins) == _STREAM_INFO_ENDS and begins[4] & 0x7F == 0:
        return _flac(file, size, begins)
    if begins[:3] == b"ID3" or begins[:1] == b"\xff":
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
            return _mpeg(content)
    return None


def _flac(file: BinaryIO, size: int, begins: bytes) -> TrueHeader | None:
    packed = int.from_bytes(begins[18:26], "big")
    said, rate = packed & _TOTAL, packed >> 44
    if not said or not rate:
        return None  # the decoder reads on to the end
    start = max(size - _LONGEST_FLAC_FRAME, _STREAM_INFO_ENDS)
    file.seek(start)
    there = _end_of_last_frame(file.read(), begins)
    if there <= _SAID * said:
        return None
    return TrueHeader(begins[:18] + (packed - said + there).to_bytes(8, "big") + begins[26:], said / rate, there / rate)


def _end_of_last_frame(tail: bytes, begins: bytes) -> int:
    """The samples before the end of the last frame whose header is whole; 0 without one."""
    at = len(tail)
    while (at := tail.rfind(b"\xff", 0, at)) >= 0:
        if end := _end_of_frame(tail[at : at + 16], begins):
            return end
    return 0


def _end_of_frame(header: bytes, begins: bytes) -> int:
    """The samples before the end of a frame that begins so; 0 if this is no frame of this stream."""
    if len(header) < 16 or header[1] & 0xFE != 0xF8 or header[3] & 1:
        return 0
    channels, code = header[3] >> 4, header[2] >> 4
    if (channels if channels < 8 else 1) != begins[20] >> 1 & 7 or not code or header[2] & 15 == 15:
        return 0
    number, at = _coded_number(header)
    extra = {6: 1, 7: 2}.get(code, 0)
    block = int.from_bytes(header[at : at + extra], "big") + 1 if extra else _FLAC_BLOCKS[code]
    at += extra + {12: 1, 13: 2, 14: 2}.get(header[2] & 15, 0)
    if not at < 16 or number < 0 or _crc8(header[:at]) != header[at]:
        return 0
    whole = int.from_bytes(begins[10:12], "big")  # of every frame but the last, where they are numbered
    return (number if header[1] & 1 else number * whole) + block


def _coded_number(header: bytes) -> tuple[int, int]:
    """As UTF-8 codes it, up to 36 bits, and where it ends; below 0 if it is none."""
    first = header[4]
    more = next((ones for ones in range(8) if not first << ones & 0x80), 8) - 1
    if more < 0:
        return first, 5
    follow = header[5 : 5 + more]
    if more == 0 or more > 6 or any(byte & 0xC0 != 0x80 for byte in follow):
        return -1, 5
    number = first & (0x3F >> more)
    for byte in follow:
        number = number << 6 | byte & 0x3F
    return number, 5 + more


def _crc8(content: bytes) -> int:
    rest = 0
    for byte in content:
        rest ^= byte
        for _ in range(8):
            rest = (rest << 1 ^ 0x107 if rest & 0x80 else rest << 1) & 0xFF
    return rest


def _mpeg(content: "mmap.mmap") -> TrueHeader | None:
    first = _after_id3(content, 0)
    length, samples, rate = _mpeg_frame(content, first)
    tag = max(content.find(name, first, first + length) for name in (b"Xing", b"Info")) if length else -1
    if tag < 0 or tag + 16 > len(content) or not content[tag + 7] & 1:
        return None
    said, there = struct.unpack(">I", content[tag + 8 : tag + 12])[0], _mpeg_frames(content, first + length)
    if not said or there <= _SAID * said:
        return None
    header = bytearray(content[: tag + 16])
    header[tag + 8 : tag + 12] = struct.pack(">I", there)
    if content[tag + 7] & 2:
        header[tag + 12 : tag + 16] = struct.pack(">I", min(len(content) - first, (1 << 32) - 1))
    return TrueHeader(bytes(header), said * samples / rate, there * samples / rate)


def _mpeg_frames(content: "mmap.mmap", at: int) -> int:
    """How many frames of layer III follow; what lies between them, such as tags, is passed over."""
    count = 0
    while at + 4 <= len(content):
        length, _, _ = _mpeg_frame(content, at)
        if length:
            count, at = count + 1, at + length
            continue
        after = _after_id3(content, at)
        at = after if after > at else content.find(b"\xff", at + 1)
        if at < 0:
            break
    return count


def _mpeg_frame(content: "mmap.mmap", at: int) -> tuple[int, int, int]:
    """Bytes, samples and rate of the frame that begins here; zeros if none does."""
    head = content[at : at + 4]
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE6 != 0xE2:
        return 0, 0, 0
    version, speed, code = head[1] >> 3 & 3, head[2] >> 4, head[2] >> 2 & 3
    if version == 1 or code == 3 or speed in (0, 15):
        return 0, 0, 0
    rate = _MPEG_RATES_HZ[code] >> (0 if version == 3 else 1 if version == 2 else 2)
    samples = 1152 if version == 3 else 576
    kbit = _MPEG_RATES_KBIT[1 if version == 3 else 2][speed]
    return samples // 8 * kbit * 1000 // rate + (head[2] >> 1 & 1), samples, rate


def _after_id3(content: "mmap.mmap", at: int) -> int:
    """Where a tag ends that begins here; `at` if none does."""
    if content[at : at + 3] != b"ID3" or at + 10 > len(content):
        return at
    size = 0
    for byte in content[at + 6 : at + 10]:
        size = size << 7 | byte & 0x7F
    return at + 10 + size
