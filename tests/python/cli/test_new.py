"""The conversation of `luthier new`: every wrong answer is asked again, and what is run could have been typed."""

from pathlib import Path

import numpy as np
import pytest
import soundfile

from luthier.cli import export, new, train
from luthier.cli.main import main, meant
from luthier.cli.options import new as new_options
from luthier.cli.options import train as train_options
from luthier.errors import UserError
from luthier.tools.proposal import advice, look_at, proposals


@pytest.fixture
def sounds(tmp_path):
    """Two sub-folders with a sound each, and one file that is none."""
    for name in ("cello", "flute"):
        (tmp_path / "my sounds" / name).mkdir(parents=True)
        soundfile.write(tmp_path / "my sounds" / name / "a.wav", np.zeros(44100 * 18), 44100)
    (tmp_path / "my sounds" / "cello" / "torn.wav").write_bytes(b"RIFF")
    return tmp_path / "my sounds"


@pytest.fixture
def ran(monkeypatch, tmp_path):
    """What would have been trained and exported; we are in an empty folder."""
    done: list[object] = []
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(train, "run", lambda options: done.append(options) or 0)
    monkeypatch.setattr(export, "run", lambda options: done.append(options.run_folder))
    return done


def answers(*words):
    """Somebody who gives these answers, and is gone then."""
    left = list(words)

    def ask(question):
        if not left:
            raise EOFError
        return left.pop(0)

    return ask


def asked(*words, sounds=None):
    options = new_options.COMMAND.parsed([] if sounds is None else [str(sounds)])
    return new.run(options, answers(*words))


def test_what_is_found_is_counted_in_files_minutes_and_sets(sounds):
    found = look_at(sounds)
    assert (found.files, found.unreadable, found.sets) == (2, 1, ("cello", "flute"))
    assert found.sentence() == (
        "2 sounds, 0.6 minutes; 1 that cannot be read, which the table will name; in sub-folders: cello, flute"
    )
    assert [one.preset for one in proposals(found)] == ["ddsp", "ddsp-fast", "mosaic", "move", "small"]
    assert advice(found) == ""
    alone = look_at(sounds / "cello" / "a.wav")
    assert "move" not in [one.preset for one in proposals(alone)] and "little" in advice(alone)


def test_enter_alone_takes_what_is_proposed(sounds, ran, capsys):
    assert asked("", "", "", sounds=sounds) == 0
    options, exported = ran
    assert (options.sounds, options.preset, options.minutes) == (sounds, "ddsp", 1.5)
    assert options.run_folder == exported == Path("runs") / "my sounds"
    printed = capsys.readouterr().out
    assert f"train '{sounds}' --run 'runs/my sounds' --preset ddsp --minutes 1.5" in printed
    assert "export 'runs/my sounds'" in printed


def test_a_wrong_answer_is_asked_again_with_what_is_wrong(sounds, ran, capsys):
    dragged = str(sounds).replace(" ", "\\ ")
    words = ("", "nowhere", f"'{sounds}'", "9", "tiny", "move", "soon", "0", "2", "there")
    assert asked(*words) == 0
    assert (ran[0].sounds, ran[0].preset, ran[0].minutes) == (sounds, "move", 2)
    said = capsys.readouterr().out
    for part in ("name a folder", "nowhere does not exist", "from 1 to 5", "such as 1.5", "more than 0 minutes"):
        assert part in said
    assert asked(dragged, "1", "", "") == 0


def test_a_run_that_is_there_is_not_written_over(sounds, ran, tmp_path, capsys):
    (tmp_path / "runs" / "my sounds").mkdir(parents=True)
    (tmp_path / "runs" / "my sounds" / "checkpoint.ckpt").touch()
    assert asked("", "", "runs/my sounds", "", sounds=sounds) == 0
    assert "holds a run already" in capsys.readouterr().out
    assert ran[0].run_folder == Path("runs") / "my sounds-2"


def test_what_is_not_trained_is_not_asked_how_long(sounds, ran):
    assert asked("mosaic", "", sounds=sounds) == 0
    assert (ran[0].preset, ran[0].minutes) == ("mosaic", None)


def test_nobody_who_answers_begins_nothing(sounds, ran):
    with pytest.raises(UserError, match="nothing was begun"):
        asked("", sounds=sounds)
    assert ran == []


def test_without_a_terminal_it_says_what_to_type(capsys):
    assert main(["new"]) == 2
    assert "luthier train SOUNDS" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "terminal", "name"),
    [([], True, "new"), ([], False, "train"), (["x"], True, "train"), (["--resume", "x"], True, "train")],
)
def test_train_alone_asks_where_somebody_can_answer(words, terminal, name, monkeypatch):
    monkeypatch.setattr(new_options, "on_terminal", lambda: terminal)
    options = train_options.COMMAND.parsed(words)
    options.command = train_options.COMMAND
    assert meant(options).name == name


def test_luthier_alone_names_the_first_commands_in_order(capsys):
    assert main([]) == 0
    said = capsys.readouterr().out.partition("in this order")[2]
    places = [said.index(f"luthier {name}") for name in ("models", "train", "listen", "export", "render", "new")]
    assert places == sorted(places)
    assert "--plan" in said and "--prior" in said
