"""Labels of sounds: from tables, names of files, folders and MIDI."""

import re

import mido
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luthier.audio.labels.file_names import read_names
from luthier.audio.labels.midi import Score, UnreadableMidiError, read_midi
from luthier.audio.labels.table import Column, LabelTable
from luthier.audio.labels.values import WrongValueError, dynamics_of, note_of, number_of
from luthier.errors import UserError


@pytest.fixture
def two_sounds(make_sound, tmp_path):
    """`a.wav` and `low/b.wav`, and a function that writes the table beside them."""
    make_sound("a.wav", f0_hz=300)
    make_sound("low/b.wav", f0_hz=100)

    def table(content, encoding="utf-8"):
        (tmp_path / "sounds" / "labels.csv").write_bytes(content.encode(encoding))

    return table


def column(corpus, name):
    return next(column for column in corpus.labels.columns if column.name == name)


def values(corpus, name):
    """The label `name` by file."""
    return {file.name: corpus.labels.values[name][number].item() for number, file in enumerate(corpus.report.accepted)}


def rejections(corpus):
    return {file.name: file.problem for file in corpus.report.rejected}


@pytest.mark.parametrize(
    ("word", "note"),
    [
        *zip(["60", "C4", "c#4", "Cs4", "Db4", "Bb-1", "Cb4", "B♭3"], [60, 60, 61, 61, 61, 10, 59, 58], strict=True),
        *zip(["A♯3", "G9", "C-1", "b3", "bb3", "60.5", "0"], [58, 127, 0, 59, 58, 60.5, 0], strict=True),
    ],
)
def test_notes_are_numbers_or_names_with_c4_in_the_middle(word, note):
    assert note_of(word) == note


@pytest.mark.parametrize("word", ["H4", "C", "128", "-1", "G#9", "nan", "", "4C", "C##4", "1_0", "1e999"])
def test_what_is_no_note_is_refused(word):
    with pytest.raises(WrongValueError):
        note_of(word)


def test_dynamics_rise_in_equal_steps_however_they_are_written():
    words = ["ppp", "pp", "p", "mp", "mf", "f", "ff", "fff"]
    assert np.allclose(np.diff([dynamics_of(word) for word in words]), 1 / 7)
    assert dynamics_of("mezzo-forte") == dynamics_of("Mezzo Forte") == dynamics_of("mf") == pytest.approx(4 / 7)
    assert dynamics_of("0.25") == 0.25 and (dynamics_of("ppp"), dynamics_of("fff")) == (0, 1)
    for word in ("loud", "1.5", "-0.1", "fffff"):
        with pytest.raises(WrongValueError):
            dynamics_of(word)


def test_numbers_have_a_point_or_a_comma():
    assert [number_of(word) for word in ("1", "-2.5", "0,5", "1e-3")] == [1, -2.5, 0.5, 0.001]
    for word in ("", "x", "inf", "nan", "1,000,000", "1e39"):
        with pytest.raises(WrongValueError):
            number_of(word)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_table_of_any_program_is_read(two_sounds, prepare, separator, encoding, line_end):
    rows = [["File", "note", "level", "who"], ["low\\b.wav", "C3", '"0,5"', "Zoë"], ["./a.wav", "72", "1", '"A, B"']]
    two_sounds(line_end.join(separator.join(row) for row in rows), encoding)
    corpus = prepare()
    assert values(corpus, "note") == {"a.wav": 72, "low/b.wav": 48}
    assert values(corpus, "level") == {"a.wav": 1, "low/b.wav": 0.5}
    assert values(corpus, "who") == {"a.wav": 0, "low/b.wav": 1} and column(corpus, "who").words == ("A, B", "Zoë")
    assert [column.kind for column in corpus.labels.columns] == ["note", "number", "category"]
    assert corpus.labels.summary() == "labels from labels.csv: note (note), level (number), who (category of 2)"


def test_a_column_may_say_what_it_holds(two_sounds, prepare):
    two_sounds("file,string:category,pitch:note\na.wav,1,C4\nlow/b.wav,4,40\n")
    corpus = prepare()
    assert column(corpus, "string").words == ("1", "4") and values(corpus, "pitch") == {"a.wav": 60, "low/b.wav": 40}


