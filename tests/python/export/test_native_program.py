"""The native program of a file says everything: played from the file alone, it gives what the scripted module gives."""

import dataclasses
import json

import numpy as np
import pytest
import torch
from tests.python.export.lively import lively_checkpoint
from tests.python.export.native_reference import ReferencePlayer
from tests.python.models.presets import narrow_preset
from tests.python.train.priors import small_prior
from tests.python.train.runs import MODEL

from luthier.blocks.block import StreamingBlock
from luthier.export import model_file
from luthier.export.check import streamed
from luthier.export.model_file import export_model, read_program, read_spec
from luthier.models.rave_config import RaveConfig
from luthier.train.preset import preset_names

TOLERANCE = 2e-5  # of the peak; the module adds in single precision
HOPS = 20
PIECES = (1, 2, 5)
CODES = {"quantizers": 3, "codebook_size": 16}
SMALL = RaveConfig(bands=4, ratios=(4, 2), noise_ratios=(4,), capacity=4, latents=4)
CASES = {
    **{name: (narrow_preset(name), None, None) for name in preset_names()},
    "rave-v1 in phase 2": (narrow_preset("rave-v1"), 4, 2),
    "centred": (dataclasses.replace(SMALL, padding="centred"), 4, 1),
    "anticausal": (dataclasses.replace(SMALL, padding="anticausal", activation="snake"), 4, 1),
    "stereo": (dataclasses.replace(SMALL, channels=2, padding="centred", amplitude_modulation=True), 4, 1),
    "latents left out": (dataclasses.replace(SMALL, padding="centred"), 2, 1),
    "wasserstein": (dataclasses.replace(SMALL, latent="wasserstein"), 2, 1),
    "spherical": (dataclasses.replace(SMALL, latent="spherical"), None, 1),
    "discrete": (dataclasses.replace(SMALL, latent="discrete", **CODES), None, 1),
}


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """Path of each model, exported once; that they stream truly is tested elsewhere."""
    folder, paths = tmp_path_factory.mktemp("native"), {}

    def path(name):
        if name not in paths:
            config, kept, phase = CASES[name]
            paths[name] = folder / f"{name}.ts"
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(model_file, "check_stream", lambda *_: [])
                prior = small_prior(2) if name == "latents left out" else None
                export_model(lively_checkpoint(config, kept, phase or 1), paths[name], prior)
        return paths[name]

    return path


@pytest.fixture
def both(files):
    """The scripted module and the reference player of a model."""
    return lambda name: (torch.jit.load(str(files(name))), ReferencePlayer(files(name)))


def sound(spec, method, batch, hops=HOPS, seed=0):
    """What a host might send: noise, latents, codes or temperatures."""
    one = spec.methods[method]
    shape = (batch, one.in_channels, hops * spec.hop_length // one.in_ratio)
    generator = torch.Generator().manual_seed(seed)
    if one.input_labels[0].startswith("code"):
        return torch.rand(shape, generator=generator) * 18 - 1
    return torch.randn(shape, generator=generator) * (0.3 if one.in_ratio == 1 else 1.0)


def assert_same(got: np.ndarray, expected: torch.Tensor) -> None:
    assert got.shape == tuple(expected.shape)
    peak = float(expected.abs().max())
    assert peak > 1e-2, "silence equals silence: no test"
    assert np.abs(got - expected.numpy()).max() <= TOLERANCE * max(1.0, peak)


def set_both(module, player, **settings):
    for name, value in settings.items():
        assert (
            getattr(module, f"set_{name}")(
                torch.tensor(value) if name.startswith("latent_") and name != "latent_noise" else value
            )
            == 0
        )
        player.set(name, value)


@pytest.mark.parametrize("name", CASES)
def test_the_program_plays_what_the_module_plays(files, both, name):
    module, player = both(name)
    spec = read_spec(files(name))
    assert spec.native == ""
    for method in spec.methods:
        for batch, piece in zip((1, 3, 1), PIECES, strict=True):
            x = sound(spec, method, batch)
            piece = piece * spec.hop_length // spec.methods[method].in_ratio
            with torch.no_grad():
                expected = streamed(module, method, x, piece)
            assert_same(player.stream(method, x.numpy(), piece), expected)
