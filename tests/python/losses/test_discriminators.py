"""Discriminators answer with feature maps and a score, whatever the length and channels of the sound."""

import pytest
import torch

from luthier.losses.discriminators import DiscriminatorConfig, SpectralPart, StridedConv1d, build_discriminator

SMALL = DiscriminatorConfig(
    kinds=("scale", "period", "stft"), capacity=4, layers=2, most_channels=16, periods=(2, 3), windows=(256, 128)
)


def test_the_full_size_has_the_parameters_of_rave():
    parameters = sum(p.numel() for p in build_discriminator(DiscriminatorConfig(), 1).parameters())
    assert parameters == pytest.approx(16.9e6, rel=0.005)


@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize("time", [100, 1000, 4096])
def test_every_part_gives_maps_and_a_score_for_short_long_mono_and_stereo(channels, time):
    features = build_discriminator(SMALL, channels)(torch.randn(3, channels, time))
    assert len(features) == 3 + 2 + 2
    for maps in features:
        assert len(maps) == 5 or len(maps) == 4
        assert all(m.size(0) == 3 and m.numel() > 0 for m in maps)
        assert maps[-1].size(1) == 1


@pytest.mark.parametrize("kind", ["scale", "period", "stft"])
def test_each_kind_learns_to_tell_noise_from_a_tone(kind):
    torch.manual_seed(0)
    discriminator = build_discriminator(DiscriminatorConfig((kind,), 4, 2, most_channels=16, windows=(256,)), 1)
    optimizer = torch.optim.Adam(discriminator.parameters(), 1e-2)
    tone = torch.sin(torch.arange(2048) * 0.3).expand(2, 1, -1)
    for _ in range(20):
        noise = torch.randn(2, 1, 2048) / 2**0.5
        loss = sum((1 - maps[-1]).square().mean() for maps in discriminator(tone)) + sum(
            (1 + maps[-1]).square().mean() for maps in discriminator(noise)
        )
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        answers = zip(discriminator(tone), discriminator(torch.randn(2, 1, 2048) / 2**0.5), strict=True)
    assert all(float(real[-1].mean()) > float(fake[-1].mean()) + 0.5 for real, fake in answers)


def test_batch_items_do_not_hear_each_other():
    discriminator = build_discriminator(SMALL, 1)
    x = torch.randn(2, 1, 1000)
    for both, alone in zip(discriminator(x), discriminator(x[:1]), strict=True):
        assert torch.allclose(both[-1][:1], alone[-1], atol=1e-5)


@pytest.mark.parametrize("time", [21, 100, 103])
@pytest.mark.parametrize("groups", [1, 2, 8])
def test_a_strided_convolution_in_polyphase_is_that_of_torch(groups, time):
    layer = StridedConv1d(8, 16, 41, stride=4, padding=20, groups=groups)
    x = torch.randn(2, 8, time)
    expected = torch.nn.functional.conv1d(x, layer.weight, layer.bias, 4, 20, 1, groups)
    assert torch.allclose(layer(x), expected, atol=1e-5)


def test_a_spectrogram_of_white_noise_has_the_power_of_the_noise():
    part = SpectralPart(SMALL, 2, 256)
    spectrogram = part.spectrogram(0.5 * torch.randn(4, 2, 8192))
    assert spectrogram.shape == (4, 4, 125, 129)
    power = spectrogram.square().mean() * 2  # real and imaginary part
    assert float(power) == pytest.approx(0.25, rel=0.1)


@pytest.mark.parametrize(
    "wrong", [{"kinds": ()}, {"kinds": ("mel",)}, {"capacity": 6}, {"layers": 0}, {"windows": (255,)}]
)
def test_a_wrong_value_is_named(wrong):
    (name,) = wrong
    with pytest.raises(ValueError, match=name):
        DiscriminatorConfig(**wrong)
