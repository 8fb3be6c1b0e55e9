"""headless.pd under ThreadSanitizer: a real Pd plays while messages change, replace and silence the model from outside.

The external is that of the `tsan` preset (`make sanitize` builds it). Pd itself is not instrumented: its own threads
are seen where they call the system, and every access of nn~ is.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile
from tests.hanging import HANG_S
from tests.hosts.pd.example_patches import copy_patches
from tests.hosts.pd.installation import Installation, started
from tests.hosts.pd.osc import Value
from tests.hosts.pd.pd_patch import ROOT
from tests.python.contract.lively import export_unchecked, lively_checkpoint
from tests.python.families.presets import narrow_preset

pytestmark = pytest.mark.sanitized

EXTERNALS = ROOT / "build" / "tsan" / "pd"
RATE = 44100
BLOCKS = {"in a worker": 2048, "in place": 0}


def sanitizer_of(external: Path) -> Path | None:
    """The library that must be there before Pd's first thread is."""
    listed = subprocess.run(["ldd", str(external)], capture_output=True, text=True, check=True).stdout
    found = [line.split()[2] for line in listed.splitlines() if line.split()[0].startswith("libtsan.so")]
    return Path(found[0]) if found else None


@pytest.fixture(scope="module")
def sanitizer() -> Path:
    (external, *_) = [*EXTERNALS.glob("nn~.pd_linux"), None]
    library = sanitizer_of(external) if external is not None else None
    if library is None:
        pytest.skip(f"no nn~ with gcc's thread sanitizer in {EXTERNALS}: run `make sanitize`")
    return library


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("model") / "model.ts"
    export_unchecked(lively_checkpoint(narrow_preset("low-latency", sample_rate=RATE)), path)
    return path


@pytest.fixture(params=BLOCKS)
def installation(
    request: pytest.FixtureRequest, sanitizer: Path, model: Path, tmp_path: Path
) -> Iterator[Installation]:
    """headless.pd with a model that is computed in the one place or the other."""
    ports = copy_patches(tmp_path)
    demo = tmp_path / "runs" / "demo"
    demo.mkdir(parents=True)
    for name in ("model.ts", "other.ts"):
        (demo / name).symlink_to(model)
    soundfile.write(demo / "input.wav", 0.3 * np.sin(2 * np.pi * 220 * np.arange(RATE) / RATE), RATE)
    patch = tmp_path / "patches" / "pd" / "headless.pd"
    box = "nn~ model forward 2048 1 1"
    assert box in patch.read_text()
    patch.write_text(patch.read_text().replace(box, f"nn~ model forward {BLOCKS[request.param]} 1 1"))
    settings = {"LD_PRELOAD": str(sanitizer), "TSAN_OPTIONS": f"log_path={tmp_path / 'report'}:exitcode=0"}
    with started(patch, ports, externals=EXTERNALS, environment=settings) as running:
        yield running


def blocks_played(installation: Installation) -> float:
    return float(installation.asked("/nn/stats")[1])


def play_on(installation: Installation) -> None:
    """Until some blocks more are heard of."""
    before = blocks_played(installation)
    while blocks_played(installation) < before + 2:
        installation.say("nn get noise_gain")


def change_attributes(installation: Installation, number: int) -> None:
    """As a controller does, by OSC and in lines of text: one number, a list, with a glide and without."""
    for step in range(10):
        installation.send("/nn/set", "noise_gain", (number + step) % 4)
        installation.say(f"nn set latent_bias {step / 10} 0 0 {number}; nn get latent_bias")
    installation.say(f"nn smooth {30 * (number % 2)}; nn set seed {number}; nn reset; nn dump; heard; level 75")


def while_it_loads(installation: Installation, address: str, *values: Value) -> None:
    """Sends a message that makes a model anew, and others until that one plays."""
    installation.send(address, *values)
    change_attributes(installation, 3)
    loaded = installation.asked(address, *values, answer="/nn/loaded", is_sent=True)
    assert str(loaded[0]).endswith(".ts")


def test_messages_from_outside_never_race_with_what_computes_and_what_loads(
    installation: Installation, tmp_path: Path
) -> None:
    installation.say("play 1")
    play_on(installation)
    for number, name in enumerate(["other", "model"]):
        change_attributes(installation, number)
        while_it_loads(installation, "/nn/load", name)
        installation.send("/nn/enable", 0.0)
        while_it_loads(installation, "/nn/reload")
        installation.say("nn enable 1; nn stats; nn stats reset; nn latency; file input.wav; nn bang")
        play_on(installation)
        installation.say(f"nn bufsize {4096 * (1 - number)}; nn method forward; nn deadline auto; nn load missing")
        change_attributes(installation, number)
        play_on(installation)
    installation.send("/nn/load", "other")
    installation.send("/quit")
    said, _ = installation.process.communicate(timeout=HANG_S)
    assert installation.process.returncode == 0, said
    assert "".join(report.read_text() for report in tmp_path.glob("report.*")) == ""
