"""Plays models that take 60 % and 150 % of their block in Pd against the clock, 60 seconds each.

    python3 tests/bench/pd_real_time.py
    python3 tests/bench/pd_real_time.py --seconds 10 --loads 0.6 0.9 1.1

Prints late blocks, load, the time that nn~ takes in the audio thread, and how far Pd's scheduler fell behind: with Pd's
own clock, and with JACK's dummy driver (48 kHz, 256 frames) when `jackd` is installed. Each load is measured anew.
JACK's dummy driver keeps a time of its own and loses cycles on a busy machine: the lag there is JACK's.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.hosts.pd.real_time import BLOCK, against_the_clock, perform, save_model_of_load

JACK_RATE_HZ, JACK_FRAMES = 48000, 256


@contextmanager
def jack() -> Iterator[bool]:
    """A JACK server without a sound card; False where there is none."""
    if shutil.which("jackd") is None:
        yield False
        return
    command = ["jackd", "-r", "-d", "dummy", "-r", str(JACK_RATE_HZ), "-p", str(JACK_FRAMES)]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=quiet, stderr=quiet) as server:
        time.sleep(1)
        yield server.poll() is None
        server.terminate()


def through_jack(patch_file: Path) -> list[str]:
    """Pd whose ticks JACK asks for."""
    rest = [word for word in against_the_clock(patch_file) if word != "-nosound"]
    return [*rest[:1], "-jack", "-r", str(JACK_RATE_HZ), "-audiobuf", "10", *rest[1:]]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--loads", nargs="+", type=float, default=[0.6, 1.5])
    options = parser.parse_args()
    print(f"[nn~ busy forward {BLOCK}], {options.seconds:.0f} s each")
    with tempfile.TemporaryDirectory() as name, jack() as is_there:
        folder = Path(name)
        hosts = {"Pd's clock": against_the_clock, **({"JACK, dummy driver": through_jack} if is_there else {})}
        for load in options.loads:
            for host, command in hosts.items():
                save_model_of_load(folder, "busy", load)
                played = perform(folder, f"busy forward {BLOCK}", options.seconds, command)
                print(f"{100 * load:.0f} % of the block, {host}: {played.told()}", flush=True)
        if not is_there:
            print("JACK is not here: apt-get install jackd2")


if __name__ == "__main__":
    main()
