import os

import numpy as np
import pytest

import luthier.audio.decoding
from luthier.audio.corpus import Corpus
from luthier.errors import UserError


@pytest.fixture
def inspected(tmp_path, cache):
    """The report on a folder."""

    def report(folder):
        return Corpus.prepare(folder, tmp_path / "run", 44100, 1, tell=lambda line: None, cache=cache).report

    return report


def test_each_file_is_accepted_or_rejected_with_its_reason(make_sound, sine, inspected):
    folder = make_sound("good.wav", 2.0).parent
    make_sound("deep/er/six channels.wav", samples=np.tile(sine(1, 192000)[:, None], 6), sample_rate=192000)
    make_sound("silent.wav", samples=np.full(44100, 5e-5), subtype="FLOAT")
    make_sound("short.wav", 0.004)
    make_sound("empty.wav", samples=np.zeros(0))
    make_sound("nan.wav", samples=np.full(44100, np.nan), subtype="FLOAT")
    make_sound("copy of good.wav", 2.0)
    (folder / "text.wav").write_text("not a sound")
    (folder / "zero.flac").touch()
    (folder / "phone.m4a").write_bytes(b"\0" * 100)
    (folder / "notes.txt").write_text("ignored")
    (folder / "._good.wav").write_bytes(b"\0" * 100)

    report = inspected(folder)

    assert [file.name for file in report.accepted] == ["copy of good.wav", "deep/er/six channels.wav"]
    problems = {file.name: file.problem for file in report.rejected}
    assert problems.pop("good.wav") == "same sound as copy of good.wav"
    assert problems.pop("silent.wav") == "silent (peak below -80 dBFS)"
    assert problems.pop("short.wav") == "too short (0.004 s, at least 0.005 s is needed)"
    assert problems.pop("empty.wav") == "holds no samples"
    assert problems.pop("nan.wav") == "holds NaN or infinite samples"
    assert problems.pop("text.wav").startswith("not readable as audio")
    assert problems.pop("zero.flac") == "the file has zero length"
    assert problems.pop("phone.m4a") == ".m4a is not read here; convert it to WAV or FLAC"
    assert not problems
    assert report.ignored == 1
    assert report.minutes == pytest.approx(3 / 60)


def test_the_table_names_every_file_and_sums_up(make_sound, inspected):
    folder = make_sound("good.wav", 3.0, 48000).parent
    make_sound("short.wav", 0.004)
    lines = inspected(folder).table().splitlines()
    assert lines[1].split()[:1] == ["rejected"] and "short.wav  (too short" in lines[1]
    assert lines[2].split() == ["accepted", "3.00", "48000", "1", "-6.0", "good.wav"]
    assert lines[3].endswith("1 files accepted, 0.1 minutes; 1 rejected")


def test_a_long_table_is_cut(make_sound, inspected):
    for index in range(5):
        folder = make_sound(f"{index}.wav", f0_hz=100 + index).parent
    table = inspected(folder).table(limit=2)
    assert "1.wav" in table and "4.wav" not in table
    assert "accepted  ... and 3 more; --all-files shows them" in table
    assert "4.wav" in inspected(folder).table(limit=None)


def test_links_that_loop_end_and_dangling_links_are_rejected(make_sound, inspected):
    folder = make_sound("inside/good.wav").parent.parent
    (folder / "inside" / "loop").symlink_to(folder)
    (folder / "gone.wav").symlink_to(folder / "nowhere.wav")
    report = inspected(folder)
    assert [file.name for file in report.accepted] == ["inside/good.wav"]
    assert [(file.name, file.problem) for file in report.rejected] == [("gone.wav", "there is no such file")]


def test_what_a_terminal_would_obey_in_a_name_is_spelled_out(make_sound, inspected):
    evil = "a\x1b[2J\nb\u202ec é👩‍🎤.wav"
    folder = make_sound(evil).parent
    make_sound("z" + evil)  # a copy, so that the name stands in a reason too
    table = inspected(folder).table()
    assert table.count(r"a\x1b[2J\nb\u202ec é👩‍🎤.wav") == 3
    assert "\x1b" not in table and "\u202e" not in table and len(table.splitlines()) == 4


def test_names_that_are_not_unicode_can_be_printed(make_sound, inspected):
    path = make_sound("good.wav")
    os.rename(path, os.fsencode(path.parent) + b"/caf\xe9.wav")
    report = inspected(path.parent)
    assert len(report.accepted) == 1
    report.table().encode("utf-8")


def test_a_file_shorter_than_its_header_says_is_kept_with_a_note(make_sound, inspected):
    path = make_sound("a.mp3", 4.0, 44100)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    (file,) = inspected(path.parent).accepted
    assert file.note.startswith("cut short: the header says")


def test_a_useless_folder_is_refused_in_words(make_sound, tmp_path, inspected):
    with pytest.raises(UserError, match="does not exist"):
        inspected(tmp_path / "nowhere")
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "notes.txt").touch()
    with pytest.raises(UserError, match=r"holds no sound files \(1 others\).*\.wav"):
        inspected(tmp_path / "empty")
    path = make_sound("short.wav", 0.004)
    with pytest.raises(UserError, match=r"notes.txt is no sound file: give one, or the folder"):
        inspected(tmp_path / "empty" / "notes.txt")
    with pytest.raises(UserError, match=r"can be used:\n(.|\n)*too short"):
        inspected(path.parent)


def test_one_sound_is_taken_where_a_folder_is_asked_for(make_sound, inspected):
    path = make_sound("one.wav", 2.0)
    make_sound("another.wav", 2.0)
    assert [file.name for file in inspected(path).accepted] == ["one.wav"]
    with pytest.raises(UserError, match=r"can be used:\n(.|\n)*zero length"):
        (path.parent / "none.wav").touch()
        inspected(path.parent / "none.wav")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_what_is_no_file_is_named_and_not_waited_for(make_sound, inspected):
    folder = make_sound("good.wav").parent
    os.mkfifo(folder / "pipe.wav")
    (folder / "endless.wav").symlink_to("/dev/zero")
    (folder / "folder.wav").mkdir()
    report = inspected(folder)
    assert [file.name for file in report.accepted] == ["good.wav"]
    assert [(file.name, file.problem) for file in report.rejected] == [
        ("endless.wav", "this is not a file"),
        ("pipe.wav", "this is not a file"),
    ]


def test_a_file_that_grows_or_vanishes_while_it_is_read_is_named(make_sound, inspected, monkeypatch):
    folder = make_sound("a.wav").parent
    make_sound("b.wav", f0_hz=300)
    make_sound("c.wav", f0_hz=200)
    listen = luthier.audio.decoding.listen

    def meanwhile(sound, *arguments):
        heard = listen(sound, *arguments)
        if sound.name == "a.wav":
            with sound.path.open("ab") as file:
                file.write(bytes(1000))
            (folder / "c.wav").unlink()
        return heard

    monkeypatch.setattr(luthier.audio.decoding, "listen", meanwhile)
    report = inspected(folder)
    assert [file.name for file in report.accepted] == ["b.wav"]
    assert [(file.name, file.problem) for file in report.rejected] == [
        ("a.wav", "it changed while it was read; train again when it is whole"),
        ("c.wav", "there is no such file"),
    ]
    monkeypatch.undo()
    assert [file.name for file in inspected(folder).accepted] == ["a.wav", "b.wav"]
