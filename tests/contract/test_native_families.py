"""Native and scripted, every family plays the same: its methods, in turns, at several blocks, with settings changed."""

import dataclasses
import json

import luthier_streaming
import pytest
import torch
from tests.python.contract.lively import export_unchecked, lively_checkpoint
from tests.python.contract.native_reference import ReferencePlayer
from tests.python.families.examples import SMALL

from luthier.contract.check import streamed
from luthier.contract.model_file import read_program
from luthier.contract.native_check import played
from luthier.families.table import family as record

TOLERANCE = 1e-4
HOPS = 24
CASES = {  # family, configuration, latents that are kept
    "fader": ("fader", SMALL["fader"], 2),
    "fader, a head of format 3": ("fader", dataclasses.replace(SMALL["fader"], head="bounded"), None),
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
    "move": ("move", SMALL["move"], None),
    "move, conditions that are only added, no look-ahead": (
        "move",
        dataclasses.replace(SMALL["move"], modulation="concat", padding="causal", frame_length=80),
        None,
    ),
    "transfer": ("transfer", SMALL["transfer"], 2),
    "transfer, three instruments, no look-ahead": (
        "transfer",
        dataclasses.replace(
            SMALL["transfer"], padding="causal", activation="snake", instruments=("a", "b", "c"), window=100
        ),
        None,
    ),
    "ddsp": ("ddsp", SMALL["ddsp"], None),
    "ddsp, three voices, a recurrent unit": (
        "ddsp",
        dataclasses.replace(SMALL["ddsp"], voices=3, trunk="gru", sample_rate=48000, hop_length=256, look_ahead=1),
        None,
    ),
    "mosaic": ("mosaic", SMALL["mosaic"], None),
    "mosaic, stereo, three voices": ("mosaic", dataclasses.replace(SMALL["mosaic"], channels=2, voices=3), None),
    "classify": ("classify", SMALL["classify"], None),
    "classify, a window of a hop": (
        "classify",
        dataclasses.replace(SMALL["classify"], window=256, dilations=(), bend_hz=0.0, bands=40),
        None,
    ),
    "onset": ("onset", SMALL["onset"], None),
    "pitch": ("pitch", SMALL["pitch"], None),
    "chords": ("chords", SMALL["chords"], None),
    "ddsp, stereo noise": ("ddsp", dataclasses.replace(SMALL["ddsp"], voices=0, channels=2, timbres=0), None),
    "ddsp, stereo, two frames ahead": ("ddsp", dataclasses.replace(SMALL["ddsp"], channels=2, look_ahead=2), None),
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
    "source": [1],
    "target": [1],
    "dynamics": [0.6],
    "transpose": [5.0],
    "pitch_snap": [0.7],
    "scale": ["dorian"],
    "key": [2],
    "stretch": [1.7],
    "attack": [1.5],
    "adapt": [0.6],
    "temperature": [0.5],
    "brightness": [-3.0],
    "source_gain": [1.5],
    "voices": [2],
    "neighbours": [2],
    "grain_ms": [20.0],
    "glide": [0.3],
    "pitch_follow": [0.8],
    "smoothing": [35.0],
    "threshold": [0.02],
}


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    folder, made = tmp_path_factory.mktemp("families"), {}

    def export(name):
        if name not in made:
            family, config, kept = CASES[name]
            path = folder / f"{len(made)}.ts"
            spec = export_unchecked(lively_checkpoint(config, kept, 2, family), path)
            made[name] = path, spec, record(family).model(config)
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


@pytest.mark.parametrize(
    ("name", "version"),
    [
        *(("timbre", 2), ("fader", 2), ("move", 3), ("transfer", 3)),
        *(("ddsp, stereo noise", 4), ("classify", 4), ("ddsp", 5), ("mosaic", 5)),
    ],
)
def test_a_program_is_of_the_oldest_version_that_has_its_operations(exported, name, version):
    assert json.loads(read_program(exported(name)[0]))["version"] == version


