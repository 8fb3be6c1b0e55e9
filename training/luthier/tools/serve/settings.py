"""How an installation is to be played."""

from dataclasses import dataclass
from pathlib import Path

OSC_PORT, TEXT_PORT, OSC_ANSWERS, TEXT_ANSWERS = 9011, 9012, 9013, 9014
"""As in headless.pd: messages come to the first two, and answers go to the others."""
START_LEVEL = 80.0  # dB, where Pd calls full scale 100


@dataclass(frozen=True)
class Settings:
    """What the command line says.

    Attributes:
        model: the file to play.
        state: folder in which the state and whole copies of models are kept.
        cheaper: a lighter file, for when the machine cannot keep up; None: there is none.
        sound: a file to play at the first start; None: the sound card's input is played.
        method: of the model, audio in and audio out.
        block: samples that the model takes at once; 0 plays in place.
        level: of the output at the first start, in dB; 100 is full scale.
        ports: UDP of this computer: OSC, text, answers in OSC, answers in text; 0 takes a free one.
        pd_words: more words for Pd, such as `-alsa -audiodev 2 -r 48000`.
        priority: real-time priority for Pd, where the system grants it; 0: none.
        fade_ms: of the end.
        hang_s: seconds without a block of sound after which Pd hangs.
        start_s: seconds that Pd may take to its first block.
    """

    model: Path
    state: Path
    cheaper: Path | None = None
    sound: Path | None = None
    method: str = "forward"
    block: int = 2048
    level: float = START_LEVEL
    ports: tuple[int, int, int, int] = (OSC_PORT, TEXT_PORT, OSC_ANSWERS, TEXT_ANSWERS)
    pd_words: tuple[str, ...] = ("-audiobuf", "40")
    priority: int = 70
    fade_ms: float = 500.0
    hang_s: float = 4.0
    start_s: float = 90.0
