"""The report is one file that needs nothing else, holds what it promises, and trusts no name."""

import base64
import dataclasses
import io
import json
import shutil
from html.parser import HTMLParser

import numpy as np
import pytest
import soundfile
from tests.python.trainer.runs import new_checkpoint
from tests.python.watching.watched import SAMPLE_RATE, looped

from luthier.audio.report import FileReport
from luthier.audio.writing import write_wav
from luthier.cli.main import main
from luthier.runs.checkpoints import built_model
from luthier.shown import quoted
from luthier.trainer.checkpoint import save_checkpoint
from luthier.watching.previews import Previews
from luthier.watching.report import heard_steps, report_page
from luthier.watching.run_report import RunReport

SECTIONS = ["listen", "curves", "latents", "corpus", "configuration", "machine"]
EVIL = '<script>alert("x")</script>&"\'.wav'
VOID = {"meta", "img", "br", "hr", "input", "link"}


class Page(HTMLParser):
    """Sections, words, sources and tags; fails when tags do not close in order."""

    def __init__(self, content):
        super().__init__()
        self.sections, self.words, self.sources, self.tags, self._open = [], [], [], [], []
        self.feed(content)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.tags.append(tag)
        self.sections += [values["id"]] if tag == "section" else []
        self.sources += [v for name, v in attrs if name in ("src", "href", "xlink:href", "data", "action")]
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)


def write_index(run, *files):
    (run / "corpus").mkdir()
    index = dict(format_version=1, sample_rate=44_100, channels=1, fingerprint="", checksum="", ignored=0)
    index["files"] = [dataclasses.asdict(file) for file in files]
    (run / "corpus" / "index.json").write_text(json.dumps(index))


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """A run of three validations, with latents as training notes them and a file of an evil name."""
    folder = tmp_path_factory.mktemp("runs") / "a & <b>"
    folder.mkdir()
    checkpoint = new_checkpoint(batch=5)
    checkpoint.latents = {key: [0.25, 0.5, 0.75, 1.0] for key in ("min", "max", "mean", "std", "p05", "p95")}
    checkpoint.latents |= {"fidelity": [0.5, 0.7, 0.9, 1.0], "spearman_loudness_db": [0.875, 0.1, -0.2, 0.0]}
    checkpoint.latents["spearman_of_another_length"] = [0.1]
    checkpoint.corpus = {"folder": f"/sounds/{EVIL}", "files": 1, "minutes": 0.1}
    rejected = FileReport("empty.wav", 0.0, 0, 0, 0.0, 0, problem="it is empty")
    write_index(folder, FileReport(EVIL, 6.0, 48_000, 2, -3.0, 264_600), rejected)
    looped([Previews(folder, SAMPLE_RATE), RunReport(folder)], checkpoint, built_model(checkpoint))
    save_checkpoint(folder, checkpoint)
    return folder


@pytest.fixture(scope="module")
def page(run):
    return Page((run / "report.html").read_text("utf-8"))


def test_every_section_is_there(page):
    assert page.sections == SECTIONS


def test_it_needs_no_network_and_has_one_script_of_its_own(page, run):
    assert not set(page.tags) & {"link", "iframe", "object", "embed"}
    assert page.tags.count("script") == 1
    assert "default-src 'none'" in (run / "report.html").read_text("utf-8")
    assert page.sources
    assert all(source.startswith(("data:", "#")) for source in page.sources)


def test_each_crop_of_the_previews_is_heard_beside_its_original(page, run):
    players = [source for source in page.sources if source.startswith("data:audio/flac;base64,")]
    assert len(players) == 6
    newest, _ = soundfile.read(run / "previews" / "step-001000.wav")
    crop, gap = SAMPLE_RATE // 4, round(0.15 * SAMPLE_RATE)
    for place, source in enumerate(players[:2]):
        sound, rate = soundfile.read(io.BytesIO(base64.b64decode(source.split(",")[1], validate=True)))
        assert rate == SAMPLE_RATE
        assert np.array_equal(sound, newest[place * (crop + gap) :][:crop])
    pictures = [source for source in page.sources if source.startswith("data:image/png;base64,")]
    assert len(pictures) == 1
    assert base64.b64decode(pictures[0].split(",")[1]).startswith(b"\x89PNG")
    assert "rebuilt, step 1000" in page.words


