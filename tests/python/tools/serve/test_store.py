"""Pd never reads a model that somebody writes at that moment, nor one that is damaged."""

import random
import shutil
from pathlib import Path

import pytest

from luthier.contract.shipped import shipped_model
from luthier.errors import UserError
from luthier.tools.serve.store import SLOTS, FileWatch, ModelStore, check_whole

STRINGS, FLUTE = shipped_model("strings").model, shipped_model("flute").model


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    room = tmp_path / "room"
    room.mkdir()
    return tmp_path / "keep", room


def test_a_copy_is_the_model_and_stays_as_it_is_when_the_file_is_overwritten(folders, tmp_path):
    source = Path(shutil.copyfile(STRINGS, tmp_path / "model.ts"))
    copy = ModelStore(*folders).fetch(source, playing="")
    source.write_bytes(b"something else")
    assert (folders[1] / copy.slot).read_bytes() == STRINGS.read_bytes()
    assert copy.spec is not None and "forward" in copy.spec.methods


def test_the_next_copy_leaves_the_one_that_plays_alone(folders):
    store = ModelStore(*folders)
    first = store.fetch(STRINGS, playing="")
    second = store.fetch(FLUTE, playing=first.slot)
    assert {first.slot, second.slot} == set(SLOTS)
    assert (folders[1] / first.slot).read_bytes() == STRINGS.read_bytes()


def torn_files() -> list[bytes]:
    """What `cp` leaves in the middle: less of the new one, or the new one's beginning over the old one."""
    old, new = STRINGS.read_bytes(), FLUTE.read_bytes()
    cuts = [random.Random(seed).randrange(1, len(new)) for seed in range(12)]
    return [new[:cut] for cut in cuts] + [new[:cut] + old[cut:] for cut in cuts] + [b"", new[:-1]]


@pytest.mark.parametrize("torn", torn_files(), ids=lambda torn: str(len(torn)))
def test_no_torn_file_is_taken(folders, tmp_path, torn):
    store = ModelStore(*folders)
    kept = store.fetch(STRINGS, playing="")
    source = tmp_path / "torn.ts"
    source.write_bytes(torn)
    with pytest.raises(UserError, match="damaged, or not whole yet"):
        store.fetch(source, playing=kept.slot)
    assert (folders[1] / kept.slot).read_bytes() == STRINGS.read_bytes()


def test_after_a_power_cut_in_the_middle_of_copying_the_last_whole_one_plays(folders, tmp_path):
    source = Path(shutil.copyfile(STRINGS, tmp_path / "model.ts"))
    ModelStore(*folders).fetch(source, playing="")
    source.write_bytes(FLUTE.read_bytes()[:100_000])
    copy = ModelStore(*folders).first(source)
    assert (folders[1] / copy.slot).read_bytes() == STRINGS.read_bytes()
    assert "the last whole one plays" in copy.warning


def test_a_file_that_has_not_changed_is_not_copied_again(folders, tmp_path):
    source = Path(shutil.copyfile(STRINGS, tmp_path / "model.ts"))
    kept = folders[0] / ModelStore(*folders).first(source).slot
    written = kept.stat().st_mtime_ns
    assert ModelStore(*folders).first(source).warning == ""
    assert kept.stat().st_mtime_ns == written


def test_where_the_disk_takes_nothing_the_copy_is_in_memory(folders):
    folders[0].write_text("a file where a folder should be")
    copy = ModelStore(*folders).fetch(STRINGS, playing="")
    assert "in memory only" in copy.warning
    assert (folders[1] / copy.slot).read_bytes() == STRINGS.read_bytes()
    assert not (folders[1] / copy.slot).is_symlink()


def test_a_missing_file_is_named(folders, tmp_path):
    with pytest.raises(UserError, match="no such file"):
        ModelStore(*folders).first(tmp_path / "missing.ts")


def test_a_whole_file_is_whole():
    check_whole(STRINGS)


def test_a_file_has_changed_once_and_only_when_it_was_left_alone(tmp_path):
    path = tmp_path / "model.ts"
    path.write_bytes(b"old")
    watch = FileWatch(path)
    assert not watch.has_changed()
    path.write_bytes(b"new, half")
    assert not watch.has_changed(), "it may still be written"
    path.write_bytes(b"new, whole")
    assert not watch.has_changed()
    assert watch.has_changed()
    assert not watch.has_changed()
    path.unlink()
    assert not watch.has_changed() and not watch.has_changed(), "a file that is gone is no new one"
