"""Puts the package folder together: what is committed, and the externals that were built."""

from __future__ import annotations

import json
import re
import shutil
import zipfile
from pathlib import Path

from maxfiles.externals import EXTERNALS
from maxfiles.files import EXAMPLES, PARTS, ROOT, TOOLS
from maxfiles.package_info import package_info, package_info_problems
from maxfiles.validator import patch_problems

_EXTERNAL_SUFFIXES = (".mxo", ".mxe64")
_LIBRARY_SUFFIXES = (".dylib", ".dll")
_FOLDERS = ("externals", "support", "help", "docs", "patchers", "examples", "extras", "init", "models", "media")

# Max finds them by their names from every patch, so these say whose they are.
_SOUNDS = {"input.wav": "luthier-flute.wav", "voice.wav": "luthier-voice.wav"}


class PackageError(Exception):
    """A sentence for the person who makes the package."""


def version() -> str:
    """Of luthier, which need not be installed."""
    source = ROOT / "training" / "luthier" / "__init__.py"
    found = re.search(r'^__version__ = "(.*)"$', source.read_text(encoding="utf-8"), re.MULTILINE)
    if found is None:
        raise PackageError(f"{source} has no line: __version__ = ...")
    return found.group(1)


def built_externals(folders: list[Path]) -> list[Path]:
    """nn~.mxo, nn~.mxe64 ... anywhere in `folders`; the same name twice is refused."""
    found: dict[str, Path] = {}
    for folder in folders:
        for name in EXTERNALS:
            for suffix in _EXTERNAL_SUFFIXES:
                for path in sorted(folder.rglob(f"{name}{suffix}")):
                    if path.name in found:
                        raise PackageError(f"two files for {path.name}: {found[path.name]} and {path}")
                    found[path.name] = path
    return list(found.values())


def write_package(target: Path, externals: list[Path]) -> list[str]:
    """Writes the folder anew and returns the paths in it. Raises PackageError with what is wrong."""
    shutil.rmtree(target, ignore_errors=True)
    for folder in _FOLDERS:
        (target / folder).mkdir(parents=True)
    for external in externals:
        _copy_external(external, target)
    for name in EXTERNALS:
        shutil.copy(ROOT / "help/max" / f"{name}.maxhelp", target / "help")
        shutil.copy(ROOT / "help/max" / f"{name}.maxref.xml", target / "docs")
    for folder, names in (("patchers", TOOLS | PARTS), ("examples", EXAMPLES)):
        for name in names:
            shutil.copy(ROOT / "patches/max" / f"luthier.{name}.maxpat", target / folder)
    for model in sorted((ROOT / "models").glob("*/model.ts")):
        shutil.copy(model, target / "models" / f"{model.parent.name}.ts")
    for sound, name in _SOUNDS.items():
        shutil.copy(ROOT / "models/sounds" / sound, target / "media" / name)
    shutil.copy(ROOT / "packaging/icon.png", target / "media/luthier-icon.png")
    shutil.copy(ROOT / "packaging/icon.png", target / "icon.png")
    shutil.copy(ROOT / "help/max/luthier-overview.maxpat", target / "extras")
    mappings = "".join(f"max objectfile {name} {name};\n" for name in EXTERNALS)
    (target / "init/luthier-objectmappings.txt").write_text(mappings)
    shutil.copy(ROOT / "LICENSE", target / "license.txt")
    shutil.copy(ROOT / "packaging/max/README.md", target / "README.md")
    info = package_info(version(), [external.name for external in externals])
    (target / "package-info.json").write_text(json.dumps(info, indent="\t") + "\n")
    problems = package_problems(target)
    if problems:
        raise PackageError("\n".join(problems))
    return sorted(_files_in(target))


def _copy_external(external: Path, target: Path) -> None:
    if external.is_dir():
        shutil.copytree(external, target / "externals" / external.name, symlinks=True)
    else:
        shutil.copy(external, target / "externals")
    for library in external.parent.iterdir():
        if library.suffix in _LIBRARY_SUFFIXES:
            shutil.copy(library, target / "support")


def _files_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def package_problems(folder: Path) -> list[str]:
    """Of a package folder that was written."""
    files = _files_in(folder)
    problems = []
    for file in sorted(files):
        if file.endswith((".maxpat", ".maxhelp")):
            problems += patch_problems(Path(file).name, (folder / file).read_text(encoding="utf-8"))
    for name in EXTERNALS:
        problems += [
            f"{file} is missing" for file in (f"help/{name}.maxhelp", f"docs/{name}.maxref.xml") if file not in files
        ]
    info = json.loads((folder / "package-info.json").read_text())
    if info.get("name") != folder.name:
        problems.append(f"package-info.json: the name is not that of the folder, {folder.name}")
    return problems + package_info_problems(info, files)


def write_zip(folder: Path, target: Path) -> None:
    """One folder in it, named like `folder`; empty folders stay, as Max's documentation names them."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted(folder.rglob("*")):
            packed.write(path, Path(folder.name) / path.relative_to(folder))
