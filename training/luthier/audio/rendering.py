"""Renders test material on the spot: instruments by fluidsynth, voices by espeak-ng, tones by numpy.

Everything is 44.1 kHz and mono, and the same arguments give the same sound.
"""

import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from luthier.audio.phrases import INSTRUMENTS, write_melody, write_notes, write_phrases
from luthier.audio.programs import run_program
from luthier.audio.reading import Samples, read_audio
from luthier.audio.tones import TONES, tone_phrase
from luthier.audio.writing import write_wav
from luthier.errors import UserError
from luthier.progress import progress

SAMPLE_RATE = 44100
_FILE_SECONDS = 12.0  # short files: even three minutes are enough of them to hold whole files out
_PEAK = 0.7
_MELODY_PEAK = 0.4
_RELEASE_SECONDS = 0.3
_SOUNDFONT_FOLDERS = [
    Path("/usr/share/sounds/sf2"),
    Path("/usr/share/soundfonts"),
    Path("/usr/local/share/soundfonts"),
    Path("/opt/homebrew/share/soundfonts"),
]
_SENTENCES = [
    ("en-us", "The violin maker taps the wood, and listens to what it says."),
    ("en-gb", "How slowly the evening falls, over hills and houses and harbour."),
    ("en-us+f3", "Seven swallows sing in the morning, and nobody counts them."),
    ("en-gb-scotland", "Round and round goes the old wheel, all night long."),
    ("en-us+m7", "We are far away now. Do you hear the bells?"),
    ("en-gb+f2", "Play it again, a little louder, and a little more like rain."),
]
_WORDS = [
    "river",
    "stone",
    "evening",
    "violin",
    "paper",
    "silver",
    "morning",
    "window",
    "garden",
    "thunder",
    "whisper",
    "shallow",
    "orange",
    "hollow",
    "narrow",
    "copper",
    "gentle",
    "winter",
    "candle",
    "distant",
    "wooden",
    "hammer",
    "sailor",
    "meadow",
    "yellow",
    "falling",
    "singing",
    "rolling",
    "turning",
    "waiting",
    "under",
    "over",
    "between",
    "beyond",
    "against",
    "behind",
    "house",
    "road",
    "bell",
    "rain",
    "light",
    "shade",
    "wheel",
    "horse",
    "field",
    "night",
]
_VOICES = ("en-us", "en-gb", "en-us+f3", "en-gb+f2", "en-us+m7", "en-gb-scotland", "en-us+f5", "en-gb+m3")


def render_demo_corpus(
    folder: str | Path, minutes: float, instruments: Sequence[str] = ("cello", "violin", "oboe"), seed: int = 0
) -> list[Path]:
    """Fill `folder` with dry phrases of General MIDI instruments, played in turn, and return the files.

    Args:
        folder: made if missing; files of the same names are replaced.
        minutes: of sound in all.
        instruments: names in `phrases.INSTRUMENTS`.
        seed: another seed plays other phrases.

    Raises:
        UserError: fluidsynth or a soundfont is missing, or an instrument is unknown.
    """
    _require_known(instruments)
    soundfont = find_soundfont()
    paths = []
    for index, seconds in progress(_lengths(minutes), unit="file", label="rendering sounds"):
        name = instruments[index % len(instruments)]
        rng = np.random.default_rng([seed, index])
        with tempfile.TemporaryDirectory() as workplace:
            midi = Path(workplace, "phrases.mid")
            write_phrases(midi, INSTRUMENTS[name], seconds, rng)
            samples = render_midi(midi, soundfont)[:, : round(seconds * SAMPLE_RATE)]
        paths.append(Path(folder, f"{name}_{index:03d}.wav"))
        write_wav(paths[-1], _at_peak(samples), SAMPLE_RATE, "int16")
    return paths


def render_note_corpus(
    folder: str | Path,
    instruments: Sequence[str],
    notes: Sequence[int],
    velocities: Sequence[int],
    soundfont: str | Path,
    seconds: float = 1.2,
) -> list[Path]:
    """Fill a sub-folder of `folder` for each instrument with dry single notes, and return the files.

    A file is called after instrument, MIDI note and velocity (`oboe/oboe_069_090.wav`) and has the true level of its
    note: how loud an instrument plays belongs to it.

    Args:
        folder: made if missing; files of the same names are replaced.
        instruments: names in `phrases.INSTRUMENTS`.
        notes: MIDI numbers.
        velocities: of each note, 1 to 127.
        soundfont: an SF2 file.
        seconds: that a note is held; 0.3 for its release follow.

    Raises:
        UserError: fluidsynth is missing, or an instrument is unknown.
    """
    _require_known(instruments)
    paths = []
    frames = round((seconds + _RELEASE_SECONDS) * SAMPLE_RATE)
    for name in instruments:
        for velocity in velocities:
            with tempfile.TemporaryDirectory() as workplace:
                midi = Path(workplace, "notes.mid")
                write_notes(midi, INSTRUMENTS[name], notes, velocity, seconds, _RELEASE_SECONDS)
                samples = render_midi(midi, Path(soundfont))
            for index, note in enumerate(notes):
                paths.append(Path(folder, name, f"{name}_{note:03d}_{velocity:03d}.wav"))
                write_wav(paths[-1], samples[:, index * frames : (index + 1) * frames], SAMPLE_RATE, "int16")
    return paths


