"""Writes WAV files that are whole and finite, or none."""

from pathlib import Path
from typing import Literal

import numpy as np
import soundfile

from luthier.audio.reading import Samples
from luthier.errors import UserError
from luthier.files import replaced_atomically
from luthier.shown import shown

Encoding = Literal["float32", "int16"]
_SUBTYPES: dict[Encoding, str] = {"float32": "FLOAT", "int16": "PCM_16"}


def write_wav(path: str | Path, samples: Samples, sample_rate: int, encoding: Encoding = "float32") -> None:
    """Write `samples`, [channels, time] or [time], full scale = 1, to the WAV file `path`; folders are made.

    float32 keeps values beyond full scale; int16 clips them, as a sound card would.

    Raises:
        UserError: a sample is NaN or infinite; nothing is written then.
    """
    samples = np.atleast_2d(samples)
    wrong = int(samples.size - np.isfinite(samples).sum())
    if wrong:
        raise UserError(f"{shown(path)} was not written: {wrong} of {samples.size} samples are NaN or infinite.")
    with replaced_atomically(path) as temporary:
        soundfile.write(temporary, samples.T, sample_rate, subtype=_SUBTYPES[encoding], format="WAV")
