"""Imports run one way: a room knows only the rooms to its left."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "training" / "luthier"
# from left to right
ROOMS = ("audio", "features", "blocks", "losses", "trainer", "contract", "families")
ROOMS += ("measuring", "watching", "runs", "tools", "cli")
LEAVES = ["errors", "files", "locks", "claims", "shown", "progress", "configuration", "limits", "values"]
FULL = 20  # files in a folder, about: beyond that nobody finds anything


def wrong_imports(package: Path) -> list[str]:
    """Name every import that breaks the order of rooms, as `file:line imports module`."""
    wrong = []
    for path in sorted(package.rglob("*.py")):
        here = path.relative_to(package)
        for line, module in imports(path):
            if not allowed(here.with_suffix("").parts[0], module):
                wrong.append(f"{here.as_posix()}:{line} imports {module}")
    return wrong


def imports(path: Path) -> list[tuple[int, str]]:
    """List the modules imported anywhere in a file; `from luthier.train import checkpoint` counts as both."""
    found = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            source = "." * node.level + (node.module or "")
            found += [(node.lineno, f"{source}.{alias.name}") for alias in node.names]
    return found


def allowed(room: str, module: str) -> bool:
    parts = module.split(".")
    if parts[0] in ("", "cached_conv"):  # relative imports hide the room; cached_conv's licence forbids its use
        return False
    if room in ("__init__", "__main__"):  # the package itself shows what its rooms have, and runs its commands
        return True
    if parts[0] != "luthier" or len(parts) < 2 or parts[1] in LEAVES or parts[1] == room:
        return True
    if parts[1] not in ROOMS:
        return parts[1].startswith("__")  # luthier.__version__
    return room in ROOMS and ROOMS.index(parts[1]) < ROOMS.index(room)


def scripting_outside_its_file(package: Path) -> list[str]:
    """Name every file but contract/scripting.py that mentions torch.jit.script."""
    files = [path.relative_to(package).as_posix() for path in package.rglob("*.py") if mentions_script(path)]
    return sorted(set(files) - {"contract/scripting.py"})


def mentions_script(path: Path) -> bool:
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    return any(isinstance(node, ast.Attribute) and ast.unparse(node) == "torch.jit.script" for node in nodes)


def test_every_room_imports_only_rooms_to_its_left():
    assert wrong_imports(PACKAGE) == []


def test_only_contract_scripting_scripts():
    assert scripting_outside_its_file(PACKAGE) == []


def full_folders(package: Path) -> list[str]:
    """Name the folders with more files than FULL and a few."""
    folders = [path for path in package.rglob("*") if path.is_dir() and path.name != "__pycache__"]
    return sorted(folder.name for folder in folders if len(list(folder.glob("*.py"))) > FULL + 2)


def test_no_folder_is_too_full_to_find_anything():
    assert full_folders(PACKAGE) == []


def test_nothing_left_of_the_families_names_one():
    names = {path.name for path in (PACKAGE / "families").iterdir() if (path / "family.py").is_file()}
    names -= {"transfer", "pitch", "chords"}  # words of the field, too
    left = [PACKAGE / room for room in ROOMS[: ROOMS.index("families")]]
    named = [
        f"{path.relative_to(PACKAGE)}: {node.value}"
        for room in left
        for path in room.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and node.value in names
    ]
    assert named == []


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("audio/a.py", "from luthier.families.rave.model import Rave"),
        ("blocks/a.py", "import luthier.contract"),
        ("families/a.py", "def f():\n    from luthier import runs"),
        ("trainer/a.py", "from luthier.families.table import family"),
        ("contract/a.py", "from luthier.runs.export import export_model"),
        ("errors.py", "import luthier.audio"),
        ("trainer/a.py", "from ..contract import scripting"),
        ("trainer/a.py", "import cached_conv as cc"),
        ("trainer/a.py", "from luthier.utils import anything"),
    ],
)
def test_a_wrong_import_is_named(tmp_path, file, line):
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text(line)
    (found,) = wrong_imports(tmp_path)
    assert found.startswith(file)


def test_right_imports_are_let_through(tmp_path):
    rooms = {
        "audio": "import torch\nfrom luthier.errors import UserError\nfrom luthier.audio.reading import probe",
        "contract": "from luthier.blocks import pqmf\nfrom luthier.trainer.checkpoint import Checkpoint\n"
        "from luthier.trainer import checkpoint\nfrom luthier.contract.spec import ModelSpec",
        "cli": "from luthier import __version__\nfrom luthier.audio.corpus import Corpus",
    }
    for room, text in rooms.items():
        (tmp_path / room).mkdir()
        (tmp_path / room / "a.py").write_text(text)
    assert wrong_imports(tmp_path) == []


def test_a_stray_script_is_named(tmp_path):
    for name in ("contract/scripting.py", "blocks/pqmf.py"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("import torch\nscripted = torch.jit.script(model)")
    assert scripting_outside_its_file(tmp_path) == ["blocks/pqmf.py"]
