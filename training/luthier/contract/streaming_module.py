"""The engine of nn~ as a Python module, built for this version of luthier."""

import importlib
from collections.abc import Callable
from typing import Any

from luthier import __version__
from luthier.errors import UserError

_REMEDY = "run `make setup` in a clone of luthier, or `pip install --force-reinstall .`"


def streaming_module() -> Any:
    """The module `luthier_streaming`.

    Raises:
        UserError: it is not installed, cannot be loaded, or was built for another version of luthier.
    """
    try:
        module = importlib.import_module("luthier_streaming")
    except ImportError as error:
        raise UserError(f"the streaming engine is not there ({error}): {_REMEDY}") from error
    built_for = getattr(module, "__version__", "an older luthier")
    if built_for != __version__:
        raise UserError(f"the streaming engine was built for {built_for}, and this is luthier {__version__}: {_REMEDY}")
    return module


def told(action: Callable[..., Any], *arguments: Any, **settings: Any) -> Any:
    """Call something of the module.

    Raises:
        UserError: it raised RuntimeError, which is how the engine says a sentence.
    """
    try:
        return action(*arguments, **settings)
    except RuntimeError as error:
        raise UserError(str(error)) from error
