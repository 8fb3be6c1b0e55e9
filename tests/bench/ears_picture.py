"""The picture of docs/ears.md: what three ears say of sounds of a soundfont that they did not learn from."""

from pathlib import Path

import numpy as np
from ears_pitch import truth_of, yin_of
from ears_rooms import with_noise
from ears_runs import Ear
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from luthier.audio.labels.midi import read_midi
from luthier.families.chords.names import CHORDS, chord_of_classes

_NOISE_DB = 10.0


def draw(path: Path, folder: Path) -> None:
    """Left: labels of a few instruments in turn. Middle: a melody in noise. Right: a progression."""
    figure = Figure(figsize=(11, 3.4), layout="constrained")
    left, middle, right = figure.subplots(1, 3)
    _labels(left, Ear(folder / "run_classify" / "model.ts"), folder / "test12")
    _melody(middle, Ear(folder / "run_pitch" / "model.ts"), folder / "test_pitch")
    _progression(right, Ear(folder / "run_chords" / "model.ts"), folder / "test_chords")
    figure.savefig(path, dpi=90)


def _labels(axes: Axes, ear: Ear, folder: Path) -> None:
    names = [name.name for name in sorted(folder.iterdir())][::2]
    parts = [ear.sound(folder / name / sorted(path.name for path in (folder / name).iterdir())[0]) for name in names]
    sound = np.concatenate([part[: 2 * ear.rate] for part in parts])
    said = ear.answers(sound)
    extent = (0.0, len(sound) / ear.rate, -0.5, len(said) - 0.5)
    axes.imshow(said, aspect="auto", origin="lower", extent=extent, cmap="magma", vmin=0, vmax=1, interpolation="none")
    for number, name in enumerate(names):
        place = ear.declared.output_labels.index(name)
        axes.plot([2 * number, 2 * number + 2], [place - 0.5] * 2, color="#40d0ff", linewidth=1.5)
    axes.set_yticks(range(len(said)), ear.declared.output_labels, fontsize=7)
    axes.set(xlabel="s", title="classify: underlined is what plays")


def _melody(axes: Axes, ear: Ear, folder: Path) -> None:
    path = folder / "melody_073_00.wav"
    sound = ear.sound(path)
    truth = truth_of(path, sound, ear.rate)
    noisy = with_noise(sound, _NOISE_DB, np.random.default_rng(0))
    times, notes = yin_of(noisy, ear.rate)
    axes.plot(times, notes, ".", color="0.7", markersize=2, label="YIN")
    said = ear.answers(noisy)
    axes.plot((np.arange(said.shape[1]) + 0.5) * ear.hop / ear.rate, said[0], ".", markersize=2.5, label="pitch")
    axes.plot(np.arange(len(truth)) * 0.01, truth, color="#d03030", linewidth=1, label="MIDI")
    axes.set(xlabel="s", ylabel="MIDI note", ylim=(40, 100), title=f"pitch: a flute, noise {_NOISE_DB:.0f} dB below")
    axes.legend(fontsize=7, loc="lower right")


def _progression(axes: Axes, ear: Ear, folder: Path) -> None:
    path = folder / "chords_000.wav"
    said = ear.answers(ear.sound(path))
    score = read_midi(path.with_suffix(".mid")).over_time(0.0, said.shape[1], ear.hop / ear.rate)
    truth = chord_of_classes().numpy()[score["pitch_classes"].astype(int)]
    used = sorted({int(one) for one in truth if one >= 0} | set(said.argmax(0).tolist()))
    rows = np.stack([said[number] for number in used])
    seconds = np.arange(said.shape[1]) * ear.hop / ear.rate
    extent = (0.0, float(seconds[-1]), -0.5, len(used) - 0.5)
    axes.imshow(rows, aspect="auto", origin="lower", extent=extent, cmap="magma", vmin=0, vmax=1, interpolation="none")
    place = np.array([used.index(int(one)) - 0.5 if one in used else np.nan for one in truth])
    axes.plot(seconds, place, color="#40d0ff", linewidth=1.5)
    axes.set_yticks(range(len(used)), [CHORDS[number] for number in used], fontsize=7)
    axes.set(xlabel="s", title="chords: underlined is what plays")
