"""Datagrams of strangers: those of tests/data/fuzz/osc with changes that nobody has tried, always the same by number.

What goes wrong becomes a file there.
"""

import random
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[1] / "data" / "fuzz" / "osc"
_TOKENS = (
    b"#bundle\0", bytes(8), b"\xff" * 8, b"\xff\xff\xff\xfc", b"\x7f\xff\xff\xff", b"\x80\0\0\0", b"\0\0\0\x10",
    bytes(4), b"/luthier/", b"/*\0\0", b"/****!\0\0", b",\0\0\0", b",ifs\0\0\0\0", b",TFNI\0\0\0", b",[[[]]]\0",
    b",bmtrc\0\0", b"\x7f\xc0\0\0", b"\x7f\x80\0\0", b"\xc3\x28\0\0", b"\x1b[2J", b"../..\0\0\0", b"\n;\n\0",
)  # fmt: skip


def corpus(*but: str) -> list[bytes]:
    """The packets, by name of their files, without those named."""
    return [path.read_bytes() for path in sorted(CORPUS.glob("*.osc")) if path.stem not in but]


def mutated(packets: list[bytes], number: int) -> bytes:
    """One of the packets after up to five changes, or in a bundle with others, at most what a datagram holds."""
    rng = random.Random(number)
    packet = rng.choice(packets)
    if rng.random() < 0.3:
        packet = bundle([packet, *rng.choices(packets, k=rng.randrange(4))])
    for _ in range(rng.randrange(6)):
        packet = _changed(packet, rng)
    return packet[:65507]


def bundle(packets: list[bytes]) -> bytes:
    """One for now, of all of them."""
    return b"#bundle\0" + bytes(7) + b"\1" + b"".join(len(packet).to_bytes(4, "big") + packet for packet in packets)


def _changed(packet: bytes, rng: random.Random) -> bytes:
    """A bit, a byte, a part taken out, doubled or many times, a token put in or over what stood there, a cut."""
    at, length = rng.randrange(len(packet) + 1), 1 << rng.randrange(7)
    token = rng.choice(_TOKENS)
    if rng.random() < 0.6:
        at -= at % 4  # where numbers and words begin
    head, rest = packet[:at], packet[at:]
    return rng.choice(
        (
            lambda: head + bytes([rest[0] ^ (1 << rng.randrange(8))]) + rest[1:] if rest else head,
            lambda: head + rng.randbytes(1) + rest[1:],
            lambda: head + rest[length:],
            lambda: head + rest[:length] * (1 + rng.choice((1, 1, 2, 300))) + rest[length:],
            lambda: head + token + rest,
            lambda: head + token + rest[len(token) :],
            lambda: head,
        )
    )()
