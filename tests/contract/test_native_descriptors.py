"""Descriptors by the native engine are those of TorchScript, whatever the frames, and as sounds fade into silence."""

import itertools

import pytest
import torch
from tests.python.blocks.test_describer import glide
from tests.python.contract.native_playing import block_file, played_by_torch

from luthier.blocks.describer import Describer
from luthier.features.descriptors import DESCRIPTORS

TOLERANCE = 1e-4
ALL = list(DESCRIPTORS)
SETTINGS = [  # names, sample rate, hop, window, channels
    (ALL, 44100, 512, 2048, 1),
    (ALL, 16000, 100, 1000, 2),
    (ALL, 16000, 1024, 1024, 1),
    (ALL, 8000, 1000, 64, 1),
    (["zero_crossings_hz", "flatness"], 16000, 2048, 90, 1),
    (["f0_hz"], 16000, 128, 512, 2),
]
IDS = ["usual", "two channels, no power of two", "a frame a hop", "frames within hops", "short", "pitch alone"]


def assert_same(names, expected, got):
    assert torch.isfinite(got).all()
    for n, name in enumerate(names):
        a, b = expected[:, n], got[:, n]
        assert float((a - b).abs().max()) <= TOLERANCE * float(a.abs().max()), name


@pytest.mark.parametrize("settings", SETTINGS, ids=IDS)
def test_every_descriptor_is_that_of_torchscript(tmp_path, settings):
    names, rate, hop, window, channels = settings
    block = Describer(names, rate, hop, window, channels)
    block.align(37)
    file = block_file(block, tmp_path / "block.ts", (channels, len(names)), (1, hop))
    x = glide(24, hop, rate, channels=channels).float()
    expected = played_by_torch(block, x, hop)
    for pieces, batch in itertools.product((1, 3, 8), (1, 2)):
        assert_same(names, expected[:batch], file.played(x[:batch], pieces))


def test_descriptors_vanish_into_silence_at_the_same_levels(tmp_path):
    """From full scale down to -220 dB, past every threshold, and then nothing at all.

    The tone is in some noise: alone it would have the flatness and the bandwidth of rounding, which differs.
    """
    block = Describer(ALL, 16000, 256, 1024)
    file = block_file(block, tmp_path / "block.ts", (1, len(ALL)), (1, 256))
    time = torch.arange(256 * 120, dtype=torch.float64)
    torch.manual_seed(0)
    noise, fade = torch.randn(2, len(time), dtype=torch.float64), 10.0 ** (-11.0 * time / time[-1])
    x = torch.stack([noise[0], torch.sin(0.1 * time) + 0.01 * noise[1]]).mul(fade).float()[:, None]
    x[..., 256 * 110 :] = 0.0
    expected = played_by_torch(block, x, 256)
    assert (expected[:, :2, -5:] == torch.tensor([[-100.0], [0.0]])).all(), "it does not end in silence"
    got = file.played(x, 2)
    assert_same(ALL, expected, got)
    assert torch.equal(expected[:, 1:] == 0.0, got[:, 1:] == 0.0)
