"""Convolutions on our own kernels: whatever the file, the engine plays what libtorch alone would."""

import gc
import resource
import subprocess
import sys

import luthier_streaming
import numpy as np
import pytest
import torch
from tests.bench.rave_shaped import write_model
from tests.contract.foreign_convolutions import MODELS, Foreign, write_foreign
from tests.python.families.presets import presets_of
from torch import nn

from luthier.configuration import to_config
from luthier.contract.scripting import script
from luthier.families.presets import read_preset
from luthier.families.table import family as record

TOLERANCE = 1e-5
BLOCK = 512


def noise(channels: int, frames: int) -> np.ndarray:
    return np.random.default_rng(0).uniform(-0.5, 0.5, (channels, frames)).astype(np.float32)


def both(path, method="forward", block=BLOCK, **settings):
    """Libtorch alone, and the engine as it is."""
    return [
        luthier_streaming.Streamer(str(path), method, block, engine=name, **settings) for name in ("plain", "torch")
    ]


def assert_same(plain, ours, sound: np.ndarray) -> None:
    expected, output = plain.process(sound), ours.process(sound)
    peak = np.abs(expected).max()
    assert peak > 1e-4, "silence equals silence: no test"
    assert np.abs(output - expected).max() <= TOLERANCE * peak


@pytest.mark.parametrize("name", MODELS)
def test_every_way_to_write_a_convolution_sounds_the_same_and_is_taken_where_it_can_be(name, tmp_path):
    plain, ours = both(write_foreign(name, tmp_path))
    _, convolutions, taken = MODELS[name]
    assert plain.facts() == ["torch", "convolutions", 0, "taken", 0]
    assert ours.facts() == ["torch", "convolutions", convolutions, "taken", taken]
    assert_same(plain, ours, noise(1, 8 * BLOCK))
    for amount in (0.5, 2.0):  # also where it changes the weights
        for player in (plain, ours):
            player.set("amount", [amount])
            assert player.get("amount") == [amount]
        assert_same(plain, ours, noise(1, 4 * BLOCK))
    plain.reset()
    ours.reset()
    assert_same(plain, ours, noise(1, 4 * BLOCK))


@pytest.mark.parametrize("name", ["padded", "traced", "weight norm"])
def test_batches_sound_the_same(name, tmp_path):
    plain, ours = both(write_foreign(name, tmp_path), batch=4)
    assert_same(plain, ours, noise(4, 4 * BLOCK))


@pytest.mark.parametrize("batch", [1, 4])
@pytest.mark.parametrize(("method", "channels"), [("encode", 1), ("decode", 128), ("forward", 1)])
def test_states_that_are_written_in_place_go_on_from_block_to_block(method, channels, batch, tmp_path):
    write_model(tmp_path / "model.ts", 3)
    plain, ours = both(tmp_path / "model.ts", method, 4096, batch=batch)
    facts = ours.facts()
    assert facts[2] == facts[4] > 100
    assert_same(plain, ours, noise(channels * batch, 5 * 4096))


@pytest.mark.parametrize("preset", presets_of("rave"))
def test_every_preset_sounds_the_same(preset, tmp_path):
    torch.manual_seed(0)
    settings = read_preset(preset)
    kind = record(settings["family"])
    model = kind.model(to_config(kind.config, settings["model"], "model"))
    script(record("rave").export.exported(model)).save(str(tmp_path / "model.ts"))
    plain, ours = both(tmp_path / "model.ts", "forward", 2 * model.hop_length)
    facts = ours.facts()
    assert facts[2] == facts[4] > 0
    sound = noise(model.channels, 5 * 2 * model.hop_length)
    assert_same(plain, ours, sound)
    for player in (plain, ours):
        player.set("noise_gain", [0.0])
        player.set("latent_scale", [2.0])
        player.set("learn_source", [1.0])
        player.set("adain", [0.5])
    assert_same(plain, ours, sound)


def test_models_that_are_loaded_and_freed_leave_nothing_behind(tmp_path):
    path = str(write_foreign("padded", tmp_path))
    frames = np.zeros((1, 64), np.float32)

    def load(times: int) -> int:
        for _ in range(times):
            luthier_streaming.Streamer(path, "forward", 64).process(frames)
        gc.collect()
        with open("/proc/self/statm") as file:
            return int(file.read().split()[1]) * resource.getpagesize()

    load(30)
    before = load(30)
    assert load(100) - before < 4e6, "40 kB of each stay, less than any model has"


_RESIDENT = """
import resource, sys, torch, luthier_streaming
rss = lambda: int(open("/proc/self/statm").read().split()[1]) * resource.getpagesize()
before = rss()
streamer = luthier_streaming.Streamer(sys.argv[1], "forward", 64, engine=sys.argv[2])
print(rss() - before)
"""


def test_weights_are_not_in_memory_twice(tmp_path):
    wide = 2000
    net = nn.Sequential(nn.Conv1d(1, wide, 1), nn.Conv1d(wide, wide, 3, padding=1), nn.Conv1d(wide, 1, 1))
    torch.jit.script(Foreign(net)).save(str(tmp_path / "model.ts"))
    command = [sys.executable, "-c", _RESIDENT, str(tmp_path / "model.ts")]
    plain, ours = (int(subprocess.check_output([*command, name])) for name in ("plain", "torch"))
    assert ours - plain < 0.5 * 4 * 3 * wide * wide
