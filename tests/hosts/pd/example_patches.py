"""The example patches in a folder of their own, as a clone has them."""

from __future__ import annotations

import contextlib
import shutil
import socket
from pathlib import Path

from tests.hosts.pd.pd_patch import ROOT

PATCHES = sorted((ROOT / "patches" / "pd").glob("*.pd"))
PORTS = {"osc": "9011", "text": "9012", "answers": "9013"}
"""Of headless.pd."""


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
    """Into folder/patches/pd. The ports of headless.pd, which it returns, are ones that no other test run uses."""
    shutil.copytree(ROOT / "patches", folder / "patches")
    headless = folder / "patches" / "pd" / "headless.pd"
    text = headless.read_text()
    ports = dict(zip(PORTS, free_ports(len(PORTS)), strict=True))
    for name, port in ports.items():
        text = text.replace(PORTS[name], port)
    headless.write_text(text)
    return {name: int(port) for name, port in ports.items()}
