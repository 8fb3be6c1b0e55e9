"""What Pd keeps of its settings between two starts, and where it looks for externals."""

import os
import plistlib
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_TEXT = Path("~/.pdsettings")
_PROPERTY_LIST = Path("~/Library/Preferences/org.puredata.pd.plist")
_STANDARD = {
    "darwin": ("~/Documents/Pd/externals", "~/Library/Pd", "/Library/Pd"),
    "win32": ("~/Documents/Pd/externals", "%AppData%/Pd", "%CommonProgramFiles%/Pd"),
}
_STANDARD_OF_LINUX = (
    "~/Documents/Pd/externals",
    "~/.local/lib/pd/extra",
    "~/pd-externals",
    "/usr/local/lib/pd-externals",
    "/usr/lib/pd/extra",
    "/usr/lib/puredata/extra",
)


def pd_settings(home: Path | None = None, system: str = sys.platform) -> dict[str, str]:
    """Name and value of each setting that Pd has kept; {} where it has kept none, or keeps them elsewhere."""
    path = _in(home, _PROPERTY_LIST if system == "darwin" else _TEXT)
    try:
        return _of_property_list(path) if system == "darwin" else _of_text(path.read_text("utf-8", "replace"))
    except (OSError, plistlib.InvalidFileException, ValueError):
        return {}


def search_folders(settings: Mapping[str, str], home: Path | None = None, system: str = sys.platform) -> list[Path]:
    """Where Pd looks for externals: the folders of its settings, then the usual ones."""
    kept = [value for name, value in sorted(settings.items()) if name.startswith("path") and name[4:].isdigit()]
    usual = _STANDARD.get(system, _STANDARD_OF_LINUX)
    return [_in(home, Path(os.path.expandvars(folder))) for folder in (*kept, *usual)]


def _in(home: Path | None, path: Path) -> Path:
    parts = path.parts
    if parts[:1] != ("~",):
        return path
    return (home or Path.home()).joinpath(*parts[1:])


def _of_text(text: str) -> dict[str, str]:
    pairs = (line.partition(":") for line in text.splitlines() if ":" in line)
    return {name.strip(): value.strip() for name, _, value in pairs}


def _of_property_list(path: Path) -> dict[str, str]:
    with path.open("rb") as file:
        kept: dict[str, Any] = plistlib.load(file)
    return {name: str(value) for name, value in kept.items()}
