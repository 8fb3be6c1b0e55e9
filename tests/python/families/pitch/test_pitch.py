"""A listener to pitch: what it reads from shares, what it learns from, and that it learns by the ordinary command."""

import numpy as np
import pytest
import soundfile
import torch

from luthier.cli.main import main
from luthier.families.pitch.config import PitchConfig
from luthier.families.pitch.model import PitchListener
from luthier.families.pitch.targets import SILENT, UNKNOWN, notes_of
from luthier.runs.checkpoints import load_checkpoint
from luthier.trainer.batches import Batch

RATE = 16000
CONFIG = PitchConfig(sample_rate=RATE, window=1024, lowest_note=48, highest_note=72, bands=40, width=16)


def shares(*peaks):
    """A frame: bells of so much at such notes, the rest no pitch."""
    model = PitchListener(CONFIG)
    known = sum(much * torch.exp(-0.5 * ((model.notes - note) / 0.35) ** 2) / 1.7546 for note, much in peaks)
    return model, torch.cat([known, 1.0 - known.sum(0, keepdim=True)])[None, :, None]


@pytest.mark.parametrize("note", [50.0, 60.2, 60.37, 71.0])
def test_a_bell_is_read_as_its_middle_with_full_confidence(note):
    model, frame = shares((note, 1.0))
    found, confidence = model.read(frame)
    assert float(found) == pytest.approx(note, abs=0.06)
    assert float(confidence) > 0.95


def test_of_two_octaves_the_likelier_is_told_and_not_the_middle():
    model, frame = shares((50.0, 0.52), (62.0, 0.4))
    found, confidence = model.read(frame)
    assert float(found) == pytest.approx(50.0, abs=0.05)
    assert 0.4 < float(confidence) < 0.6


def test_the_pitch_stays_what_it_was_while_it_is_not_sure(monkeypatch):
    model, sure = shares((64.0, 1.0))
    _, unsure = shares((50.0, 0.2))
    model.held.streaming = True
    model.held.align(0)
    monkeypatch.setattr(model, "shares", lambda x: torch.cat([unsure, sure, unsure, unsure], 2))
    notes = model.pitch(torch.zeros(1, 1, 4))[0, 0]
    assert notes.tolist() == pytest.approx([60.0, 64.0, 64.0, 64.0], abs=0.05)
    model.threshold = 0.05
    assert model.pitch(torch.zeros(1, 1, 4))[0, 0].tolist() == pytest.approx([50.0, 64.0, 50.0, 50.0], abs=0.1)


def test_labels_are_believed_chords_are_not_known_and_what_nobody_labelled_is_heard_by_yin():
    time = torch.arange(RATE) / RATE
    tone = 0.3 * torch.sin(2 * torch.pi * 220.0 * time)
    heard = torch.ones(2, 60, dtype=torch.bool)
    heard[:, :5] = False
    note = torch.full((2, 60), 69.0)
    note[1] = torch.nan
    sounding = torch.ones(2, 60)
    sounding[0, 20:30] = 2.0
    sounding[1] = torch.nan
    batch = Batch(tone.expand(2, 1, -1)[..., : 60 * 256], torch.zeros(2), {"note": note, "sounding": sounding})
    notes = notes_of(batch, heard, RATE, 256)
    assert notes[:, :5].eq(SILENT).all()
    assert notes[0, 20:30].eq(UNKNOWN).all() and notes[0, 30:].eq(69.0).all()
    assert notes[1, 10:50].sub(57.0).abs().max() < 0.05


def test_it_learns_what_is_high_and_low_by_the_ordinary_command(tmp_path, capsys):
    rng = np.random.default_rng(0)
    time = np.arange(2 * RATE) / RATE
    (tmp_path / "sounds").mkdir()
    for number, note in enumerate(rng.permutation(np.arange(48, 72))):
        phase = 2 * np.pi * 440 * 2 ** ((note - 69) / 12) * time
        tone = sum(np.sin(k * phase) / k for k in range(1, 5))
        soundfile.write(tmp_path / "sounds" / f"{number:02d}-{note}.wav", 0.1 * tone, RATE)
    words = ["train", str(tmp_path / "sounds"), "--model", "pitch", "--run", str(tmp_path / "run"), "--threads", "1"]
    shape = ["sample_rate=16000", "window=1024", "lowest_note=48", "highest_note=72", "bands=40", "width=24"]
    train = ["crop_length=4096", "validation_length=8192", "batch=16", "average_decay=0.9", "learning_rate=0.01"]
    train += ["disturbance.room_probability=0", "disturbance.noise_db=[20, 40]"]
    settings = [*(f"--set=model.{one}" for one in shape), *(f"--set=train.{one}" for one in train)]
    assert main([*words, "--labels", "{_}-{note}", "--steps", "240", *settings]) == 0
    assert "of what has a pitch within 50 cents" in capsys.readouterr().out
    history = load_checkpoint(tmp_path / "run").history
    assert history[0]["accuracy"] < 0.6 and history[-1]["accuracy"] > 0.9
