"""What lies on the bench: a folder with sounds, what can be made of them, what is being made, and what was made."""

import contextlib
import dataclasses
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from luthier.audio.finding import find_sounds
from luthier.audio.reading import READABLE_SUFFIXES, UnreadableAudioError, probe
from luthier.errors import UserError
from luthier.files import replaced_atomically
from luthier.tools.learn_folder import LearnFolder
from luthier.tools.proposal import look_at, proposals
from luthier.tools.studio.job import Job

MOST_BYTES = 4 * 2**30  # of one sound
_SHOWN = 500  # sounds in the table
_PIECE = 2**20


class Readable(Protocol):
    """Where bytes come from."""

    def read(self, size: int, /) -> bytes:
        """At most `size` of them; none at the end."""


class Bench:
    """One folder, one job at a time.

    Args:
        folder: where everything stays, as `luthier learn` keeps it.
    """

    def __init__(self, folder: Path) -> None:
        self._learn = LearnFolder(folder)
        self._job: Job | None = None
        self._seen: tuple[tuple[str, int], ...] | None = None
        self._shown: dict[str, Any] = {}

    def receive(self, name: str, size: int, stream: Readable) -> str:
        """Keep a sound that is sent: `size` bytes of `stream`; the name under which it is kept.

        Raises:
            UserError: its name or its size is refused, or it is no sound.
        """
        plain = Path(name.replace("\\", "/")).name
        if Path(plain).suffix.lower() not in READABLE_SUFFIXES:
            raise UserError(f"{plain or 'a file without a name'}: send a WAV, FLAC, OGG, AIFF or MP3 file")
        if not 0 < size <= MOST_BYTES:
            raise UserError(f"{plain}: {size} bytes are refused, at most {MOST_BYTES // 2**30} GB are taken")
        target = self._learn.sounds / plain.lstrip(".")
        with replaced_atomically(target) as temporary:
            with temporary.open("wb") as file:
                _copy(stream, file, size, plain)
            probe(temporary)
        return target.name

    def add_folder(self, words: str) -> int:
        """Copy all sounds of a folder, or one sound, of this computer; how many.

        Raises:
            UserError: there are none.
        """
        added = 0
        for sound in self._learn.sounds_at(Path(words).expanduser()):
            with contextlib.suppress(UnreadableAudioError):
                self._learn.add(sound)
                added += 1
        if not added:
            raise UserError(f"{words}: there is no sound in it that can be read")
        return added

    def train(self, preset: str, minutes: float) -> None:
        """Train, export, and write the page to listen to.

        Raises:
            UserError: something runs already, there is no sound, or a setting is refused.
        """
        if self._job is not None and self._job.running:
            raise UserError("a training runs already: stop it first")
        found = look_at(self._learn.sounds)
        if not found.files:
            raise UserError("there is no sound yet: drop some files")
        offer = next((one for one in proposals(found) if one.preset == preset), None)
        if offer is None:
            raise UserError(f"{preset} is not offered for these sounds")
        if offer.minutes and not 0 < minutes <= 10_000:
            raise UserError(f"{minutes:g} minutes: choose between 0 and 10000")
        run = self._learn.new_run()
        budget = ["--preset", preset, *(["--minutes", f"{minutes:g}"] if offer.minutes else [])]
        self._job = Job(
            [
                ["train", str(self._learn.sounds), "--run", str(run), *budget],
                ["export", str(run), "-o", str(self._learn.model)],
                ["listen", str(run), "-o", str(self._learn.folder / "listen.html")],
            ]
        )

    def stop(self) -> None:
        """Stop what runs; a training saves first."""
        if self._job is not None:
            self._job.stop()

    def close(self) -> None:
        """Stop, and wait until it has saved."""
        self.stop()
        if self._job is not None:
            self._job.wait()

    def keep(self) -> str:
        """Copy the model of now to a name of its own.

        Raises:
            UserError: there is none yet.
        """
        kept = self._learn.keep()
        if kept is None:
            raise UserError("there is no model yet: train first")
        return str(kept)

    def file(self, name: str) -> Path | None:
        """A file that the page may show."""
        allowed = {"model.ts": self._learn.model, "listen.html": self._learn.folder / "listen.html"}
        path = allowed.get(name)
        return path if path is not None and path.is_file() else None

    def state(self) -> dict[str, Any]:
        """Everything that the page shows."""
        return self._of_sounds() | {
            "folder": str(self._learn.folder),
            "job": self._job.state() if self._job is not None else None,
            "model": str(self._learn.model) if self._learn.model.is_file() else None,
            "listen": (self._learn.folder / "listen.html").is_file(),
        }

    def _of_sounds(self) -> dict[str, Any]:
        """The table and what can be made of it, looked at again when a sound has come, gone or changed."""
        there = find_sounds(self._learn.sounds).sounds
        seen = tuple((sound.name, sound.modified_ns) for sound in there)
        if seen != self._seen:
            found = look_at(self._learn.sounds)
            self._seen = seen
            self._shown = {
                "sounds": [_row(sound.name, sound.path) for sound in there[:_SHOWN]],
                "summary": found.sentence() if there else "no sound yet",
                "offers": [dataclasses.asdict(one) for one in proposals(found)] if found.files else [],
            }
        return self._shown


def _row(name: str, path: Path) -> dict[str, Any]:
    try:
        info = probe(path)
    except UnreadableAudioError as error:
        return {"name": name, "seconds": None, "remark": error.reason}
    return {"name": name, "seconds": round(info.seconds, 2), "remark": f"{info.sample_rate} Hz, {info.channels} ch"}


def _copy(stream: Readable, file: BinaryIO, size: int, name: str) -> None:
    left = size
    while left:
        piece = stream.read(min(left, _PIECE))
        if not piece:
            raise UserError(f"{name}: it ended {left} bytes before its end; send it again")
        file.write(piece)
        left -= len(piece)
