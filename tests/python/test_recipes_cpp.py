"""The recipes of CONTRIBUTING.md for C++ name the files that the standing operations and messages really have."""

import re
from pathlib import Path

import pytest
from tests.python.test_recipes import ROOT, named, steps

OPERATIONS = ROOT / "externals" / "engine" / "native" / "operations"
OPERATION_STEPS, MESSAGE_STEPS = 8, 5


def text_of(*patterns: str) -> str:
    return "\n".join(path.read_text("utf-8") for pattern in patterns for path in sorted(ROOT.glob(pattern)))


def operations() -> list[str]:
    return re.findall(r'^    \{"(\w+)", make_', (OPERATIONS / "operation.cpp").read_text(), re.MULTILINE)


def messages() -> list[str]:
    return re.findall(r'^      \{"(\w+)", "', text_of("externals/instrument/commands.cpp"), re.MULTILINE)


def test_the_recipes_have_so_many_steps():
    assert len(steps("A native operation")) == OPERATION_STEPS
    assert len(steps("A message of `nn~`")) == MESSAGE_STEPS


@pytest.mark.parametrize("recipe", ["A native operation", "A message of `nn~`"])
def test_every_file_that_a_recipe_names_is_there(recipe):
    assert len(named(recipe)) == len(steps(recipe))
    for path in named(recipe):
        if "FAMILY" not in path:
            assert (ROOT / path).exists(), path


def test_every_standing_operation_has_the_files_of_the_recipe():
    names = operations()
    assert len(names) > 60
    page = re.findall(r"`(\w+)`", text_of("docs/native_program.md"))
    makers = (OPERATIONS / "operations.h").read_text()
    made = text_of("externals/engine/native/operations/*.cpp")
    written = text_of("training/luthier/contract/program/*.py", "training/luthier/families/*/program.py")
    reference = text_of("tests/python/contract/native_reference*.py")
    tested = text_of("tests/cpp/engine/native/*")
    for name in names:
        assert name in page, f"{name} is not in docs/native_program.md"
        assert f"Made make_{name}(Ingredients&);" in makers
        assert len(re.findall(rf"^Made make_{name}\(Ingredients& ", made, re.MULTILINE)) == 1, name
        assert f'"{name}"' in written, f"nobody writes {name}"
        assert f"_{name}(" in reference or f'"{name}"' in reference, f"{name} is not in the reference"
        assert f'"{name}"' in tested, f"{name} is not tested in C++"


def test_every_standing_message_has_the_files_of_the_recipe():
    names = messages()
    assert len(names) > 12
    tested, pd = text_of("tests/cpp/instrument/*"), text_of("help/pd/nn~-help.pd")
    for_max = text_of("help/max/nn~.maxref.xml")
    for name in names:
        assert f'"{name}"' in tested, f"{name} is not tested"
        assert re.search(rf"\b{name}\b", pd), f"{name} is not in the help"
        assert re.search(rf"""[">]{name}["<]""", for_max), f"{name} is not in the help for Max"


def test_an_operation_that_is_not_in_the_table_would_be_seen():
    """The makers that are declared are those of the table, and no others."""
    declared = re.findall(r"^Made make_(\w+)\(Ingredients&\);", (OPERATIONS / "operations.h").read_text(), re.MULTILINE)
    assert sorted(declared) == sorted(operations())
    assert Path(OPERATIONS / "operation.cpp").is_file()
