import shutil

import mido
import numpy as np
import pytest
import torch

from luthier.audio.corpus import Corpus
from luthier.audio.phrases import INSTRUMENTS, write_phrases
from luthier.audio.reading import read_audio
from luthier.audio.rendering import (
    SAMPLE_RATE,
    find_soundfont,
    render_demo_corpus,
    render_melody,
    render_midi,
    render_tone_corpus,
    render_voice,
)
from luthier.audio.tones import TONES, tone_phrase
from luthier.errors import UserError
from luthier.features.pitch import pitch

needs_fluidsynth = pytest.mark.skipif(not shutil.which("fluidsynth"), reason="fluidsynth is not installed")
needs_espeak = pytest.mark.skipif(not shutil.which("espeak-ng"), reason="espeak-ng is not installed")


def peak_hz(samples):
    return np.abs(np.fft.rfft(samples * np.hanning(len(samples)))).argmax() * SAMPLE_RATE / len(samples)


@needs_fluidsynth
def test_the_demo_corpus_is_as_long_as_asked_and_all_usable(tmp_path):
    paths = render_demo_corpus(tmp_path, 0.6, ["cello", "oboe"])
    assert [path.name for path in paths] == ["cello_000.wav", "oboe_001.wav", "cello_002.wav"]
    report = Corpus.prepare(tmp_path, tmp_path / "run", SAMPLE_RATE, 1, tell=lambda line: None).report
    assert len(report.accepted) == 3
    assert report.minutes == pytest.approx(0.6, rel=0.01)
    assert all(file.peak_db == pytest.approx(-3.1, abs=0.1) for file in report.accepted)


@needs_fluidsynth
def test_the_same_seed_renders_the_same_sound(tmp_path):
    first, again, other = (
        render_demo_corpus(tmp_path / name, 0.1, ["violin"], seed)[0].read_bytes()
        for name, seed in [("first", 0), ("again", 0), ("other", 1)]
    )
    assert first == again != other


@needs_fluidsynth
def test_a_note_sounds_at_its_pitch(tmp_path):
    track = mido.MidiTrack([mido.Message("program_change", program=73), mido.Message("note_on", note=81)])
    track.append(mido.Message("note_off", note=81, time=1920))
    mido.MidiFile(tracks=[track]).save(tmp_path / "a.mid")
    samples = render_midi(tmp_path / "a.mid", find_soundfont())[0]
    assert peak_hz(samples[11025:66150]) == pytest.approx(880, rel=0.01)


@needs_fluidsynth
@pytest.mark.parametrize(("instrument", "semitones"), [("flute", 0), ("cello", -12)])
def test_the_melody_is_the_same_whoever_plays_it(tmp_path, instrument, semitones):
    samples = read_audio(render_melody(tmp_path / "melody.wav", instrument, semitones), SAMPLE_RATE, 1)[0]
    assert len(samples) == 14 * SAMPLE_RATE
    assert np.abs(samples).max() == pytest.approx(0.4, abs=0.01)
    hz, sure = pitch(torch.from_numpy(samples)[None, None], SAMPLE_RATE, 512)
    heard = (69 + 12 * torch.log2(hz / 440) - semitones)[sure > 0.9].round()
    notes, counts = heard.unique(return_counts=True)
    assert notes[counts > 10].tolist() == [61, 62, 63, 64, 66, 67, 69, 71, 72]


@pytest.mark.parametrize("name", INSTRUMENTS)
def test_phrases_stay_in_range_and_vary(tmp_path, name):
    instrument = INSTRUMENTS[name]
    write_phrases(tmp_path / "a.mid", instrument, 60.0, np.random.default_rng(0))
    midi = mido.MidiFile(tmp_path / "a.mid")
    assert midi.length == pytest.approx(60, abs=4)
    played = [message for message in midi.tracks[0] if message.type == "note_on"]
    notes = {message.note for message in played}
    assert instrument.lowest <= min(notes) and max(notes) <= instrument.highest
    assert len(notes) > 8
    assert np.std([message.velocity for message in played]) > 10


@needs_espeak
def test_the_voice_is_about_as_long_as_asked_and_always_the_same(tmp_path):
    path, again = (render_voice(tmp_path / name, 6.0) for name in ("voice.wav", "again.wav"))
    samples = read_audio(path, SAMPLE_RATE, 1)
    assert 6 <= samples.shape[1] / SAMPLE_RATE < 12
    assert np.abs(samples).max() == pytest.approx(0.7, abs=0.01)
    assert path.read_bytes() == again.read_bytes()


@pytest.mark.parametrize("name", ["pluck", "fm"])
def test_tones_have_the_pitch_they_were_given(name):
    tone = TONES[name](220.0, 1.0, SAMPLE_RATE, np.random.default_rng(0))
    ratio = peak_hz(tone) / 220
    assert ratio == pytest.approx(round(ratio), abs=0.02) and ratio > 0.9


@pytest.mark.parametrize("name", TONES)
def test_tone_phrases_are_finite_loud_enough_and_not_clipped(name):
    phrase = tone_phrase(TONES[name], 3.0, 22050, np.random.default_rng(0))
    assert phrase.shape == (1, 66150) and phrase.dtype == np.float32
    assert np.isfinite(phrase).all()
    assert 0.1 < np.abs(phrase).max() <= 1


def test_tones_need_no_program(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", "")
    paths = render_tone_corpus(tmp_path, 0.2)
    assert len(paths) == 1 and read_audio(paths[0], SAMPLE_RATE, 1).shape == (1, 529200)


def test_a_missing_program_or_soundfont_is_named_with_its_package(tmp_path, monkeypatch):
    with pytest.raises(UserError, match="apt-get install timgm6mb-soundfont"):
        find_soundfont([tmp_path])
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UserError, match="apt-get install fluidsynth"):
        render_midi(tmp_path / "a.mid", tmp_path / "a.sf2")
    with pytest.raises(UserError, match="apt-get install espeak-ng"):
        render_voice(tmp_path / "voice.wav")


@needs_fluidsynth
def test_a_failing_program_says_its_last_words(tmp_path):
    (tmp_path / "a.mid").write_text("not midi")
    with pytest.raises(UserError, match="fluidsynth failed with status"):
        render_midi(tmp_path / "a.mid", tmp_path / "none.sf2")


def test_unknown_instruments_and_lengths_are_refused(tmp_path):
    with pytest.raises(UserError, match=r"Unknown instrument kazoo: choose from violin, viola"):
        render_demo_corpus(tmp_path, 1, ["kazoo"])
    with pytest.raises(UserError, match="more than 0"):
        render_tone_corpus(tmp_path, 0)
