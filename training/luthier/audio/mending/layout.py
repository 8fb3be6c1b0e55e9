"""Where the samples of a file lie and how they are written, and how long they truly are."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO, Literal

_WRAP = 1 << 32  # a field of 32 bits holds what is left of a greater size
_TRAILER_BYTES = 4096  # of tags, checksums and padding that no chunk announces
_TRAILERS = (b"TAG", b"ID3", b"APETAGEX", b"LYRICS")
_UNKNOWN = ((0x7FFF0000, 0x80000100), (0xFFFF0000, 0xFFFFFFFF))  # what programs write that do not know the end yet

Follows = Callable[[int, int], bool]


@dataclass(frozen=True)
class Layout:
    """What a header says of the samples.

    Attributes:
        first: offset of the first byte.
        declared: their bytes; None where the header leaves that open.
        sample_rate: in Hz.
        channels: at least 1.
        encoding: as libsndfile names plain samples, such as "PCM_16"; "" for those that need a codec.
        little_endian: the order of the bytes of a sample.
        bytes_per_second: of the samples.
        prefix: a header with the length left open that makes a codec's samples a file of its own, or nothing.
    """

    first: int
    declared: int | None
    sample_rate: int
    channels: int
    encoding: str
    little_endian: bool
    bytes_per_second: int
    prefix: bytes = b""

    def seconds(self, size: int) -> float:
        """Length of so many bytes of samples."""
        return size / self.bytes_per_second


@dataclass(frozen=True)
class Extent:
    """The bytes of the samples as they are.

    Attributes:
        size: how many there are.
        state: whether the header says the same, more, less, or nothing.
    """

    size: int
    state: Literal["as said", "less", "more", "unsaid"]


def extent_of(file: BinaryIO, layout: Layout, file_size: int, chunks_follow: Follows) -> Extent:
    """How long the samples truly are.

    What comes after the samples that the header announces is either known to be something else, or is sound: of a
    recorder that lost power before it could correct its header, or beyond the 4 GiB that a header can say.

    Args:
        file: the file.
        layout: what its header says.
        file_size: in bytes.
        chunks_follow: whether from one offset to another there are chunks, and nothing else.
    """
    there, said = max(file_size - layout.first, 0), layout.declared
    if said is None or (said > there and any(low <= said <= high for low, high in _UNKNOWN)):
        return Extent(there, "unsaid")
    if said > there:
        return Extent(there, "less")
    if said == there or _ends_at(file, layout.first + said, file_size, chunks_follow, bool(said)):
        return Extent(said, "as said")
    wraps = (there - said) // _WRAP
    whole = said + wraps * _WRAP
    if wraps and (whole == there or _ends_at(file, layout.first + whole, file_size, chunks_follow, True)):
        return Extent(whole, "more")
    return Extent(there, "more" if said else "unsaid")


def _ends_at(file: BinaryIO, end: int, file_size: int, chunks_follow: Follows, said: bool) -> bool:
    """Whether what follows `end` is no sound. A few bytes are none, unless the header says nothing of the length."""
    if any(chunks_follow(start, file_size) for start in (end + end % 2, end)):
        return True
    file.seek(end)
    return said and (file_size - end <= _TRAILER_BYTES or file.read(8).startswith(_TRAILERS))
