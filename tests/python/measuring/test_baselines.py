import pytest
import torch

from luthier.losses.spectral import SpectralDistance
from luthier.measuring.baselines import NearestFrames, PrincipalSpectra

RATE, HOP = 44100, 256


def sound(seed, channels=1, samples=65536):
    """A tone that wanders, in a little noise, [channels, time]."""
    draw = torch.Generator().manual_seed(seed)
    frequency = 300 + 200 * torch.rand(8, generator=draw).repeat_interleave(samples // 8)
    tone = 0.3 * torch.sin(2 * torch.pi * frequency.cumsum(0) / RATE)
    return tone + 1e-3 * torch.randn(channels, samples, generator=draw)


def test_all_components_and_the_original_phase_give_the_sound_back():
    x = sound(0, samples=200_000)
    spectra = PrincipalSpectra(x, HOP, 1025)
    rebuilt = spectra.with_original_phase(x)
    assert rebuilt.shape == x.shape
    assert float((rebuilt - x)[:, 4096:-4096].abs().max()) < 2e-3


def test_more_components_come_nearer_also_on_sounds_not_fitted():
    train, other = sound(0), sound(1)
    distances = [
        float(SpectralDistance()(other[None], PrincipalSpectra(train, HOP, n).with_original_phase(other)[None]))
        for n in (0, 4, 64)
    ]
    assert distances[0] > distances[1] > distances[2]


def test_the_axes_are_those_of_the_covariance_and_always_the_same():
    x = sound(0)
    state = torch.get_rng_state()
    spectra, again = PrincipalSpectra(x, HOP, 4), PrincipalSpectra(x, HOP, 4)
    assert torch.equal(state, torch.get_rng_state())
    assert torch.equal(spectra.axes, again.axes)
    rows = spectra.log_spectra(x)[0].T
    values, axes = torch.linalg.eigh(torch.cov(rows.T).double())
    kept = (spectra.axes.T.double() @ axes[:, -4:]).square().sum()
    assert values[-1] > 0 and float(kept) == pytest.approx(4, abs=0.02)


@pytest.mark.parametrize("hop_length", [64, 1024, 2048])
@pytest.mark.parametrize("channels", [1, 2])
def test_any_hop_and_channels_work(hop_length, channels):
    x = sound(0, channels)
    assert PrincipalSpectra(x, hop_length, 8).with_original_phase(x).shape == x.shape
    assert NearestFrames(x, RATE).copied(x[:, :20_000]).shape == (channels, 20_000)


def test_frames_of_a_known_sound_are_found_and_overlap_add_gives_it_back_in_place():
    # frames that are their own neighbours add up coherently, under sin^2 windows, to the sound itself
    x = torch.randn(1, 65536, generator=torch.Generator().manual_seed(0)) * torch.linspace(0.01, 1, 65536)
    copy = NearestFrames(x, RATE).copied(x[:, : 32 * 1024])
    overlap = torch.nn.functional.cosine_similarity(copy[0, 4096:-4096], x[0, 4096 : 32 * 1024 - 4096], 0)
    assert float(overlap) > 0.95


def test_the_copy_of_other_sounds_has_their_level():
    copy, other = NearestFrames(sound(0, samples=400_000), RATE).copied(sound(1)), sound(1)
    assert float(copy.square().mean() / other.square().mean()) == pytest.approx(1, abs=0.4)
