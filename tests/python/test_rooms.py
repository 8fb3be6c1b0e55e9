"""Imports run one way: a room knows only the rooms to its left."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "training" / "luthier"
ROOMS = ["audio", "features", "blocks", "models", "train", "export", "cli"]
LEAVES = ["errors", "files", "progress"]
EXPORT_MAY_IMPORT = (
    "luthier.blocks",  # the native program says what each block does
    "luthier.features",  # and each measure that a block takes
    "luthier.models",
    "luthier.train.checkpoint",
    "luthier.train.observer",
    "luthier.train.onlooker",
)


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
    if parts[0] != "luthier" or len(parts) < 2 or parts[1] in LEAVES or parts[1] == room:
        return True
    if parts[1] not in ROOMS:
        return parts[1].startswith("__")  # luthier.__version__
    if room == "export":
        return module.startswith(EXPORT_MAY_IMPORT)
    return room in ROOMS and ROOMS.index(parts[1]) < ROOMS.index(room)


def scripting_outside_its_file(package: Path) -> list[str]:
    """Name every file but export/scripted.py that mentions torch.jit.script."""
    files = [path.relative_to(package).as_posix() for path in package.rglob("*.py") if mentions_script(path)]
    return sorted(set(files) - {"export/scripted.py"})


def mentions_script(path: Path) -> bool:
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    return any(isinstance(node, ast.Attribute) and ast.unparse(node) == "torch.jit.script" for node in nodes)


def test_every_room_imports_only_rooms_to_its_left():
    assert wrong_imports(PACKAGE) == []


def test_only_export_scripted_scripts():
    assert scripting_outside_its_file(PACKAGE) == []


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("audio/a.py", "from luthier.models.rave import Rave"),
        ("blocks/a.py", "import luthier.models"),
        ("models/a.py", "def f():\n    from luthier import export"),
        ("export/a.py", "from luthier.train.loop import train"),
        ("export/a.py", "from luthier.audio.reading import probe"),
        ("errors.py", "import luthier.audio"),
        ("train/a.py", "from ..export import scripted"),
        ("train/a.py", "import cached_conv as cc"),
        ("train/a.py", "from luthier.utils import anything"),
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
        "export": "from luthier.models import rave\nfrom luthier.train.checkpoint import load\n"
        "from luthier.train import checkpoint\nfrom luthier.export.contract import ModelSpec",
        "cli": "from luthier import __version__\nfrom luthier.audio.corpus import Corpus",
    }
    for room, text in rooms.items():
        (tmp_path / room).mkdir()
        (tmp_path / room / "a.py").write_text(text)
    assert wrong_imports(tmp_path) == []


def test_a_stray_script_is_named(tmp_path):
    for name in ("export/scripted.py", "models/rave.py"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("import torch\nscripted = torch.jit.script(model)")
    assert scripting_outside_its_file(tmp_path) == ["models/rave.py"]
