"""Descriptors of a stream: those of the whole sound, as late as declared, whatever the window and the hop."""

import pytest
import torch
from tests.python.blocks.streams import Net, Scriptable, mismatch, streamed, streaming
from tests.python.blocks.test_streaming import TOLERANCE, stream_error

from luthier.blocks.branches import Chain
from luthier.blocks.convolution import StreamingConv1d
from luthier.blocks.describer import Describer
from luthier.errors import UserError
from luthier.features.descriptors import DESCRIPTORS, describe

SETTINGS = [  # sample rate, hop, window: frames longer and shorter than a hop, and a hop that divides nothing
    (44100, 512, 2048),
    (16000, 1024, 1024),
    (16000, 100, 1024),
    (8000, 1000, 64),
]
WITHOUT_PITCH = [name for name in DESCRIPTORS if not name.startswith("f0")]


def net(names, rate, hop, window, channels=1):
    return Net(Describer(names, rate, hop, window, channels), down=hop, up=1, channels=channels)


def glide(frames, hop, rate, batch=2, channels=1):
    """A rising tone with harmonics in some noise, as a sound is: float64 [batch, channels, time]."""
    time = torch.arange(frames * hop, dtype=torch.float64) / rate
    phase = 2 * torch.pi * (150 * time + 40 * time**2)
    tone = sum(torch.sin(k * phase) / k for k in range(1, 6))
    generator = torch.Generator().manual_seed(0)
    noise = torch.randn(batch, channels, len(time), generator=generator, dtype=torch.float64)
    return 0.2 * tone + 0.01 * noise


@pytest.mark.parametrize("settings", SETTINGS)
@pytest.mark.parametrize("names", [list(DESCRIPTORS), WITHOUT_PITCH, ["f0_hz"]], ids=["all", "no pitch", "pitch"])
@pytest.mark.parametrize(("pieces", "batch", "script"), [(1, 1, False), (2, 4, True), (8, 1, True)])
def test_it_streams_what_it_computes_offline_like_any_block(settings, names, pieces, batch, script):
    error = stream_error(net(names, *settings), torch.float64, batch, pieces, script)
    assert error <= TOLERANCE[torch.float64]


@pytest.mark.parametrize("settings", SETTINGS)
def test_in_single_precision_a_sound_streams_to_a_part_in_ten_thousand(settings):
    block = Describer(list(DESCRIPTORS), *settings)
    rate, hop, _ = settings
    delay = block.align(0)
    x = glide(40, hop, rate).float()
    offline = block(x)
    with streaming(block):
        stream = streamed(torch.jit.script(Scriptable(block)), x, 2 * hop)
    begin = -(-block.window // hop) + 1
    for n, name in enumerate(DESCRIPTORS):
        a, b = offline[:, n : n + 1], stream[:, n : n + 1]
        assert mismatch(a, b, delay, begin, begin) <= 1e-4 * max(1.0, float(a.abs().max())), name


@pytest.mark.parametrize("late", [1, 300, 511, 512, 1500])
def test_a_late_input_is_answered_late_and_otherwise_alike(late):
    block = Describer(list(DESCRIPTORS), 44100, 512)
    delay = block.double().align(late)
    x = glide(40, 512, 44100)
    offline = block(x)
    with streaming(block):
        delayed = torch.nn.functional.pad(x, (late, 0))[..., : x.size(-1)]
        stream = streamed(block, delayed, 512)
    assert mismatch(offline, stream, delay, 10, 6) <= 1e-9 * float(offline.abs().max())


def test_offline_it_is_the_function_of_features_to_the_bit():
    x = glide(20, 512, 44100, channels=2).float()[..., :-7]
    names = ["f0_hz", "loudness_db", "sharpness_acum"]
    block = Describer(names, 44100, 512, channels=2).eval()
    assert torch.equal(block(x), describe(names, x, 44100, 512))
    assert block(x).shape == (2, 3, 20)


@pytest.mark.parametrize(
    ("names", "rate", "hop", "window", "values"),
    [
        (["centroid_hz"], 44100, 512, 2048, 2),  # from the middle of a hop 1024 ahead: 768 beyond its end
        (["centroid_hz"], 44100, 2048, 2048, 0),  # a frame is just its hop
        (["centroid_hz"], 44100, 4096, 2048, 0),
        (["f0_hz"], 44100, 512, 2048, 2),  # 1215 ahead: 959 beyond
        (["f0_hz", "centroid_hz"], 16000, 1024, 1024, 0),
        (["centroid_hz"], 16000, 128, 1024, 4),
    ],
)
def test_the_delay_is_what_the_longest_window_looks_ahead(names, rate, hop, window, values):
    assert Describer(names, rate, hop, window).align(0) == values


def test_after_a_network_it_is_as_late_as_both_together():
    chain = Chain(StreamingConv1d(1, 1, 65, padding="anticausal"), Describer(["centroid_hz"], 16000, 64, 256))
    chain.double()
    delay = chain.align(0)
    x = glide(60, 64, 16000)
    with torch.no_grad():
        offline = chain(x)
    with streaming(chain):
        stream = streamed(chain, x, 64)
    assert delay == 3  # 96 + 64 beyond the hop
    assert mismatch(offline, stream, delay, 12, 6) <= 1e-9 * float(offline.abs().max())


def test_reset_starts_anew_and_nothing_is_ever_saved():
    block = Describer(list(DESCRIPTORS), 44100, 512)
    assert block.state_dict() == {}
    x = glide(8, 512, 44100).float()
    with streaming(block):
        first = streamed(block, x, 512)
        assert not torch.equal(streamed(block, x, 512), first)
        block.reset()
        assert torch.equal(streamed(block, x, 512), first)
    assert block.state_dict() == {}


def test_a_loss_on_descriptors_reaches_the_sound():
    x = glide(8, 512, 44100).float().requires_grad_()
    Describer(["loudness_db", "centroid_hz", "sharpness_acum"], 44100, 512)(x).square().mean().backward()
    assert torch.isfinite(x.grad).all() and float(x.grad.abs().max()) > 0


def test_a_hop_of_nothing_is_refused():
    with pytest.raises(UserError, match=r"hop is 0 samples: choose at least 1"):
        Describer(["f0_hz"], 44100, 0)
