"""Starts Pd, watches it by the blocks it computes, starts it again, and ends it in a fade."""

import contextlib
import selectors
import signal
import socket
from collections.abc import Callable, Iterator

from luthier.tools.serve import messages
from luthier.tools.serve.installation import Installation
from luthier.tools.serve.lateness import Counted, Lateness
from luthier.tools.serve.notify import Notify
from luthier.tools.serve.restarts import Restarts
from luthier.watching.osc_packet import Value

_LOOK_S = 0.05
_WATCH_S = 2.0
_FILE_S = 1.0
_ALIVE_S = 1.0
_SILENCE_DB = 1.0
_GRACE_S = 3.0
"""After the fade: so long it waits for silence where Pd is late."""


class Every:
    """Says when so many seconds are over."""

    def __init__(self, seconds: float, clock: Callable[[], float]) -> None:
        self._seconds, self._clock = seconds, clock
        self._due = clock() + seconds

    def due(self) -> bool:
        """True once every so many seconds."""
        if self._clock() < self._due:
            return False
        self._due = self._clock() + self._seconds
        return True


class Supervisor:
    """One loop, in one thread.

    Args:
        installation: what it keeps alive.
        notify: tells systemd.
    """

    def __init__(self, installation: Installation, notify: Notify) -> None:
        self._it, self._health, self._notify = installation, installation.health, notify
        self._clock = installation.clock
        self._restarts, self._lateness = Restarts(), Lateness()
        self._watch, self._files = Every(_WATCH_S, self._clock), Every(_FILE_S, self._clock)
        self._alive, self._told_ready = Every(_ALIVE_S, self._clock), False
        self._heard_at = self._restored_at = self._clock()
        self._start_at: float | None = self._clock()
        self._fade_began: float | None = None
        self._is_over = False
        self._own_answer = False
        self._told_slow = False

    def run(self) -> int:
        """Play until it is told to end, by a message or a signal; 0."""
        with self._signals():
            try:
                while not self._is_over:
                    self._look()
                    self._wait()
                    self._listen()
            finally:
                self._notify("STOPPING=1")
                self._it.player.kill()
                self._it.keeper.write()
                self._it.models.close()
        return 0

    def _wait(self) -> None:
        """Until somebody says something, Pd ends, or a moment is over."""
        console = self._it.player.console
        sources: list[socket.socket | int] = [self._it.ports.osc, self._it.ports.text, self._it.player.socket]
        with selectors.DefaultSelector() as selector:
            for source in sources + ([console] if console is not None else []):
                selector.register(source, selectors.EVENT_READ)
            selector.select(_LOOK_S)

    def _listen(self) -> None:
        it = self._it
        it.player.read_console()
        for values in it.player.heard():
            self._take_answer(values)
        for source in (it.ports.osc, it.ports.text):
            for words in it.ports.heard(source):
                messages.take(it, words)

    def _take_answer(self, values: tuple[Value, ...]) -> None:
        kind = values[0] if values else ""
        if kind == "beat":
            self._beat(float(values[1]) if len(values) > 1 and isinstance(values[1], int | float) else 0.0)
        elif kind == "watched":
            self._own_answer = values[-1] == 1
        elif kind == "wrong":
            self._it.complain(f"cannot play the file '{self._it.state.now.sound}'")
        elif kind == "nn" and self._own_answer and values[1:2] == ("stats",):
            self._count(Counted.of(list(values[2:])))
        elif kind == "nn":
            self._of_nn(values[1:])

    def _of_nn(self, values: tuple[Value, ...]) -> None:
        """What nn~ says: to whoever listens; that a model has come, in the words of who asked for it."""
        it = self._it
        if values[:1] == ("loaded",):
            change = it.models.arrived(str(values[1]))
            if change is not None:
                self._lateness.begin()
                it.end_change(change)
            return
        if values[:1] == ("error",):
            it.models.refused()
        it.ports.answer("nn", *(value if isinstance(value, str) else float(value or 0) for value in values))

    def _beat(self, heard_db: float) -> None:
        self._heard_at, self._health.heard_db = self._clock(), heard_db
        if self._it.plays or self._it.ending:
            self._notify("WATCHDOG=1")
        else:
            self._it.restore()
            self._restored_at = self._clock()
            self._it.tell("plays")
        if not self._told_ready and not self._it.ending:  # again, until systemd has room for it
            self._told_ready = self._notify("READY=1\nSTATUS=plays")

    def _count(self, counted: Counted) -> None:
        self._health.counted = counted
        self._health.memory_bytes = self._it.player.memory_bytes()
        if not self._lateness.is_too_slow(counted):
            return
        if self._it.step_down():
            self._it.complain(f"the model is too slow here (load {counted.load:.2f}): the cheaper one takes its place")
        elif not self._told_slow:
            self._told_slow = True
            self._it.complain(f"blocks are late (load {counted.load:.2f}): a larger block, or a file by --cheaper")

    def _look(self) -> None:
        """At all that goes by itself."""
        it = self._it
        if it.ending:
            return self._look_at_end()
        self._look_at_pd()
        it.keeper.poll()
        change = it.models.ready() if it.plays else None
        if change is not None:
            it.begin_change(change)
        if it.plays and self._watch.due():
            it.player.send("watch", 1.0)
        if self._files.due() and it.models.is_newer():
            it.tell("the model file is a new one")
            it.reload()

    def _look_at_pd(self) -> None:
        it, now = self._it, self._clock()
        if self._start_at is not None:
            if now >= self._start_at:
                self._start()
            return
        status = it.player.ended()
        if status is not None:
            return self._begin_again(f"Pd has ended ({_status(status)})")
        patience = it.settings.hang_s if it.plays else it.settings.start_s
        if now - self._heard_at > patience:
            self._begin_again(f"Pd has computed no block for {patience:g} s")
        elif not it.plays and self._alive.due():
            self._notify("WATCHDOG=1")

    def _begin_again(self, why: str) -> None:
        it = self._it
        played = self._clock() - self._restored_at if it.plays else 0.0
        it.plays = False
        it.player.kill()
        wait = self._restarts.wait_s(played)
        self._health.next_pd(self._restarts.count)
        it.complain(f"{why}: it is started again" + (f" in {wait:g} s" if wait else ""))
        if self._restarts.failed >= 3 and it.step_down_at_start():
            it.complain("it does not start with this model: the cheaper one takes its place")
        self._start_at = self._clock() + wait
        self._look_at_pd()

    def _start(self) -> None:
        self._start_at = None
        self._own_answer = False
        self._lateness.begin()
        self._heard_at = self._clock()
        try:
            self._it.start_player()
        except OSError as error:
            self._it.complain(f"Pd cannot be started ({error})")
            self._start_at = self._clock() + self._restarts.wait_s(0.0)

    def _look_at_end(self) -> None:
        """It is over when the fade is, and silence was heard."""
        it, now = self._it, self._clock()
        self._fade_began = now if self._fade_began is None else self._fade_began
        faded_at = self._fade_began + it.settings.fade_ms / 1000
        is_silent = now >= faded_at and self._health.heard_db < _SILENCE_DB
        if not it.plays or it.player.ended() is not None or is_silent or now >= faded_at + _GRACE_S:
            it.tell(f"ends at {self._health.heard_db:.0f} dB")
            self._is_over = True

    @contextlib.contextmanager
    def _signals(self) -> Iterator[None]:
        """SIGTERM and SIGINT begin the end."""
        former = {number: signal.signal(number, self._end) for number in (signal.SIGTERM, signal.SIGINT)}
        try:
            yield
        finally:
            for number, handler in former.items():
                signal.signal(number, handler)

    def _end(self, number: int, frame: object) -> None:
        if self._it.ending:  # a second one: at once
            self._is_over = True
        else:
            self._it.fade_out()


def _status(status: int) -> str:
    if status >= 0:
        return f"status {status}"
    with contextlib.suppress(ValueError):
        return signal.Signals(-status).name
    return f"signal {-status}"