def test_measures_have_a_meaning_and_it_says_what_to_do_next(page, run):
    words = " ".join(page.words)
    assert "Smaller is better" in words
    assert f"luthier train --resume {quoted(run)} --minutes 2" in words


def test_previews_of_a_former_luthier_are_whole_players(run, tmp_path):
    shutil.copytree(run / "previews", tmp_path / "previews")
    for layout in (tmp_path / "previews").glob("*.json"):
        layout.unlink()
    page = Page(report_page(new_checkpoint(), tmp_path))
    players = [source for source in page.sources if source.startswith("data:audio/wav;base64,")]
    assert len(players) == 3
    newest, rate = soundfile.read(io.BytesIO(base64.b64decode(players[0].split(",")[1], validate=True)))
    assert rate == SAMPLE_RATE
    assert np.array_equal(newest, soundfile.read(run / "previews" / "step-001000.wav")[0])
    pictures = [source for source in page.sources if source.startswith("data:image/png;base64,")]
    assert len(pictures) == 2


def test_it_says_in_words_whether_it_still_improves(page):
    assert "Still improving: 66.7 % better over the last 2 validations." in page.words


def test_curves_and_latents_are_drawn_and_named(page):
    words = " ".join(page.words)
    assert "svg" in page.tags
    for name in ("spectral distance", "spectral", "kl", "latent dimension", "fidelity", "ρ loudness_db", "0.875"):
        assert name in words, name
    assert "another_length" not in words


def test_names_of_a_person_are_text(page, run):
    assert EVIL in page.words
    assert "luthier: a & <b>" in page.words
    assert "rejected: it is empty" in page.words


def test_settings_that_differ_from_the_default_are_marked(page):
    row = page.words.index("train.batch")
    assert [word for word in page.words[row : row + 8] if word.strip()][:3] == ["train.batch", "5", "default: 8"]


def test_machine_time_and_energy_are_told_with_their_method(page):
    words = " ".join(page.words)
    assert "kWh" in words
    assert "measured by the processor's meters" in words or "an estimate" in words


def test_a_run_that_has_nothing_yet_says_so(tmp_path):
    page = Page(report_page(new_checkpoint(), tmp_path))
    assert page.sections == SECTIONS
    assert "There are no previews" in " ".join(page.words)


def test_a_broken_history_can_be_reported(tmp_path):
    checkpoint = new_checkpoint()
    checkpoint.history = [{"step": i, "seconds": 1.0, "validation_distance": d} for i, d in enumerate((2.0, np.nan))]
    assert "Broken" in " ".join(Page(report_page(checkpoint, tmp_path)).words)


def test_sound_is_bounded_and_the_last_stays(tmp_path):
    for step in range(10):
        write_wav(tmp_path / "previews" / f"step-{step:06d}.wav", np.zeros(1000, np.float32), 44_100, "int16")
    size = (tmp_path / "previews" / "step-000000.wav").stat().st_size
    assert len(heard_steps(tmp_path, most=6)) == 6
    assert len(heard_steps(tmp_path, most=6, most_bytes=3 * size)) == 3
    assert heard_steps(tmp_path, most_bytes=size) == [9]
    assert heard_steps(tmp_path, most_bytes=size - 1) == []


def test_the_command_writes_it_where_it_is_asked_to(run, tmp_path, capsys):
    path = tmp_path / "out.html"
    assert main(["report", str(run), "-o", str(path)]) == 0
    said = capsys.readouterr().out
    assert str(path) in said
    assert "still improving" in said
    assert Page(path.read_text("utf-8")).sections == SECTIONS


def test_the_command_refuses_what_is_no_run(tmp_path, capsys):
    assert main(["report", str(tmp_path)]) == 2
    assert main(["report", str(tmp_path), "-o", "report.txt"]) == 2
    assert "must end in .html" in capsys.readouterr().err


def test_a_report_of_a_resumed_run_knows_both_sessions(tmp_path):
    for _ in range(2):
        checkpoint = new_checkpoint()
        looped([RunReport(tmp_path, lambda line: None)], checkpoint, built_model(checkpoint), validations=1)
    assert len(json.loads((tmp_path / "machine.json").read_text())["sessions"]) == 2
