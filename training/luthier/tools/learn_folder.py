"""What `luthier learn` keeps: sounds, runs, the model that plays, those kept, and what was thrown away."""

import contextlib
import shutil
from pathlib import Path

from luthier.audio.finding import find_sounds
from luthier.audio.reading import AudioInfo, probe
from luthier.errors import UserError
from luthier.trainer.checkpoint_files import CHECKPOINT_NAME

Listing = frozenset[tuple[str, int]]
"""Names and sizes of sounds."""


class LearnFolder:
    """A folder that recordings go into and models come out of; nothing in it is ever deleted.

    `sounds/` is learned from, `runs/1`, `runs/2` ... are trainings, `model.ts` is played, `kept/` has copies of it, and
    `thrown-away/` what was discarded.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        self.sounds = self.folder / "sounds"
        self.model = self.folder / "model.ts"
        self._runs, self._kept, self._away = (self.folder / name for name in ("runs", "kept", "thrown-away"))
        self.sounds.mkdir(parents=True, exist_ok=True)

    def new_recording(self) -> Path:
        """Where the next recording is to be written."""
        return _free(self.sounds, "recording", ".wav")

    def add(self, sound: Path) -> AudioInfo:
        """Copy a sound file into the sounds.

        Raises:
            UnreadableAudioError: it is none.
        """
        info = probe(sound)
        shutil.copyfile(sound, _free(self.sounds, sound.stem, sound.suffix))
        return info

    def sounds_at(self, path: Path) -> list[Path]:
        """The sound files that a person means by a path: the file itself, or all below a folder.

        Raises:
            UserError: there are none, or the folder is one of those that this one keeps, or holds it.
        """
        if not path.is_dir():
            return [path]
        own, given = self.folder, path.resolve()
        if given == own or own in given.parents or given in own.parents:
            raise UserError(f"{path} holds what was added already, or will: choose another folder")
        found = [sound.path for sound in find_sounds(path).sounds]
        if not found:
            raise UserError(f"{path}: there is no sound in this folder")
        return found

    def listing(self) -> Listing:
        """What there is to learn from now."""
        return frozenset((sound.name, sound.size) for sound in find_sounds(self.sounds).sounds)

    def amount(self) -> tuple[int, float]:
        """How many sounds there are, and their seconds; a file that is no sound yet counts as nothing."""
        seconds = []
        for sound in find_sounds(self.sounds).sounds:
            with contextlib.suppress(UserError):
                seconds.append(probe(sound.path).seconds)
        return len(seconds), sum(seconds)

    def last_run(self) -> Path | None:
        """The newest training that has saved anything."""
        saved = [run for run in self._numbered(self._runs) if (run / CHECKPOINT_NAME).exists()]
        return saved[-1] if saved else None

    def new_run(self) -> Path:
        """Where the next training is to go."""
        return _next(self._runs)

    def keep(self) -> Path | None:
        """Copy the model of now to a name of its own; None while there is no model."""
        if not self.model.exists():
            return None
        self._kept.mkdir(exist_ok=True)
        target = _free(self._kept, "model", ".ts")
        shutil.copyfile(self.model, target)
        return target

    def discard(self) -> Path:
        """Put sounds, runs and model out of the way, and begin with nothing."""
        away = _next(self._away)
        away.mkdir(parents=True)
        for part in (self.sounds, self._runs, self.model):
            if part.exists():
                shutil.move(part, away / part.name)
        self.sounds.mkdir()
        return away

    @staticmethod
    def _numbered(folder: Path) -> list[Path]:
        inside = folder.iterdir() if folder.exists() else ()
        return sorted((path for path in inside if path.name.isdecimal()), key=lambda path: int(path.name))


def _next(folder: Path) -> Path:
    number = 1
    while (folder / str(number)).exists():
        number += 1
    return folder / str(number)


def _free(folder: Path, stem: str, suffix: str) -> Path:
    number = 1
    while (folder / f"{stem}-{number}{suffix}").exists():
        number += 1
    return folder / f"{stem}-{number}{suffix}"
