"""`luthier evaluate` as a person meets it, on a tiny run and on its export."""

import csv
import json

import pytest
from tests.python.contract.lively import export_unchecked
from tests.python.trainer.runs import new_checkpoint, small_corpus

from luthier.cli.main import main
from luthier.trainer.checkpoint import save_checkpoint

SUBJECTS = ["model", "oracle", "pca", "nearest frame", "training sounds"]
METRICS = ["spectral_distance", "log_mel_l1_db", "f0_cents", "voicing_error", "loudness_error_db", "centroid_octaves"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """`run` with an untrained checkpoint, `model.ts`, and the `sounds` they would learn from."""
    folder = tmp_path_factory.mktemp("evaluate")
    small_corpus(folder)
    checkpoint = new_checkpoint(validation_length=16384)
    checkpoint.corpus = {"folder": str(folder / "sounds"), "files": 3, "minutes": 0.5}
    save_checkpoint(folder / "run" / "checkpoint.ckpt", checkpoint)
    export_unchecked(checkpoint, folder / "model.ts")
    return folder


@pytest.fixture(scope="module")
def evaluated(folder):
    """The JSON of an evaluated run."""
    assert main(["evaluate", str(folder / "run"), "--crops", "4"]) == 0
    return json.loads((folder / "run" / "evaluation.json").read_text())


def refusal(capsys, *words):
    assert main(list(words)) == 2
    return capsys.readouterr().err


def test_a_run_is_measured_beside_every_baseline_with_intervals(evaluated):
    results = evaluated["results"]
    assert list(results) == SUBJECTS == list(evaluated["subjects"])
    for name in SUBJECTS[:4]:
        assert set(results[name]) >= {*METRICS, "frechet"}
    for metric in ("spectral_distance", "log_mel_l1_db", "loudness_error_db"):
        interval = results["model"][metric]
        assert 0 <= interval["low"] <= interval["value"] <= interval["high"]
    assert results["model"]["latent_rate"]["unit"] == "bit/s"
    assert "KL" in evaluated["latent_rate"]
    assert "random matrix" in evaluated["frechet_embedding"]


def test_the_csv_says_what_the_json_says_and_the_picture_is_one(folder, evaluated):
    with (folder / "run" / "evaluation.csv").open() as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == sum(len(row) for row in evaluated["results"].values())
    for row in rows:
        expected = evaluated["results"][row["subject"]][row["metric"]]["value"]
        assert row["value"] == "" if expected is None else float(row["value"]) == pytest.approx(expected, rel=1e-6)
    assert (folder / "run" / "evaluation.png").read_bytes().startswith(b"\x89PNG")
    assert not list((folder / "run").glob(".*part*"))


def test_an_exported_model_gets_the_numbers_of_its_run(folder, evaluated, tmp_path, capsys):
    words = ["evaluate", str(folder / "model.ts"), str(folder / "sounds"), "-o", str(tmp_path), "--crops", "4"]
    assert main(words) == 0
    said = capsys.readouterr().out
    assert all(metric in said for metric in METRICS)
    exported = json.loads((tmp_path / "evaluation.json").read_text())
    assert "entropy" in exported["latent_rate"]
    assert exported["results"]["model"]["latent_rate"]["value"] > 0
    # the default crops of a file are longer than those of this run, so its numbers are near and not equal
    for metric in ("spectral_distance", "log_mel_l1_db"):
        ours = evaluated["results"]["model"][metric]["value"]
        assert exported["results"]["model"][metric]["value"] == pytest.approx(ours, rel=0.25)


def test_mistakes_get_a_sentence(folder, capsys, tmp_path):
    checkpoint = new_checkpoint()
    checkpoint.corpus = {"folder": str(tmp_path / "gone")}
    save_checkpoint(tmp_path / "run" / "checkpoint.ckpt", checkpoint)
    assert "does not hold its sounds" in refusal(capsys, "evaluate", str(folder / "model.ts"))
    assert "gone" in refusal(capsys, "evaluate", str(tmp_path / "run"))
    assert "there is no checkpoint" in refusal(capsys, "evaluate", str(tmp_path / "nothing"))
    assert "there is no such file" in refusal(capsys, "evaluate", str(tmp_path / "a.ts"), str(folder / "sounds"))
    assert "at least 2" in refusal(capsys, "evaluate", str(folder / "run"), "--crops", "1")
