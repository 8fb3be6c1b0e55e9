"""Packets that nobody has tried, for what a training and `luthier learn` listen with: the longer form of the tests.

    python3 tests/bench/osc_fuzz.py                       for half an hour, from a place that differs from day to day
    python3 tests/bench/osc_fuzz.py --minutes 0 --first 4711    the packet of this number only: to look at what failed

It fails where a packet raises an error, takes longer than five seconds of the processor, or where memory has grown
beyond a gigabyte. What it finds becomes a file of tests/data/fuzz/osc.
"""

import argparse
import contextlib
import os
import resource
import signal
import socket
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.python.osc_fuzzing import corpus, mutated

from luthier.cli.learn import Session

LONGEST_S = 5
MOST_KB = 1 << 20
LOOK_AT = 1000


def main() -> None:
    """Exit 1 at the first packet that goes wrong, after its number."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--first", type=int, default=int(time.time()) << 24)
    options = parser.parse_args()
    ends, number, packets = time.monotonic() + 60 * options.minutes, options.first, corpus()
    # a signal of the processor's time ends what hangs, whatever it is in
    signal.signal(signal.SIGVTALRM, lambda *_: sys.exit(f"osc {number}: took longer than {LONGEST_S} s"))
    with tempfile.TemporaryDirectory() as place, socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as patch:
        patch.bind(("127.0.0.1", 0))
        os.chdir(place)  # where a path such as `.` leads to
        session = Session(argparse.Namespace(folder=Path(place, "mine"), port=patch.getsockname()[1]))
        while True:
            _hear(session, mutated(packets, number), number)
            number += 1
            if time.monotonic() >= ends:
                break
        session.close()
    print(f"osc: {number - options.first} packets from {options.first} on: all were followed or passed over")


def _hear(session: Session, packet: bytes, number: int) -> None:
    signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST_S)
    try:
        with open(os.devnull, "w", encoding="utf-8") as nowhere, contextlib.redirect_stdout(nowhere):
            session.listener.heard(packet)
    except Exception:
        print(f"osc {number}: {packet!r}", file=sys.stderr)
        raise
    if number % LOOK_AT == 0:
        while not session.wishes.empty():
            session.wishes.get()
        kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        if kilobytes > MOST_KB:
            sys.exit(f"osc {number}: {kilobytes} kB")


if __name__ == "__main__":
    main()
