"""The example patches in a folder of their own, as a clone has them."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.hosts.pd.pd_patch import ROOT
from tests.ports import free_ports

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


def copy_patches(folder: Path) -> dict[str, int]:
    """Into folder/patches/pd. The ports of the patches, which it returns, are ones that no other test run uses."""
    shutil.copytree(ROOT / "patches", folder / "patches")
    chosen = {}
    for patch, ports in PORTS.items():
        file = folder / "patches" / "pd" / patch
        text = file.read_text()
        first = free_ports(len(ports))
        for number, (name, port) in enumerate(ports.items()):
            chosen[name] = first + number
            text = text.replace(port, str(chosen[name]))
        file.write_text(text)
    return chosen
