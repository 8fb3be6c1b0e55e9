"""`luthier listen` as a person meets it, on runs of several families."""

import dataclasses
import html
import re

import numpy as np
import pytest
import torch
from tests.python.trainer.runs import MODEL, TRAIN, new_checkpoint, small_corpus

from luthier.audio.rendering import render_tone_corpus
from luthier.audio.splitting import Span
from luthier.audio.writing import write_wav
from luthier.cli.main import main
from luthier.families.presets import preset_names, read_preset
from luthier.families.prior.model import PriorConfig
from luthier.families.prior.training import PriorTrainConfig
from luthier.families.rave.model import Rave
from luthier.families.table import family
from luthier.measuring.evaluation import Evaluated
from luthier.runs.checkpoints import new_checkpoint as untrained
from luthier.tools import listening
from luthier.tools.listening import converted, fitting, rebuilt
from luthier.trainer.checkpoint import Checkpoint, save_checkpoint

PRESETS = ("codes", "ddsp", "fader", "low-latency", "move", "rave-v2", "timbre", "transfer")
WORDS = ["--excerpts", "2", "--seconds", "0.75"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """`one` with an earlier checkpoint, `two` at another rate and in stereo, and their `sounds`."""
    folder = tmp_path_factory.mktemp("listen")
    small_corpus(folder)
    write(folder / "one", folder, new_checkpoint(), step=20)
    write(folder / "one" / "phase1.ckpt", folder, new_checkpoint(), step=10)
    write(folder / "one" / "best.ckpt", folder, new_checkpoint(), step=19)  # hardly earlier
    config = dataclasses.replace(MODEL, sample_rate=22_050, channels=2)
    torch.manual_seed(1)
    other = Checkpoint("rave", "test", config, TRAIN, Rave(config).state_dict())
    write(folder / "two", folder, other, step=5)
    return folder


def write(run, folder, checkpoint, step):
    checkpoint.step, checkpoint.seconds = step, 60.0
    checkpoint.corpus = {"folder": str(folder / "sounds"), "files": 3, "minutes": 0.5}
    save_checkpoint(run, checkpoint)


def refusal(capsys, *words):
    assert main(["listen", *map(str, words)]) == 2
    return capsys.readouterr().err


def names(page):
    found = [html.unescape(name) for name in re.findall(r'class="take" data-name="([^"]*)"', page)]
    count = page.count('class="excerpt"')
    assert found == found[: len(found) // count] * count
    return found[: len(found) // count]


@pytest.fixture(scope="module")
def page(folder):
    assert main(["listen", str(folder / "one"), str(folder / "two"), *WORDS]) == 0
    return (folder / "one" / "listen.html").read_text("utf-8")


def test_original_model_earlier_checkpoint_other_run_and_mosaic_are_beside_each_other(page):
    assert page.count('class="excerpt"') == 2
    assert names(page) == ["original", "one", "one, step 10", "two", "mosaic"]
    assert page.count("data:audio/flac;base64,") == 10


def test_the_page_says_where_each_excerpt_is_from_and_how_long(page):
    titles = re.findall(r'data-seconds="([\d.]+)" data-title="([^"]*)"', page)
    assert all(float(seconds) == pytest.approx(0.75, abs=0.01) for seconds, _ in titles)
    assert all(re.fullmatch(r"\d\. \S+\.wav at \d+\.\d s", title) for _, title in titles)


def test_it_measures_and_says_what_to_do_next(page, folder):
    assert "Smaller is better" in page
    assert f"train --resume {folder / 'one'} --minutes 2" in page
    assert "rave, preset test, step 20, 1.0 minutes of training" in page


def test_it_loads_nothing(page):
    assert "default-src 'none'" in page
    assert not re.search(r'(?:src|href)="(?!data:|#)', page)


def test_other_sounds_can_be_heard_and_the_page_can_go_elsewhere(folder, tmp_path, capsys):
    render_tone_corpus(tmp_path / "others", 0.3)
    out = tmp_path / "page.html"
    words = ["listen", str(folder / "two"), "--sounds", str(tmp_path / "others"), "-o", str(out), *WORDS]
    assert main(words) == 0
    said = capsys.readouterr().out
    assert str(out) in said
    assert out.resolve().as_uri() in said
    assert names(out.read_text("utf-8")) == ["original", "two", "mosaic"]
    assert not (folder / "two" / "corpus").exists()


@pytest.mark.parametrize("preset", PRESETS)
def test_a_run_of_every_family_is_heard(preset, tmp_path):
    assert preset in preset_names()
    plain = read_preset(preset)
    record = family(plain["family"])
    sets = {"instruments": ("a", "b")} if preset in ("move", "transfer") else {}
    config, train = record.configured(plain["model"] | sets, plain["train"])
    for name in ("a", "b"):
        render_tone_corpus(tmp_path / "sounds" / name, 0.2)
    write(tmp_path / "run", tmp_path, untrained(plain["family"], preset, config, train), step=0)
    assert main(["listen", str(tmp_path / "run"), "--excerpts", "1", "--seconds", "1"]) == 0
    page = (tmp_path / "run" / "listen.html").read_text("utf-8")
    assert names(page) == ["original", "run", "mosaic"]


def test_a_prior_is_told_where_it_is_heard(tmp_path, capsys):
    config = PriorConfig()
    checkpoint = Checkpoint("prior", "prior", config, PriorTrainConfig(), family("prior").model(config).state_dict())
    save_checkpoint(tmp_path / "prior", checkpoint)
    said = refusal(capsys, tmp_path / "prior")
    assert "is of the family prior" in said
    assert "luthier report" in said


def test_mistakes_get_a_sentence(folder, tmp_path, capsys):
    assert "there is no checkpoint" in refusal(capsys, tmp_path)
    assert "there is no checkpoint" in refusal(capsys, folder / "one", tmp_path)
    assert "named twice" in refusal(capsys, folder / "one", folder / "one" / ".." / "one")
    assert "must end in .html" in refusal(capsys, folder / "one", "-o", "page.wav")
    assert "the checkpoint of each by --checkpoint" in refusal(capsys, folder / "one" / "best.ckpt")
    assert "does not exist" in refusal(capsys, folder / "one", "--sounds", tmp_path / "nowhere")
    checkpoint = new_checkpoint()
    checkpoint.corpus = {"folder": str(tmp_path / "gone")}
    save_checkpoint(tmp_path / "run", checkpoint)
    assert "Name the folder where the sounds are now as well" in refusal(capsys, tmp_path / "run")


def test_a_model_whose_sound_is_not_finite_is_named(folder, tmp_path, capsys):
    checkpoint = new_checkpoint()
    for weight in checkpoint.model.values():
        weight.fill_(float("nan"))
    write(tmp_path / "broken", folder, checkpoint, step=1)
    assert "broken makes sound that is not finite" in refusal(capsys, tmp_path / "broken", *WORDS)


def test_runs_of_the_same_name_are_told_apart(folder, tmp_path):
    write(tmp_path / "one", folder, new_checkpoint(), step=1)
    out = tmp_path / "page.html"
    assert main(["listen", str(folder / "one"), str(tmp_path / "one"), "-o", str(out), *WORDS]) == 0
    first = str(folder / "one")
    assert names(out.read_text("utf-8")) == ["original", first, f"{first}, step 10", str(tmp_path / "one"), "mosaic"]


def test_a_page_is_bounded():
    assert fitting(4, 6 * 44_100, 1, 5) == (4, 6 * 44_100)
    fewer, frames = fitting(50, 10 * 48_000, 2, 10)
    assert 1 <= fewer < 50
    assert frames == 10 * 48_000
    one, shorter = fitting(50, 60 * 96_000, 2, 20)
    assert one == 1
    assert 0 < 20 * shorter * 2 * 2 * 4 / 3 <= 40_000_000


def test_a_page_that_would_be_too_large_is_told(folder, capsys, monkeypatch, tmp_path):
    monkeypatch.setattr("luthier.tools.listening._MOST_BYTES", 500_000)
    out = tmp_path / "page.html"
    assert main(["listen", str(folder / "two"), "-o", str(out), *WORDS]) == 0
    assert "at most 1 excerpts of 0.8 s" in capsys.readouterr().out
    assert out.stat().st_size < 500_000


def test_an_excerpt_ends_with_its_sound(tmp_path):
    sounds = tmp_path / "sounds"
    for number in range(12):  # so many that whole files are held out
        tone = 0.2 * np.sin(2 * np.pi * (200 + 20 * number) * np.arange(round(1.5 * 44_100)) / 44_100)
        write_wav(sounds / f"{number}.wav", tone.astype(np.float32), 44_100)
    write(tmp_path / "run", tmp_path, new_checkpoint(), step=1)
    assert main(["listen", str(tmp_path / "run"), "--seconds", "5"]) == 0
    page = (tmp_path / "run" / "listen.html").read_text("utf-8")
    assert {float(seconds) for seconds in re.findall(r'data-seconds="([\d.]+)"', page)} == {1.5}
    span = Span(0, 66_150)
    assert [listening._length(span, offset, 44_100, 44_100) for offset in (0, 44_100, 66_000)] == [
        44_100,
        22_050,
        22_050,
    ]


def test_a_model_hears_whole_hops_and_the_end_is_not_lost():
    def echo(x, domain):
        assert x.shape[-1] % 512 == 0
        return x

    instrument = Evaluated(44_100, 1, 512, 4, echo, lambda crops: None)
    sound = np.random.default_rng(0).standard_normal((1, 1000)).astype(np.float32)
    assert np.array_equal(rebuilt(instrument, sound, None), sound)


def test_sounds_of_another_rate_and_number_of_channels_stay_in_time():
    tone = np.sin(2 * np.pi * 440 * np.arange(44_100) / 44_100).astype(np.float32)[None]
    back = converted(converted(tone, 44_100, 48_000, 2), 48_000, 44_100, 1)
    assert back.shape == tone.shape
    assert np.abs(back - tone)[:, 200:-200].max() < 1e-3