def test_wrong_and_missing_labels_reject_a_file_with_line_and_reason(make_sound, prepare, tmp_path):
    for index in range(15):
        make_sound(f"{index:02d}.wav", 0.2, f0_hz=200 + 10 * index)
    good = "".join(f"{index:02d}.wav,60,{index},x\n" for index in range(10))
    bad = "10.wav,H4,3,x\n11.wav,61,three,x\n\n12.wav,61,,x\n12.wav,62,1,x\n99.wav,60,1,x\n,60,1,x\n14.wav,61,,x\n"
    (tmp_path / "sounds" / "labels.csv").write_text("file,note,level,who\n" + good + bad)
    corpus = prepare(labels="labels.csv")
    assert rejections(corpus) == {
        "10.wav": "labels.csv line 12: note 'H4' is no note: write 60 or C#4",
        "11.wav": "labels.csv line 13: level 'three' is no number",
        "12.wav": "labels.csv line 16: the file stands in line 15 already",
        "13.wav": "labels.csv has no line for it",
        "14.wav": "labels.csv line 19: no level",
    }
    strays = ("labels.csv line 17: there is no sound '99.wav'", "labels.csv line 18: names no file")
    assert corpus.report.strays == strays
    table = corpus.report.table()
    assert "rejected" in table and "line 12: note 'H4'" in table and "labels    labels.csv line 17" in table
    assert len(corpus.labels.values["note"]) == len(corpus.report.accepted) == 10
    assert {span.file for part in corpus.spans.values() for span in part} == set(range(10))
    for span in corpus.spans["train"]:
        name = corpus.report.accepted[span.file].name
        assert corpus.columns(span, 0, 1, 1.0)["level"] == int(name[:2])


def test_a_table_that_was_merely_found_takes_no_sound_away(two_sounds, prepare):
    two_sounds("file,note,who\na.wav,x,Ann\n")
    corpus = prepare()
    assert not rejections(corpus)
    assert {file.name: file.note for file in corpus.report.accepted} == {
        "a.wav": "labels.csv line 2: note 'x' is no note: write 60 or C#4",
        "low/b.wav": "labels.csv has no line for it",
    }
    assert np.isnan(list(values(corpus, "note").values())).all()
    assert values(corpus, "who") == {"a.wav": 0, "low/b.wav": -1}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (b"name,note\n", "line 1: one column must be named file"),
        (b"file,file,note\n", "line 1: one column must be named file"),
        (b"file\na.wav\n", "no column besides file"),
        (b"file,note,note\n", "two columns are named 'note'"),
        (b"file," + b",".join(b"c%d" % n for n in range(100_000)), "100001 columns, at most 1000 are read"),
        (b"file,x:colour\n", r"asks for 'colour': choose number, category, note"),
        (b"file,\x1b[2J\n", r"'\\x1b\[2J' is no name of a column"),
        (b"file,who\na.wav,Zo\xeb\n", "line 2 is not UTF-8: save the table as `CSV UTF-8`"),
        (b'file,who\na.wav,"x\n', "line 2: .* write it as a CSV table"),
        (b'file,who\na.wav,"x"y\n', "line 2: .* write it as a CSV table"),
        (b"file,who\na.wav," + b"x" * 200_000, "line 2: field larger"),
    ],
)
def test_a_table_that_is_none_is_one_line(two_sounds, prepare, tmp_path, content, reason):
    (tmp_path / "sounds" / "labels.csv").write_bytes(content)
    with pytest.raises(UserError, match=reason) as caught:
        prepare(labels="labels.csv")
    assert "\n" not in str(caught.value)
    merely_found = prepare()  # it may be of another make, and nobody asked for it
    assert re.search(reason, merely_found.report.table()) and not merely_found.labels.columns


def test_names_that_look_alike_are_alike(make_sound, prepare, tmp_path):
    make_sound("Zoe\u0308.wav")
    (tmp_path / "sounds" / "labels.csv").write_text("file,x\nZo\u00eb.wav,1\n", "utf-8")
    assert list(values(prepare(labels="labels.csv"), "x").values()) == [1]


def test_a_pattern_reads_the_names_of_files(make_sound, prepare):
    for index, name in enumerate(["oboe-C#4-pp", "bass-clarinet-50-ff", "oboe-Bb3-mezzo-piano"]):
        make_sound(f"deep/{name}.wav", f0_hz=200 + 50 * index)
    corpus = prepare(labels="{instrument}-{note}-{dynamics}")
    names = ["deep/bass-clarinet-50-ff.wav", "deep/oboe-Bb3-mezzo-piano.wav", "deep/oboe-C#4-pp.wav"]
    assert column(corpus, "instrument").words == ("bass-clarinet", "oboe")
    assert list(values(corpus, "instrument").values()) == [0, 1, 1]
    assert values(corpus, "note") == dict(zip(names, [50, 58, 61], strict=True))
    assert list(values(corpus, "dynamics").values()) == pytest.approx([6 / 7, 3 / 7, 1 / 7])


