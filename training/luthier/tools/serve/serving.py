"""Puts an installation together and plays it."""

import contextlib
import os
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from luthier.errors import UserError
from luthier.tools.serve.health import Health
from luthier.tools.serve.installation import Installation, check_method
from luthier.tools.serve.keeper import Keeper
from luthier.tools.serve.log import Log
from luthier.tools.serve.models import Models
from luthier.tools.serve.notify import Notify
from luthier.tools.serve.player import Player
from luthier.tools.serve.ports import Ports
from luthier.tools.serve.settings import Settings
from luthier.tools.serve.state import State, read_state
from luthier.tools.serve.store import Copy, ModelStore
from luthier.tools.serve.supervisor import Supervisor

_PATCH = "installation.pd"
_IN_MEMORY = "/dev/shm"


def state_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Where the state is kept: the folder that systemd gives a service, else one of this user."""
    given = environment.get("STATE_DIRECTORY", "").split(":")[0]
    if given:
        return Path(given)
    return Path(environment.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "luthier"


def serve(settings: Settings, tell: Callable[[str], None] | None = None) -> int:
    """Play until it is told to end; 0.

    Raises:
        UserError: what it needs is not there, or another program has its ports.
    """
    say = tell or Log()
    with contextlib.closing(Ports(settings.ports)) as ports, _room() as room:
        state, problem = read_state(settings)
        if problem:
            say(problem)
        store = ModelStore(settings.state, room)
        copy = first_copy(settings, state, store, say)
        player = Player(room, _PATCH, settings.pd_words, settings.priority, lambda line: say(f"pd: {line}"))

        def complain(sentence: str) -> None:
            ports.answer("nn", "error", sentence)
            say(sentence)

        models = Models(store, copy, Path(state.now.model), complain)
        keeper = Keeper(state, settings.state, complain)
        installation = Installation(settings, state, models, player, ports, Health(time.monotonic()), keeper, say)
        return Supervisor(installation, Notify()).run()


def first_copy(settings: Settings, state: State, store: ModelStore, say: Callable[[str], None]) -> Copy:
    """The model to begin with: that of the state, or where it cannot be had, the one of the command line.

    Raises:
        UserError: neither can be had.
    """
    problem = UserError("no model is named")
    wanted = [Path(state.now.model), settings.model]
    if state.is_cheaper and settings.cheaper is not None:
        wanted.insert(0, settings.cheaper)
    for source in wanted:
        try:
            copy = store.first(source)
            check_method(copy, state.method)
        except UserError as error:
            problem = error
            say(str(error))
            continue
        if copy.warning:
            say(copy.warning)
        state.is_cheaper = source == settings.cheaper and source != Path(state.now.model)
        return copy
    raise problem


@contextlib.contextmanager
def _room() -> Iterator[Path]:
    """A folder for the patch, in memory where the system has it, so that a full disk keeps no Pd from starting."""
    given = os.environ.get("RUNTIME_DIRECTORY", "").split(":")[0] or os.environ.get("XDG_RUNTIME_DIR", "")
    for parent in (given, _IN_MEMORY):
        if parent and os.access(parent, os.W_OK):
            break
    else:
        parent = tempfile.gettempdir()
    with tempfile.TemporaryDirectory(prefix="luthier-", dir=parent, ignore_cleanup_errors=True) as name:
        yield Path(name)
