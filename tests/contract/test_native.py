"""The native engine is the torch engine is the script: every preset, latent and prior, attributes set, three voices."""

import dataclasses

import luthier_streaming
import pytest
import torch
from tests.python.contract.lively import export_unchecked, lively_checkpoint
from tests.python.families.presets import narrow_preset, presets_of
from tests.python.families.prior.priors import small_prior

from luthier.contract.check import CheckFailedError, streamed
from luthier.contract.native_check import check_native, played
from luthier.families.rave.config import RaveConfig

TOLERANCE = 1e-4
HOPS = 24
PIECES = (1, 3, 8)
SMALL = RaveConfig(bands=4, ratios=(4, 2), noise_ratios=(4,), capacity=4, latents=4)
CASES = {
    **{name: (narrow_preset(name), None) for name in presets_of("rave")},
    "centred": (dataclasses.replace(SMALL, padding="centred", activation="snake"), 4),
    "stereo": (dataclasses.replace(SMALL, channels=2, padding="anticausal", amplitude_modulation=True), 4),
    "latents left out": (dataclasses.replace(SMALL, padding="centred"), 2),
    "wasserstein": (dataclasses.replace(SMALL, latent="wasserstein"), 2),
    "spherical": (dataclasses.replace(SMALL, latent="spherical"), None),
    "discrete": (dataclasses.replace(SMALL, latent="discrete", quantizers=3, codebook_size=16), None),
}
SETTINGS = {
    "noise_gain": [0.7],
    "seed": [5],
    "latent_noise": [0.5],
    "fill": [0.5],
    "latent_scale": [1.5],
    "latent_bias": [-0.25],
    "temperature": [0.8],
}


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    """(path, specification) of each model, exported once."""
    folder, made = tmp_path_factory.mktemp("native"), {}

    def export(name):
        if name not in made:
            config, kept = CASES[name]
            path = folder / f"{name}.ts"
            prior = small_prior(2) if name == "latents left out" else None
            made[name] = path, export_unchecked(lively_checkpoint(config, kept, phase=2), path, prior)
        return made[name]

    return export


@pytest.fixture(scope="module")
def players(exported):
    """A player of a model for each engine, loaded once: libtorch's takes up to a second."""
    loaded = {}

    def play(name):
        if name not in loaded:
            path = str(exported(name)[0])
            loaded[name] = {engine: luthier_streaming.Streamer(path, engine=engine) for engine in ("native", "torch")}
        return loaded[name]

    return play


def signal(spec, method, batch, hops=HOPS, seed=0):
    one = spec.methods[method]
    torch.manual_seed(seed)
    x = torch.randn(batch, one.in_channels, hops * spec.hop_length // one.in_ratio) * 0.5
    if one.input_labels[0].startswith("code"):
        return (x.abs() * 16).floor().clamp(0, 15)
    return x.abs() if method == "prior" else x


def assert_same(expected, got, where):
    error = float((expected - got).abs().max() / expected.abs().max())
    assert expected.abs().max() > 1e-3, "silence equals silence: no test"
    assert error <= TOLERANCE, f"{where}: {error:.1e}"


@pytest.mark.parametrize("batch", [1, 3])
@pytest.mark.parametrize("name", CASES)
def test_native_is_torch_is_the_script_at_several_blocks_with_attributes_set(exported, players, name, batch):
    path, spec = exported(name)
    script = torch.jit.load(str(path))
    settings = {key: values for key, values in SETTINGS.items() if key in spec.attributes}
    for key, values in settings.items():
        whole = key in ("latent_scale", "latent_bias")
        getattr(script, f"set_{key}")(torch.tensor(values) if whole else values[0])
    for method, one in spec.methods.items():
        x = signal(spec, method, batch)
        expected = streamed(script, method, x, spec.hop_length // one.in_ratio)
        for pieces in PIECES:
            block = pieces * spec.hop_length
            for engine, player in players(name).items():
                assert player.engine == engine
                player.prepare(method, block, host_vector=block, batch=batch)
                for key, values in settings.items():
                    player.set(key, values)
                    assert player.get(key) == pytest.approx(values * (one_or_all(player, key, spec)))
                player.reset()
                assert_same(expected, played(player, x, one), f"{engine}, {method}, {pieces} hops")


def one_or_all(player, key, spec):
    return len(player.get(key)) if key in ("latent_scale", "latent_bias") else 1


@pytest.mark.parametrize("name", ["centred", "rave-v2"])
def test_timbre_is_learnt_and_moved_by_both_engines_alike(exported, name):
    path, spec = exported(name)
    heard = []
    for engine in ("native", "torch"):
        player = luthier_streaming.Streamer(
            str(path), "forward", spec.hop_length, host_vector=spec.hop_length, engine=engine
        )
        for seed, role in enumerate(("source", "target")):
            player.set(f"learn_{role}", [1])
            played(player, signal(spec, "forward", 1, seed=seed) * (1 + seed), spec.methods["forward"])
            player.set(f"learn_{role}", [0])
        player.set("adain", [0.8])
        player.reset()
        heard.append(played(player, signal(spec, "forward", 1), spec.methods["forward"]))
        player.set("reset_target", [1])
        player.reset()
        heard.append(played(player, signal(spec, "forward", 1), spec.methods["forward"]))
    assert_same(heard[2], heard[0], "moved")
    assert_same(heard[3], heard[1], "forgotten")
    assert (heard[0] - heard[1]).abs().max() > 1e-3


def test_automatic_is_native_where_there_is_a_program(exported):
    path, _ = exported("centred")
    assert luthier_streaming.Streamer(str(path), "forward", 1024).engine == "native"


def test_export_refuses_a_program_that_plays_something_else(exported):
    path, spec = exported("centred")
    script = torch.jit.load(str(path))
    assert check_native(path, script, spec.methods, spec.hop_length, codes=False)
    louder = torch.jit.load(str(path))
    louder.set_noise_gain(1.5)
    with pytest.raises(CheckFailedError, match="the native engine differs from TorchScript"):
        check_native(path, louder, spec.methods, spec.hop_length, codes=False)
