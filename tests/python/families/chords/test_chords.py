"""A listener to chords: which triad some notes are, and that chords are learned from MIDI beside the sounds."""

import mido
import numpy as np
import pytest
import soundfile

from luthier.cli.main import main
from luthier.families.chords.names import CHORDS, UNKNOWN, chord_of_classes
from luthier.runs.checkpoints import load_checkpoint

RATE = 11025
MAJOR, MINOR = (0, 4, 7), (0, 3, 7)


def chord(*classes):
    number = int(chord_of_classes()[sum(1 << one for one in {each % 12 for each in classes})])
    return number if number == UNKNOWN else CHORDS[number]


def test_a_triad_is_known_by_its_notes_whatever_else_sounds_as_long_as_no_other_is_among_them():
    assert chord(60, 64, 67) == "C" and chord(9, 0, 4) == "Am" and chord(6, 10, 13) == "F#"
    assert chord(0, 4, 7, 10) == "C", "a seventh"
    assert chord(0, 4, 7, 9) == UNKNOWN, "C and A minor at once"
    assert chord(0, 7) == UNKNOWN and chord(0) == "none" and chord() == "none"


@pytest.fixture
def sounds(tmp_path):
    """Chords of sines, a file each, with MIDI beside."""
    time = np.arange(3 * RATE) / RATE
    (tmp_path / "sounds").mkdir()
    for root in range(48, 60):
        for name, shape in (("major", MAJOR), ("minor", MINOR)):
            notes = [root + step for step in shape]
            sound = sum(np.sin(2 * np.pi * 440 * 2 ** ((note - 69) / 12) * time) for note in notes)
            soundfile.write(tmp_path / "sounds" / f"{name}_{root}.wav", 0.1 * sound, RATE)
            track = mido.MidiTrack([mido.Message("note_on", note=note, velocity=80) for note in notes])
            track.append(mido.Message("note_off", note=notes[0], time=6 * 480))
            mido.MidiFile(tracks=[track], ticks_per_beat=480).save(tmp_path / "sounds" / f"{name}_{root}.mid")
    return tmp_path / "sounds"


def trained(sounds, run, *more):
    words = ["train", str(sounds), "--model", "chords", "--run", str(run), "--threads", "1", "--steps", "90"]
    train = ["crop_length=8192", "validation_length=16384", "batch=16", "average_decay=0.9", "learning_rate=0.01"]
    train += ["disturbance.room_probability=0", "disturbance.noise_db=[20, 40]"]
    return main([*words, "--set=model.dilations=[1]", *(f"--set=train.{one}" for one in train), *more])


def test_it_learns_chords_by_the_ordinary_command(sounds, tmp_path, capsys):
    assert trained(sounds, tmp_path / "run") == 0
    assert "% of the time the right chord" in capsys.readouterr().out
    history = load_checkpoint(tmp_path / "run").history
    assert history[-1]["validation_loss"] < 0.6 * history[0]["validation_loss"]


def test_sounds_without_midi_are_refused_with_what_to_do(sounds, tmp_path, capsys):
    for path in sounds.glob("*.mid"):
        path.unlink()
    assert trained(sounds, tmp_path / "run") == 2
    assert "MIDI files that lie beside the sounds" in capsys.readouterr().err
