"""The instruments in the box are found by their names, and each is whole."""

import json
from pathlib import Path

import pytest

from luthier.cli.main import main as command
from luthier.contract.model_file import read_program, read_spec
from luthier.contract.shipped import ABOUT, MODEL, PICTURE, SOUND, model_file, shipped_model, shipped_models
from luthier.errors import UserError

_FACTS = {"sentence": "a bell", "material": "bells (CC0)", "training": "none", "measured": {"level": 1.0}}
_MOST_BYTES = 5 << 20


def box(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).mkdir(parents=True)
        (folder / name / MODEL).write_bytes(b"model")
        (folder / name / ABOUT).write_text(json.dumps(_FACTS), "utf-8")
    return folder


def test_a_name_is_a_model_unless_a_file_of_that_name_is_there(tmp_path, monkeypatch):
    folders = [box(tmp_path / "box", "bell")]
    monkeypatch.chdir(tmp_path)
    assert model_file(Path("bell"), folders) == folders[0] / "bell" / MODEL
    assert model_file(Path("bell.ts"), folders) == folders[0] / "bell" / MODEL
    assert model_file(Path("./drum"), folders) == Path("drum")
    assert model_file(tmp_path / "bell", folders) == tmp_path / "bell", "a path is no name"
    assert model_file(Path(".."), folders) == Path("..")
    Path("bell.ts").write_bytes(b"mine")
    assert model_file(Path("bell.ts"), folders) == Path("bell.ts")


def test_all_are_listed_by_name_each_once(tmp_path):
    folders = [box(tmp_path / "one", "drum", "bell"), box(tmp_path / "two", "bell")]
    models = shipped_models(folders)
    assert [each.name for each in models] == ["bell", "drum"]
    assert models[0].folder.parent == folders[0]
    assert models[0].sentence == "a bell"


def test_what_is_not_there_or_damaged_is_said(tmp_path):
    folders = [box(tmp_path, "bell")]
    with pytest.raises(UserError, match="no instrument 'cow' in the box; there are: bell"):
        shipped_model("cow", folders)
    (tmp_path / "bell" / ABOUT).write_text("{}", "utf-8")
    with pytest.raises(UserError, match=r"about\.json: it is damaged"):
        shipped_models(folders)


@pytest.mark.parametrize("name", [each.name for each in shipped_models()])
def test_each_in_the_box_is_whole_and_plays_without_libtorch(name):
    chosen = shipped_model(name)
    assert chosen.model.stat().st_size <= _MOST_BYTES
    assert {MODEL, ABOUT, SOUND, PICTURE} <= {path.name for path in chosen.folder.iterdir()}
    assert read_program(chosen.model) is not None
    assert set(read_spec(chosen.model).methods) == {"encode", "decode", "forward"}
    assert chosen.measured


@pytest.mark.parametrize("name", [each.name for each in shipped_models()][:1])
def test_its_sound_is_written_whole_or_not_at_all(tmp_path, monkeypatch, name):
    target = tmp_path / "ten.ogg"
    assert command(["models", name, "--sound", str(target)]) == 0
    assert target.read_bytes() == (shipped_model(name).folder / SOUND).read_bytes()
    target.write_bytes(b"mine")

    def full(source, destination):
        Path(destination).write_bytes(b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("shutil.copyfile", full)
    assert command(["models", name, "--sound", str(target)]) == 2
    assert target.read_bytes() == b"mine" and list(tmp_path.iterdir()) == [target]
