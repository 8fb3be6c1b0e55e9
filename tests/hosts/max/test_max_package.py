"""The package folder for Max holds what Max looks for, and a wrong one is refused."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from tests.hanging import HANG_S
from tests.hosts.pd.pd_patch import ROOT

from maxfiles.externals import EXTERNALS
from maxfiles.files import EXAMPLES, PARTS, TOOLS
from maxfiles.package import (
    PackageError,
    built_externals,
    package_problems,
    version,
    write_package,
    write_zip,
)
from maxfiles.package_info import package_info, package_info_problems

EXPECTED = (
    {"package-info.json", "README.md", "license.txt", "init/luthier-objectmappings.txt"}
    | {"extras/luthier-overview.maxpat"}
    | {f"help/{name}.maxhelp" for name in EXTERNALS}
    | {f"docs/{name}.maxref.xml" for name in EXTERNALS}
    | {f"patchers/luthier.{name}.maxpat" for name in TOOLS | PARTS}
    | {f"examples/luthier.{name}.maxpat" for name in EXAMPLES}
    | {f"models/{path.parent.name}.ts" for path in (ROOT / "models").glob("*/model.ts")}
    | {"icon.png", "media/luthier-icon.png", "media/luthier-flute.wav", "media/luthier-voice.wav"}
)


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A folder as a build leaves it: bundles, files for Windows, libraries beside them."""
    folder = tmp_path / "build"
    for name in EXTERNALS:
        binary = folder / f"{name}.mxo" / "Contents" / "MacOS" / name
        binary.parent.mkdir(parents=True)
        binary.write_text("a program")
        binary.chmod(0o755)
        (folder / f"{name}.mxe64").write_text("a program")
    (folder / "libluthier_torch.dylib").write_text("a library")
    (folder / "notes.txt").write_text("nothing that belongs into a package")
    return folder


def test_a_package_without_externals_has_everything_else(tmp_path: Path) -> None:
    assert set(write_package(tmp_path / "luthier", [])) == EXPECTED
    folders = {path.name for path in (tmp_path / "luthier").iterdir() if path.is_dir()}
    assert folders == {
        "externals",
        "support",
        "help",
        "docs",
        "patchers",
        "examples",
        "extras",
        "init",
        "media",
        "models",
    }


def test_externals_and_libraries_go_where_max_looks(tmp_path: Path, built: Path) -> None:
    files = set(write_package(tmp_path / "luthier", built_externals([built])))
    externals = {f"externals/{name}.mxe64" for name in EXTERNALS}
    externals |= {f"externals/{name}.mxo/Contents/MacOS/{name}" for name in EXTERNALS}
    assert files == EXPECTED | externals | {"support/libluthier_torch.dylib"}


def test_the_zip_is_one_folder_whose_programs_may_be_run(tmp_path: Path, built: Path) -> None:
    write_package(tmp_path / "luthier", built_externals([built]))
    write_zip(tmp_path / "luthier", tmp_path / "luthier.zip")
    with zipfile.ZipFile(tmp_path / "luthier.zip") as packed:
        names = packed.namelist()
        program = packed.getinfo("luthier/externals/nn~.mxo/Contents/MacOS/nn~")
    assert all(name.startswith("luthier/") for name in names)
    assert {"luthier/package-info.json", "luthier/support/"} <= set(names)
    assert program.external_attr >> 16 & 0o111


def test_the_package_names_the_systems_it_was_built_for(tmp_path: Path, built: Path) -> None:
    windows = [path for path in built_externals([built]) if path.suffix == ".mxe64"]
    write_package(tmp_path / "luthier", windows)
    info = json.loads((tmp_path / "luthier" / "package-info.json").read_text())
    assert set(info["os"]) == {"windows"}
    assert set(package_info("1.0.0", [])["os"]) == {"macintosh", "windows"}


def test_two_builds_of_one_external_are_refused(built: Path) -> None:
    (built / "again").mkdir()
    (built / "again" / "nn~.mxe64").write_text("another program")
    with pytest.raises(PackageError, match=r"two files for nn~\.mxe64"):
        built_externals([built])


def test_the_command_says_that_externals_are_missing(tmp_path: Path) -> None:
    command = [sys.executable, "packaging/max/make_package.py", "--to", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=HANG_S, check=True)
    assert "externals/ is empty" in done.stdout
    assert package_problems(tmp_path / "luthier") == []
    assert (tmp_path / f"luthier-max-v{version()}.zip").exists()


def test_a_broken_patch_in_a_package_is_named(tmp_path: Path) -> None:
    write_package(tmp_path / "luthier", [])
    (tmp_path / "luthier" / "patchers" / "broken.maxpat").write_text("{")
    assert "broken.maxpat" in " ".join(package_problems(tmp_path / "luthier"))


@pytest.mark.parametrize("file", ["help/nn~.maxhelp", "docs/nn.info.maxref.xml"])
def test_a_package_without_the_help_or_the_reference_of_an_object_is_refused(tmp_path: Path, file: str) -> None:
    write_package(tmp_path / "luthier", [])
    (tmp_path / "luthier" / file).unlink()
    assert f"{file} is missing" in package_problems(tmp_path / "luthier")


def test_a_package_in_a_folder_of_another_name_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackageError, match="not that of the folder"):
        write_package(tmp_path / "other", [])


@pytest.mark.parametrize(
    ("key", "value", "problem"),
    [
        ("name", "My Package", "is no name of a folder"),
        ("version", "one", "is not like 1.2.3"),
        ("version", "", "no version"),
        ("author", None, "no author"),
        ("max_version_min", "new", "is no version of Max"),
        ("tags", [], "tags is no list of words"),
        ("authors", [7], "authors is no list of words"),
        ("os", {}, "no os"),
        ("os", {"amiga": {"platform": ["m68k"], "min_version": "1.3"}}, "os amiga"),
        ("homepatcher", "missing.maxpat", "is not in extras"),
    ],
)
def test_a_wrong_package_info_is_named(key: str, value: object, problem: str) -> None:
    info = package_info("0.1.0", []) | {key: value}
    assert problem in " ".join(package_info_problems(info, EXPECTED))
