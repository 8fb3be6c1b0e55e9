"""Tells systemd how a service stands (sd_notify), where systemd asked for it."""

import contextlib
import os
import socket
from collections.abc import Mapping


class Notify:
    """Sends lines such as `READY=1` and `WATCHDOG=1`; without systemd it does nothing.

    https://www.freedesktop.org/software/systemd/man/latest/sd_notify.html
    """

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        self._address = environment.get("NOTIFY_SOCKET", "")
        if self._address.startswith("@"):  # not a file, but a name that Linux keeps
            self._address = "\0" + self._address[1:]

    def __call__(self, line: str) -> bool:
        """Send it without waiting; whether it was sent, or nobody asked.

        The system keeps about ten lines until they are read.
        """
        if not self._address:
            return True
        with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender:
            sender.setblocking(False)
            sender.connect(self._address)
            sender.send(line.encode())
            return True
        return False
