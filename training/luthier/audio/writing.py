"""Writes sounds that are whole and finite, or none."""

import errno
import io
from pathlib import Path
from typing import Literal

import numpy as np
import soundfile

from luthier.audio.reading import Samples
from luthier.errors import UserError, not_written
from luthier.files import replaced_atomically
from luthier.shown import shown

Encoding = Literal["float32", "int16"]
WRITABLE = {".wav": ("WAV", "FLOAT"), ".flac": ("FLAC", "PCM_24"), ".aiff": ("AIFF", "FLOAT")}
_SUBTYPES: dict[Encoding, str] = {"float32": "FLOAT", "int16": "PCM_16"}


def write_wav(path: str | Path, samples: Samples, sample_rate: int, encoding: Encoding = "float32") -> None:
    """Write `samples`, [channels, time] or [time], full scale = 1, to the WAV file `path`; folders are made.

    float32 keeps values beyond full scale; int16 clips them, as a sound card would.

    Raises:
        UserError: a sample is NaN or infinite, or the disk takes no more; nothing is written then.
    """
    _write(path, samples, sample_rate, "WAV", _SUBTYPES[encoding])


def write_sound(path: str | Path, samples: Samples, sample_rate: int) -> None:
    """Write `samples` as `write_wav` does, in the format that the name ends in, one of `WRITABLE`.

    FLAC knows no values beyond full scale and clips them.

    Raises:
        UserError: as `write_wav`, or the name ends in something else.
    """
    suffix = Path(path).suffix.lower()
    if suffix not in WRITABLE:
        raise UserError(f"{shown(path)}: the name of a sound must end in {' or '.join(WRITABLE)}")
    _write(path, samples, sample_rate, *WRITABLE[suffix])


def _write(path: str | Path, samples: Samples, sample_rate: int, container: str, subtype: str) -> None:
    samples = np.atleast_2d(samples)
    _require_finite(samples, shown(path))
    try:
        with replaced_atomically(path) as temporary:
            soundfile.write(temporary, samples.T, sample_rate, subtype=subtype, format=container)
    except (soundfile.LibsndfileError, AssertionError) as error:  # soundfile asserts that all was written
        raise not_written(shown(path), OSError(errno.ENOSPC, "the disk is full, or took no more")) from error
    except OSError as error:
        raise not_written(shown(path), error) from error


def flac_bytes(samples: Samples, sample_rate: int) -> bytes:
    """The same as 16-bit FLAC, which every browser plays and which loses nothing, at about half the size of WAV.

    Raises:
        UserError: a sample is NaN or infinite.
    """
    samples = np.atleast_2d(samples)
    _require_finite(samples, "a sound of the page")
    written = io.BytesIO()
    soundfile.write(written, samples.T, sample_rate, subtype="PCM_16", format="FLAC")
    return written.getvalue()


def _require_finite(samples: Samples, what: str) -> None:
    wrong = int(samples.size - np.isfinite(samples).sum())
    if wrong:
        raise UserError(f"{what} was not written: {wrong} of {samples.size} samples are NaN or infinite.")
