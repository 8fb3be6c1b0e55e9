"""A picture of timbre transfer: mean spectra of each instrument, and of the others as that instrument."""

from collections.abc import Callable
from pathlib import Path

import torch
from tests.bench.transfer_judge import BANDS, SAMPLE_RATE, Notes, log_mel, sounding
from torch import Tensor

from luthier.features.mel import mel_centres_hz
from luthier.files import replaced_atomically

_NOTE = 67  # held out


def draw(path: Path, notes: Notes, names: tuple[str, ...], transferred: Callable[[Tensor, int, int], Tensor]) -> None:
    """Write a PNG with a panel for each instrument, at one note; `transferred` takes audio, source and target."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(9, 6), layout="constrained")
    panels = figure.subplots(2, 2, sharex=True, sharey=True).flatten()
    one_note = Notes(*(getattr(notes, part)[notes.note == _NOTE] for part in ("audio", "domain", "note")))
    for target, (panel, name) in enumerate(zip(panels, names, strict=True)):
        for source, other in enumerate(names):
            if source != target:
                audio = transferred(one_note.of(source).audio, source, target)
                panel.plot(*_spectrum(audio), linewidth=0.9, label=f"{other} -> {name}")
        panel.plot(*_spectrum(one_note.of(target).audio), "k", linewidth=1.6, label=name)
        panel.set_xscale("log")
        panel.set_ylim(-90, -15)
        panel.legend(fontsize="x-small")
    figure.supxlabel("Hz")
    figure.supylabel(f"mean level of a mel band at MIDI note {_NOTE}, dB")
    with replaced_atomically(path) as temporary:
        figure.savefig(temporary, dpi=80, format="png")


def _spectrum(audio: Tensor) -> tuple[Tensor, Tensor]:
    mel = log_mel(audio)
    return mel_centres_hz(SAMPLE_RATE, BANDS), torch.stack([*mel[sounding(mel)]]).mean(0)
