"""The previews of a run cut apart again, so that the same moment is heard at one step and another."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from luthier.audio.reading import Samples, probe, read_audio
from luthier.files import write_atomically
from luthier.watching.comparison.sounds import ORIGINAL, Excerpt, Take

FORMAT_VERSION = 1


@dataclass(frozen=True)
class Layout:
    """What lies where in the sound file of a preview.

    Attributes:
        names: of the sounds of each crop, in their order.
        crops: how many.
        frames: samples a channel of each crop.
        within: samples of silence between the sounds of a crop.
        between: samples of silence between crops.
    """

    names: tuple[str, ...]
    crops: int
    frames: int
    within: int
    between: int

    def start(self, crop: int, place: int) -> int:
        """Where sound `place` of a crop begins."""
        of_a_crop = len(self.names) * (self.frames + self.within) - self.within + self.between
        return crop * of_a_crop + place * (self.frames + self.within)

    @property
    def end(self) -> int:
        """Samples of the whole file."""
        return self.start(self.crops, 0) - self.between


def write_layout(sound: Path, layout: Layout) -> None:
    """Note the layout beside the sound file of a preview."""
    plain = {"format_version": FORMAT_VERSION, **layout.__dict__}
    write_atomically(sound.with_suffix(".json"), json.dumps(plain).encode())


def read_layout(sound: Path) -> Layout | None:
    """The layout of a preview; None where none was noted, as by a former luthier, or it is not that of the file."""
    try:
        plain = json.loads(sound.with_suffix(".json").read_text("utf-8"))
        numbers = [int(plain[name]) for name in ("crops", "frames", "within", "between")]
        layout = Layout(tuple(map(str, plain["names"])), *numbers)
        if plain["format_version"] != FORMAT_VERSION or min(numbers) < 0 or probe(sound).frames != layout.end:
            return None
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return layout if layout.names and layout.crops else None


def excerpts_of(sounds: Sequence[tuple[int, Path]]) -> tuple[list[Excerpt], int]:
    """An excerpt for every crop: the original, then what was made of it at each step, the latest first; their rate.

    Args:
        sounds: (step, sound file) in the order of steps. Files without a layout, or of another layout or of other
            sounds than the last, are left out.
    """
    layouts = {path: read_layout(path) for _, path in sounds}
    known = [(step, path) for step, path in sounds if layouts[path]]
    if not known:
        return [], 0
    layout, info = layouts[known[-1][1]], probe(known[-1][1])
    assert layout is not None
    read = [
        (step, read_audio(path, info.sample_rate, info.channels)) for step, path in known if layouts[path] == layout
    ]
    latest = read[-1][1]
    return [_excerpt(crop, layout, latest, read[::-1]) for crop in range(layout.crops)], info.sample_rate


def _excerpt(crop: int, layout: Layout, latest: Samples, read: Sequence[tuple[int, Samples]]) -> Excerpt:
    takes = []
    followed = layout.names[0] == ORIGINAL
    if followed:
        takes.append(Take(ORIGINAL, "a sound that was kept out of training", _cut(latest, layout, crop, 0)))
    for step, sound in read:
        if followed and not np.array_equal(_cut(sound, layout, crop, 0), takes[0].samples):
            continue  # of a training on other sounds, before it was resumed
        for place, name in enumerate(layout.names[int(followed) :], int(followed)):
            takes.append(Take(f"{name}, step {step}", "", _cut(sound, layout, crop, place)))
    return Excerpt(f"Excerpt {crop + 1}", tuple(takes))


def _cut(sound: Samples, layout: Layout, crop: int, place: int) -> Samples:
    start = layout.start(crop, place)
    return sound[:, start : start + layout.frames]
