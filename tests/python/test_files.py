import errno
import os
import subprocess
import sys

import pytest

from luthier.errors import UserError, in_words
from luthier.files import remove_abandoned, replaced_atomically, write_atomically


def test_the_file_appears_whole_with_its_folder_and_the_usual_permissions(tmp_path):
    path = tmp_path / "new" / "model.ts"
    with replaced_atomically(path) as temporary:
        assert temporary.parent == path.parent and temporary.suffix == ".ts"
        temporary.write_text("whole")
        assert not path.exists()
    assert path.read_text() == "whole"
    (tmp_path / "other").touch()
    assert path.stat().st_mode == (tmp_path / "other").stat().st_mode
    assert list(path.parent.iterdir()) == [path]


def test_a_failure_keeps_the_old_file_and_leaves_no_litter(tmp_path):
    path = tmp_path / "model.ts"
    path.write_text("old")
    with pytest.raises(RuntimeError), replaced_atomically(path) as temporary:
        temporary.write_text("half")
        raise RuntimeError
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_kill_keeps_the_old_file(tmp_path):
    path = tmp_path / "model.ts"
    path.write_text("old")
    code = f"""
import os
from luthier.files import replaced_atomically
with replaced_atomically({str(path)!r}) as temporary:
    temporary.write_text("half")
    os.kill(os.getpid(), 9)
"""
    assert subprocess.run([sys.executable, "-c", code]).returncode == -9
    assert path.read_text() == "old"


def test_what_a_killed_process_left_is_gone_when_the_file_is_written_again(tmp_path):
    for name in (".model.part-0123abcd.ts", ".model.part-4567cdef.ts"):
        (tmp_path / name).touch()
    with replaced_atomically(tmp_path / "model.ts") as temporary:
        temporary.write_text("new")
    assert [path.name for path in tmp_path.iterdir()] == ["model.ts"]


def test_litter_of_other_files_goes_after_an_hour(tmp_path):
    old, young = tmp_path / ".samples.part-0123abcd.f32", tmp_path / ".other.part-0123abcd.ts"
    old.touch()
    young.touch()
    os.utime(old, (0, 0))
    with replaced_atomically(tmp_path / "model.ts") as temporary:
        temporary.write_text("new")
    assert sorted(path.name for path in tmp_path.iterdir()) == [young.name, "model.ts"]


def test_what_is_being_written_is_no_litter(tmp_path):
    with replaced_atomically(tmp_path / "model.ts") as first:
        first.write_text("first")
        os.utime(first, (0, 0))
        with replaced_atomically(tmp_path / "model.ts") as second:
            second.write_text("second")
        assert first.exists()
    assert (tmp_path / "model.ts").read_text() == "first"
    assert [path.name for path in tmp_path.iterdir()] == ["model.ts"]


def test_a_name_with_brackets_is_no_pattern(tmp_path):
    (tmp_path / ".a.part-01.ts").touch()
    remove_abandoned(tmp_path, 0.0, "[a].ts")
    assert (tmp_path / ".a.part-01.ts").exists()


def test_only_old_litter_is_swept(tmp_path):
    old, young = tmp_path / ".a.part-01.ts", tmp_path / ".b.part-02.ts"
    for path in (old, young, tmp_path / "keep.ts"):
        path.touch()
    os.utime(old, (0, 0))
    os.utime(tmp_path / "keep.ts", (0, 0))
    remove_abandoned(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [young.name, "keep.ts"]


def test_the_only_writer_of_a_file_sweeps_its_litter_at_once_and_no_other(tmp_path):
    for name in (".model.part-01.ts", ".model.part-02.ts", ".other.part-03.ts", ".model.part-04.wav", "model.ts"):
        (tmp_path / name).touch()
    remove_abandoned(tmp_path, 0.0, "model.ts")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".model.part-04.wav", ".other.part-03.ts", "model.ts"]


@pytest.mark.parametrize(
    ("number", "remedy"),
    [(errno.ENOSPC, "free space"), (errno.EROFS, "it is for reading only"), (errno.EACCES, "change its permissions")],
)
def test_what_the_system_refuses_names_the_file_and_what_to_do(tmp_path, number, remedy):
    path = tmp_path / "model.ts"

    def refusing(name):
        raise OSError(number, os.strerror(number), name)

    for name in (None, str(tmp_path / ".model.part-12345678.ts")):
        with pytest.raises(OSError) as raised, replaced_atomically(path):
            refusing(name)
        assert in_words(raised.value).startswith(f"{path}: {os.strerror(number)}: {remedy}")
    with pytest.raises(UserError, match=rf"model\.ts cannot be written \({os.strerror(number)}\): {remedy}"):
        write_atomically(path, b"", refusing)
    assert not list(tmp_path.iterdir())


def test_what_the_system_says_in_other_cases_is_left_as_it_is():
    assert in_words(OSError("strange")) == "strange"
    assert "No such file" in in_words(FileNotFoundError(errno.ENOENT, "No such file or directory", "a.wav"))
