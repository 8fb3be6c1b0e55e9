"""Commands of luthier that run one after the other, watched and stopped from outside."""

import os
import re
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Sequence

_LINES = 200
_STOPPED = 130  # the status of what was interrupted and has saved
_SHARE = re.compile(r"(\d+) ?%")


class Job:
    """Runs commands in order until one fails; each is `luthier` with other words.

    Args:
        commands: the words of each.
    """

    def __init__(self, commands: Sequence[Sequence[str]]) -> None:
        self.commands = [list(words) for words in commands]
        self._lines: deque[str] = deque(maxlen=_LINES)
        self._share, self._status, self._number = 0.0, None, 0
        self._process: subprocess.Popen[str] | None = None
        self._stopping = False
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    _status: int | None

    @property
    def running(self) -> bool:
        """Whether a command still works."""
        return self._thread.is_alive()

    def stop(self) -> None:
        """Interrupt as Ctrl-C does: a training saves first, and what comes after it is left out."""
        with self._lock:
            self._stopping = True
            if self._process is not None and self._process.poll() is None:
                self._process.send_signal(signal.SIGINT)

    def wait(self) -> None:
        """Return when all is done."""
        self._thread.join()

    def state(self) -> dict[str, object]:
        """What there is to show: command, how far it is, the last lines, and how it ended."""
        ended = {None: "running", 0: "done", _STOPPED: "stopped"}.get(self._status, "failed")
        return {
            "command": " ".join(["luthier", *self.commands[self._number]]),
            "share": self._share,
            "lines": list(self._lines),
            "ended": ended if not self.running else "running",
        }

    def _run(self) -> None:
        for number, words in enumerate(self.commands):
            with self._lock:
                if self._stopping:
                    self._status = _STOPPED
                    return
                self._number, self._share = number, 0.0
                self._lines.append(f"luthier {' '.join(words)}")
                self._process = _started(words)
            assert self._process.stdout is not None
            for line in self._process.stdout:
                self._hear(line.rstrip())
            status = self._process.wait()
            if status:
                self._status = _STOPPED if self._stopping else status
                return
        self._status = 0

    def _hear(self, line: str) -> None:
        share = _SHARE.search(line)
        if share and line.startswith("phase"):
            self._share = min(1.0, int(share.group(1)) / 100)
        if line:
            self._lines.append(line)


def _started(words: Sequence[str]) -> "subprocess.Popen[str]":
    # a session of its own: Ctrl-C in the terminal is for the page, which stops its job itself
    return subprocess.Popen(
        [sys.executable, "-m", "luthier", *words],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
        start_new_session=True,
    )
