#!/usr/bin/env python3
"""Writes dist/luthier, a package folder for Max, and a zip of it. Standard library only.

Usage: packaging/max/make_package.py [FOLDER_WITH_BUILT_EXTERNALS ...]
"""

from __future__ import annotations

import sys
from pathlib import Path

from maxfiles.files import ROOT
from maxfiles.package import PackageError, built_externals, version, write_package, write_zip


def main(folders: list[Path]) -> None:
    """Look for externals in `folders`, write, say what was written."""
    target = ROOT / "dist" / "luthier"
    externals = built_externals(folders)
    files = write_package(target, externals)
    packed = ROOT / "dist" / f"luthier-max-v{version()}.zip"
    write_zip(target, packed)
    if externals:
        print(f"max package: externals: {', '.join(sorted(external.name for external in externals))}")
    else:
        print("max package: externals/ is empty: no nn~.mxo or nn~.mxe64 was built here")
    print(f"max package: {len(files)} files in {target.relative_to(ROOT)}, packed in {packed.relative_to(ROOT)}")


if __name__ == "__main__":
    try:
        main([Path(argument) for argument in sys.argv[1:]])
    except PackageError as error:
        raise SystemExit(f"max package: {error}") from error
