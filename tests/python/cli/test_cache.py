"""`luthier cache`."""

import pytest
import torch

from luthier.audio.cache.store import SoundCache
from luthier.audio.corpus import Corpus
from luthier.audio.rendering import render_tone_corpus
from luthier.cli.main import main
from luthier.families.ddsp.config import DdspConfig
from luthier.families.ddsp.hearing.features import Features
from luthier.families.ddsp.hearing.sounds import LoadedSounds


@pytest.fixture
def run(tmp_path, monkeypatch):
    """A run that has decoded a few sounds; the cache is of this test alone."""
    monkeypatch.setenv("LUTHIER_CACHE", str(tmp_path / "cache"))
    render_tone_corpus(tmp_path / "sounds", 0.1)
    Corpus.prepare(tmp_path / "sounds", tmp_path / "run", 44100, 1, tell=lambda line: None)
    return tmp_path / "run"


def test_the_cache_lists_what_it_holds_for_whom(run, tmp_path, capsys):
    assert main(["cache"]) == 0
    row, total = capsys.readouterr().out.splitlines()
    assert row.lstrip().startswith("1.1 MB  20") and "(1 sounds, 44100 Hz mono)" in row and row.endswith(f"for {run}")
    assert str(tmp_path / "sounds") in row
    assert total == f"{tmp_path / 'cache' / 'sounds'}: 1.1 MB of 10.0 GB"


def test_the_cache_lists_what_was_heard_in_sounds_and_how(run, capsys):
    sounds = LoadedSounds([torch.zeros(4096)])
    Features(DdspConfig(voices=0), sounds, SoundCache.of_this_person(), "whence").hear([0])
    main(["cache"])
    row, decoded, _ = capsys.readouterr().out.splitlines()
    assert "whence (1 sounds, heard by ddsp 2: hop 512, window 512 / 4, 0 voices, 1 channels, 44100 Hz)" in row
    assert "44100 Hz mono" in decoded


def test_cleaning_removes_what_is_over_the_limit_or_all(run, capsys):
    main(["cache", "--clean"])
    assert "removed" not in capsys.readouterr().out
    main(["cache", "--clean", "--limit", "0.0001"])
    assert capsys.readouterr().out.startswith("removed  ")
    Corpus.prepare(run.parent / "sounds", run, 44100, 1, tell=lambda line: None)
    main(["cache", "--clean", "--all"])
    assert capsys.readouterr().out.splitlines()[-1].endswith(": 0.0 MB of 10.0 GB")


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--all"], "add --clean"),
        (["--limit", "3"], "add --clean"),
        (["--clean", "--all", "--limit", "3"], "leave out --limit"),
        (["--clean", "--limit", "much"], "give gigabytes"),
    ],
)
def test_options_that_make_no_sense_are_one_line(run, capsys, words, reason):
    assert main(["cache", *words]) == 2
    error = capsys.readouterr().err
    assert reason in error and error.count("\n") == 1
