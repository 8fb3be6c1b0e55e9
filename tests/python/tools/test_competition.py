"""Several instruments on the same sounds: who wins, how sure that is, and the page that shows it."""

import csv
from pathlib import Path

import numpy as np
import pytest
import soundfile
import torch

from luthier.cli.compare import names_of
from luthier.errors import UserError
from luthier.measuring.energy import Playing
from luthier.measuring.metrics import Measured
from luthier.runs.costs import Costs
from luthier.tools.competition.contenders import Contender, through
from luthier.tools.competition.excerpts import RATE, excerpts
from luthier.tools.competition.page import write_comparison
from luthier.tools.competition.verdict import advice, levelled, verdicts
from luthier.tools.instrument import load

CROPS = 6


def contender(name: str, joules: float, quality: float, voiced: float = 1.0) -> Contender:
    costs = Costs(Playing(joules, joules / 8, "estimated"), 1e7, 1000, 4000, 0, {"kilowatt_hours": 0.01})
    ones, sums = torch.ones(CROPS), torch.full((CROPS,), quality)
    qualities = {
        "spectral_distance": Measured("", 2 * sums, ones),
        "log_mel_l1_db": Measured("dB", sums, ones),
        "f0_cents": Measured("cents", sums * voiced, ones * voiced),
    }
    made = [np.full((1, RATE // 10), 0.1, np.float32)] * CROPS
    return Contender(name, costs, qualities, made)


CHEAP, MIDDLE, DEAR = contender("cheap", 0.1, 9.0), contender("middle", 0.2, 3.0), contender("<dear>", 8.0, 2.5)
BEATEN = contender("beaten", 9.0, 3.5)
ALL = [CHEAP, MIDDLE, DEAR, BEATEN]


def test_the_front_leaves_out_who_is_beaten_in_both():
    verdict = verdicts(ALL, seed=0)[0]
    assert verdict.metric == "log_mel_l1_db", "what an ear hears comes before what training counts"
    assert verdict.front == [0, 1, 2]
    assert (verdict.knee, verdict.best) == (1, 2)
    assert verdict.stability == [1.0, 1.0, 1.0, 0.0]


def test_what_cannot_be_measured_of_one_is_compared_of_none():
    metrics = [verdict.metric for verdict in verdicts([CHEAP, contender("noise", 1.0, 2.0, voiced=0.0)], seed=0)]
    assert metrics == ["log_mel_l1_db", "spectral_distance"]


def test_costs_that_a_second_measurement_might_turn_round_are_the_same():
    assert levelled([1.03, 1.0, 2.0]) == [1.0, 1.0, 2.0]
    assert levelled([1.2, 1.0]) == [1.2, 1.0]


def test_the_advice_names_the_best_and_what_is_nearly_as_good_for_less():
    said = advice(ALL, verdicts(ALL, seed=0)[0], "spectrum")
    assert said.startswith("<dear> comes nearest by spectrum (2.5); middle (3) needs 40 times less energy")
    assert "take it." in advice([MIDDLE, BEATEN], verdicts([MIDDLE, BEATEN], seed=0)[0], "spectrum")


def test_the_page_has_every_name_escaped_and_a_sound_for_every_dot(tmp_path):
    sounds = [np.full((1, RATE // 10), 0.1, np.float32)] * CROPS
    page, picture, table = write_comparison(tmp_path / "new", ALL, verdicts(ALL, seed=0), sounds)
    text = page.read_text("utf-8")
    assert "<dear>" not in text
    assert "&lt;dear&gt;" in text
    assert [f'id="dot-{place}"' in text for place in range(4)] == [True] * 4
    assert text.count('class="dot"') == 4 * 3, "a dot an instrument and a picture"
    assert picture.read_bytes().startswith(b"\x89PNG")
    rows = list(csv.DictReader(table.read_text("utf-8").splitlines()))
    assert [row["on the front"] for row in rows] == ["yes", "yes", "yes", "no"]
    assert rows[1]["training kWh"] == "0.01"


def test_excerpts_are_drawn_by_the_seed_and_pass_over_silence_and_what_cannot_be_read(tmp_path):
    rng = np.random.default_rng(0)
    soundfile.write(tmp_path / "long.wav", 0.1 * rng.standard_normal(5 * RATE), RATE)
    soundfile.write(tmp_path / "silent.wav", np.zeros(RATE), RATE)
    (tmp_path / "broken.wav").write_bytes(b"no sound")
    first, second, other = (excerpts(tmp_path, 3, seed) for seed in (1, 1, 2))
    assert [piece.shape for piece in first] == [(1, 3 * RATE)] * 3
    assert all(np.array_equal(a, b) for a, b in zip(first, second, strict=True))
    assert not np.array_equal(first[0], other[0])


def test_a_folder_in_which_nothing_is_heard_is_refused(tmp_path):
    soundfile.write(tmp_path / "silent.wav", np.zeros(RATE), RATE)
    with pytest.raises(UserError, match="nothing is heard in the sounds of"):
        excerpts(tmp_path, 2, 0)


def test_an_instrument_gives_back_as_many_samples_as_it_was_given():
    instrument = load("strings")
    sound = 0.1 * np.sin(2 * np.pi * 220 * np.arange(10001) / RATE, dtype=np.float32)[None]
    made = through(instrument, sound)
    assert made.shape == sound.shape
    assert np.abs(made).max() > 0.01


def test_names_are_the_shortest_that_tell_apart():
    assert names_of([Path("/a/x/model.ts"), Path("/a/y/model.ts")]) == ["x", "y"]
    assert names_of([Path("/a/x"), Path("/b/x")]) == ["a/x", "b/x"]
    with pytest.raises(UserError, match="named twice"):
        names_of([Path("/a/x"), Path("/a/x")])
