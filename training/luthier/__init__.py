"""luthier: trains neural instruments on a folder of sounds and writes one file that Max and Pd play.

`luthier.load("model.ts")` plays such a file in Python; see docs/python.md.
"""

import importlib
import os
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from luthier.errors import UserError
    from luthier.tools.instrument import Instrument, load
    from luthier.tools.stream import Stream

__version__ = "0.1.0"

# Threads of torch wait by computing unless told otherwise, for which a busy machine has no cores (tests/bench/
# neighbours.py measures it). They are told when torch is imported, so it stands here; what a person said stays.
_WAITING = ("OMP_WAIT_POLICY", "GOMP_SPINCOUNT", "KMP_BLOCKTIME", "KMP_LIBRARY")
if not any(name in os.environ for name in _WAITING):
    os.environ["OMP_WAIT_POLICY"] = "PASSIVE"

__all__ = ["Instrument", "Stream", "UserError", "__version__", "load"]

# what is imported when it is asked for, so that `import luthier` costs nothing
_PLACES = {
    "Instrument": "luthier.tools.instrument",
    "Stream": "luthier.tools.stream",
    "UserError": "luthier.errors",
    "load": "luthier.tools.instrument",
}


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(f"module 'luthier' has no attribute {name!r}")
    return getattr(importlib.import_module(_PLACES[name]), name)


def __dir__() -> list[str]:
    return __all__
