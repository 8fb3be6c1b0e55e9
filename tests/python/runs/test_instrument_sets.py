"""Families that tell instruments apart find them in the sub-folders, and say what is missing."""

from pathlib import Path

import numpy as np
import pytest
import soundfile

from luthier.audio.corpus import Corpus
from luthier.errors import UserError
from luthier.families.move.config import MoveConfig
from luthier.families.table import family
from luthier.runs.instrument_sets import instruments_of, require_instruments


def put(path: Path, seconds: float = 1.0) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    soundfile.write(path, 0.1 * np.random.default_rng(0).standard_normal(int(44100 * seconds)), 44100)


def test_each_sub_folder_is_an_instrument_in_alphabetical_order(tmp_path: Path) -> None:
    for name in ("violin", "oboe/soft", "oboe/loud"):
        put(tmp_path / name / "a.wav")
    assert instruments_of(family("move"), tmp_path) == {"instruments": ("oboe", "violin")}


def test_a_family_without_instruments_does_not_ask_for_folders(tmp_path: Path) -> None:
    put(tmp_path / "a.wav")
    assert instruments_of(family("rave"), tmp_path) == {}


def test_one_folder_alone_is_refused_by_its_name(tmp_path: Path) -> None:
    put(tmp_path / "oboe" / "a.wav")
    with pytest.raises(UserError, match="only oboe: make at least two"):
        instruments_of(family("move"), tmp_path)


def test_sounds_beside_the_folders_are_refused(tmp_path: Path) -> None:
    for name in ("oboe/a.wav", "violin/a.wav", "stray.wav"):
        put(tmp_path / name)
    with pytest.raises(UserError, match="sounds beside them"):
        instruments_of(family("move"), tmp_path)


def test_an_instrument_of_which_no_sound_can_be_used_is_named(tmp_path: Path) -> None:
    put(tmp_path / "sounds" / "oboe" / "a.wav")
    put(tmp_path / "sounds" / "violin" / "too_short.wav", 0.002)
    names = instruments_of(family("move"), tmp_path / "sounds")["instruments"]
    corpus = Corpus.prepare(tmp_path / "sounds", tmp_path / "cache", 44100, 1, tell=lambda line: None)
    with pytest.raises(UserError, match="no sound of violin can be used"):
        require_instruments(MoveConfig(instruments=names), corpus)
    require_instruments(MoveConfig(instruments=("oboe",)), corpus)
