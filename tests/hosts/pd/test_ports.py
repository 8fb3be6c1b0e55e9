"""No patch listens to the network unless it is asked to: every port is of this computer alone."""

from __future__ import annotations

import ipaddress
import shutil
import subprocess
import time
from pathlib import Path

import pytest
from tests.hanging import HANG_S
from tests.hosts.pd.example_patches import PATCHES, PORTS, copy_patches
from tests.hosts.pd.listening import bound_addresses
from tests.hosts.pd.pd_patch import EXTERNAL_DIR, ROOT
from tests.hosts.pd.test_multichannel import NEWER_PD

HELP = sorted((ROOT / "help" / "pd").glob("*.pd"))


def test_every_patch_with_a_port_is_looked_at() -> None:
    with_port = {patch.name for patch in [*PATCHES, *HELP] if "netreceive" in patch.read_text()}
    assert with_port == set(PORTS)


@pytest.mark.parametrize("program", ["pd", str(NEWER_PD)])
@pytest.mark.parametrize("name", PORTS)
def test_it_listens_to_this_computer_only(name: str, program: str, tmp_path: Path) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"no {program}")
    ports = set(copy_patches(tmp_path).values())
    patch = tmp_path / "patches" / "pd" / name
    flags = ["-nogui", "-noprefs", "-stderr", "-nosound", "-path", str(EXTERNAL_DIR)]
    process = subprocess.Popen([program, *flags, "-open", str(patch)], stderr=subprocess.DEVNULL)
    try:
        expected = patch.read_text().count("netreceive")
        ends = time.monotonic() + HANG_S
        while len(bound := {at for at in bound_addresses(process.pid) if at[1] in ports}) < expected:
            assert time.monotonic() < ends and process.poll() is None, f"it listens at {bound} only"
            time.sleep(0.05)
        elsewhere = {at for at in bound_addresses(process.pid) if not ipaddress.ip_address(at[0]).is_loopback}
        assert {at for at in elsewhere if at[1] in ports} == set()
    finally:
        process.kill()
        process.wait()
