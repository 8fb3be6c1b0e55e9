"""The example patches in a folder of their own, as a clone has them."""

from __future__ import annotations

import contextlib
import shutil
import socket
from pathlib import Path

from tests.hosts.pd.pd_patch import ROOT

PATCHES = sorted((ROOT / "patches" / "pd").glob("*.pd"))
PARTS = ("cross-b~.pd", "cross-latent~.pd", "cross~.pd", "latent-curve.pd")
"""Patches that mean nothing outside of the one that they are part of: a signal would come from nowhere."""
WHOLE = [patch for patch in PATCHES if patch.name not in PARTS]
PORTS = {
    "headless.pd": {"osc": "9011", "text": "9012", "answers": "9013", "text_answers": "9014"},
    "train-live.pd": {"training": "9001", "control": "9002"},
    "learn.pd": {"learning": "9021", "learning_control": "9022"},
}
"""Those that a patch uses: what for, and the number."""


def free_ports(count: int) -> list[str]:
    """That no program on this machine uses now, for TCP and UDP."""
    with contextlib.ExitStack() as stack:
        ports = []
        for _ in range(count):
            tcp = stack.enter_context(socket.socket(socket.AF_INET, socket.SOCK_STREAM))
            tcp.bind(("127.0.0.1", 0))
            ports.append(str(tcp.getsockname()[1]))
        return ports


def free_pair() -> tuple[str, str]:
    """Two of them, one above the other."""
    while True:
        (first,) = free_ports(1)
        with contextlib.suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as above:
            above.bind(("127.0.0.1", int(first) + 1))
            return first, str(int(first) + 1)


def copy_patches(folder: Path) -> dict[str, int]:
    """Into folder/patches/pd. The ports of the patches, which it returns, are ones that no other test run uses."""
    shutil.copytree(ROOT / "patches", folder / "patches")
    chosen = {}
    for patch, ports in PORTS.items():
        file = folder / "patches" / "pd" / patch
        text = file.read_text()
        free = free_pair() if len(ports) == 2 else free_ports(len(ports))
        for (name, port), new in zip(ports.items(), free, strict=True):
            chosen[name] = new
            text = text.replace(port, chosen[name])
        file.write_text(text)
    return {name: int(port) for name, port in chosen.items()}
