"""The example patches in a folder of their own, as a clone has them."""

from __future__ import annotations

import contextlib
import shutil
import socket
from pathlib import Path

from tests.hosts.pd.pd_patch import ROOT

PATCHES = sorted((ROOT / "patches" / "pd").glob("*.pd"))
PORTS = {
    "headless.pd": {"osc": "9011", "text": "9012", "answers": "9013", "text_answers": "9014"},
    "train-live.pd": {"training": "9001", "control": "9002"},
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


def copy_patches(folder: Path) -> dict[str, int]:
    """Into folder/patches/pd. The ports of the patches, which it returns, are ones that no other test run uses."""
    shutil.copytree(ROOT / "patches", folder / "patches")
    free = iter(free_ports(sum(len(ports) for ports in PORTS.values())))
    chosen = {}
    for patch, ports in PORTS.items():
        file = folder / "patches" / "pd" / patch
        text = file.read_text()
        for name, port in ports.items():
            chosen[name] = next(free)
            text = text.replace(port, chosen[name])
        file.write_text(text)
    return {name: int(port) for name, port in chosen.items()}
