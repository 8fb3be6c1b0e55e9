"""The externals for macOS and Windows, compiled and linked here with zig, ask for nothing but Pd and the system."""

from __future__ import annotations

import functools
import os
import re
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).parents[2]
PRESETS = {"macos-arm64": ".pd_darwin", "macos-x86_64": ".pd_darwin", "windows-x86_64": ".m_amd64"}
SETUPS = {"nn~": "nn_tilde_setup", "nn.info": "setup_nn0x2einfo"}
OF_WINDOWS = re.compile(r"(kernel32|advapi32|ntdll|bcryptprimitives|api-ms-win-crt-[a-z0-9-]+)\.dll", re.IGNORECASE)
OF_THE_LINKER = {"__mh_dylib_header", "___dso_handle"}
OF_DOUBLE_PRECISION = {"class_new64"}
"""What the Pd of double precision calls its functions: it is not built here."""


def run(*words: str | Path) -> str:
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout


def names_of_pd() -> set[str]:
    """Of pd.def: what the linker for Windows believes that Pd has."""
    lines = (ROOT / "externals" / "hosts" / "pd" / "pd.def").read_text().split("EXPORTS")[1].splitlines()
    return {line.split()[0] for line in lines if line.strip()} - OF_DOUBLE_PRECISION


@functools.cache
def built(preset: str) -> Path:
    """The folder of the externals."""
    run("packaging/cross_sources.sh")
    run("cmake", "--preset", preset)
    run("cmake", "--build", "--preset", preset)
    return ROOT / "build" / preset / "pd"


def needs_zig() -> Path:
    """Where cmake/zig.cmake finds it, too."""
    places = [*ROOT.glob(".venv/lib/python3*/site-packages/ziglang/zig"), Path(os.environ.get("ZIG_DIR", "")) / "zig"]
    places.append(Path(shutil.which("zig") or "zig"))
    found = [place for place in places if place.is_file()]
    if not found:
        pytest.skip("no zig: .venv/bin/pip install ziglang")
    return found[0]


@pytest.fixture(params=PRESETS)
def preset(request: pytest.FixtureRequest) -> str:
    needs_zig()
    if shutil.which("llvm-nm") is None or shutil.which("llvm-objdump") is None:
        pytest.skip("no llvm-nm and llvm-objdump: apt-get install llvm")
    return str(request.param)


def needs_on_macos(external: Path) -> set[str]:
    """What is looked for in Pd; all else is in the one library of the system."""
    libraries = run("llvm-objdump", "--macho", "--dylibs-used", external).splitlines()[1:]
    assert {line.split()[0] for line in libraries if external.name not in line} == {"/usr/lib/libSystem.B.dylib"}
    lines = run("llvm-nm", "-m", "--undefined-only", external).splitlines()
    return {line.split("external _")[1].split()[0] for line in lines if "(from libSystem)" not in line}


def exports_on_macos(external: Path) -> set[str]:
    """Without what zig's library of C++ exports weakly, which others may have as well."""
    lines = run("llvm-nm", "-m", "--extern-only", "--defined-only", external).splitlines()
    names = {line.split()[-1] for line in lines if "weak external" not in line} - OF_THE_LINKER
    return {name.removeprefix("_") for name in names}


def needs_on_windows(external: Path) -> set[str]:
    told = run("llvm-objdump", "-p", external)
    needed: set[str] = set()
    for library, names in re.findall(r"DLL Name: (\S+)\n(.*?)(?:\n\n|\Z)", told, re.DOTALL):
        if library == "pd.dll":
            needed = {line.split()[-1] for line in names.splitlines()[1:] if line.strip()}
        else:
            assert OF_WINDOWS.fullmatch(library), library
    return needed


def exports_on_windows(external: Path) -> set[str]:
    told = run("llvm-objdump", "-p", external).split("Export Table:")[1]
    return set(re.findall(r"^ +\d+ +0x[0-9a-f]+ +(\S+)$", told, re.MULTILINE))


@pytest.mark.slow
def test_an_external_for_another_system_asks_for_nothing_but_pd_and_the_system(preset: str) -> None:
    windows = preset.startswith("windows")
    needs, exports = (needs_on_windows, exports_on_windows) if windows else (needs_on_macos, exports_on_macos)
    needed = set()
    for name, setup in SETUPS.items():
        external = built(preset) / f"{name}{PRESETS[preset]}"
        assert exports(external) == {setup}
        needed |= needs(external)
    assert needed == names_of_pd()


@pytest.mark.slow
def test_the_library_for_windows_plays_the_same_under_wine(tmp_path: Path) -> None:
    zig = needs_zig()
    streaming = pytest.importorskip("luthier_streaming")
    if shutil.which("wine") is None:
        pytest.skip("no wine: apt-get install wine64")
    made = built("windows-x86_64").parent / "externals" / "instrument"
    (tmp_path / "luthier").mkdir()
    shutil.copy(ROOT / "externals" / "instrument" / "luthier.h", tmp_path / "luthier")
    shutil.copy(made / "libluthier.dll", tmp_path)
    player = ROOT / "tests" / "cpp" / "consumer" / "player.c"
    words = [zig, "cc", "-target", "x86_64-windows-gnu", "-I", tmp_path, player, made / "libluthier.dll.a"]
    run(*words, "-o", tmp_path / "player.exe")
    model = ROOT / "models" / "flute" / "model.ts"
    sound = np.random.default_rng(1).uniform(-0.3, 0.3, 64 * 300).astype(np.float32)
    command = ["wine", "player.exe", str(model), "forward", "0", "reset", "0"]
    environment = os.environ | {"WINEDEBUG": "-all"}
    done = subprocess.run(
        command, input=sound.tobytes(), cwd=tmp_path, env=environment, capture_output=True, check=True
    )
    heard = np.frombuffer(done.stdout, np.float32)
    stream = streaming.Streamer(str(model), block=0, sample_rate=44100.0)
    expected = stream.process(sound[None])[0]
    assert np.abs(expected).max() > 1e-3, "silence equals silence: no test"
    np.testing.assert_allclose(heard, expected, atol=1e-4 * np.abs(expected).max())
