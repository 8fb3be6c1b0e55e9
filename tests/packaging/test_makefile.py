"""What make does with a ~ that no shell has replaced."""

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def would_run(*words: str) -> str:
    """The commands that make would run, without running any."""
    # A make that runs the tests tells those below it how it was called, and they speak of folders then.
    alone = {name: text for name, text in os.environ.items() if name not in ("MAKEFLAGS", "MFLAGS", "MAKELEVEL")}
    words = ("make", "--dry-run", *words)
    return subprocess.run(words, cwd=ROOT, env=alone, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize(
    "words",
    [
        ("install", "PREFIX=~/luthier"),
        ("install-service", "MODEL=~/luthier/cello.ts"),
        ("max-package", "MAX_EXTERNALS=~/luthier"),
        ("venv", "PYTHON=~/luthier", "--assume-new=pyproject.toml"),
    ],
    ids=" ".join,
)
def test_a_tilde_is_the_home_folder(words):
    said = would_run(*words)
    assert f"{os.environ['HOME']}/luthier" in said
    assert "~" not in said


def test_nn_plays_in_pd_under_the_thread_sanitizer_once_that_is_built():
    said = would_run("sanitize")
    assert 0 <= said.index("--build --preset") < said.index("pytest -q -m sanitized")
    assert "not sanitized" in would_run("test-python"), "it would run while it is being built"


def test_the_set_up_ends_with_how_to_call_luthier():
    assert "source .venv/bin/activate" in would_run("setup").strip().splitlines()[-1]


def test_a_service_is_installed_with_its_options_whole(tmp_path):
    script = [ROOT / "packaging" / "install_service.sh", ROOT / ".venv" / "bin" / "luthier", "system", "strings"]
    alone = {**os.environ, "DESTDIR": str(tmp_path)}
    subprocess.run([*script, "--pd=-alsa -audiodev 2"], env=alone, capture_output=True, check=True)
    text = (tmp_path / "etc" / "systemd" / "system" / "luthier.service").read_text()
    assert '"--pd=-alsa -audiodev 2"' in text
    assert "WantedBy=multi-user.target" in text
