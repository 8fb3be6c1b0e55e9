"""Pds that Debian has no package of, made from its source: of double precision, and libpd with several instances."""

from __future__ import annotations

import subprocess
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
import soundfile
from tests.hosts.pd import pd_patch
from tests.hosts.pd.pd_patch import EXTERNAL_DIR, ROOT, Patch, run_pd, timeline
from tests.python.contract.lively import export_unchecked, lively_checkpoint
from tests.python.families.presets import narrow_preset

SOURCE = ROOT / "build" / "pd-source"
PD_DOUBLE = SOURCE / "pd-double"
INSTANCES = EXTERNAL_DIR.parent / "pd-instances"
PROGRAM = Path(__file__).parent / "libpd" / "instances.c"
SAMPLES = 64 * 200

needs_double = pytest.mark.skipif(
    not PD_DOUBLE.exists() or not list(EXTERNAL_DIR.glob("nn~.*-64.*")), reason="packaging/pd_source.sh made no Pd"
)
needs_instances = pytest.mark.skipif(
    not (SOURCE / "libpd.so").exists() or not INSTANCES.exists(), reason="packaging/pd_source.sh made no libpd"
)


@pytest.fixture(scope="module")
def native_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("model") / "native.ts"
    export_unchecked(lively_checkpoint(narrow_preset("low-latency")), path)
    return path


def sound() -> np.ndarray:
    return np.random.default_rng(1).uniform(-0.5, 0.5, SAMPLES).astype(np.float32)


@pytest.fixture
def double_external(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a folder of its own, under the one name that Pd 0.53 knows too; newer ones look for `-64`."""
    here = tmp_path_factory.mktemp("double")
    (here / "nn~.pd_linux").symlink_to(next(EXTERNAL_DIR.glob("nn~.*-64.*")))
    (here / "libluthier_torch.so").symlink_to(EXTERNAL_DIR / "libluthier_torch.so")
    monkeypatch.setattr(pd_patch, "EXTERNAL_DIR", here)


@needs_double
@pytest.mark.usefixtures("double_external")
@pytest.mark.parametrize("model", ["native", "delay"])
def test_a_pd_of_double_precision_plays_the_same(
    folder: Path, native_model: Path, streaming: ModuleType, model: str
) -> None:
    (folder / "native.ts").symlink_to(native_model)
    soundfile.write(folder / "in.wav", sound(), 44100, subtype="FLOAT")
    patch = Patch()
    reader, player = patch.obj("soundfiler"), patch.obj("tabplay~ in")
    read = patch.msg("read in.wav in")
    patch.connect(read, 0, reader, 0)
    nn = patch.obj(f"nn~ {model} forward 0")
    patch.obj(f"table in {SAMPLES}")
    patch.obj(f"table out {SAMPLES}")
    record, start = patch.obj("tabwrite~ out"), patch.obj("bang")
    write, writer = patch.msg("write -wave -bytes 4 out.wav out"), patch.obj("soundfiler")
    for source, outlet, sink in [
        (player, 0, nn), (nn, 0, record), (start, 0, player), (start, 0, record), (write, 0, writer),
    ]:  # fmt: skip
        patch.connect(source, outlet, sink, 0)
    steps = [(0.0, read), (0.0, patch.send("pd", "dsp 1")), (0.0, start)]
    timeline(patch, [*steps, (1000 * SAMPLES / 44100 + 50, write)])
    lines = run_pd(patch, folder, program=str(PD_DOUBLE))
    assert not [line for line in lines if line.startswith("error")]
    stream = streaming.Streamer(str(folder / f"{model}.ts"), block=0, sample_rate=44100.0)
    heard, _ = soundfile.read(folder / "out.wav", dtype="float32")
    assert np.array_equal(heard, stream.process(sound()[None])[0])


@needs_instances
def test_instances_of_pd_play_at_once_and_know_nothing_of_each_other(
    native_model: Path, streaming: ModuleType, tmp_path: Path
) -> None:
    (tmp_path / "native.ts").symlink_to(native_model)
    sound().tofile(tmp_path / "in.raw")
    patch = Patch()
    source, sink = patch.obj("adc~ 1"), patch.obj("dac~ 1")
    nn = patch.obj("nn~ native forward 0")
    patch.connect(source, 0, nn, 0)
    patch.connect(nn, 0, sink, 0)
    (tmp_path / "patch.pd").write_text(patch.text())
    program = tmp_path / "instances"
    libpd = ["-DPDINSTANCE=1", "-DPDTHREADS=1", f"-I{SOURCE / 'include'}", f"-L{SOURCE}", f"-Wl,-rpath,{SOURCE}"]
    subprocess.run(["cc", "-o", program, PROGRAM, *libpd, "-lpd", "-lpthread"], check=True)
    words = [program, INSTANCES, tmp_path, tmp_path / "in.raw", str(SAMPLES), "4"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "error" not in done.stderr
    stream = streaming.Streamer(str(native_model), block=0, sample_rate=44100.0)
    expected = stream.process(sound()[None])[0]
    for number in range(4):
        assert np.array_equal(np.fromfile(tmp_path / f"{number}.raw", np.float32), expected)
