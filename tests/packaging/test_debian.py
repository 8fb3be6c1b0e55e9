"""Packages of Debian are asked for once, and packages of Pd say for which machine they are."""

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "packaging" / "debian_packages.sh"
WANTED = re.findall(r"[a-z0-9+-]+", re.sub(r"#.*", "", SCRIPT.read_text().split("packages=(")[1].split("\n)")[0]))
VIRTUAL = {"pkg-config": "pkgconf", "libsamplerate0-dev": "libsamplerate-dev"}


def machine(folder: Path, installed: str, after: str) -> subprocess.CompletedProcess[str]:
    """Run the script where dpkg knows `installed`, and `after` once apt-get has installed something."""
    (folder / "now").write_text(installed)
    (folder / "after").write_text(after)
    programs = {
        "dpkg-query": f'cat "{folder}/now"',
        "apt-get": f'echo "$*" >>"{folder}/asked"; [[ " $* " != *" install "* ]] || cp "{folder}/after" "{folder}/now"',
        "sudo": 'while [[ $1 == -* ]]; do shift; done; "$@"',
    }
    for name, text in programs.items():
        (folder / name).write_text(f"#!/usr/bin/env bash\n{text}\n")
        (folder / name).chmod(0o755)
    path = f"{folder}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run([SCRIPT], env=os.environ | {"PATH": path}, capture_output=True, text=True, check=False)


def told(*names: str, provider: bool = True) -> str:
    """What dpkg-query prints where these are installed, virtual ones by who provides them."""
    rows = [f"installed {VIRTUAL[name]}, {name} (= 1.8.1-1)" for name in names if name in VIRTUAL and provider]
    rows += [f"installed {name}, " for name in names if name not in VIRTUAL or not provider]
    return "\n".join(["config-files removed-one, ", *rows]) + "\n"


def test_the_list_is_read_as_the_script_reads_it():
    assert {"g++", "cmake", "pkg-config", "espeak-ng"} <= set(WANTED)


def test_a_package_that_another_one_provides_is_there(tmp_path: Path):
    done = machine(tmp_path, told(*WANTED), "")
    assert (done.returncode, done.stdout) == (0, "packages: ready\n"), done.stderr
    assert not (tmp_path / "asked").exists()


def test_only_what_is_missing_is_installed_and_then_it_is_there(tmp_path: Path):
    done = machine(tmp_path, told(*[name for name in WANTED if name not in ("cmake", "zip")]), told(*WANTED))
    assert done.returncode == 0, done.stderr
    assert "packages: installing cmake zip" in done.stdout
    assert (tmp_path / "asked").read_text().splitlines()[-1].endswith("install -y --no-install-recommends cmake zip")


def test_a_package_that_was_removed_but_for_its_settings_is_missing(tmp_path: Path):
    present = told(*[name for name in WANTED if name != "zip"])
    assert "installing zip" in machine(tmp_path, present + "config-files zip, \n", told(*WANTED)).stdout


def test_what_dpkg_does_not_know_after_installing_ends_it_instead_of_coming_again(tmp_path: Path):
    present = told(*[name for name in WANTED if name != "zip"])
    done = machine(tmp_path, present, present)
    assert done.returncode == 1
    assert "apt-get has installed zip, and dpkg does not know it" in done.stderr


def label(file: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [ROOT / "packaging" / "deken_label.sh", file, *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("order", "number", "name"),
    [(1, 62, "amd64"), (1, 183, "arm64"), (1, 40, "armv7"), (1, 3, "i386"), (1, 243, "riscv64"), (2, 62, "amd64")],
)
def test_a_package_says_for_which_machine_its_external_was_built(order: int, number: int, name: str, tmp_path: Path):
    header = b"\x7fELF\x02" + bytes([order]) + bytes(12) + number.to_bytes(2, "little" if order == 1 else "big")
    (tmp_path / "nn~.pd_linux").write_bytes(header + bytes(100))
    assert label(tmp_path / "nn~.pd_linux").stdout == f"Linux-{name}-32\n"
    assert label(tmp_path / "nn~.pd_linux", "64").stdout == f"Linux-{name}-64\n"


def test_what_is_no_program_of_linux_or_of_an_unknown_machine_gets_no_label(tmp_path: Path):
    file = tmp_path / "nn~.pd_linux"
    for content in (b"MZ" + bytes(100), b"\x7fELF\x02\x01" + bytes(12) + b"\x08\x00" + bytes(9), b""):
        file.write_bytes(content)
        assert label(file).returncode != 0
