"""Latents say what their names say, the stream is what it is offline, and step 0 already plays."""

import pytest
import torch
from tests.python.families.ddsp.tones import RATE, melody, tone

from luthier.families.ddsp.config import DdspConfig
from luthier.families.ddsp.hearing.features import Features
from luthier.families.ddsp.hearing.sounds import LoadedSounds
from luthier.families.ddsp.learning import Lessons
from luthier.families.ddsp.model import Ddsp
from luthier.families.ddsp.objective import Objective
from luthier.families.ddsp.preparation import hear

CONFIG = DdspConfig(timbres=8, width=16)
HOP = CONFIG.hop_length


def whole_hops(sound: torch.Tensor) -> torch.Tensor:
    return sound[: len(sound) // HOP * HOP][None, None]


@pytest.fixture(scope="module")
def fitted() -> tuple[Ddsp, Lessons]:
    """A model after its closed form, not trained."""
    torch.manual_seed(0)
    model = Ddsp(CONFIG)
    heard = hear(model, Features(model.config, LoadedSounds([melody(seed) for seed in range(4)])))
    return model.eval(), Lessons(model, heard, 8192, 4, 0)


@torch.no_grad()
def test_pitch_voicing_and_loudness_are_those_of_the_sound(fitted):
    model, _ = fitted
    sound = tone(57.0, 0.5)
    z = model.encode(whole_hops(sound))[0, :, 8:-1]
    assert bool(((z[0] - 57.0).abs() < 0.05).all())
    assert bool((z[1] > 0.95).all())
    level = 10.0 * torch.log10(sound.square().mean())
    assert bool(((z[2] - level).abs() < 1.0).all())


@torch.no_grad()
def test_silence_stays_silent(fitted):
    model, _ = fitted
    assert float(model(torch.zeros(1, 1, 16 * HOP)).abs().max()) < 10.0 ** (-90.0 / 20.0)


@torch.no_grad()
def test_the_closed_form_plays_before_training_does(fitted):
    model, _ = fitted
    sound = whole_hops(melody(9))
    made = model(sound)
    objective = Objective(RATE)
    objective.measure_floor(sound[0])
    plain = Ddsp(CONFIG).eval()
    far = float(objective(plain(sound)[0], sound[0], (2048, 512)))
    near = float(objective(made[0], sound[0], (2048, 512)))
    assert near < 0.6 * far
    loud = sound.square().mean() > 1e-6
    assert bool(loud)
    assert abs(float(10.0 * torch.log10(made.square().mean() / sound.square().mean()))) < 2.0


def test_training_goes_on_from_there(fitted):
    model, lessons = fitted
    torch.manual_seed(0)
    optimizer = torch.optim.Adam(model.gains.parameters(), 2e-3)
    model.train()
    losses = []
    for step in range(12):
        loss = lessons.loss(model, lessons.at(step % 2))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(float(loss.detach()))
    model.eval()
    assert sum(losses[-2:]) < 0.97 * sum(losses[:2])


@pytest.mark.parametrize("others", [{"trunk": "gru"}, {"timbres": 0}])
def test_other_trunks_and_no_latents_learn_too(others):
    torch.manual_seed(0)
    model = Ddsp(DdspConfig(**{"timbres": 8, "width": 16} | others))
    lessons = Lessons(model, hear(model, Features(model.config, LoadedSounds([melody(0), melody(1)]))), 8192, 4, 0)
    model.train()
    lessons.loss(model, lessons.at(0)).backward()
    assert all(weight.grad is not None for name, weight in model.gains.named_parameters()), "nothing is left out"


def test_a_batch_is_a_function_of_the_step(fitted):
    _, lessons = fitted
    one, again, other = lessons.at(3), lessons.at(3), lessons.at(4)
    assert torch.equal(one.latents, again.latents) and torch.equal(one.audio, again.audio)
    assert one.scales == again.scales
    assert not torch.equal(one.audio, other.audio)


def test_crops_may_begin_in_silence_and_sounds_may_be_shorter_than_crops():
    model = Ddsp(CONFIG)
    heard = hear(model, Features(model.config, LoadedSounds([tone(60.0, 0.05), tone(64.0, 0.3)])))
    lessons = Lessons(model, heard, 16384, 16, 0)
    batch = lessons.at(0)
    assert batch.audio.shape == (16, 1, 16384)
    assert batch.latents.shape == (16, CONFIG.latents, 16384 // HOP + 8)
    assert bool((batch.audio[..., :HOP] == 0.0).all(-1).any())


@pytest.mark.parametrize(("voices", "others"), [(0, {}), (1, {}), (3, {}), (1, {"trunk": "gru"}), (1, {"timbres": 0})])
@torch.no_grad()
def test_every_method_streams_what_it_computes_offline_at_any_block(voices, others):
    torch.manual_seed(0)
    model = Ddsp(DdspConfig(**{"timbres": 8, "width": 16, "voices": voices} | others))
    model.axes.normal_(0.0, 0.01)
    model.double().eval()
    sound = whole_hops(melody(2, 2)).double()[..., : 24 * HOP]
    if model.channels == 2:
        sound = torch.cat([sound, 0.5 * sound.roll(300, -1)], 1)
    for name, x, delay in (
        ("encode", sound, 0),
        ("decode", model.encode(sound), model.decode_delay),
        ("forward", sound, model.delay),
    ):
        model.set_streaming(False)
        offline = getattr(model, name)(x)
        model.set_streaming(True)
        for pieces in (1, 3, 8):
            model.reset()
            parts = x.split(pieces if name == "decode" else pieces * HOP, -1)
            stream = torch.cat([getattr(model, name)(part) for part in parts], -1)[..., delay:]
            error = (offline[..., : stream.size(-1)] - stream).abs().max()
            # Two of the constants of the analysis are in single precision.
            assert float(error) < 1e-6 * float(offline.abs().max()), (name, pieces)


@torch.no_grad()
def test_transpose_moves_the_pitch_and_freeze_holds_it(fitted):
    model, _ = fitted
    z = model.encode(whole_hops(tone(57.0, 0.5)))
    model.filter.noise_gain = 0.0  # before training, noise has half of the power
    model.tuning.transpose = 7.0
    moved = model.decode(z)
    model.tuning.transpose = 0.0
    higher = z.clone()
    higher[:, 0] += 7.0
    assert torch.equal(moved, model.decode(higher))
    model.set_streaming(True)
    model.reset()
    model.decode(z)
    model.freeze.on = True
    held = model.decode(torch.zeros(1, CONFIG.latents, 64))
    model.freeze.on = False
    model.filter.noise_gain = 1.0
    model.set_streaming(False)
    assert abs(float(model.encode(held)[0, 0, 20:-4].median()) - 57.0) < 0.1


@torch.no_grad()
def test_a_foreign_sound_is_brought_to_moments_of_the_corpus(fitted):
    model, _ = fitted
    foreign = whole_hops(tone(98.0, 1.0, partials=1, level=0.02))
    model.adaptation.amount = 1.0
    z = model.adaptation(model.encode(foreign))[0, :, 40:]
    model.adaptation.amount = 0.0
    memory = model.adaptation.memory
    assert bool(((z[0] - 98.0) % 12.0).round().eq(0.0).all())
    assert float((z[0] - memory[:, 0].median()).abs().max()) < 9.0
    assert bool((z[3:] <= memory[:, 3:].max(0)[0].unsqueeze(1) + 1e-4).all())
    assert float(z[2].mean()) > float(memory[:, 2].median()) - 6.0, "it is as loud as the corpus"


@torch.no_grad()
def test_octaves_are_whole_and_do_not_flicker(fitted):
    model, _ = fitted
    adaptation = model.adaptation
    middle = float(adaptation.memory[:, 0].median())
    z = torch.zeros(1, model.latents, 1200)
    z[:, 1] = 1.0
    # A melody an octave and a half above the corpus: its mean goes to and fro about where another octave is nearer.
    z[:, 0] = middle + 18.0 + torch.sin(torch.arange(1200.0) / 60.0) * 4.0
    for amount in (0.3, 0.5, 1.0):
        adaptation.amount = amount
        (shift,) = (adaptation(z) - z)[0, 0].round(decimals=3).unique()
        assert float(shift) % 12.0 == 0.0
        assert (float(shift) == 0.0) == (amount < 0.5)
    adaptation.amount = 0.0


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"channels": 3}, "channels is 3"),
        ({"window": 500}, "window is 500: it must be one of 128"),
        ({"hop_length": 100}, "hop_length is 100: it must be a multiple of"),
        ({"window": 128}, "voice_knots is 95: it must be at most window / 2 \\+ 1 = 65"),
        (
            {"window": 128, "voices": 0, "noise_knots": 66},
            "noise_knots is 66: it must be at most .* = 65",
        ),
        ({"voices": 9}, "voices is 9: it must be a whole number from 0 to 8"),
        ({"sample_rate": 100}, "sample_rate is 100: it must be"),
    ],
)
def test_a_wrong_shape_is_refused_by_its_value(settings, said):
    with pytest.raises(ValueError, match=said):
        DdspConfig(**settings)


