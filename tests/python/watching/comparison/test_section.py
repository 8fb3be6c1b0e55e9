"""The section holds every sound whole, and what the script needs to know of it."""

import base64
import html
import io
import re

import numpy as np
import pytest
import soundfile

from luthier.errors import UserError
from luthier.watching.comparison.measures import measured, told_numbers, words_of
from luthier.watching.comparison.section import section, section_assets
from luthier.watching.comparison.sounds import Excerpt, Take

RATE = 22_050
EVIL = '<script>alert("x")</script>&"\''


def sound(seed, amplitude=0.1, seconds=0.5, channels=1):
    noise = np.random.default_rng(seed).standard_normal((channels, round(seconds * RATE)))
    return (amplitude * noise / np.abs(noise).max()).astype(np.float32)


def heard(name="model", second=None, channels=1):
    second = sound(2, channels=channels) if second is None else second
    takes = (Take("original", "as it is", sound(1, channels=channels)), Take(name, "what it makes", second))
    return Excerpt(f"of {name}", takes)


def players(page):
    sources = re.findall(r'<audio controls preload="none" src="data:audio/flac;base64,([^"]*)"', page)
    return [soundfile.read(io.BytesIO(base64.b64decode(each)), dtype="float32", always_2d=True) for each in sources]


def attributes(page, name):
    return [html.unescape(value) for value in re.findall(rf'data-{name}="([^"]*)"', page)]


def test_every_take_is_there_whole_in_16_bits_with_its_rate():
    two = heard(channels=2)
    found = players(section("runs", [two], RATE))
    assert [rate for _, rate in found] == [RATE, RATE]
    for (samples, _), take in zip(found, two.takes, strict=True):
        assert samples.T.shape == take.samples.shape
        assert np.abs(samples.T - take.samples).max() <= 1 / 32768


def test_what_is_beyond_full_scale_is_stored_lowered_and_told():
    page = section("runs", [heard(second=sound(3, amplitude=2.5))], RATE)
    samples, _ = players(page)[1]
    own = [float(value) for value in attributes(page, "own")]
    assert own == [1.0, 2.5]
    assert np.abs(samples).max() == pytest.approx(1.0, abs=1e-3)
    assert np.abs(own[1] * samples[:, 0] - sound(3, amplitude=2.5)[0]).max() < 1e-3


def test_the_script_is_told_length_rate_and_loudness():
    page = section("runs", [heard(second=0.5 * sound(1))], RATE)
    assert attributes(page, "rate") == [str(RATE)]
    assert float(attributes(page, "seconds")[0]) == pytest.approx(0.5, abs=1e-4)
    assert [float(value) for value in attributes(page, "matched")] == pytest.approx([1.0, 2.0], rel=0.01)


def test_names_of_a_person_are_text():
    page = section(EVIL, [heard(EVIL)], RATE)
    assert "<script" not in page
    assert attributes(page, "title") == [EVIL, f"of {EVIL}"]
    assert attributes(page, "name") == ["original", EVIL]


def test_there_is_a_blind_test_only_where_it_is_wanted():
    assert "blind-switch" in section("runs", [heard()], RATE)
    assert "blind-switch" not in section("runs", [heard()], RATE, blind=False)


def test_a_sound_that_is_not_finite_is_refused():
    broken = sound(1)
    broken[0, 5] = np.nan
    with pytest.raises(UserError, match="NaN"):
        section("runs", [heard(second=broken)], RATE)


def test_the_script_asks_for_nothing_and_can_stand_in_a_page():
    script, style = section_assets()
    assert "</" not in script
    assert not re.search(r"fetch\(|XMLHttpRequest|import |https?:|WebSocket|localStorage", script)
    assert "url(" not in style


def test_the_dB_of_the_pictures_are_said():
    assert "-100 dB" in section("runs", [heard()], RATE)


def test_each_measure_has_a_sentence_with_its_direction_and_the_best_is_marked():
    original, near = sound(1, seconds=1.0), sound(1, seconds=1.0)
    near[0] += 0.01 * sound(5, seconds=1.0)[0]
    far = sound(4, seconds=1.0, amplitude=0.9)
    takes = (Take("original", "", original), Take("near", "", near), Take("far", "", far))
    numbers = measured([Excerpt("one", takes)], RATE)
    assert list(numbers) == ["near", "far"]
    assert numbers["near"]["log_mel_l1_db"] < numbers["far"]["log_mel_l1_db"]
    table = told_numbers(numbers)
    rows = re.findall(r"<tr><td><b>.*?</tr>", table)
    assert len(rows) == 6
    assert all("maller is" in row for row in rows)
    spectrum = next(row for row in rows if "<b>spectrum</b>" in row)
    best = words_of("log_mel_l1_db", numbers["near"]["log_mel_l1_db"])
    assert re.findall(r"<td class=best>([^<]*)</td>", spectrum) == [best]
    assert told_numbers({}) == ""


def test_excerpts_of_other_lengths_count_as_long_as_they_are():
    def quieter(seconds, factor):
        takes = (Take("original", "", sound(1, seconds=seconds)), Take("model", "", factor * sound(1, seconds=seconds)))
        return Excerpt("one", takes)

    long, short = quieter(2.0, 0.5), quieter(0.5, 1.0)
    alone = measured([long], RATE)["model"]["loudness_error_db"]
    assert alone == pytest.approx(6.02, abs=0.1)
    assert measured([long, short], RATE)["model"]["loudness_error_db"] == pytest.approx(0.8 * alone, rel=0.03)


@pytest.mark.parametrize(
    ("metric", "value", "words"),
    [
        ("log_mel_l1_db", 3.37, "3.4 dB"),
        ("f0_cents", 207.3, "207 cents"),
        ("f0_cents", float("nan"), "–"),
        ("voicing_error", 0.032, "3 %"),
        ("centroid_octaves", 0.073, "0.07 octaves"),
        ("spectral_distance", 5.36, "5.4"),
    ],
)
def test_numbers_are_told_as_a_person_reads_them(metric, value, words):
    assert words_of(metric, value) == words
