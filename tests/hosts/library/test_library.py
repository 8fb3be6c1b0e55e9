"""The instrument as an installed library: a small player, built in an empty folder, plays what Python plays."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import luthier_streaming
import numpy as np
import pytest
from tests.python.contract.lively import export_unchecked, lively_checkpoint
from tests.python.families.presets import narrow_preset

ROOT = Path(__file__).resolve().parents[3]
BUILD = Path(os.environ.get("LUTHIER_BUILD_DIR", ROOT / "build" / "dev"))
CONSUMER = ROOT / "tests" / "cpp" / "consumer"
VECTOR = 64


@pytest.fixture(scope="session")
def prefix(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the library is installed, and nothing else."""
    folder = tmp_path_factory.mktemp("prefix")
    subprocess.run(["cmake", "--install", BUILD, "--component", "library", "--prefix", folder], check=True)
    return folder


@pytest.fixture(scope="session")
def player(prefix: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built with find_package(luthier), by people who have no clone."""
    folder = tmp_path_factory.mktemp("consumer")
    for file in CONSUMER.iterdir():
        shutil.copy(file, folder)
    subprocess.run(["cmake", "-S", folder, "-B", folder / "build", f"-DCMAKE_PREFIX_PATH={prefix}"], check=True)
    subprocess.run(["cmake", "--build", folder / "build"], check=True)
    return folder / "build" / "player"


@pytest.fixture(scope="session")
def native_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("model") / "native.ts"
    export_unchecked(lively_checkpoint(narrow_preset("low-latency")), path)
    return path


def played(player: Path, *words: str, sound: np.ndarray) -> tuple[np.ndarray, list[str]]:
    done = subprocess.run([player, *words], input=sound.tobytes(), capture_output=True, check=False)
    lines = done.stderr.decode().splitlines()
    assert done.returncode == 0, lines
    return np.frombuffer(done.stdout, np.float32), lines


@pytest.mark.parametrize("block", [0, 1024])
@pytest.mark.parametrize("name", ["native", "delay"])
def test_an_installed_player_gives_the_samples_of_the_python_host(
    player: Path, native_model: Path, all_models: Path, name: str, block: int
) -> None:
    model = str(native_model if name == "native" else all_models / "delay.ts")
    attribute = "noise_gain" if name == "native" else "gain"
    sound = np.random.default_rng(1).uniform(-0.5, 0.5, 200 * VECTOR).astype(np.float32)
    heard, lines = played(player, model, "forward", str(block), attribute, "0.25", sound=sound)
    stream = luthier_streaming.Streamer(model, block=block, host_vector=VECTOR, sample_rate=44100.0)
    stream.set(attribute, [0.25])
    assert np.array_equal(heard, stream.process(sound[None])[0])
    assert lines[-2:] == [f"get {attribute} 0.25", f"latency {stream.latency}"]


def test_what_cannot_be_played_or_set_is_one_line_that_says_why(player: Path, all_models: Path, tmp_path: Path) -> None:
    def refusal(*words: str) -> str:
        done = subprocess.run([player, *words], capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
        assert done.returncode == 1
        return done.stderr

    model = str(all_models / "delay.ts")
    assert refusal(str(tmp_path / "lost.ts"), "forward", "0", "gain", "1").startswith("player: ")
    assert "'backward'" in refusal(model, "backward", "0", "gain", "1")
    assert "99999999" in refusal(model, "forward", "99999999", "gain", "1")


def test_pkg_config_and_a_compiler_of_1989_are_enough(prefix: Path, tmp_path: Path) -> None:
    where = {**os.environ, "PKG_CONFIG_PATH": f"{prefix}/lib/pkgconfig"}
    flags = subprocess.run(
        ["pkg-config", "--cflags", "--libs", "luthier"], env=where, capture_output=True, text=True, check=True
    ).stdout.split()
    command = ["cc", "-std=c89", "-pedantic", "-Wall", "-Wextra", "-Werror", CONSUMER / "player.c", *flags]
    subprocess.run([*command, "-o", tmp_path / "player"], check=True)


def test_the_installed_header_is_cpp_too(prefix: Path, tmp_path: Path) -> None:
    source = tmp_path / "a.cpp"
    source.write_text("#include <luthier/luthier.h>\nint main() { luthier_free(nullptr); }\n")
    subprocess.run(["c++", "-Wall", "-Wextra", "-Werror", "-fsyntax-only", f"-I{prefix}/include", source], check=True)
