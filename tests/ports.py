"""Ports for tests: below those that the system gives out by itself, so that no other program is given one meanwhile."""

import contextlib
import random
import socket

HERE = "127.0.0.1"
_BELOW_WHAT_IS_GIVEN_OUT = range(20000, 32000)


def free_ports(count: int) -> int:
    """The first of so many in a row that no program on this machine uses now, for TCP and UDP.

    Chosen by chance: two runs of tests at once hardly choose the same, however long each takes to use them.
    """
    while True:
        first = random.SystemRandom().choice(_BELOW_WHAT_IS_GIVEN_OUT)
        with contextlib.ExitStack() as stack, contextlib.suppress(OSError):
            for port in range(first, first + count):
                for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
                    stack.enter_context(socket.socket(socket.AF_INET, kind)).bind((HERE, port))
            return first
