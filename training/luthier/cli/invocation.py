"""Commands as they can be pasted into the shell that luthier was called from."""

import os
import shutil
import sys
from pathlib import Path

from luthier.shown import quoted


def pasted(*words: str | Path) -> str:
    """`luthier` with these words, quoted; by its path where the shell would not find this very luthier by name."""
    return " ".join(map(quoted, [_program(), *map(_no_option, words)]))


def pasted_pd(patch: Path, external: Path) -> str:
    """Pd with a patch and the folder of nn~, quoted."""
    return " ".join(map(quoted, ["pd", "-path", _near(external), _near(patch)]))


def _no_option(word: str | Path) -> str | Path:
    """A path that nobody takes for an option, or for a home folder."""
    return f"./{word}" if isinstance(word, Path) and str(word).startswith(("-", "~")) else word


def _program() -> str:
    here = Path(sys.executable).parent / "luthier"
    known = shutil.which("luthier")
    if not here.is_file() or (known and Path(known).resolve() == here.resolve()):
        return "luthier"
    return _near(here)


def _near(path: Path) -> str:
    """From the folder where we are, if it is below it, else from the root."""
    relative = os.path.relpath(path)
    return str(path.absolute()) if relative.startswith(os.pardir) else relative
