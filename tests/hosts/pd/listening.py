"""Which addresses a process listens at, as Linux tells in /proc."""

from __future__ import annotations

import os
import socket
import struct
from pathlib import Path

Address = tuple[str, int]

_LISTENING = {"tcp": "0A", "tcp6": "0A", "udp": "07", "udp6": "07"}
"""The states of a socket that takes what others send."""


def bound_addresses(process: int) -> set[Address]:
    """(host, port) of every socket of TCP and UDP that takes what others send to this process."""
    sockets = _sockets_of(process)
    found = set()
    for table, state in _LISTENING.items():
        for line in Path(f"/proc/{process}/net/{table}").read_text().splitlines()[1:]:
            words = line.split()
            if words[3] == state and words[9] in sockets:
                found.add(_address(words[1]))
    return found


def _sockets_of(process: int) -> set[str]:
    links = (os.readlink(entry) for entry in Path(f"/proc/{process}/fd").iterdir() if entry.is_symlink())
    return {link[len("socket:[") : -1] for link in links if link.startswith("socket:[")}


def _address(text: str) -> Address:
    """Of "0100007F:2328", each four bytes in the order of this machine."""
    host, port = text.split(":")
    packed = b"".join(struct.pack("=I", int(host[i : i + 8], 16)) for i in range(0, len(host), 8))
    family = socket.AF_INET if len(packed) == 4 else socket.AF_INET6
    return socket.inet_ntop(family, packed), int(port, 16)
