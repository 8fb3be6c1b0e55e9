"""Previews are cut apart where they were joined, and what does not belong together is not put side by side."""

import json

import numpy as np
import pytest
import torch
from tests.python.trainer.runs import new_checkpoint
from tests.python.watching.watched import SAMPLE_RATE, validation

from luthier.audio.writing import write_wav
from luthier.runs.checkpoints import built_model
from luthier.watching import previews as room
from luthier.watching.heard_previews import excerpts_of, read_layout, write_layout
from luthier.watching.previews import Previews, layout_of, preview_steps
from luthier.watching.report import report_page


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Previews at three steps, all of the same originals in stereo."""
    for drawing in ("draw_spectrograms", "draw_latents"):
        monkeypatch.setattr(room, drawing, lambda path, *_: path.write_bytes(b"picture"))
    torch.manual_seed(0)
    original = 0.1 * torch.randn(5, 2, 4000)
    write(tmp_path, {step: (original, original / (2 + step)) for step in (0, 10, 20)})
    return tmp_path


def write(folder, sounds):
    checkpoint = new_checkpoint()
    for step, (original, rebuilt) in sounds.items():
        told = validation(step, original=original, rebuilt=rebuilt)
        Previews(folder, SAMPLE_RATE).validated(told, checkpoint, built_model(checkpoint))


def files(run):
    return [(step, run / "previews" / f"step-{step:06d}.wav") for step in preview_steps(run)]


def test_each_crop_is_an_excerpt_with_the_original_and_every_step(run):
    excerpts, rate = excerpts_of(files(run))
    assert rate == SAMPLE_RATE
    assert len(excerpts) == 3
    for excerpt in excerpts:
        assert [take.name for take in excerpt.takes] == [
            "original", "rebuilt, step 20", "rebuilt, step 10", "rebuilt, step 0"
        ]  # fmt: skip
        original = excerpt.takes[0].samples
        assert original.shape == (2, 4000)
        assert original.std() == pytest.approx(0.1, rel=0.05)
        for take, step in zip(excerpt.takes[1:], (20, 10, 0), strict=True):
            assert np.abs(take.samples - original / (2 + step)).max() < 1e-4
    assert not np.array_equal(excerpts[0].takes[0].samples, excerpts[1].takes[0].samples)


def test_steps_of_other_sounds_are_left_out(run):
    other = 0.1 * torch.randn(5, 2, 4000)
    write(run, {30: (other, other), 40: (other, other)})
    assert [take.name for take in excerpts_of(files(run))[0][0].takes] == [
        "original", "rebuilt, step 40", "rebuilt, step 30"
    ]  # fmt: skip


def test_crops_of_another_length_are_left_out(run):
    other = 0.1 * torch.randn(5, 2, 3000)
    write(run, {30: (other, other)})
    assert len(excerpts_of(files(run))[0][0].takes) == 2


def test_what_follows_no_original_is_heard_step_beside_step_without_measures_or_a_blind_test(tmp_path, run):
    for step in (10, 20):
        made = (0.1 * torch.randn(1, 1, 4000)).numpy()
        path = tmp_path / "prior" / "previews" / f"step-{step:06d}.wav"
        write_wav(path, made[0], SAMPLE_RATE, "int16")
        write_layout(path, layout_of({"made up": made}, SAMPLE_RATE))
    excerpts, _ = excerpts_of(files(tmp_path / "prior"))
    assert [[take.name for take in excerpt.takes] for excerpt in excerpts] == [["made up, step 20", "made up, step 10"]]
    page = report_page(new_checkpoint(), tmp_path / "prior")
    assert 'class="take" data-name="made up, step 20"' in page
    assert '<table class="measures">' not in page
    assert '"blind-switch"' not in page


@pytest.mark.parametrize("broken", ["", "[]", '{"format_version": 1}', "version", "frames"])
def test_a_layout_that_is_damaged_or_not_of_the_file_counts_as_none(run, broken):
    sound = files(run)[-1][1]
    layout = sound.with_suffix(".json")
    plain = json.loads(layout.read_text())
    changes = {"version": {"format_version": 2}, "frames": {"frames": 3999}}
    layout.write_text(json.dumps(plain | changes[broken]) if broken in changes else broken)
    assert read_layout(sound) is None
    assert [take.name for take in excerpts_of(files(run))[0][0].takes][1] == "rebuilt, step 10"


def test_without_any_layout_there_are_no_excerpts(run):
    for layout in (run / "previews").glob("*.json"):
        layout.unlink()
    assert excerpts_of(files(run)) == ([], 0)


def test_a_preview_that_makes_room_takes_its_layout_along(run):
    original = 0.1 * torch.randn(5, 2, 4000)
    checkpoint = new_checkpoint()
    told = validation(30, original=original, rebuilt=original)
    Previews(run, SAMPLE_RATE, keep=2).validated(told, checkpoint, built_model(checkpoint))
    assert sorted(path.stem for path in (run / "previews").glob("*.json")) == ["step-000000", "step-000030"]
