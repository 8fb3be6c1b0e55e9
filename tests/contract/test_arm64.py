"""The native engine of 64-bit ARM, emulated, plays what the scripted module plays, as does that of this machine."""

import dataclasses
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
import torch
from tests.python.contract.lively import export_unchecked, lively_checkpoint
from tests.python.families.presets import narrow_preset, preset_config
from tests.python.families.prior.priors import small_prior

from luthier.contract.check import streamed
from luthier.contract.model_file import read_spec
from luthier.contract.spec import ModelSpec
from luthier.families.rave.config import RaveConfig

ROOT = Path(__file__).resolve().parents[2]
ON_ARM64 = ["qemu-aarch64", "-L", "/usr/aarch64-linux-gnu"]
TOLERANCE = 1e-4  # of the peak
HOPS = 20
# In blocks of the model's hop; the third value does not divide the signal.
BLOCKS = (1, 2, 7, 8)
SMALL = RaveConfig(bands=4, ratios=(4, 2), noise_ratios=(4,), capacity=4, latents=4)
CODES = {"quantizers": 3, "codebook_size": 16}
MODELS = {
    "tiny": (preset_config("tiny"), None, 1),
    "low-latency": (narrow_preset("low-latency"), None, 1),
    "rave-v1": (narrow_preset("rave-v1"), 4, 2),
    "rave-v2": (narrow_preset("rave-v2"), 4, 1),
    "with a prior": (dataclasses.replace(SMALL, padding="centred"), 2, 1),
    "stereo": (dataclasses.replace(SMALL, channels=2, activation="snake", amplitude_modulation=True), 4, 1),
    "discrete": (dataclasses.replace(SMALL, latent="discrete", **CODES), None, 1),
}


def needs(*programs: str) -> None:
    for program in programs:
        if shutil.which(program) is None:
            pytest.skip(f"{program} is missing: run `make packages`")


@pytest.fixture(scope="module")
def arm64():
    """Folder of what was compiled for ARM."""
    needs("aarch64-linux-gnu-g++", "qemu-aarch64", "cmake", "ninja")
    for command in (["--preset", "arm64"], ["--build", "--preset", "arm64", "--target", "native_play", "test_kernels"]):
        done = subprocess.run(["cmake", *command], cwd=ROOT, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
    return ROOT / "build" / "arm64" / "tests" / "cpp"


@pytest.fixture(scope="module")
def models(tmp_path_factory):
    """Path of each model."""
    folder, paths = tmp_path_factory.mktemp("arm64"), {}
    for name, (config, kept, phase) in MODELS.items():
        paths[name] = folder / f"{name}.ts"
        prior = small_prior(2) if name == "with a prior" else None
        export_unchecked(lively_checkpoint(config, kept, phase), paths[name], prior)
    return paths


def sound(spec: ModelSpec, method: str, batch: int) -> torch.Tensor:
    """[batch, channels, values]: noise, latents, codes or temperatures."""
    one = spec.methods[method]
    shape = (batch, one.in_channels, HOPS * spec.hop_length // one.in_ratio)
    generator = torch.Generator().manual_seed(0)
    if one.input_labels[0].startswith("code"):
        return torch.randint(0, CODES["codebook_size"], shape, generator=generator).float()
    return torch.randn(shape, generator=generator) * (0.3 if one.in_ratio == 1 else 1.0)


def played(command: list[str], model: Path, method: str, x: torch.Tensor, folder: Path) -> np.ndarray:
    """[blocks, batch, channels, values]: `x` played with blocks of each size."""
    spec = read_spec(model)
    x.numpy().tofile(folder / "in.f32")
    blocks = ",".join(str(hops * spec.hop_length) for hops in BLOCKS)
    words = [str(model), method, blocks, str(len(x)), str(folder / "in.f32"), str(folder / "out.f32")]
    done = subprocess.run([*command, *words], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    shape = (len(BLOCKS), len(x), spec.methods[method].out_channels, -1)
    return np.fromfile(folder / "out.f32", np.float32).reshape(shape)


def assert_plays(command: list[str], model: Path, folder: Path) -> None:
    """Every method, one voice and three in turn."""
    spec, module = read_spec(model), torch.jit.load(str(model))
    for number, (method, one) in enumerate(spec.methods.items()):
        x = sound(spec, method, 1 + number % 2 * 2)
        with torch.no_grad():
            expected = streamed(module, method, x, spec.hop_length // one.in_ratio).numpy()
        peak = np.abs(expected).max()
        assert peak > 1e-2, "silence equals silence: no test"
        output = played(command, model, method, x, folder)
        assert np.abs(output - expected).max() <= TOLERANCE * peak, method


@pytest.mark.parametrize("name", MODELS)
def test_arm64_plays_what_the_scripted_module_plays(arm64, models, name, tmp_path):
    assert_plays([*ON_ARM64, str(arm64 / "native_play")], models[name], tmp_path)


@pytest.mark.parametrize("name", MODELS)
def test_this_machine_plays_it_too(models, name, tmp_path):
    program = ROOT / "build" / "dev" / "tests" / "cpp" / "native_play"
    if not program.is_file():
        pytest.skip(f"{program} is missing: run `make build`")
    assert_plays([str(program)], models[name], tmp_path)


def test_the_kernels_of_arm64_convolve_as_their_definition_says(arm64):
    done = subprocess.run([*ON_ARM64, str(arm64 / "test_kernels")], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
