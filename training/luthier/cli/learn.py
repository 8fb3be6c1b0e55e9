"""`luthier learn`: a folder that a patch fills with sounds, and a model that improves while it is played."""

import argparse
import os
import queue
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import torch

from luthier.claims import claimed
from luthier.cli import threads
from luthier.cli.train import settings
from luthier.errors import UserError
from luthier.runs.checkpoints import load_checkpoint
from luthier.runs.export import export_model
from luthier.runs.sounds import prepared_corpus, told
from luthier.runs.training import make_trainer, resumed, started
from luthier.shown import shown
from luthier.tools.learn_folder import LearnFolder, Listing
from luthier.trainer.checkpoint import Checkpoint
from luthier.trainer.control import Control
from luthier.trainer.observer import Observer, Validation
from luthier.watching.guard import Guard
from luthier.watching.live import LiveModel
from luthier.watching.osc import Address, OscControl, OscProgress, OscSender

_HERE = "127.0.0.1"
_NICENESS = 5  # sound comes first
_TROUBLE = (UserError, OSError, RuntimeError)


def run(options: argparse.Namespace) -> int:
    """Wait for messages until one says to quit, or Ctrl-C."""
    torch.set_num_threads(threads.fitting(options.threads))
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    with claimed(options.folder, "luthier learn"):
        return serve(options)


def serve(options: argparse.Namespace) -> int:
    """Open the folder and do what is wished."""
    session = Session(options)
    print(f"sounds and models: {session.folder.folder}")
    print(f"listening on {_HERE}:{options.port + 1}; open learn.pd, record or choose sounds, and press learn")
    try:
        session.serve()
    finally:
        session.close()
    return 0


class Session:
    """One folder, its messages and its trainings; trainings run in the thread that calls `serve`."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options, self.folder, self.control = options, LearnFolder(options.folder), Control()
        self.sender = OscSender(Address(_HERE, options.port))
        self.wishes: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._last_wish = ""
        self._learning: Listing | None = None
        handlers: dict[str, Callable[..., None]] = {
            "hello": self._hello,
            "record": self._record,
            "add": self._add,
            "learn": self._learn,
            "keep": self._keep,
            "discard": partial(self._wish, "discard"),
            "quit": partial(self._wish, "quit"),
        }
        self.listener = OscControl(Address(_HERE, options.port + 1), self.control, self.sender.send, print, handlers)

    def serve(self) -> None:
        """Do what is wished, one after the other."""
        self._hello()
        while (wish := self.wishes.get()) != "quit":
            self.state("waiting" if wish == "discard" else "listening")
            try:
                self._discard() if wish == "discard" else self._train()
            except _TROUBLE as error:
                self._trouble(error)

    def close(self) -> None:
        """Stop listening."""
        self.listener.close()

    def _hello(self, *_: Any) -> None:
        """Tell a patch that was just opened how things stand."""
        self.sender.send("folder", str(self.folder.folder))
        self._tell_sounds()
        if self._learning is None:
            self.state("waiting")
        if self.folder.model.exists():
            self.sender.send_model(self.folder.model)

    def _record(self, *_: Any) -> None:
        self.sender.send("recording", str(self.folder.new_recording()))

    def _add(self, *paths: Any) -> None:
        """Take files and folders; what cannot be used is told, and the rest is taken."""
        for path in paths:
            try:
                sounds = self.folder.sounds_at(Path(str(path)))
            except _TROUBLE as error:
                self._trouble(error)
                continue
            for sound in sounds:
                self._add_one(sound)
        self._tell_sounds()

    def _add_one(self, sound: Path) -> None:
        try:
            info = self.folder.add(sound)
        except _TROUBLE as error:
            self._trouble(error)
        else:
            print(f"added {shown(sound)}: {info.seconds:.1f} s")

    def _learn(self, *_: Any) -> None:
        """Learn, or go on; what is being learned already is not begun again, unless there are other sounds now."""
        self._tell_sounds()
        self.control.paused = False
        if self._learning == self.folder.listing():
            self.state("learning")
        else:
            self._wish("learn")

    def _keep(self, *_: Any) -> None:
        kept = self.folder.keep()
        if kept is None:
            self._trouble(UserError("there is no model yet: press learn first"))
        else:
            print(f"kept {kept}")
            self.sender.send("kept", str(kept))

    def _discard(self) -> None:
        print(f"thrown away: all of it is in {self.folder.discard()}")
        self._tell_sounds()

    def _wish(self, wish: str, *_: Any) -> None:
        if self._last_wish != wish or self.wishes.empty():  # a button that is pressed often is one wish
            self.wishes.put(wish)  # first, so that a training which begins just now finds it
            self._last_wish = wish
            self.control.stop = True

    def _train(self) -> None:
        """A training of the sounds there are: a new one, or the last one goes on."""
        self.control.stop, self._learning = not self.wishes.empty(), self.folder.listing()
        try:
            reasons: list[str] = []
            run, checkpoint = self._prepared(reasons.append)
            corpus = prepared_corpus(checkpoint, run, self.folder.sounds)
            told(corpus, checkpoint, self.folder.sounds, print)
            for reason in reasons:
                print(reason)
            run.mkdir(parents=True, exist_ok=True)
            trainer = make_trainer(checkpoint, corpus, run, print, self._observers(), self.control)
            finished = trainer.train()
        finally:
            self._learning = None
        self.state("finished" if finished else "stopped")

    def _prepared(self, tell: Callable[[str], None]) -> tuple[Path, Checkpoint]:
        """Where to train, and what; the last run goes on if its sounds are still the ones."""
        last, options = self.folder.last_run(), self.options
        if last and load_checkpoint(last).corpus.get("learned") == _plain(self._learning):
            before = load_checkpoint(last)
            budget = {"steps": options.steps and before.step + options.steps}
            budget["minutes"] = 0.0 if options.steps else before.seconds / 60 + options.minutes
            return last, resumed(last, budget)
        budget = {"steps": options.steps, "minutes": 0.0 if options.steps else options.minutes}
        changes = settings(options.set)
        choice = getattr(options, "checkpoint", "last")  # where one was named in place of its run
        checkpoint = started(self.folder.sounds, options.preset, None, budget, changes, options.source, choice, tell)
        checkpoint.corpus = checkpoint.corpus | {"learned": _plain(self._learning)}
        return self.folder.new_run(), checkpoint

    def _observers(self) -> list[Observer]:
        live = LiveModel(self.folder.model, export_model, self.sender.send_model)
        watching = (("OSC", OscProgress(self.sender, self.control)), ("live model", live), ("OSC", _Learning(self)))
        return [Guard(observer, name, print) for name, observer in watching]

    def _tell_sounds(self) -> None:
        count, seconds = self.folder.amount()
        self.sender.send("sounds", count, seconds)

    def state(self, word: str) -> None:
        """Tell what it does: waiting, listening, learning, finished or stopped."""
        self.sender.send("state", word)

    def _trouble(self, error: Exception) -> None:
        print(f"luthier: {error}")
        self.sender.send("trouble", " ".join(str(error).split()))
        if self._learning is None:
            self.state("waiting")


class _Learning(Observer):
    """Says so when the sounds have been listened to."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def validated(self, validation: Validation, checkpoint: Checkpoint, model: Any) -> None:
        """See `Observer`."""
        self._session.state("learning")


def _plain(listing: Listing | None) -> list[list[Any]]:
    """As a checkpoint keeps it."""
    return sorted([name, size] for name, size in listing or ())