def render_tone_corpus(folder: str | Path, minutes: float, seed: int = 0) -> list[Path]:
    """Fill `folder` with synthesised plucks, FM tones and noise bursts, and return the files; needs no program."""
    paths = []
    for index, seconds in _lengths(minutes):
        name = list(TONES)[index % len(TONES)]
        samples = tone_phrase(TONES[name], seconds, SAMPLE_RATE, np.random.default_rng([seed, index]))
        paths.append(Path(folder, f"{name}_{index:03d}.wav"))
        write_wav(paths[-1], samples, SAMPLE_RATE, "int16")
    return paths


def render_speech_corpus(folder: str | Path, minutes: float, seed: int = 0) -> list[Path]:
    """Fill `folder` with speech of eight voices, no sentence twice, and return the files.

    Raises:
        UserError: espeak-ng is missing.
    """
    paths = []
    for index, seconds in progress(_lengths(minutes), unit="file", label="rendering speech"):
        rng = np.random.default_rng([seed, index])
        voice = _VOICES[index % len(_VOICES)]
        pieces: list[Samples] = []
        while sum(piece.shape[1] for piece in pieces) < seconds * SAMPLE_RATE:
            pieces.append(_at_peak(speak(" ".join(rng.choice(_WORDS, 8)) + ".", voice)))
        spoken = np.concatenate(pieces, axis=1)[:, : round(seconds * SAMPLE_RATE)]
        paths.append(Path(folder, f"speech_{index:03d}.wav"))
        write_wav(paths[-1], spoken, SAMPLE_RATE, "int16")
    return paths


def render_melody(path: str | Path, instrument: str = "flute", semitones: int = 0) -> Path:
    """Write fourteen seconds of a tune, played dry by one instrument and higher by `semitones`, as the WAV file `path`.

    Raises:
        UserError: fluidsynth or a soundfont is missing, or the instrument is unknown.
    """
    _require_known([instrument])
    with tempfile.TemporaryDirectory() as workplace:
        midi = Path(workplace, "melody.mid")
        write_melody(midi, INSTRUMENTS[instrument], semitones)
        samples = render_midi(midi, find_soundfont())[:, : 14 * SAMPLE_RATE]  # what follows is silence
    write_wav(path, _at_peak(samples, _MELODY_PEAK), SAMPLE_RATE, "int16")
    return Path(path)


def render_voice(path: str | Path, seconds: float = 10.0) -> Path:
    """Write about `seconds` of speech, several voices in turn with short pauses, as the WAV file `path`.

    The last sentence is spoken to its end.

    Raises:
        UserError: espeak-ng is missing.
    """
    pause = np.zeros((1, SAMPLE_RATE // 4), np.float32)
    pieces: list[Samples] = []
    while sum(piece.shape[1] for piece in pieces) < seconds * SAMPLE_RATE:
        voice, sentence = _SENTENCES[len(pieces) // 2 % len(_SENTENCES)]
        pieces += [_at_peak(speak(sentence, voice)), pause]
    write_wav(path, np.concatenate(pieces, axis=1), SAMPLE_RATE, "int16")
    return Path(path)


def speak(sentence: str, voice: str = "en-us") -> Samples:
    """Return `sentence` spoken by an espeak-ng voice, float32 [1, time].

    Raises:
        UserError: espeak-ng is missing or does not know the voice.
    """
    with tempfile.TemporaryDirectory() as workplace:
        wav = Path(workplace, "speech.wav")
        run_program(["espeak-ng", "-v", voice, "-s", "140", "-w", str(wav), "--", sentence], "espeak-ng")
        return read_audio(wav, SAMPLE_RATE, 1)


def render_midi(midi: Path, soundfont: Path) -> Samples:
    """Play a MIDI file through fluidsynth without reverb and chorus, float32 [1, time].

    Raises:
        UserError: fluidsynth is missing or fails.
    """
    with tempfile.TemporaryDirectory() as workplace:
        wav = Path(workplace, "notes.wav")
        dry = ["-R", "0", "-C", "0", "-g", "1.5"]  # the loudest single note peaks at about half scale
        output = ["-F", str(wav), "-T", "wav", "-O", "s16", "-r", str(SAMPLE_RATE)]
        run_program(["fluidsynth", "-ni", "-q", *dry, *output, str(soundfont), str(midi)], "fluidsynth")
        return read_audio(wav, SAMPLE_RATE, 1)


def find_soundfont(folders: Iterable[Path] = tuple(_SOUNDFONT_FOLDERS)) -> Path:
    """Return a General MIDI soundfont; TimGM6mb where there are several, so that demos sound alike everywhere.

    Raises:
        UserError: there is none.
    """
    found = [path for folder in folders for path in sorted(folder.glob("*.sf[23]"))]
    if not found:
        raise UserError("No General MIDI soundfont was found: sudo apt-get install timgm6mb-soundfont")
    return min(found, key=lambda path: not path.name.startswith("TimGM6mb"))


def _require_known(instruments: Sequence[str]) -> None:
    unknown = [name for name in instruments if name not in INSTRUMENTS]
    if unknown:
        raise UserError(f"Unknown instrument {unknown[0]}: choose from {', '.join(INSTRUMENTS)}.")


def _lengths(minutes: float) -> list[tuple[int, float]]:
    """Number the files and share the minutes out among them evenly."""
    if minutes <= 0:
        raise UserError(f"{minutes} minutes of sound cannot be rendered: give more than 0.")
    count = max(1, round(minutes * 60 / _FILE_SECONDS))
    return [(index, minutes * 60 / count) for index in range(count)]


def _at_peak(samples: Samples, peak: float = _PEAK) -> Samples:
    return samples * np.float32(peak / max(float(np.abs(samples).max(initial=0.0)), 1e-6))
