"""A preview is heard and seen, old ones make room, and a full disk does not end the training."""

import errno

import numpy as np
import pytest
import soundfile
import torch
from tests.python.trainer.runs import new_checkpoint
from tests.python.watching.watched import SAMPLE_RATE, validation

from luthier.errors import UserError
from luthier.runs.checkpoints import built_model
from luthier.trainer.observer import Observer
from luthier.trainer.throttle import Throttle
from luthier.watching import previews as room
from luthier.watching.guard import Guard
from luthier.watching.previews import Previews, preview_steps, spread, superfluous


@pytest.fixture(scope="module")
def told():
    checkpoint = new_checkpoint()
    return checkpoint, built_model(checkpoint)


@pytest.fixture
def quick(monkeypatch):
    """No drawing."""
    for drawing in ("draw_spectrograms", "draw_latents"):
        monkeypatch.setattr(room, drawing, lambda path, *_: path.write_bytes(b"picture"))


def test_each_original_is_followed_by_its_reconstruction(tmp_path, told, quick):
    shown = validation(500)
    Previews(tmp_path, SAMPLE_RATE).validated(shown, *told)
    path = tmp_path / "previews" / "step-000500.wav"
    assert soundfile.info(path).subtype == "PCM_16"
    sound, rate = soundfile.read(path, dtype="float32")
    assert rate == SAMPLE_RATE
    crop, pair_gap, crop_gap = shown.measured.sounds["original"].shape[2], round(0.15 * rate), round(0.5 * rate)
    for index, chosen in enumerate([0, 1, 3]):
        at = index * (2 * crop + pair_gap + crop_gap)
        assert np.abs(sound[at : at + crop] - shown.measured.sounds["original"][chosen, 0].numpy()).max() < 1e-4
        at += crop
        assert not sound[at : at + pair_gap].any()
        at += pair_gap
        assert np.abs(sound[at : at + crop] - shown.measured.sounds["rebuilt"][chosen, 0].numpy()).max() < 1e-4
    assert len(sound) == 3 * (2 * crop + pair_gap) + 2 * crop_gap


def test_spectrograms_and_latents_are_drawn(tmp_path, told):
    Previews(tmp_path, SAMPLE_RATE).validated(validation(500), *told)
    for name in ("step-000500.png", "step-000500-latents.png"):
        assert (tmp_path / "previews" / name).read_bytes().startswith(b"\x89PNG")


def test_one_stereo_crop_is_enough(tmp_path, told):
    stereo = 0.1 * torch.randn(1, 2, 5000)
    shown = validation(7, original=stereo, rebuilt=stereo, latents=torch.randn(1, 4, 3))
    Previews(tmp_path, SAMPLE_RATE).validated(shown, *told)
    assert soundfile.info(tmp_path / "previews" / "step-000007.wav").channels == 2


def test_only_so_many_stay_and_the_first_and_the_last_are_among_them(tmp_path, told, quick):
    previews = Previews(tmp_path, SAMPLE_RATE, keep=4)
    for step in range(0, 2000, 100):
        previews.validated(validation(step, crops=1), *told)
    kept = preview_steps(tmp_path)
    assert (len(kept), kept[0], kept[-1]) == (4, 0, 1900)
    assert len(list((tmp_path / "previews").iterdir())) == 4 * 4


def test_what_stays_is_spread_evenly():
    left = sorted(set(range(13)) - set(superfluous(list(range(13)), 4)))
    assert (left[0], left[-1], len(left)) == (0, 12, 4)
    assert max(np.diff(left)) <= 2 * min(np.diff(left))
    assert superfluous([1, 2, 3], 3) == []
    assert superfluous([1, 2, 3], 0) == [2]


def test_crops_are_spread_over_all():
    assert spread(9, 3) == [0, 3, 6]
    assert spread(2, 3) == [0, 1]


def test_a_full_disk_is_one_line_and_never_the_end(tmp_path, told, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(room, "write_wav", full)
    said = []
    guard = Guard(Previews(tmp_path, SAMPLE_RATE), "previews", said.append)
    for step in (500, 1000):
        guard.validated(validation(step), *told)
    assert said == ["previews: [Errno 28] No space left on device; training goes on"]


def test_a_sound_that_is_not_finite_is_one_line_too(tmp_path, told):
    said = []
    broken = validation(500, rebuilt=torch.full((5, 1, SAMPLE_RATE // 4), torch.nan))
    with pytest.raises(UserError):
        Previews(tmp_path, SAMPLE_RATE).validated(broken, *told)
    Guard(Previews(tmp_path, SAMPLE_RATE), "previews", said.append).validated(broken, *told)
    assert len(said) == 1
    assert "NaN" in said[0]
    assert not list((tmp_path / "previews").glob("*.wav"))


def test_a_mistake_of_a_programmer_still_shows():
    class Wrong(Observer):
        def stepped(self, progress):
            raise KeyError("no such key")

    with pytest.raises(KeyError):
        Guard(Wrong(), "wrong", print).stepped(None)


def test_pace_says_yes_at_most_once_in_its_time():
    now = [0.0]
    pace = Throttle(0.2, lambda: now[0])
    yes = 0
    for tick in range(100):
        now[0] = tick / 50
        yes += pace.due()
    assert yes == 10
