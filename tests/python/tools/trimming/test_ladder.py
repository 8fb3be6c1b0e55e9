"""`luthier trim` makes rungs of a run, goes on with what is there, and each rung is a run like any other."""

import pytest
import torch
from tests.python.trainer.runs import new_checkpoint, small_corpus

from luthier.cli.main import main
from luthier.contract.model_file import read_spec
from luthier.runs.checkpoints import built_model, load_checkpoint
from luthier.runs.training import make_trainer
from luthier.trainer.checkpoint_files import EARLY_NAME

BRIEF = ["--threads", "1"]


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    folder = tmp_path_factory.mktemp("trim")
    corpus, checkpoint = small_corpus(folder), new_checkpoint(steps=10)
    checkpoint.corpus = {"folder": str(folder / "sounds"), "files": 3, "minutes": 0.5}
    assert make_trainer(checkpoint, corpus, folder / "run", tell=lambda line: None).train()
    return folder / "run"


def test_a_ladder_is_made_told_and_gone_on_with(run, capsys):
    assert (run / EARLY_NAME).is_file()
    assert load_checkpoint(run / EARLY_NAME).step == 1
    assert main(["trim", str(run), "--ladder", "30,50", "--steps", "4", *BRIEF]) == 0
    told = capsys.readouterr().out
    assert "removed" in told and "x dense" in told
    dense, sizes = load_checkpoint(run), []
    before = dense
    for percent in (30, 50):
        folder = run.with_name(f"run-trim{percent}")
        rung = load_checkpoint(folder)
        assert rung.step == 4 and rung.widths and rung.origin["trimmed_percent"] == percent
        assert rung.history[0][rung.watched] == before.history[-1][dense.watched]
        before = rung
        sizes.append(sum(p.numel() for p in built_model(rung).parameters()))
        spec = read_spec(folder / "model.ts")
        assert spec.training["parameters"] == sizes[-1] and spec.training["sparsity"] > 0.01 * percent - 1e-3
        assert not spec.native
    whole = sum(p.numel() for p in built_model(dense).parameters())
    assert sizes[0] <= 0.7 * whole and sizes[1] <= 0.5 * whole
    assert main(["trim", str(run), "--ladder", "30,50", "--steps", "4", *BRIEF]) == 0
    assert "removed " not in capsys.readouterr().out.split("removed   parameters")[0]


def test_a_rung_resumes_as_any_run(run):
    if not run.with_name("run-trim30").is_dir():
        assert main(["trim", str(run), "--ladder", "30", "--steps", "4", *BRIEF]) == 0
    folder = run.with_name("run-trim30")
    assert main(["train", "--resume", str(folder), "--steps", "6", "--previews", "0", *BRIEF]) == 0
    assert load_checkpoint(folder).step == 6
    assert all(
        bool(torch.isfinite(value).all()) for value in built_model(load_checkpoint(folder)).state_dict().values()
    )


@pytest.mark.parametrize("words", ["80,50", "0,50", "100", "x"])
def test_a_ladder_that_does_not_rise_is_refused(run, words, capsys):
    with pytest.raises(SystemExit):
        main(["trim", str(run), "--ladder", words])
    assert "--ladder" in capsys.readouterr().err


def test_what_is_trimmed_is_no_start_for_a_model_as_wide_as_before(run, capsys):
    if not run.with_name("run-trim30").is_dir():
        assert main(["trim", str(run), "--ladder", "30", "--steps", "4", *BRIEF]) == 0
    sounds = run.parent / "sounds"
    assert (
        main(["train", str(sounds), "--from", str(run.with_name("run-trim30")), "--run", str(run.parent / "new")]) == 2
    )
    assert "is trimmed" in capsys.readouterr().err
