"""Native and scripted, every family plays the same: its methods, in turns, at several blocks, with settings changed."""

import dataclasses

import luthier_streaming
import pytest
import torch
from tests.python.export.lively import export_unchecked, lively_checkpoint
from tests.python.export.native_reference import ReferencePlayer
from tests.python.models.families import SMALL

from luthier.export.check import streamed
from luthier.export.native_check import played
from luthier.models.families import build_model

TOLERANCE = 1e-4
HOPS = 24
CASES = {  # family, configuration, latents that are kept
    "fader": ("fader", SMALL["fader"], 2),
    "fader, all descriptors, a window within a hop": (
        "fader",
        dataclasses.replace(
            SMALL["fader"],
            bands=16,
            noise_ratios=(2, 2),
            ratios=(4, 4),
            descriptors=("loudness_db", "f0_hz", "flatness", "sharpness_acum", "zero_crossings_hz"),
            window=128,
            padding="causal",
        ),
        None,
    ),
    "timbre": ("timbre", dataclasses.replace(SMALL["timbre"], unit_axes=True), 2),
    "timbre, stereo": ("timbre", dataclasses.replace(SMALL["timbre"], channels=2, padding="causal"), None),
    "codes": ("codes", SMALL["codes"], None),
    "codes, late": (
        "codes",
        dataclasses.replace(SMALL["codes"], window=128, hop_length=64, padding="anticausal"),
        None,
    ),
}
SETTINGS = {
    "noise_gain": [0.7],
    "seed": [5],
    "latent_noise": [0.5],
    "latent_scale": [1.5],
    "latent_bias": [-0.25],
    "loudness_db_mode": ["scale"],
    "loudness_db_range": [0.5, -2.0],
    "centroid_hz_mode": ["replace"],
    "flatness_mode": ["replace"],
    "follow": ["bandwidth"],
}


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    folder, made = tmp_path_factory.mktemp("families"), {}

    def export(name):
        if name not in made:
            family, config, kept = CASES[name]
            path = folder / f"{len(made)}.ts"
            spec = export_unchecked(lively_checkpoint(config, kept, 2, family), path)
            made[name] = path, spec, build_model(family, config)
        return made[name]

    return export


def sound(spec, model, method, batch, hops=HOPS, seed=0):
    one = spec.methods[method]
    shape = (batch, one.in_channels, hops * spec.hop_length // one.in_ratio)
    x = model.example(method, one.in_ratio, shape, torch.Generator().manual_seed(seed))
    if one.in_ratio == 1:
        x[:, model.channels :] = torch.linspace(-1, 1, shape[-1])  # controls
    return x


def assert_same(expected, got, where):
    assert expected.abs().max() > 1e-3, "silence equals silence: no test"
    error = float((expected - got).abs().max() / expected.abs().max())
    assert error <= TOLERANCE, f"{where}: {error:.1e}"


def known(spec):
    return {name: values for name, values in SETTINGS.items() if name in spec.attributes}


def script_of(path, spec):
    script = torch.jit.load(str(path))
    for name, values in known(spec).items():
        is_list = spec.attributes[name].types[0] == "tensor"
        assert getattr(script, f"set_{name}")(*([torch.tensor(values)] if is_list else values)) == 0
    return script


@pytest.mark.parametrize("batch", [1, 3])
@pytest.mark.parametrize("name", CASES)
def test_native_is_the_script_at_several_blocks_with_settings_changed(exported, name, batch):
    path, spec, model = exported(name)
    assert spec.native == ""
    script = script_of(path, spec)
    for method, one in spec.methods.items():
        x = sound(spec, model, method, batch)
        expected = streamed(script, method, x, spec.hop_length // one.in_ratio)
        for pieces in (1, 3, 8):
            block = pieces * spec.hop_length
            player = luthier_streaming.Streamer(
                str(path), method, block, host_vector=block, batch=batch, engine="native"
            )
            for setting, values in known(spec).items():
                player.set(setting, values)
                if spec.attributes[setting].types[0] != "tensor":
                    assert player.get(setting) == values
            player.reset()
            assert_same(expected, played(player, x, one), f"{method}, {pieces} hops")


@pytest.mark.parametrize("name", CASES)
def test_the_program_says_it_all_to_a_player_written_from_the_page(exported, name):
    path, spec, model = exported(name)
    script, player = script_of(path, spec), ReferencePlayer(path)
    for setting, values in known(spec).items():
        player.set(setting, values if len(values) > 1 else values[0])
    script.set_reset(True)
    for turn in range(3):  # methods share what they remember
        for method in spec.methods:
            x = sound(spec, model, method, 2, hops=16, seed=turn)
            with torch.no_grad():
                expected = getattr(script, method)(x)
            assert_same(expected, torch.from_numpy(player.run(method, x.numpy())), f"{method}, turn {turn}")


def test_codes_follow_another_descriptor_in_hertz_and_tell_its_range(exported):
    path, spec, _ = exported("codes")
    assert {"follow", "lowest_hz", "highest_hz"} <= set(spec.attributes), "the codes are alike: no test"
    script = torch.jit.load(str(path))
    player = luthier_streaming.Streamer(str(path), "descriptor", 32, host_vector=32, engine="native")
    for name in ("bandwidth", "centroid"):
        script.set_follow(name)
        script.set_hertz(True)
        player.set("follow", [name])
        player.set("hertz", [1])
        low, high = script.get_lowest_hz(), script.get_highest_hz()
        assert (player.get("lowest_hz"), player.get("highest_hz")) == ([low], [high])
        targets = torch.linspace(low, high, 20)
        x = torch.stack([targets, torch.full_like(targets, 0.3)])[None]
        player.reset()
        expected = streamed(script, "descriptor", x, 1)
        assert_same(expected, played(player, x, spec.methods["descriptor"]), name)


def test_a_file_of_a_family_without_a_program_says_why(tmp_path):
    spec = export_unchecked(lively_checkpoint(SMALL["move"], family="move"), tmp_path / "move.ts")
    assert spec.native.startswith("it has no operations for partials")
    with pytest.raises(RuntimeError, match="has no native program"):
        luthier_streaming.Streamer(str(tmp_path / "move.ts"), "forward", spec.hop_length, engine="native")
