"""The recipes of CONTRIBUTING.md name the files that the standing families and hosts really have, and no others."""

import ast
import re
from pathlib import Path

import pytest
from tests.python.families.examples import SMALL

from luthier.families.table import family, family_names

ROOT = Path(__file__).parents[2]
FAMILIES = ROOT / "training" / "luthier" / "families"
# timbre exports as the family it is made of
TRANSLATED = {"timbre": {"export.py"}}
FAMILY_STEPS, HOST_STEPS = 10, 4


def steps(recipe: str) -> list[str]:
    """The numbered lines of a section of CONTRIBUTING.md."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    section = text.split(f"\n## {recipe}\n")[1].split("\n## ")[0]
    return re.findall(r"^\d+\. (.*)$", section, re.MULTILINE)


def named(recipe: str) -> list[str]:
    """The files that its steps name."""
    return [path for step in steps(recipe) for path in re.findall(r"^`([^`]+)`", step)]


def test_the_recipe_of_a_family_has_so_many_steps():
    assert len(steps("A family")) == FAMILY_STEPS


@pytest.mark.parametrize("name", [name for name in family_names() if family(name).export])
def test_every_standing_family_has_the_files_of_the_recipe(name):
    inside = {Path(path).name for path in named("A family") if "/families/NAME/" in path and path.endswith(".py")}
    there = {path.name for path in (FAMILIES / name).glob("*.py")}
    assert inside - TRANSLATED.get(name, set()) <= there
    assert any((FAMILIES / name / "presets").glob("*.yaml"))
    assert name in SMALL


def strings(path: Path) -> set[str]:
    return {node.value for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Constant)}


@pytest.mark.parametrize("name", ["codes", "ddsp", "fader", "move", "rave", "timbre"])
def test_no_file_but_the_table_and_its_own_folder_knows_a_family_by_name(name):
    """Others may be made of it, and import it; `prior` and `transfer` are words of the command line, too."""
    package = FAMILIES.parent
    knowing = [path.relative_to(package) for path in package.rglob("*.py") if name in strings(path)]
    assert [path for path in knowing if path.parts[:2] != ("families", name)] == [Path("families/table.py")]


def test_the_recipe_of_a_host_has_so_many_steps_and_every_host_follows_it():
    assert len(steps("A host")) == HOST_STEPS
    listed = (ROOT / "externals" / "hosts" / "CMakeLists.txt").read_text()
    for host in (path for path in (ROOT / "externals" / "hosts").iterdir() if path.is_dir()):
        assert (host / "CMakeLists.txt").is_file()
        assert list(host.glob("*.cpp"))
        assert f"add_subdirectory({host.name})" in listed
        assert (ROOT / "tests" / "hosts" / host.name).is_dir()
        assert "luthier_host" in (host / "CMakeLists.txt").read_text()


@pytest.mark.parametrize("recipe", ["A family", "A host"])
def test_every_file_that_a_recipe_names_without_a_placeholder_is_there(recipe):
    for path in named(recipe):
        if "NAME" not in path:
            assert (ROOT / path).exists(), path
