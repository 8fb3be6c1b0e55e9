"""What pip installs plays a model file where there is no torch, and plays what the engine of the tests plays."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import numpy as np
import pytest
import soundfile
from tests.python.contract.lively import export_unchecked, lively_checkpoint
from tests.python.families.presets import narrow_preset

import luthier

ROOT = Path(__file__).parents[2]
ALONE = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}  # what pip installs is to be seen
PLAY = """
import importlib.util, sys
import numpy as np
import luthier
assert importlib.util.find_spec("torch") is None
sound = np.load("sound.npy")
with luthier.load("model.ts").stream(512, host_vector=64) as stream:
    np.save("heard.npy", stream(sound))
"""


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("model") / "model.ts"
    export_unchecked(lively_checkpoint(narrow_preset("tiny")), path)
    return path


def wheel(folder: Path, *settings: str) -> Path:
    """Build it without a network: what builds it is installed here."""
    words = [sys.executable, "-m", "pip", "wheel", str(ROOT), "--quiet", "--no-deps", "--no-build-isolation"]
    said = subprocess.run(
        [*words, "--wheel-dir", str(folder), *(f"--config-settings={word}" for word in settings)],
        capture_output=True,
        text=True,
    )
    assert said.returncode == 0, said.stderr
    (path,) = folder.glob("*.whl")
    return path


def empty_environment(folder: Path, wheel: Path) -> Path:
    """A new virtual environment with the wheel and what it requires, and nothing else; its site-packages."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    words = [sys.executable, "-m", "pip", "--python", str(folder / "bin" / "python"), "install", "--quiet"]
    subprocess.run([*words, "--no-deps", "--no-index", str(wheel)], check=True, env=ALONE)
    (packages,) = folder.glob("lib/*/site-packages")
    for name in requirements(metadata(wheel)):
        lend(name, packages)
    return packages


def metadata(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        return archive.read(name).decode().split("\n\n")[0].splitlines()


def requirements(lines: list[str]) -> list[str]:
    """Names of what is required without an extra."""
    found = [line.removeprefix("Requires-Dist: ") for line in lines if line.startswith("Requires-Dist: ")]
    return [re.split(r"[^\w.-]", line)[0] for line in found if "extra ==" not in line]


def lend(name: str, packages: Path) -> None:
    """Let an environment use a package that is installed here, and what that requires."""
    distribution = importlib.metadata.distribution(name)
    parts = {file.parts[0] for file in distribution.files or () if file.parts[0] not in ("..", "__pycache__")}
    for part in parts:
        link = packages / part
        if not link.exists():
            link.symlink_to(distribution.locate_file(part))
    for other in requirements([f"Requires-Dist: {line}" for line in distribution.requires or ()]):
        if not any(packages.glob(f"{other.replace('-', '_')}-*.dist-info")) and not marked_out(distribution, other):
            lend(other, packages)


def marked_out(distribution: importlib.metadata.Distribution, name: str) -> bool:
    """Whether a requirement is for other systems or an older Python, so that it is not installed here."""
    lines = [line for line in distribution.requires or () if re.split(r"[^\w.-]", line)[0] == name]
    return all(";" in line for line in lines) and importlib.util.find_spec(name.replace("-", "_")) is None


def requires_a_sound_equal_to_ours(environment: Path, model: Path, folder: Path) -> None:
    sound = np.random.default_rng(0).uniform(-0.5, 0.5, (1, 10_000)).astype(np.float32)
    sound = sound[:, : 10_000 // 64 * 64]
    np.save(folder / "sound.npy", sound)
    shutil.copy(model, folder / "model.ts")
    subprocess.run([environment / "bin" / "python", "-I", "-c", PLAY], cwd=folder, check=True, env=ALONE)
    ours = luthier.load(model).stream(512, host_vector=64)
    np.testing.assert_array_equal(np.load(folder / "heard.npy"), ours(sound))


def said_by(environment: Path, *words: str) -> tuple[int, str]:
    said = subprocess.run([environment / "bin" / "luthier", *words], capture_output=True, text=True, env=ALONE)
    return said.returncode, said.stdout + said.stderr


def requires_commands_that_work(environment: Path, model: Path) -> None:
    assert said_by(environment, "--version") == (0, f"luthier {luthier.__version__}\n")
    for words in (["--help"], ["train", "--help"], ["inspect", str(model)]):
        code, said = said_by(environment, *words)
        assert code == 0, said
    sound, output = model.parent / "sound.wav", model.parent / "out.wav"
    soundfile.write(sound, np.zeros((4410, 1)), 22_050)
    code, said = said_by(environment, "render", str(model), str(sound), "-o", str(output))
    assert code == 0, said
    assert soundfile.info(output).frames == 8820
    code, said = said_by(environment, "descriptors", "--export", str(model.parent / "descriptors.ts"))
    assert code == 2
    assert 'pip install "luthier[train]"' in said
    assert said.count("\n") == 1


def test_the_package_and_the_engine_of_the_tests_play_where_there_is_no_torch(model: Path, tmp_path: Path) -> None:
    built = wheel(tmp_path, "wheel.cmake=false")
    packages = empty_environment(tmp_path / "venv", built)
    engine = importlib.util.find_spec("luthier_streaming")
    assert engine is not None
    assert engine.origin is not None
    shutil.copy(engine.origin, packages)
    requires_a_sound_equal_to_ours(tmp_path / "venv", model, tmp_path)
    requires_commands_that_work(tmp_path / "venv", model)


@pytest.mark.slow
def test_the_wheel_that_pip_builds_plays_in_an_empty_environment(model: Path, tmp_path: Path) -> None:
    built = wheel(tmp_path)
    python, platform = f"cp{sys.version_info.major}{sys.version_info.minor}", built.stem.rsplit("-", 1)[1]
    assert built.name == f"luthier-{luthier.__version__}-{python}-{python}-{platform}.whl"
    assert platform != "any"
    packages = empty_environment(tmp_path / "venv", built)
    (module,) = packages.glob("luthier_streaming*")
    assert b"libtorch_cpu" not in module.read_bytes()
    requires_a_sound_equal_to_ours(tmp_path / "venv", model, tmp_path)
    requires_commands_that_work(tmp_path / "venv", model)


def test_the_wheel_requires_no_torch_and_its_extras_are_those_that_are_documented(tmp_path: Path) -> None:
    lines = metadata(wheel(tmp_path, "wheel.cmake=false"))
    assert requirements(lines) == ["numpy", "soundfile", "soxr", "tqdm"]
    extras = [line.removeprefix("Provides-Extra: ") for line in lines if line.startswith("Provides-Extra: ")]
    assert extras == ["train", "tensorboard", "docs", "test"]
    trains = [line for line in lines if line.endswith('extra == "train"')]
    assert any(line.startswith("Requires-Dist: torch==") for line in trains)
