"""`luthier cache`: the decoded sounds that all runs share."""

import argparse
import time

from luthier.audio.cache.store import Entry, SoundCache, limit_bytes
from luthier.shown import shown


def run(options: argparse.Namespace) -> int:
    """List, or clean and say what is left."""
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
        how = shown(entry.header.kind) or f"{entry.header.sample_rate} Hz {kind}"
        what = f"{shown(entry.header.folder)} ({entry.header.sounds} sounds, {how})"
    runs = ", ".join(shown(run) for run in entry.runs) or "no run"
    return f"{_size(entry.size):>8}  {used}  {what}, for {runs}{', in use' if entry.in_use else ''}"


def _size(size: float) -> str:
    return f"{size / 1e9:.1f} GB" if size >= 1e9 else f"{size / 1e6:.1f} MB"