def test_a_pattern_may_name_folders_and_leave_parts_out(make_sound, prepare):
    make_sound("Ann/x 01_A4.wav", f0_hz=440)
    make_sound("Ben/y 02_A3.wav", f0_hz=220)
    corpus = prepare(labels="{player}/{_} {take}_{note}")
    assert [column.name for column in corpus.labels.columns] == ["player", "take", "note"]
    assert values(corpus, "take") == {"Ann/x 01_A4.wav": 1, "Ben/y 02_A3.wav": 2}


def test_names_that_do_not_follow_the_pattern_are_rejected_with_the_reason(make_sound, prepare):
    make_sound("a-60.wav", f0_hz=100)
    make_sound("b-H3.wav", f0_hz=200)
    make_sound("c.wav", f0_hz=300)
    assert rejections(prepare(labels="{who}-{note}")) == {
        "b-H3.wav": "its name: note 'H3' is no note: write 60 or C#4",
        "c.wav": "its name does not follow {who}-{note}",
    }
    with pytest.raises(UserError, match=r"No sound in (.|\n)*does not follow"):
        prepare(labels="{who}+{note}")


@pytest.mark.parametrize("pattern", ["{", "{a}{b}", "{a}-{a}", "{1}-{b}", "{_}", "{a}-}", "{a b}"])
def test_a_wrong_pattern_is_told_before_anything_is_decoded(make_sound, prepare, pattern):
    make_sound("a.wav").write_bytes(b"not read")
    with pytest.raises(UserError, match=r"--labels .*; write such as"):
        prepare(labels=pattern)


def test_other_words_are_no_source(make_sound, prepare):
    make_sound("a.wav")
    with pytest.raises(UserError, match="--labels colours: choose auto, folders, midi, a table"):
        prepare(labels="colours")
    with pytest.raises(UserError, match=r"none\.csv cannot be read"):
        prepare(labels="none.csv")
    with pytest.raises(UserError, match=r"no sound in .* has a MIDI file"):
        prepare(labels="midi")


def test_no_name_takes_for_ever():
    written = read_names("{a}-{b}-{c}-{d}-{e}-{f}+{g}", ["-".join("x" * 250) + ".wav"])
    assert written.faults


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text("ab-C4#p", min_size=1, max_size=6), min_size=3, max_size=3))
def test_whatever_matches_gives_the_name_back(parts):
    name = "-".join(parts)
    (words,) = read_names("{x}-{y}-{z}", [name + ".wav"]).words.values()
    assert "-".join(words[field].text for field in "xyz") == name


def test_folders_are_a_column_where_there_is_nothing_else(two_sounds, prepare):
    corpus = prepare()
    assert corpus.labels.source == "folders"
    assert column(corpus, "folder").words == ("", "low") == corpus.domains


def write_midi(path, notes, ticks_per_beat=480, tempo=None):
    """Notes as (start, end, note, velocity) in beats of half a second."""
    events = [(start, "note_on", note, velocity) for start, _, note, velocity in notes]
    events += [(end, "note_off", note, 0) for _, end, note, _ in notes if end is not None]
    track, now = mido.MidiTrack(), 0.0
    if tempo:
        track.append(mido.MetaMessage("set_tempo", tempo=tempo))
    for beat, kind, note, velocity in sorted(events):
        track.append(mido.Message(kind, note=note, velocity=velocity, time=round((beat - now) * ticks_per_beat)))
        now = beat
    mido.MidiFile(tracks=[track], ticks_per_beat=ticks_per_beat).save(path)
    return path


def test_midi_beside_a_sound_gives_notes_over_time(make_sound, prepare, tmp_path):
    make_sound("a.wav", 4.0, f0_hz=300)
    make_sound("b.wav", 4.0, f0_hz=100)
    write_midi(tmp_path / "sounds" / "a.mid", [(0, 2, 60, 127), (4, 6, 72, 64), (5, 6, 76, 32)])
    corpus = prepare()
    assert corpus.labels.source == "midi" and corpus.report.ignored == 0
    assert [column.over_time for column in corpus.labels.columns] == [True] * 3
    assert corpus.report.accepted[1].note == "has no MIDI file beside it"
    span = corpus.spans["train"][0]
    labels = corpus.columns(span, 0, 32, 4410)
    assert labels["note"][:10].tolist() == [60] * 10 and np.isnan(labels["note"][10:20]).all()
    assert labels["note"][20:30].tolist() == [72] * 5 + [76] * 5
    assert labels["sounding"].tolist() == [1] * 10 + [0] * 10 + [1] * 5 + [2] * 5 + [0] * 2
    assert labels["pitch_classes"].tolist() == [1] * 10 + [0] * 10 + [1] * 5 + [1 + 2**4] * 5 + [0] * 2
    assert labels["velocity"][[0, 15, 22, 27]] == pytest.approx([1, 0, 64 / 127, 32 / 127])
    higher = corpus.columns(span, 0, 32, 4410, semitones=8.9)
    assert higher["pitch_classes"].tolist() == [2**9] * 10 + [0] * 10 + [2**9] * 5 + [2**9 + 2] * 5 + [0] * 2
    assert higher["note"][0] == pytest.approx(68.9)
    later = corpus.columns(span, 10 * 4410, 20, 4410)
    assert all(np.array_equal(later[name], labels[name][10:30], equal_nan=True) for name in labels)
    assert np.isnan(corpus.columns(corpus.spans["train"][1], 0, 3, 4410)["note"]).all()
    assert rejections(prepare(labels="midi")) == {"b.wav": "has no MIDI file beside it"}


