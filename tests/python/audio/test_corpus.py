import csv
import os
import subprocess
import sys

import numpy as np
import pytest

from luthier.audio.report import CorpusReport, FileReport
from luthier.audio.report_csv import COLUMNS, write_csv


def constant(value, seconds=1.0):
    """A place knows what it is by its value; one sample is another, since what never moves is no sound."""
    samples = np.full(round(seconds * 44100), value)
    samples[-1] -= 0.001
    return samples


def numbered(make_sound, count, seconds=1.0):
    """Files whose every sample is the file's number / 100."""
    for index in range(1, count + 1):
        make_sound(f"{index:02d}.wav", samples=constant(index / 100, seconds), subtype="FLOAT")


def heard(samples):
    """The numbers of the files of which something is in `samples`."""
    return set(np.unique(np.round(samples * 100).astype(int)).tolist()) - {0}


def test_crops_are_the_sound_of_the_files(make_sound, prepare, sine):
    make_sound("a.wav", 2.0, 88200, subtype="FLOAT")
    crop = prepare().crop("train", np.random.default_rng(0), 4096)
    assert crop.shape == (1, 4096) and crop.dtype == np.float32
    spectrum = np.abs(np.fft.rfft(crop[0] * np.hanning(4096)))
    assert abs(spectrum.argmax() * 44100 / 4096 - 440) < 11


def test_stereo_stays_stereo(make_sound, prepare):
    make_sound("a.wav", samples=np.stack([constant(0.1), constant(-0.2)], 1), subtype="FLOAT")
    batch = prepare(channels=2).batch("train", np.random.default_rng(0), 3, 100)
    assert np.allclose(batch, np.broadcast_to([[0.1], [-0.2]], (3, 2, 100)))


def test_rejected_files_leave_nothing_behind(make_sound, prepare, cache):
    make_sound("a.wav", samples=constant(0.1), subtype="FLOAT")
    fails_late = np.append(constant(0.2, 10.0), np.nan)  # only after seconds of it were decoded
    make_sound("b.wav", samples=fails_late, subtype="FLOAT")
    make_sound("c.wav", samples=constant(0.3), subtype="FLOAT")
    corpus = prepare()
    assert [file.name for file in corpus.report.rejected] == ["b.wav"]
    batch = corpus.batch("train", np.random.default_rng(0), 50, 1000)
    assert heard(batch) == {10, 30}
    (samples,) = cache.folder.glob("*.f32")
    assert samples.stat().st_size == 2 * 44100 * 4


def test_the_same_generator_state_draws_the_same_batch(make_sound, prepare):
    numbered(make_sound, 3)
    corpus = prepare()
    first, again = (corpus.batch("train", np.random.default_rng(7), 4, 2000) for _ in range(2))
    assert first.shape == (4, 1, 2000) and np.array_equal(first, again)


def test_time_is_drawn_evenly_whatever_the_files(make_sound, prepare):
    make_sound("long.wav", samples=constant(0.01, 3.0), subtype="FLOAT")
    make_sound("short.wav", samples=constant(0.02, 1.0), subtype="FLOAT")
    batch = prepare().batch("train", np.random.default_rng(0), 2000, 8)
    assert np.mean(np.isclose(batch[:, 0, 0], 0.02)) == pytest.approx(0.25, abs=0.04)


def test_files_shorter_than_the_crop_are_followed_by_zeros(make_sound, prepare):
    make_sound("a.wav", samples=constant(0.5, 0.5), subtype="FLOAT")
    crop = prepare().crop("train", np.random.default_rng(0), 44100)[0]
    kept = 22050 * 0.9 - int(22050 * 0.05)  # the gap before what is held out
    assert np.flatnonzero(crop).tolist() == list(range(int(kept)))


def test_very_short_sounds_are_learned_from_as_well(make_sound, prepare):
    numbered(make_sound, 12, seconds=0.03)
    corpus = prepare()
    batch = corpus.batch("train", np.random.default_rng(0), 100, 4096)
    assert heard(batch) | heard(corpus.validation_crops(4096, 10)) == set(range(1, 13))
    assert (np.count_nonzero(batch, axis=-1) == 1323).all()


def test_domains_are_drawn_by_their_time_or_equally_often(make_sound, prepare):
    make_sound("long/a.wav", samples=constant(0.01, 9.0), subtype="FLOAT")
    make_sound("short/b.wav", samples=constant(0.02, 1.0), subtype="FLOAT")
    corpus, rng = prepare(), np.random.default_rng(0)
    shares = [
        np.mean([corpus.place("train", rng, 512, balanced)[0].domain for _ in range(800)]) for balanced in (False, True)
    ]
    assert shares == pytest.approx([0.1, 0.5], abs=0.05)


