"""Max/MSP: is the package where Max looks for it."""

import sys
from pathlib import Path

from luthier.tools.doctor.finding import FINE, NOTE, Finding

_RELEASES = ("Max 9", "Max 8")
_EXTERNALS = ("nn~.mxo", "nn~.mxe64")


def max_findings(home: Path | None = None, system: str = sys.platform) -> list[Finding]:
    """One line where Max exists: macOS and Windows."""
    if system not in ("darwin", "win32"):
        return []
    documents = (home or Path.home()) / "Documents"
    packages = [documents / release / "Packages" for release in _RELEASES]
    there = [folder for folder in packages if folder.is_dir()]
    if not there:
        return [Finding("Max", NOTE, f"no folder of packages in {documents}", "start Max once, or play in Pd")]
    for folder in there:
        package = folder / "luthier"
        if any((package / "externals" / name).exists() for name in _EXTERNALS):
            return [Finding("Max", FINE, f"the package is in {package}")]
    return [Finding("Max", NOTE, "the package luthier is not there", f"put its folder into {there[0]}")]
