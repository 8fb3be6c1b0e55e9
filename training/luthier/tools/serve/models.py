"""Other models while one plays: fetched by a helper thread, handed to Pd when they are whole, kept when Pd has them."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from luthier.errors import UserError
from luthier.tools.serve.state import Attributes
from luthier.tools.serve.store import Copy, FileWatch, ModelStore


@dataclass
class Change:
    """A model on its way to be heard.

    Attributes:
        source: the file.
        method: that is to be played.
        attributes: what is to be set in it.
        is_cheaper: it stands in for the model that was asked for.
        copy: once it is whole.
    """

    source: Path
    method: str
    attributes: Attributes = field(default_factory=dict)
    is_cheaper: bool = False
    copy: Copy | None = None


class Models:
    """The model that plays, and the one that comes.

    Args:
        store: of whole copies.
        playing: what Pd plays from the beginning.
        watched: the file that is looked at for newer versions.
        tell: takes a sentence when a model cannot be had.
    """

    def __init__(self, store: ModelStore, playing: Copy, watched: Path, tell: Callable[[str], None]) -> None:
        self._store, self._tell = store, tell
        self.playing = playing
        self.coming: Change | None = None
        self._doubtful: Change | None = None
        self._watch = FileWatch(watched)
        self._helper = ThreadPoolExecutor(1, "model")
        self._wanted: Change | None = None
        self._fetching: tuple[Change, Future[Copy]] | None = None

    def want(self, change: Change) -> None:
        """Fetch it; of several that are wanted at once the last one comes."""
        self._wanted = change

    def watch(self, path: Path) -> None:
        """From now on look at this file."""
        self._watch = FileWatch(path)

    def is_newer(self) -> bool:
        """Whether the watched file is another one, and whole as far as can be seen; asked every second."""
        return self._watch.has_changed()

    def ready(self) -> Change | None:
        """A change whose copy is whole now, so that Pd can be told; it is then the one that comes."""
        if self._fetching is not None and self._fetching[1].done():
            change, done = self._fetching
            self._fetching = None
            try:
                change.copy = done.result()
            except (UserError, OSError) as error:
                self._tell(f"{error}; what played plays on")
            else:
                self.coming = change
                return change
        if self._fetching is None and self._wanted is not None and self.coming is None:
            change, self._wanted = self._wanted, None
            self._fetching = change, self._helper.submit(self._store.fetch, change.source, self.playing.slot)
        return None

    def arrived(self, path: str) -> Change | None:
        """Pd plays the file `path`: the change that this was, if it was the one that came."""
        change = self.coming or self._doubtful
        if change is None or change.copy is None or Path(path).name != change.copy.slot:
            return None
        self.playing = change.copy
        self.coming = self._doubtful = None
        return change

    def refused(self) -> None:
        """Pd has complained, of the model that comes or of something else: the next need not wait for this one."""
        self._doubtful, self.coming = self.coming or self._doubtful, None

    def begin_again(self) -> None:
        """Pd has ended: what did not arrive never will."""
        self.coming = self._doubtful = None

    def begin_with(self, source: Path) -> None:
        """The next Pd begins with this file.

        Raises:
            UserError: it cannot be had.
        """
        self.playing = self._store.first(source, self.playing.slot)

    def close(self) -> None:
        """End the helper."""
        self._helper.shutdown(wait=True, cancel_futures=True)