@pytest.mark.parametrize("name", ["move", "transfer", "ddsp", "ddsp, three voices, a recurrent unit"])
def test_oscillators_are_still_in_phase_after_seconds_of_melody_and_rests(exported, name):
    """An error of a millionth in f0 would by then be heard in the partials."""
    path, spec, model = exported(name)
    x, script, one = melody(6 * model.sample_rate, spec), script_of(path, spec), spec.methods["forward"]
    expected = streamed(script, "forward", x, 8 * spec.hop_length)
    block = 32 * spec.hop_length
    player = luthier_streaming.Streamer(str(path), "forward", block, host_vector=block, engine="native")
    for setting, values in known(spec).items():
        player.set(setting, values)
    assert_same(expected[..., -2 * model.sample_rate :], played(player, x, one)[..., -2 * model.sample_rate :], name)


def melody(samples, spec):
    """Notes of a quarter of a second and trills, in a little noise, with silence between."""
    time = torch.arange(samples - samples % (32 * spec.hop_length), dtype=torch.float64) / spec.sample_rate
    notes = 220.0 * 2.0 ** ((4.0 * time).floor() % 12.0 / 12.0)
    f0_hz = torch.where(time % 2.0 < 1.0, notes, 440.0 + 30.0 * torch.sin(31.0 * time))
    phase = 2.0 * torch.pi * (f0_hz / spec.sample_rate).cumsum(0)
    tone = torch.stack([torch.sin(number * phase) / number for number in range(1, 9)]).sum(0)
    noise = torch.randn(len(time), generator=torch.Generator().manual_seed(0))
    return ((0.2 * tone + 0.003 * noise) * (time % 1.5 < 1.2)).float().reshape(1, 1, -1)


@pytest.mark.parametrize("name", ["move", "transfer", "ddsp", "ddsp, three voices, a recurrent unit"])
def test_a_note_that_is_no_number_does_not_silence_what_comes_after(exported, name):
    path, spec, model = exported(name)
    x = sound(spec, model, "decode", 1, hops=40)
    x[..., 5] = float("nan")
    block = spec.hop_length
    player = luthier_streaming.Streamer(str(path), "decode", block, host_vector=block, engine="native")
    end = played(player, x, spec.methods["decode"])[..., -8 * block :]
    assert torch.isfinite(end).all() and end.abs().max() > 1e-3


@pytest.mark.parametrize("name", ["move", "transfer"])
def test_instruments_are_chosen_and_refused_as_by_the_script(exported, name):
    path, spec, _ = exported(name)
    script = torch.jit.load(str(path))
    player = luthier_streaming.Streamer(str(path), "forward", spec.hop_length, engine="native")
    assert player.get("blend") == [1.0, 0.0] and player.get("target") == [0]
    for blend in ([0.25, 0.75], [2.0, 1.0], [0.5, 0.5]):
        script.set_blend(torch.tensor(blend))
        player.set("blend", blend)
        assert player.get("blend") == blend and player.get("target") == [script.get_target()]
    for name, value in (("target", [2]), ("target", [-1]), ("blend", [0.5]), ("blend", [1.0, 1.0, 1.0])):
        with pytest.raises(RuntimeError):
            player.set(name, value)
        assert player.get("blend") == [0.5, 0.5]
    player.set("target", [1])
    assert player.get("blend") == [0.0, 1.0]


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


@pytest.mark.parametrize("setting", ["freeze", "stretch", "temperature", "pitch_snap"])
def test_what_is_set_while_it_plays_acts_as_in_the_script(exported, setting):
    """On for 8 hops, off for as many, by the script, the native engine and the player from the page."""
    path, spec, model = exported("ddsp")
    script, reference, one = torch.jit.load(str(path)), ReferencePlayer(path), spec.methods["decode"]
    hop = spec.hop_length
    player = luthier_streaming.Streamer(str(path), "decode", hop, host_vector=hop, engine="native", mode="in_place")
    off = spec.attributes[setting].default[0]
    on = True if isinstance(off, bool) else off + 1.0
    x = sound(spec, model, "decode", 1, hops=32)
    script.set_reset(True)
    for turn, part in enumerate(x.split(8, -1)):
        value = on if turn % 2 else off
        getattr(script, f"set_{setting}")(value)
        player.set(setting, [value])
        reference.set(setting, value)
        with torch.no_grad():
            expected = torch.cat([script.decode(piece) for piece in part.split(1, -1)], -1)
        held = part.repeat_interleave(one.in_ratio, -1)[0].numpy()
        assert_same(expected, torch.from_numpy(player.process(held.copy()))[None], f"native, turn {turn}")
        assert_same(expected, torch.from_numpy(reference.run("decode", part.numpy())), f"page, turn {turn}")
