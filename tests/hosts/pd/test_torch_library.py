"""nn~ and the library of the other engine know each other by a number, which is looked at before anything else."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from tests.hosts.pd import pd_patch
from tests.hosts.pd.pd_patch import EXTERNAL_DIR, errors, run_pd, silent_patch

# Would end Pd, should anything but the number be asked.
CRASHING = "".join(
    f'extern "C" void luthier_torch_{name}() {{ __builtin_trap(); }}\n' for name in ("check", "load", "read")
)


@pytest.mark.parametrize(
    "number", ["", 'extern "C" unsigned luthier_torch_abi() { return 1; }\n'], ids=["older", "another"]
)
def test_a_library_of_another_version_is_refused_with_what_to_do(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: str
) -> None:
    mixed = tmp_path / "mixed"
    mixed.mkdir()
    shutil.copy(EXTERNAL_DIR / "nn~.pd_linux", mixed)
    source = mixed / "library.cpp"
    source.write_text(number + CRASHING)
    library = mixed / "libluthier_torch.so"
    subprocess.run(["c++", "-shared", "-fPIC", "-o", library, source], check=True)
    monkeypatch.setattr(pd_patch, "EXTERNAL_DIR", mixed)
    lines = run_pd(silent_patch("-engine torch delay forward 0", []), folder)
    assert errors(lines) == [f"'{library}' is of another version of luthier: install all of its files again"]
