"""Somebody who has only the package opens the first example in Pd's window, clicks, and hears something."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.hanging import HANG_S
from tests.hosts.pd.pd_gui import TOOLS, running, screen
from tests.hosts.pd.pd_patch import EXTERNAL_DIR, ROOT

pytestmark = pytest.mark.clock

CLICKS = Path(__file__).parent / "plugins" / "click"
LISTENER = """#N canvas 0 0 300 200 12;
#X obj 20 20 r first-sound-heard;
#X obj 20 50 moses 55;
#X msg 80 80 \\; pd quit;
#X obj 80 50 print heard;
#X connect 0 0 1 0;
#X connect 1 1 3 0;
#X connect 1 1 2 0;
"""
"""Ends Pd when something is as loud as a voice in a room, of 100 dB."""


def place_of(patch: str, toggle: str) -> str:
    """The middle of the toggle that has this text in its line, in pixels."""
    x, y = re.search(rf"#X obj (\d+) (\d+) tgl [^;]*{toggle}", patch).groups()
    return f"{int(x) + 9} {int(y) + 9}"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """The folder that the package unpacks to, with the externals of this build, in an empty home."""
    folder = tmp_path / "home" / "Documents" / "Pd" / "externals" / "luthier"
    folder.mkdir(parents=True)
    for name in ("nn~.pd_linux", "nn.info.pd_linux"):
        shutil.copy(EXTERNAL_DIR / name, folder)
    shutil.copytree(EXTERNAL_DIR / "models", folder / "models")
    command = [ROOT / "packaging" / "complete_pd_folder.sh", folder, folder]
    subprocess.run(command, cwd=ROOT, check=True, timeout=HANG_S)
    return folder


def test_two_clicks_in_the_window_of_the_first_example_are_heard(package: Path, tmp_path: Path) -> None:
    missing = [debian for program, debian in TOOLS.items() if shutil.which(program) is None]
    if missing:
        pytest.fail(f"Pd's windows cannot be looked at: apt-get install {' '.join(missing)}")
    example = package / "examples" / "first-sound.pd"
    patch = example.read_text()
    (tmp_path / "listen.pd").write_text(LISTENER)
    dsp = re.search(r"#X text (\d+) (\d+) <= DSP", patch).groups()
    places = f"{int(dsp[0]) - 15} {int(dsp[1]) + 9} {place_of(patch, 'first-sound-play ')}"
    command = [
        "puredata",
        "-noprefs",
        "-nosound",
        "-stderr",
        "-path",
        str(CLICKS),
        "-open",
        str(tmp_path / "listen.pd"),
    ]
    with screen() as display, (tmp_path / "said.txt").open("wb") as said:
        environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path / "home"), "DISPLAY": display}
        environment |= {"LUTHIER_CLICKED": example.name, "LUTHIER_CLICKS": places}
        with running([*command, "-open", str(example)], env=environment, stdout=said, stderr=said) as pd:
            pd.wait(HANG_S)
    lines = (tmp_path / "said.txt").read_text().splitlines()
    assert any(line.startswith("heard: ") for line in lines), lines
    assert not [line for line in lines if "couldn't create" in line or "error" in line]