def test_ten_files_hold_whole_files_out(make_sound, prepare):
    numbered(make_sound, 20)
    corpus = prepare()
    train = heard(corpus.batch("train", np.random.default_rng(0), 400, 512))
    validation = heard(corpus.validation_crops(512, 400))
    assert train | validation == set(range(1, 21)) and not train & validation
    assert len(validation) == 2
    assert corpus.minutes("validation") == pytest.approx(2 / 60)
    assert set(heard(prepare(seed=1).validation_crops(512, 400))) != validation


def test_few_files_hold_their_ends_out(make_sound, prepare):
    ramp = np.linspace(0, 1, 44100)
    make_sound("a.wav", samples=ramp, subtype="FLOAT")
    corpus = prepare()
    train = corpus.batch("train", np.random.default_rng(0), 300, 64)
    validation = corpus.validation_crops(64, 300)
    assert train.max() < 0.85 and validation.min() >= 0.9


def test_sub_folders_are_domains_and_every_place_knows_its_own(make_sound, prepare):
    make_sound("oboe/low/a.wav", samples=constant(0.01), subtype="FLOAT")
    make_sound("cello/b.wav", samples=constant(0.02), subtype="FLOAT")
    make_sound("c.wav", samples=constant(0.03), subtype="FLOAT")
    corpus = prepare()
    assert corpus.domains == ("", "cello", "oboe")
    expected = {"oboe": 0.01, "cello": 0.02, "": 0.03}
    rng = np.random.default_rng(0)
    places = [corpus.place("train", rng, 64) for _ in range(60)] + corpus.validation_places(64, 30)
    for span, offset in places:
        level = corpus.read(span, offset, 8)[0, 0]
        assert level == pytest.approx(expected[corpus.domains[span.domain]], rel=1e-3)
    assert {span.domain for span, _ in places[:60]} == {span.domain for span, _ in places[60:]} == {0, 1, 2}


def test_validation_crops_are_fixed_and_leave_out_silence(make_sound, prepare):
    numbered(make_sound, 9, seconds=2.0)
    for index in range(11, 14):
        almost = constant(1e-5 * index, 2.0)
        almost[0] = 0.5  # a click makes the file acceptable, not its validation crops
        make_sound(f"{index}.wav", samples=almost, subtype="FLOAT")
    corpus = prepare(seed=3)
    crops = corpus.validation_crops(4096, 5)
    assert np.array_equal(crops, corpus.validation_crops(4096, 5))
    assert len(crops) <= 5
    assert (np.sqrt(np.square(crops).mean(axis=(1, 2))) > 1e-3).all()


_MEASURED = """
import resource, sys
import numpy as np
from luthier.audio.corpus import Corpus
folder, run = sys.argv[1:]
Corpus.prepare(folder + "/small", run + "/small", 44100, 1)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
corpus = Corpus.prepare(folder + "/large", run + "/large", 44100, 1)
corpus.batch("train", np.random.default_rng(0), 16, 65536)
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="ru_maxrss is in kilobytes on Linux only")
def test_a_long_file_needs_no_long_memory(make_sound, tmp_path):
    make_sound("small/a.wav", 2.0, 48000)
    minutes = 10
    noise = np.random.default_rng(0).integers(-9999, 9999, (minutes * 60 * 48000, 2), np.int16)
    folder = make_sound("large/a.wav", sample_rate=48000, samples=noise).parent.parent
    arguments = [sys.executable, "-c", _MEASURED, str(folder), str(tmp_path)]
    environment = os.environ | {"LUTHIER_CACHE": str(tmp_path)}
    measured = subprocess.run(arguments, capture_output=True, text=True, check=True, env=environment)
    decoded_megabytes = max(path.stat().st_size for path in (tmp_path / "sounds").glob("*.f32")) / 2**20
    assert decoded_megabytes > 100
    assert float(measured.stdout.splitlines()[-1]) < 0.25 * decoded_megabytes


def test_the_table_of_sounds_is_a_spreadsheet_with_every_file(tmp_path):
    files = [FileReport(f"{n}.wav", 1.0, 44100, 1, -3.0, 44100) for n in range(50)]
    files.append(FileReport('torn, "x".wav', 0.0, 0, 0, 0.0, 0, problem="no audio"))
    write_csv(CorpusReport(tmp_path, tuple(files), 0, ("row 3: no sound",)), tmp_path / "table.csv")
    rows = list(csv.DictReader((tmp_path / "table.csv").open(encoding="utf-8", newline="")))
    assert len(rows) == 52
    assert rows[0] == dict(zip(COLUMNS, ["0.wav", "yes", "1.000", "44100", "1", "-3.0", ""], strict=True))
    assert (rows[50]["file"], rows[50]["accepted"], rows[50]["remark"]) == ('torn, "x".wav', "no", "no audio")
