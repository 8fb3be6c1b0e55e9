"""What is heard in sounds is what the instrument hears when it plays, and is heard once."""

import dataclasses
import os
import signal
import subprocess
import sys

import numpy as np
import pytest
import soundfile
import torch
from tests.python.families.ddsp.tones import RATE, melody, tone

from luthier.audio.cache.packs import Pack
from luthier.audio.cache.store import SoundCache
from luthier.audio.corpus import Corpus
from luthier.families.ddsp.config import DdspConfig
from luthier.families.ddsp.hearing.analyzer import Analyzer
from luthier.families.ddsp.hearing.blocks import filled_blocks, product
from luthier.families.ddsp.hearing.features import Features, kind_of
from luthier.families.ddsp.hearing.rows import GAP, Rows
from luthier.families.ddsp.hearing.sounds import CorpusSounds, LoadedSounds
from luthier.families.ddsp.hearing.spectra import LONG_BANDS
from luthier.families.ddsp.preparation import Heard

HOP = 512


def whole_hops(sound: torch.Tensor) -> torch.Tensor:
    return sound[..., : sound.size(-1) // HOP * HOP]


def streamed(config: DdspConfig, sound: torch.Tensor) -> torch.Tensor:
    """Rows [frames, values] of a sound [channels, time], block by block, the silence before it included."""
    analyzer = Analyzer(config).eval()
    for block in analyzer.modules():
        block.streaming = True
    x = torch.nn.functional.pad(sound, (GAP * HOP, config.look_ahead * HOP))[None]
    rows = []
    for part in x.split(4 * HOP, -1):
        bands, notes, strengths, levels = analyzer(part)
        rows.append(torch.cat([notes[0].T, strengths[0].T, levels[0].T, bands[0]], 1))
    return torch.cat(rows)[config.look_ahead :]


@pytest.mark.parametrize(
    "settings",
    [{"voices": 0}, {"voices": 1}, {"voices": 3}, {"channels": 2}, {"look_ahead": 1}, {"voices": 3, "look_ahead": 2}],
)
@torch.no_grad()
def test_training_hears_what_the_instrument_hears_when_it_plays(settings):
    config = DdspConfig(**settings)
    sound = whole_hops(torch.stack([melody(2, 2), melody(2, 2).roll(300, -1)])[: config.channels])
    features = Features(config, LoadedSounds([sound]))
    features.hear([0])
    assert torch.allclose(features.read(0, -GAP, 10**6), streamed(config, sound), atol=2e-3)


@pytest.mark.parametrize("voices", [1, 3])
def test_many_sounds_together_are_heard_as_each_alone(voices):
    rows, sounds = Rows(DdspConfig(voices=voices)), LoadedSounds([melody(0), tone(50.0, 0.05), tone(71.0, 0.2)])
    together = rows.of(sounds, [2, 0, 1])
    for number, found in zip([2, 0, 1], together, strict=True):
        (alone,) = rows.of(sounds, [number])
        assert torch.allclose(found, alone, atol=1e-4)
        assert torch.equal(found[:GAP], rows.silence.expand(GAP, -1))


@torch.no_grad()
def test_pitch_and_long_windows_are_ahead_of_loudness_and_short_ones_which_wait():
    sound = whole_hops(melody(2, 2))[None, None]
    plain, ahead = (Analyzer(DdspConfig(look_ahead=frames)).eval()(sound) for frames in (0, 2))
    (bands, notes, strengths, levels), (new_bands, same_notes, same_strengths, late_levels) = plain, ahead
    assert torch.equal(levels, late_levels[..., 2:])
    assert torch.equal(bands[..., LONG_BANDS:], new_bands[:, 2:, LONG_BANDS:])
    assert torch.equal(bands[..., :LONG_BANDS], new_bands[:, :-2, :LONG_BANDS])
    assert torch.equal(notes, same_notes[..., :-2]) and torch.equal(strengths, same_strengths[..., :-2])


def test_voices_keep_their_slots_where_they_are_followed_side_by_side():
    chord = sum(tone(note, 8.0) for note in (48.0, 55.0, 64.0)) / 3.0
    (rows,) = Rows(DdspConfig(voices=3)).of(LoadedSounds([chord]), [0])
    notes, strengths = rows[GAP + 10 : -1, :3], rows[GAP + 10 : -1, 3:6]
    sounding = (strengths > 0.0).all(0)
    assert int(sounding.sum()) == 3 and len(notes) > 600
    assert bool(((notes - notes[:1]).abs() < 0.3).all())


def test_a_product_leaves_out_only_what_is_zero():
    matrix = torch.zeros(40, 30)
    matrix[3:20, :11], matrix[17:, 11:29] = torch.rand(17, 11), torch.rand(23, 18)
    x = torch.randn(2, 5, 40)
    blocks = filled_blocks(matrix, 10)
    assert blocks[0] == (3, 20, 0, 10)
    assert torch.allclose(product(x, matrix, blocks), x @ matrix, atol=1e-5)


@pytest.fixture
def cache(tmp_path) -> SoundCache:
    return SoundCache(tmp_path / "cache", 1e9)


def heard(config: DdspConfig, sounds: list[torch.Tensor], cache: SoundCache | None) -> Features:
    features = Features(config, LoadedSounds(sounds), cache)
    features.hear(range(len(sounds)))
    return features


def test_the_same_sound_is_heard_once_and_read_from_the_disk(cache):
    config, sounds = DdspConfig(voices=1), [melody(0), melody(1)]
    first = heard(config, sounds, cache)
    frames = sum(map(first.frames, range(2)))
    assert first.heard_frames == frames
    again = heard(config, [sounds[1], melody(2), sounds[0]], cache)
    assert again.heard_frames == again.frames(1), "only what is new"
    assert torch.equal(again.read(2, -GAP, 10**6), first.read(0, -GAP, 10**6))
    assert torch.equal(first.read(0, -GAP, 10**6), heard(config, sounds, None).read(0, -GAP, 10**6))
    values = Rows(config).values
    sizes = sorted(path.stat().st_size for path in cache.folder.glob("*.f32"))
    assert sizes == sorted([4 * values * (frames + 2 * GAP), 4 * values * (again.frames(1) + GAP)])
    assert all(isinstance(source, Pack) for source in again._sources), "mapped, not held in memory"


def test_copies_of_a_sound_are_heard_once(cache):
    features = heard(DdspConfig(voices=0), [melody(0), melody(0)], cache)
    assert features.heard_frames == features.frames(0)
    assert torch.equal(features.read(0, 0, 50), features.read(1, 0, 50))


CHANGES = {"sample_rate": 48000, "channels": 2, "hop_length": 256, "window": 256, "overlap": 8, "timbres": 3}
CHANGES |= {"voices": 3, "width": 16, "trunk": "gru", "noise_knots": 32, "voice_knots": 32, "chirp": 0, "look_ahead": 1}


@pytest.mark.parametrize("name", [field.name for field in dataclasses.fields(DdspConfig)])
def test_a_setting_that_changes_what_is_heard_is_heard_anew_and_no_other(name):
    usual, changed = DdspConfig(), DdspConfig(**{name: CHANGES[name]})
    rows = [
        Rows(config).of(LoadedSounds([melody(0).expand(config.channels, -1)]), [0])[0] for config in (usual, changed)
    ]
    same = rows[0].shape == rows[1].shape and torch.allclose(*rows, atol=1e-3)
    assert (kind_of(usual) == kind_of(changed)) == same


_HEARING = """
import os, signal, sys
from pathlib import Path
import torch
from luthier.audio.cache.packs import PackWriter
from luthier.audio.cache.store import SoundCache
from luthier.families.ddsp.config import DdspConfig
from luthier.families.ddsp.hearing.features import Features
from luthier.families.ddsp.hearing.spectra import LONG_BANDS
from luthier.families.ddsp.hearing.sounds import LoadedSounds
add = PackWriter.add
def noted(writer, piece):
    print("heard", flush=True)
    if sys.argv[2] == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    sys.stdin.readline()
    add(writer, piece)
PackWriter.add = noted
features = Features(DdspConfig(voices=0), LoadedSounds([torch.ones(4096)]), SoundCache(Path(sys.argv[1]), 1e9))
features.hear([0])
print(features.heard_frames)
"""


def process(cache: SoundCache, how: str) -> "subprocess.Popen[str]":
    arguments = [sys.executable, "-c", _HEARING, str(cache.folder), how]
    return subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_killed_while_hearing_nothing_half_written_stays(cache):
    killed = process(cache, "killed")
    killed.communicate()
    assert killed.returncode == -signal.SIGKILL and not cache.entries()
    features = heard(DdspConfig(voices=0), [torch.ones(4096)], cache)
    assert features.heard_frames == 8
    assert sorted(path.suffix for path in cache.folder.iterdir()) == [".f32", ".jsonl"]


@pytest.mark.skipif(sys.platform == "win32", reason="locks are had at once there")
def test_two_processes_at_once_hear_a_sound_once(cache):
    first = process(cache, "waits")
    assert first.stdout.readline() == "heard\n"
    second = process(cache, "waits")
    assert "waiting for it" in second.stdout.readline()
    assert first.communicate("\n")[0].split() == ["8"]
    assert second.communicate()[0].split() == ["0"]
    assert len(cache.entries()) == 1


def test_what_was_removed_from_the_cache_is_heard_again(cache):
    config, sounds = DdspConfig(voices=0), [melody(0), melody(1)]
    heard(config, sounds[:1], cache)
    heard(config, sounds[1:], cache)
    features = Features(config, LoadedSounds(sounds), cache)
    features.hear([0])
    assert features.heard_frames == 0
    cache.clean(0)
    assert len(cache.entries()) == 1, "what is read stays"
    features.hear([1])
    assert features.heard_frames == features.frames(1)


def test_what_was_heard_longest_ago_goes_first_and_what_is_read_stays(cache):
    old = heard(DdspConfig(voices=0), [melody(0)], cache)
    (entry,) = cache.entries()
    assert entry.in_use and not cache.clean(0)
    del old
    os.utime(entry.index, (0, 0))
    new = heard(DdspConfig(voices=0), [melody(1)], cache)
    (removed,) = cache.clean(cache.size() - 1)
    assert removed.index == entry.index and len(cache.entries()) == 1
    assert float(new.read(0, 20, 1)[0, 0]) > -90.0


@pytest.fixture
def folder(tmp_path):
    """Writes sounds into a folder, and returns what there is to train on."""
    (tmp_path / "sounds").mkdir()

    def written(names: dict[str, torch.Tensor]) -> Corpus:
        for name, sound in names.items():
            soundfile.write(tmp_path / "sounds" / f"{name}.wav", sound.numpy(), RATE, subtype="FLOAT")
        cache = SoundCache(tmp_path / "cache", 1e9)
        return Corpus.prepare(tmp_path / "sounds", tmp_path / "run", RATE, 1, tell=str, cache=cache)

    return written


def features_of(corpus: Corpus, config: DdspConfig) -> Features:
    features = Features(config, CorpusSounds(corpus, HOP), corpus.cache)
    features.hear(range(len(features.sounds.lengths)))
    return features


def test_a_folder_that_grows_is_heard_where_it_is_new(folder):
    config = DdspConfig(voices=1)
    first = features_of(folder({"a": melody(0), "b": melody(1)}), config)
    assert first.heard_frames == first.frames(0) + first.frames(1)
    grown = features_of(folder({"aa": melody(2)}), config)
    assert grown.heard_frames == grown.frames(1), "aa lies between a and b"
    assert features_of(folder({}), config).heard_frames == 0


def test_a_long_sound_is_heard_in_stretches_as_if_it_were_one(folder, monkeypatch):
    sound = torch.cat([melody(seed) for seed in range(3)])
    whole = features_of(folder({"a": sound}), DdspConfig(voices=1))
    monkeypatch.setattr("luthier.families.ddsp.hearing.sounds._STRETCH_SECONDS", 2.0)
    parts = features_of(folder({}), DdspConfig(voices=1))
    count = len(parts.sounds.lengths)
    assert count > 2 and max(parts.sounds.lengths) <= 2.0 * RATE + HOP
    rows = torch.cat([parts.read(number, 0, 10**6) for number in range(count)])
    expected = whole.read(0, 0, 10**6)
    assert torch.allclose(rows[:, 1:], expected[:, 1:], atol=1e-3)
    voiced = expected[:, 1] > 0.9
    assert torch.allclose(rows[voiced, 0], expected[voiced, 0], atol=1e-3)
    before = parts.read(1, -GAP, GAP)
    assert torch.allclose(before, parts.read(0, parts.frames(0) - GAP, GAP), atol=1e-3)
    assert np.array_equal(parts.sounds.read(1, -700, 700), parts.sounds.read(0, parts.sounds.lengths[0] - 700, 700))


class Hours:
    """Sounds of a minute each, of which nothing is heard but how many."""

    def __init__(self, minutes: int) -> None:
        self.lengths = [60 * RATE] * minutes

    def read(self, number: int, first: int, length: int) -> torch.Tensor:
        return torch.zeros(1, length)

    def goes_on(self, number: int) -> bool:
        return False

    def content(self, number: int) -> str:
        return str(number)


def test_an_hour_is_heard_in_parts_that_follow_from_the_step(cache, monkeypatch):
    config = DdspConfig(voices=0)
    frames = -(-60 * RATE // HOP)
    features = Features(config, Hours(60), cache)
    corpus = Heard(features, RATE, 0)
    assert corpus.known(0) == 5 and features.heard_frames == 5 * frames, "five minutes, by chance"
    assert corpus.order != sorted(corpus.order)
    assert corpus.known(24) == 5 and corpus.known(25) == 8 and features.heard_frames == 8 * frames
    opened = []
    monkeypatch.setattr(Pack, "pieces", lambda pack, pieces=Pack.pieces: opened.append(pack.index) or pieces(pack))
    again = Features(config, Hours(60), cache)
    resumed = Heard(again, RATE, 0)
    assert resumed.order == corpus.order and resumed.known(3) == 5 and resumed.known(30) == 8
    assert again.heard_frames == 0
    assert len(opened) == len(set(opened)) == 2, "each pack is looked into once, however many parts there are"


def test_a_few_minutes_are_heard_at_once_and_in_order():
    features = Features(DdspConfig(voices=0), Hours(3))
    corpus = Heard(features, RATE, 0)
    assert corpus.order == [0, 1, 2] and corpus.known(0) == corpus.known(1000) == 3
    places = corpus.sample(100)
    assert 90 < len(places) <= 100 and places[0] == (0, -GAP) and places[-1][0] == 2
