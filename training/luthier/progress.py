"""Progress with the time left: a bar on a terminal, a line now and then in a log."""

import sys
from collections.abc import Iterable
from typing import Any, TextIO

from tqdm import tqdm


class _LogLines(tqdm):
    """A tqdm that writes whole lines, so that a log file holds no carriage returns."""

    monitor_interval = 0  # no watching thread: a line is due only when work is reported

    def display(self, msg: str | None = None, pos: int | None = None) -> None:
        self.fp.write(f"{msg or self}\n")
        self.fp.flush()

    def clear(self, nolock: bool = False) -> None:
        """Lines in a log are not wiped."""

    def close(self) -> None:
        if not self.disable:
            self.disable = True
            if self.n != self.last_print_n and self.format_dict["elapsed"] >= (self.delay or 0):
                self.display()


def progress(
    iterable: Iterable[Any] | None = None,
    total: float | None = None,
    unit: str = "it",
    label: str = "",
    *,
    stream: TextIO | None = None,
    log_seconds: float = 20.0,
    **details: Any,
) -> "tqdm[Any]":
    """Report progress over `iterable`, or by hand with `update(n)` when it is None.

    On a terminal this is a bar that knows the time left; elsewhere a plain line about every `log_seconds`.
    Use it as a context manager, or iterate it. Values beside the bar: `set_postfix_str(text, refresh=False)`.

    Args:
        iterable: what to walk through.
        total: the amount of work in `unit`s; found by `len(iterable)` if it can be.
        unit: the name of one step.
        label: what is being done.
        stream: where to write; stderr if None.
        log_seconds: the least time between two lines of a log.
        details: further arguments of tqdm, such as `delay`: seconds in which short work ends without a word.
    """
    stream = stream or sys.stderr
    common = dict(iterable=iterable, total=total, unit=unit, desc=label, file=stream, **details)
    if stream.isatty():
        return tqdm(**common, dynamic_ncols=True)
    without_bar = "{desc}: {percentage:3.0f}% {n_fmt}/{total_fmt} [{elapsed}<{remaining}, {rate_fmt}{postfix}]"
    bar_format = without_bar if total is not None or hasattr(iterable, "__len__") else None
    return _LogLines(**common, mininterval=log_seconds, maxinterval=log_seconds, miniters=0, bar_format=bar_format)
