"""The native program of a file says everything: played from the file alone, it gives what the scripted module gives."""

import dataclasses

import numpy as np
import pytest
import torch
from tests.python.contract.lively import export_unchecked, lively_checkpoint
from tests.python.contract.native_reference import ReferencePlayer
from tests.python.families.presets import narrow_preset, presets_of
from tests.python.families.prior.priors import small_prior

from luthier.contract.check import streamed
from luthier.contract.model_file import read_spec
from luthier.families.rave.config import RaveConfig

TOLERANCE = 2e-5  # of the peak; the module adds in single precision
HOPS = 20
PIECES = (1, 2, 5)
CODES = {"quantizers": 3, "codebook_size": 16}
SMALL = RaveConfig(bands=4, ratios=(4, 2), noise_ratios=(4,), capacity=4, latents=4)
CASES = {
    **{name: (narrow_preset(name), None, None) for name in presets_of("rave")},
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
            prior = small_prior(2) if name == "latents left out" else None
            export_unchecked(lively_checkpoint(config, kept, phase or 1), paths[name], prior)
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
        vector = name in ("latent_scale", "latent_bias")
        assert getattr(module, f"set_{name}")(torch.tensor(value) if vector else value) == 0
        player.set(name, value)


def assert_block(module, player, method, x) -> None:
    """Both go on from where they are."""
    with torch.no_grad():
        expected = getattr(module, method)(x)
    assert_same(player.run(method, x.numpy()), expected)


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


def test_settings_mean_the_same(files, both):
    module, player = both("latents left out")
    spec = read_spec(files("latents left out"))
    set_both(module, player, noise_gain=2.5, seed=7, fill=0.6, latent_noise=1.5, temperature=0.7)
    set_both(module, player, latent_scale=[0.5, 2.0], latent_bias=0.25)
    for method in spec.methods:
        assert_block(module, player, method, sound(spec, method, 2))
    set_both(module, player, noise_gain=0.0, fill=0.0, latent_noise=0.0)
    for _ in range(2):
        assert_block(module, player, "forward", sound(spec, "forward", 2, hops=3))
    set_both(module, player, noise_gain=1.0, fill=1.0, latent_noise=1.0)
    assert_block(module, player, "forward", sound(spec, "forward", 2, hops=3))


@pytest.mark.parametrize("name", ["stereo", "rave-v2", "discrete"])
def test_timbre_is_learnt_and_moved_alike(files, both, name):
    module, player = both(name)
    spec = read_spec(files(name))
    for role, seed in (("source", 1), ("target", 2)):
        set_both(module, player, **{f"learn_{role}": True})
        for batch in (1, 3):
            assert_block(module, player, "forward", seed * sound(spec, "forward", batch, 5, seed))
        set_both(module, player, **{f"learn_{role}": False})
    set_both(module, player, adain=0.8, reset=True)
    assert_block(module, player, "forward", sound(spec, "forward", 1))
    set_both(module, player, learn_source=True, reset_target=True)
    assert_block(module, player, "decode", sound(spec, "decode", 1))
    set_both(module, player, learn_target=True, reset_source=True, adain=1.0)
    assert_block(module, player, "decode", sound(spec, "decode", 1))


@pytest.mark.parametrize("name", ["rave-v1 in phase 2", "latents left out"])
def test_methods_share_their_state_and_a_change_of_voices_begins_anew(files, both, name):
    module, player = both(name)
    spec = read_spec(files(name))
    set_both(module, player, latent_noise=1.0)
    turns = (("encode", 1), ("forward", 1), ("decode", 1), ("forward", 3), ("encode", 3), ("forward", 1), ("decode", 2))
    for seed, (method, batch) in enumerate(turns):
        assert_block(module, player, method, sound(spec, method, batch, hops=2 + seed % 3, seed=seed))
    set_both(module, player, reset=True)
    assert_block(module, player, "forward", sound(spec, "forward", 2))


def test_a_prior_goes_on_while_other_methods_run_and_repeats_after_reset(files, both):
    module, player = both("latents left out")
    spec = read_spec(files("latents left out"))
    x = sound(spec, "prior", 2, hops=30).abs()
    for method, batch in (("prior", 2), ("forward", 1), ("prior", 2), ("prior", 1)):
        assert_block(module, player, method, x if method == "prior" and batch == 2 else sound(spec, method, batch))
    set_both(module, player, reset=True, seed=3)
    assert_block(module, player, "prior", x)
