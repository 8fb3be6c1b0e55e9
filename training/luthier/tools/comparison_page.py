"""One HTML page that lets a person hear what an instrument does: what goes in, what comes out, what it learned from."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from luthier.audio.picture import draw_spectrograms
from luthier.audio.reading import Samples
from luthier.audio.writing import write_wav
from luthier.files import replaced_atomically
from luthier.watching.report_page import audio, page, paragraph, picture, side_by_side, text

_PICTURE_INCHES = 6.0  # three beside one another on a wide screen


@dataclass(frozen=True)
class Shown:
    """A sound on the page.

    Attributes:
        title: a few words.
        caption: a sentence under it.
        samples: [channels, time].
    """

    title: str
    caption: str
    samples: Samples


def write_comparison(
    path: Path, title: str, lead: Sequence[str], sounds: Sequence[Shown], sample_rate: int, commands: Sequence[str]
) -> None:
    """Write the page: players and spectrograms side by side, and what to type next. It needs nothing beside it."""
    with tempfile.TemporaryDirectory() as workplace:
        blocks = [_block(Path(workplace), number, sound, sample_rate) for number, sound in enumerate(sounds)]
    typed = "\n".join(f"<pre>{text(command)}</pre>" for command in commands)
    sections = [
        ("hear", "Hear it", side_by_side(blocks)),
        ("next", "Go on", paragraph("In a terminal, in the folder where you called the demo:") + typed),
    ]
    with replaced_atomically(path) as temporary:
        temporary.write_text(page(title, lead, sections), encoding="utf-8")


def _block(workplace: Path, number: int, sound: Shown, sample_rate: int) -> str:
    wav, png = workplace / f"{number}.wav", workplace / f"{number}.png"
    write_wav(wav, sound.samples, sample_rate, "int16")
    draw_spectrograms(png, [("", sound.samples)], sample_rate, _PICTURE_INCHES)
    return f"<h3>{text(sound.title)}</h3>\n{audio(wav, sound.caption)}\n{picture(png, sound.title)}"
