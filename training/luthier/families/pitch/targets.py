"""What a frame's pitch is: by its label, or, where nobody labelled it, by YIN on the sound before it is disturbed."""

import torch
from torch import Tensor

from luthier.features.pitch import pitch
from luthier.trainer.batches import Batch

UNKNOWN, SILENT = -1.0, -2.0  # in place of a MIDI note
_CERTAIN = 0.9  # confidence of YIN, to be believed


def notes_of(batch: Batch, heard: Tensor, sample_rate: int, hop_length: int) -> Tensor:
    """MIDI notes [crops, frames]; UNKNOWN where nobody knows, and where several sound; SILENT where nothing does.

    Args:
        batch: undisturbed.
        heard: where there is sound, [crops, frames].
        sample_rate: in Hz.
        hop_length: samples a frame.
    """
    note = batch.columns.get("note")
    if note is None:
        note = torch.full(heard.shape, torch.nan, device=heard.device)
    notes = (note if note.dim() == 2 else note[:, None].expand(heard.shape)).clone()
    sounding = batch.columns.get("sounding")
    if sounding is not None:
        notes[sounding > 1.0] = torch.nan
    unlabelled = notes.isnan().all(1) if sounding is None else sounding.isnan().all(1)
    if bool(unlabelled.any()):
        notes[unlabelled] = _by_yin(batch.audio[unlabelled], sample_rate, hop_length)
    notes = torch.where(notes.isnan(), torch.full_like(notes, UNKNOWN), notes)
    return torch.where(heard, notes, torch.full_like(notes, SILENT))


def _by_yin(audio: Tensor, sample_rate: int, hop_length: int) -> Tensor:
    f0_hz, confidence = pitch(audio, sample_rate, hop_length)
    note = 69.0 + 12.0 * torch.log2(f0_hz.clamp_min(1.0) / 440.0)
    return torch.where(confidence >= _CERTAIN, note, torch.full_like(note, torch.nan)).float()
