"""A picture shows where a tone is, when it begins, and what is quiet."""

import io

import numpy as np
import pytest

from luthier.watching.comparison.pictures import FLOOR_DB, drawn, frequency_ticks, mel_spectrogram_db

RATE = 44_100


def tone(hz, amplitude=0.5, seconds=2.0):
    return (amplitude * np.sin(2 * np.pi * hz * np.arange(round(seconds * RATE)) / RATE)).astype(np.float32)[None]


@pytest.mark.parametrize("hz", [250, 1000, 5000])
def test_a_tone_lies_at_its_mark(hz):
    rows = mel_spectrogram_db(tone(hz), RATE).mean(1)
    words = f"{hz // 1000} kHz" if hz >= 1000 else f"{hz} Hz"
    place = dict(frequency_ticks(RATE))[words]
    assert np.argmax(rows) / (len(rows) - 1) == pytest.approx(place, abs=0.015)


def test_a_tone_80_db_down_is_still_above_the_floor():
    rows = mel_spectrogram_db(tone(1000, amplitude=1e-4), RATE)
    assert rows.max() == pytest.approx(-80.0, abs=2.0)
    assert rows.min() == FLOOR_DB


def test_an_attack_stays_where_it_is_and_as_loud_when_there_are_too_many_columns():
    long = np.zeros((1, 30 * RATE), np.float32)
    long[0, 15 * RATE : 15 * RATE + 300] = 0.5
    rows = mel_spectrogram_db(long, RATE)
    assert rows.shape[1] == 700
    assert abs(int(np.argmax(rows.max(0))) - 350) <= 2
    short = mel_spectrogram_db(long[:, 14 * RATE : 16 * RATE], RATE)
    assert rows.max() == pytest.approx(short.max(), abs=3.0)


def test_marks_lie_in_the_picture_at_low_rates_too():
    assert [words for words, _ in frequency_ticks(8000)] == ["250 Hz", "1 kHz", "2 kHz"]
    assert all(0 < place < 1 for rate in (8000, 22_050, 96_000) for _, place in frequency_ticks(rate))


def test_it_is_a_picture_whose_columns_are_the_time_and_nothing_else():
    from PIL import Image

    first = tone(1000)
    first[:, : RATE // 2] = 0
    with Image.open(io.BytesIO(drawn(first, RATE))) as picture:
        assert picture.format == "WEBP"
        grey = np.asarray(picture.convert("L"), np.float32)
    loud = grey.max(0) > 128
    assert not loud[: int(0.2 * len(loud))].any()
    assert loud[int(0.3 * len(loud)) : -2].all()
