"""`luthier cache`: the decoded sounds that all runs share."""

import argparse
import time

from luthier.audio.cache.store import FOLDER_VARIABLE, LIMIT_VARIABLE, Entry, SoundCache, limit_bytes
from luthier.audio.reading import shown
from luthier.errors import UserError

_EXAMPLES = f"""examples:
  luthier cache                     what is in it, the sounds used last first
  luthier cache --clean             down to its limit, and leftovers of killed programs
  luthier cache --clean --limit 2   down to 2 GB, those used longest ago first
  luthier cache --clean --all       everything that no program is reading now

Sounds are decoded once for all runs. What is removed here is decoded again when it is needed.
{FOLDER_VARIABLE} is the folder to keep it in, {LIMIT_VARIABLE} the limit in GB (default: 10)."""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> argparse.ArgumentParser:
    """Declare the options."""
    parser = commands.add_parser("cache", help="list or clean the decoded sounds", epilog=_EXAMPLES)
    parser.add_argument("--clean", action="store_true", help="remove what is over the limit")
    parser.add_argument("--all", action="store_true", help="with --clean: remove everything that is not in use")
    parser.add_argument("--limit", metavar="GB", help="with --clean: another limit")
    return parser


def run(options: argparse.Namespace) -> int:
    """List, or clean and say what is left."""
    if not options.clean and (options.all or options.limit is not None):
        raise UserError("--all and --limit say what to clean: add --clean")
    if options.all and options.limit is not None:
        raise UserError("--all removes everything: leave out --limit")
    cache = SoundCache.of_this_person()
    if options.clean:
        limit = 0.0 if options.all else None if options.limit is None else limit_bytes(options.limit)
        for entry in cache.clean(limit):
            print(f"removed  {_row(entry)}")
    entries = cache.entries()
    for entry in entries:
        print(_row(entry))
    size = sum(entry.size for entry in entries)
    print(f"{shown(cache.folder)}: {_size(size)} of {_size(cache.limit_bytes)}")
    return 0


def _row(entry: Entry) -> str:
    used = time.strftime("%Y-%m-%d %H:%M", time.localtime(entry.last_use))
    what = "damaged, or of another version"
    if entry.header is not None:
        kind = "mono" if entry.header.channels == 1 else "stereo"
        what = f"{shown(entry.header.folder)} ({entry.header.sounds} sounds, {entry.header.sample_rate} Hz {kind})"
    runs = ", ".join(shown(run) for run in entry.runs) or "no run"
    return f"{_size(entry.size):>8}  {used}  {what}, for {runs}{', in use' if entry.in_use else ''}"


def _size(size: float) -> str:
    return f"{size / 1e9:.1f} GB" if size >= 1e9 else f"{size / 1e6:.1f} MB"