def test_the_held_out_end_of_a_sound_has_the_notes_of_the_end(make_sound, prepare, tmp_path):
    make_sound("a.wav", 10.0)
    write_midi(tmp_path / "sounds" / "a.midi", [(0, 18, 60, 100), (18, 20, 72, 100)])
    corpus = prepare(labels="midi")
    (held,) = corpus.spans["validation"]
    assert (corpus.columns(held, 0, 9, 4410)["note"] == 72).all()
    assert (corpus.columns(corpus.spans["train"][0], 0, 80, 4410)["note"] == 60).all()


def test_labels_stay_in_time_behind_silence_that_was_left_out(make_sound, prepare, tmp_path, sine):
    silence = np.zeros(20 * 44100)
    samples = np.concatenate([0.2 * sine(2, 44100, 100), silence, sine(2, 44100, 300)])
    make_sound("a.wav", samples=samples, subtype="FLOAT")
    write_midi(tmp_path / "sounds" / "a.mid", [(0, 4, 60, 127), (44, 48, 72, 64)])
    corpus = prepare()
    first, second = corpus.spans["train"]
    assert corpus.report.files[0].seconds == pytest.approx(4.25, abs=0.01)
    assert np.abs(corpus.read(first, 0, first.frames)).max() < 0.11
    assert np.abs(corpus.read(second, 0, 441)).max() > 0.4
    assert (corpus.columns(first, 0, 20, 4410)["note"] == 60).all()
    assert (corpus.columns(second, 0, 15, 4410)["note"] == 72).all()


def test_tempo_repeated_notes_and_notes_without_an_end_are_understood(tmp_path):
    path = write_midi(tmp_path / "a.mid", [(0, None, 60, 100), (1, None, 60, 90), (2, 3, 64, 80)], tempo=1_000_000)
    score = read_midi(path)
    assert np.stack([score.start, score.end, score.note], 1).tolist() == [[0, 1, 60], [1, 3, 60], [2, 3, 64]]


def test_a_crop_that_sounds_higher_has_higher_notes():
    score = Score(np.array([0.0]), np.array([1.0]), np.array([60], np.float32), np.array([1], np.float32))
    over_time = LabelTable("midi", (Column("note", "note", over_time=True),), {}, [score])
    assert over_time.at(0, 0.0, 4, 0.1, 2.5)["note"].tolist() == [62.5] * 4
    columns = (Column("note", "note"), Column("level", "number"))
    table = LabelTable("x", columns, {"note": np.array([60], np.float32), "level": np.array([1], np.float32)})
    assert table.at(0, 0.0, 4, 0.1, -1.0) == {"note": 59, "level": 1}


def test_damaged_midi_is_a_reason_and_never_a_traceback(tmp_path):
    path = write_midi(tmp_path / "a.mid", [(i, i + 1, 60 + i, 100) for i in range(20)])
    content, rng = path.read_bytes(), np.random.default_rng(0)
    for trial in range(400):
        changed = bytearray(content)
        for place in rng.integers(0, len(content), 4):
            changed[place] = rng.integers(256)
        path.write_bytes(bytes(changed[: rng.integers(len(content))] if trial % 2 else changed))
        try:
            assert np.isfinite(read_midi(path).end).all()
        except UnreadableMidiError as error:
            assert "\n" not in str(error)
    path.write_bytes(b"")
    with pytest.raises(UnreadableMidiError, match="not readable as MIDI"):
        read_midi(path)
    with pytest.raises(UnreadableMidiError, match="holds no notes"):
        read_midi(write_midi(path, []))
    for division in (b"\x00\x00", b"\xe7\x28"):  # none, and 25 frames a second of 40 parts each
        path.write_bytes(content[:12] + division + content[14:])
        with pytest.raises(UnreadableMidiError, match="counts time in no ticks a beat"):
            read_midi(path)