@torch.no_grad()
def test_stereo_keeps_its_sides_and_learns(fitted):
    torch.manual_seed(0)
    model = Ddsp(DdspConfig(timbres=8, width=16, channels=2))
    left = torch.stack([melody(0), 0.25 * melody(0)])
    right = torch.stack([0.25 * melody(1), melody(1)])
    heard = hear(model, Features(model.config, LoadedSounds([left, right])))
    model.eval()
    sound = whole_hops(melody(2))[0, 0]
    for gains, side in (((1.0, 0.25), -1.0), ((0.25, 1.0), 1.0)):
        x = torch.stack([gain * sound for gain in gains])[None]
        z = model.encode(x)
        loud = z[0, 2] > -40.0
        assert bool(((z[0, 3, loud] - 12.04 * side).abs() < 0.1).all()), "by so many dB the right is louder"
        levels = 10.0 * torch.log10(model.decode(z).square().mean(-1))[0]
        assert abs(float(levels[1] - levels[0]) - 12.04 * side) < 1.5
        alone = 10.0 * torch.log10(x.square().mean(-1))[0]
        assert float((levels - alone).abs().max()) < 2.0
    model.train()
    lessons = Lessons(model, heard, 8192, 4, 0)
    with torch.enable_grad():
        lessons.loss(model, lessons.at(0)).backward()
    assert float(model.gains.sides.weight.grad.abs().max()) > 0.0


@torch.no_grad()
def test_brightness_tilts_the_spectrum_and_leaves_the_level(fitted):
    model, _ = fitted
    z = model.encode(whole_hops(tone(57.0, 1.0)))
    plain = model.decode(z)
    model.filter.brightness = 6.0
    bright = model.decode(z)
    model.filter.brightness = 0.0

    def share_above_2_khz(sound: torch.Tensor) -> float:
        power = torch.fft.rfft(sound.flatten()).abs().square()
        return float(power[int(len(power) * 2000.0 / (RATE / 2.0)) :].sum() / power.sum())

    assert share_above_2_khz(bright) > 3.0 * share_above_2_khz(plain)
    assert abs(float(10.0 * torch.log10(bright.square().mean() / plain.square().mean()))) < 0.5


@torch.no_grad()
def test_a_voice_that_does_not_sound_leaves_noise_alone(fitted):
    model, _ = fitted
    z = model.encode(whole_hops(tone(57.0, 1.0)))
    model.filter.noise_gain, model.sounding = 0.0, 0
    silent = model.decode(z)
    model.filter.noise_gain, model.sounding = 1.0, 1
    assert float(silent.abs().max()) < 1e-4
    assert float(model.decode(z).abs().max()) > 1e-2
