"""Room for the cache: its limit, and full disks."""

import contextlib
import errno
from collections.abc import Callable, Iterator
from pathlib import Path

from luthier.audio.cache.store import LIMIT_VARIABLE, SoundCache
from luthier.errors import UserError
from luthier.shown import shown


@contextlib.contextmanager
def full_disks_in_words(where: Path, otherwise: str) -> Iterator[None]:
    """Tell a person whose disk is full what to do, which is more than the system says."""
    try:
        yield
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT):
            raise
        raise UserError(
            f"The disk of {shown(where)} is full: free space there (`luthier cache --clean --all` removes decoded "
            f"sounds that nothing uses now), {otherwise}."
        ) from error


def keep_within_limit(cache: SoundCache, tell: Callable[[str], None]) -> None:
    """Clean the cache and tell what that did."""
    removed = cache.clean()
    if removed:
        tell(f"sounds: removed {sum(entry.size for entry in removed) / 1e9:.1f} GB used longest ago from the cache")
    size = cache.size()
    if size > cache.limit_bytes:
        tell(
            f"sounds: the cache holds {size / 1e9:.1f} GB that are in use, above its limit of "
            f"{cache.limit_bytes / 1e9:g} GB; set {LIMIT_VARIABLE} in GB to keep more"
        )
