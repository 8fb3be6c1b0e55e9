"""Nothing but a few small files knows which system it is on, and Windows' compiler takes the externals for Pd."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

EXTERNALS = Path(__file__).parents[2] / "externals"
COMPILER = shutil.which("x86_64-w64-mingw32-g++-posix")
M_PD = Path("/usr/include/pd/m_pd.h")
OF_A_SYSTEM = re.compile(
    r"#\s*include\s+<(dlfcn|unistd|sys/\w+|windows|pthread|sched|semaphore|dispatch/\w+|mach\S*|link|malloc|crt_externs)\.h>"
)
KNOW_THE_SYSTEM = {
    "engine/native/native_engine.cpp",  # gives freed memory back, on Linux
    "engine/own_folder.cpp",
    "engine/torch/shared_library.cpp",
    "hosts/max/dll_main.cpp",
    "hosts/pd/system_linux.cpp",
    "hosts/pd/system_macos.cpp",
    "hosts/pd/system_windows.cpp",
    "kernels/packed_memory.cpp",
    "stream/priority.cpp",
    "stream/semaphore.h",
}

OTHERS = ("system_linux", "system_macos")


def test_only_small_files_know_the_system() -> None:
    files = (path for path in EXTERNALS.rglob("*") if path.suffix in (".h", ".cpp"))
    found = {path.relative_to(EXTERNALS).as_posix() for path in files if OF_A_SYSTEM.search(path.read_text("utf-8"))}
    assert found == KNOW_THE_SYSTEM
    assert all(len((EXTERNALS / file).read_text("utf-8").splitlines()) < 250 for file in found)


@pytest.mark.skipif(COMPILER is None or not M_PD.exists(), reason="no g++-mingw-w64-x86-64-posix, or no puredata-dev")
@pytest.mark.parametrize("floats", [32, 64])
def test_the_compiler_for_windows_takes_the_externals_for_pd(floats: int, tmp_path: Path) -> None:
    shutil.copy(M_PD, tmp_path)  # alone: the headers beside it are another system's
    warnings = ["-Wall", "-Wextra", "-Wpedantic", "-Wshadow", "-Werror"]
    includes = [f"-I{EXTERNALS}", "-isystem", str(tmp_path)]
    defined = ["-DLUTHIER_BUILDS_LIBRARY", f"-DPD_FLOATSIZE={floats}"]
    command = [COMPILER, "-std=c++17", "-fsyntax-only", *warnings, *defined, *includes]
    files = [file for file in (EXTERNALS / "hosts" / "pd").glob("*.cpp") if file.stem not in OTHERS]
    done = subprocess.run([*command, *files], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
