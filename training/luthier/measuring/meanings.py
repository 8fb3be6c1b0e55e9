"""What each measure means to a person, and which way is better; said here for tables, pages and help."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Meaning:
    """Of a measure of `luthier.measuring.metrics`.

    Attributes:
        title: its name in the words of an ear.
        sentence: what it is, which way is better, and from where on it is heard.
    """

    title: str
    sentence: str


MEANINGS: Mapping[str, Meaning] = {
    "log_mel_l1_db": Meaning(
        "spectrum",
        "How far the spectrum, divided as an ear divides it, is off from moment to moment. "
        "Smaller is better: 2 dB is close, from 5 dB on it is another sound.",
    ),
    "f0_cents": Meaning(
        "pitch",
        "How far the pitch is off where both have one; 100 cents are a semitone. Smaller is better: below 20 it is in "
        "tune, and a few moments in another octave raise it much. A dash: nothing has a pitch in both.",
    ),
    "voicing_error": Meaning(
        "pitch or none",
        "The share of the sounding moments in which one has a pitch and the other has none. Smaller is better: from "
        "20 % on, tones turn into noise or noise into tones.",
    ),
    "loudness_error_db": Meaning(
        "loudness", "How far the loudness is off from moment to moment. Smaller is better: 1 dB is just heard."
    ),
    "centroid_octaves": Meaning(
        "brightness",
        "How far the middle of the spectrum is too high or too low. Smaller is better: from 0.2 octaves on it is "
        "heard as duller or sharper.",
    ),
    "spectral_distance": Meaning(
        "what training counts",
        "Differences of spectra at several time scales, without a unit; most trainings make it fall. Smaller is "
        "better, and it compares only with others on the same sounds.",
    ),
}
