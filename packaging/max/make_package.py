#!/usr/bin/env python3
"""Writes luthier/, a package folder for Max, and a zip of it. Standard library only."""

from __future__ import annotations

import argparse
from pathlib import Path

from maxfiles.files import ROOT
from maxfiles.package import PackageError, built_externals, version, write_package, write_zip


def main(folders: list[Path], target: Path) -> None:
    """Look for externals in `folders`, write into `target`, say what was written."""
    externals = built_externals(folders)
    files = write_package(target / "luthier", externals)
    packed = target / f"luthier-max-v{version()}.zip"
    write_zip(target / "luthier", packed)
    if externals:
        print(f"max package: externals: {', '.join(sorted(external.name for external in externals))}")
    else:
        print("max package: externals/ is empty: no folder with nn~.mxo or nn~.mxe64 was named")
    print(f"max package: {len(files)} files in {target / 'luthier'}, packed in {packed}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("built", nargs="*", type=Path, help="folders with built externals")
    parser.add_argument("--to", type=Path, default=ROOT / "dist", help="where to write (default: dist)")
    arguments = parser.parse_args()
    missing = [str(folder) for folder in arguments.built if not folder.is_dir()]
    if missing:
        raise SystemExit(f"max package: no folder {', '.join(missing)}")
    try:
        main(arguments.built, arguments.to)
    except PackageError as error:
        raise SystemExit(f"max package: {error}") from error
