"""A prior is trained on the latents that hosts get, beats its baselines, and survives being stopped."""

import dataclasses
import os
import signal
import subprocess
import sys
import time

import pytest
import torch
from tests.python.families.prior.priors import new_prior, new_run, train_prior
from tests.python.trainer.runs import small_corpus

from luthier.cli.invocation import pasted
from luthier.cli.main import main
from luthier.contract.model_file import read_spec
from luthier.errors import UserError
from luthier.families.prior.baselines import histogram_nats, repeat_nats
from luthier.families.prior.latents import LATENTS_NAME, LatentCorpus, encode_span, encoded_corpus
from luthier.runs.checkpoints import load_checkpoint
from luthier.runs.prior import load_prior, misfit, playing_model, prior_folder, prior_of
from luthier.runs.training import make_trainer
from luthier.trainer.checkpoint import save_checkpoint
from luthier.trainer.loop import Trainer


def quiet(line: str) -> None:
    """Trainers talk; tests need not listen."""


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    return new_run(tmp_path_factory.mktemp("prior"))


@pytest.fixture(scope="module")
def corpus(run):
    return small_corpus(run.parent)


@pytest.fixture(scope="module")
def model(run):
    return playing_model(load_checkpoint(run))


def swinging(frames: int) -> LatentCorpus:
    """Latents that swing at four speeds, a little unsteadily: two frames of the past tell where one goes."""
    generator = torch.Generator().manual_seed(0)
    speeds = 0.2 + 0.1 * torch.arange(4.0)[:, None] + 0.02 * torch.randn(4, frames, generator=generator)
    z = torch.sin(speeds.cumsum(1))
    cut = frames * 4 // 5
    return LatentCorpus([z[:, : cut // 2], z[:, cut // 2 : cut]], [z[:, cut:]])


def test_a_span_is_encoded_as_a_whole_would_be(model, corpus):
    span = corpus.spans["train"][0]
    hops = span.frames // model.hop_length
    whole = torch.from_numpy(corpus.read(span, 0, hops * model.hop_length))
    with torch.no_grad():
        expected = model.encode(whole[None])[0]
    got = encode_span(model, corpus, span)
    assert got.shape == expected.shape
    # Both ends miss a neighbour: zeros before, and what follows the last whole hop.
    inside = slice(32, -32)
    assert torch.allclose(got[:, inside], expected[:, inside], atol=1e-5 * float(expected.abs().max()))


def test_latents_are_kept_beside_the_run_until_model_or_sounds_change(run, model, corpus, tmp_path):
    said: list[str] = []
    first = encoded_corpus(model, corpus, tmp_path, said.append)
    assert sum(z.size(1) for z in first.train) > 10 * sum(z.size(1) for z in first.validation) / 2
    again = encoded_corpus(model, corpus, tmp_path, said.append)
    assert said == [f"latents: using {tmp_path / LATENTS_NAME}"]
    assert all(torch.equal(a, b) for a, b in zip(first.train, again.train, strict=True))
    other = playing_model(load_checkpoint(run))
    other.band_level.mul_(2.0)
    changed = encoded_corpus(other, corpus, tmp_path, said.append)
    assert len(said) == 1
    assert not torch.allclose(first.train[0], changed.train[0], atol=1e-3)


def test_interrupted_encoding_goes_on_where_it_was(model, corpus, tmp_path, monkeypatch):
    calls = []

    def interrupting(*given):
        calls.append(given)
        if len(calls) == 2:
            os.kill(os.getpid(), signal.SIGINT)
        return encode_span(*given)

    monkeypatch.setattr("luthier.families.prior.latents.encode_span", interrupting)
    assert encoded_corpus(model, corpus, tmp_path, quiet) is None
    assert len(calls) == 2
    latents = encoded_corpus(model, corpus, tmp_path, quiet)
    spans = len(corpus.spans["train"]) + len(corpus.spans["validation"])
    assert len(calls) == spans == len(latents.train) + len(latents.validation)


def test_baselines_are_what_they_say():
    torch.manual_seed(0)
    random = [torch.randint(0, 8, (2, 5000)) for _ in range(2)]
    assert histogram_nats(random[:1], random[1:], 8) == pytest.approx(torch.tensor(8.0).log().item(), abs=0.01)
    assert repeat_nats(random[:1], random[1:], 8) == pytest.approx(torch.tensor(8.0).log().item(), abs=0.01)
    held = [codes.repeat_interleave(10, dim=1) for codes in random]
    # A change every tenth frame: the entropy of when, and of to what.
    share = torch.tensor([0.1 * 7 / 8, 1 - 0.1 * 7 / 8])
    entropy = -(share * share.log()).sum() + share[0] * torch.tensor(7.0).log()
    assert repeat_nats(held[:1], held[1:], 8) == pytest.approx(entropy.item(), rel=0.03)
    assert histogram_nats(held[:1], held[1:], 8) == pytest.approx(torch.tensor(8.0).log().item(), abs=0.01)


def test_a_prior_beats_both_baselines_on_held_out_latents(model, tmp_path):
    checkpoint = new_prior(model, steps=120, validate_every=40)
    assert make_trainer(checkpoint, swinging(3000), tmp_path, quiet).train()
    best = min(entry["validation_nats"] for entry in checkpoint.history)
    assert best < 0.9 * checkpoint.history[0]["repeat_nats"]
    assert best < 0.9 * checkpoint.history[0]["histogram_nats"]
    assert load_checkpoint(tmp_path, "best").step == checkpoint.best["step"] > 0


def test_the_best_is_kept_and_it_is_said_when_nothing_better_comes(model, tmp_path):
    said: list[str] = []
    few = LatentCorpus([torch.randn(4, 40)], [torch.randn(4, 200)])
    checkpoint = new_prior(model, steps=60, validate_every=5)
    make_trainer(checkpoint, few, tmp_path, said.append).train()
    nats = [entry["validation_nats"] for entry in checkpoint.history]
    assert nats[-1] > min(nats) + 0.1, "learned by heart"
    assert checkpoint.best["step"] == checkpoint.history[nats.index(min(nats))]["step"]
    assert f"above its best at step {checkpoint.best['step']}" in said[-1]
    best = load_checkpoint(tmp_path, "best")
    assert best.step == checkpoint.best["step"]
    assert not torch.equal(best.model["weight"], checkpoint.model["weight"])
    assert load_checkpoint(tmp_path).step == 60


def test_a_resumed_prior_ends_where_an_uninterrupted_one_does(model, tmp_path, monkeypatch):
    latents = swinging(600)
    whole = new_prior(model)
    make_trainer(whole, latents, tmp_path / "whole", quiet).train()

    step = Trainer.step

    def interrupting(trainer):
        if trainer.checkpoint.step == 7:
            os.kill(os.getpid(), signal.SIGINT)
        return step(trainer)

    with monkeypatch.context() as patched:
        patched.setattr(Trainer, "step", interrupting)
        assert not make_trainer(new_prior(model), latents, tmp_path / "parts", quiet).train()
    resumed = load_checkpoint(tmp_path / "parts")
    assert resumed.step == 8
    assert make_trainer(resumed, latents, tmp_path / "parts", quiet).train()
    for name, value in whole.model.items():
        assert torch.equal(value, resumed.model[name]), name
    nats = [[entry["validation_nats"] for entry in checkpoint.history] for checkpoint in (whole, resumed)]
    assert nats[0] == nats[1]


def test_the_command_trains_goes_on_and_begins_anew_when_the_model_has_changed(run, capsys):
    assert train_prior(run, "--steps", "2") == 0
    said = capsys.readouterr().out
    assert "prior: " in said
    assert f"next: {pasted('export', run)}" in said
    assert train_prior(run, "--steps", "3") == 0
    assert "at step 2" in capsys.readouterr().out
    assert load_prior(run).step == 3
    checkpoint = load_checkpoint(run)
    assert prior_of(run, checkpoint, playing_model(checkpoint)).latents == 4

    other = dataclasses.replace(checkpoint, step=9, model=checkpoint.model | {"band_level": torch.full((1, 8, 1), 3.0)})
    with pytest.raises(UserError, match=r"knows the latents of step 0, and the model is at step 9.*--prior"):
        prior_of(run, other, playing_model(other))
    save_checkpoint(run / "checkpoint.ckpt", other)
    assert train_prior(run, "--steps", "1") == 0
    assert "does not fit any more: it knows the latents of step 0" in capsys.readouterr().out
    assert prior_of(run, other, playing_model(other)) is not None
    save_checkpoint(run / "checkpoint.ckpt", checkpoint)


def test_what_the_decoder_learns_later_leaves_the_prior_valid(run, model):
    later = playing_model(load_checkpoint(run))
    with torch.no_grad():
        later.decoder.waveform.weight.mul_(2.0)
    assert misfit(new_prior(model), later, 0) == ""


def test_sounds_too_short_for_a_prior_are_named_in_one_sentence(model, tmp_path):
    with pytest.raises(UserError, match="less than two latent frames"):
        make_trainer(new_prior(model), LatentCorpus([torch.zeros(4, 1)], []), tmp_path, quiet)


def test_a_damaged_or_newer_prior_is_refused_in_one_sentence(model, tmp_path):
    assert load_prior(tmp_path) is None
    path = save_checkpoint(prior_folder(tmp_path) / "checkpoint.ckpt", new_prior(model))
    plain = torch.load(path, weights_only=True)
    torch.save(plain | {"format_version": 99}, path)
    with pytest.raises(UserError, match=r"checkpoint format 99 is not the 5"):
        load_prior(tmp_path)
    path.write_bytes(path.read_bytes()[:1000])
    with pytest.raises(UserError, match=r"not a luthier checkpoint, or damaged"):
        load_prior(tmp_path)


@pytest.mark.slow
def test_a_training_killed_at_any_moment_leaves_a_whole_prior_and_goes_on(tmp_path):
    """It saves after every step, so that some of the kills come in the middle of that."""
    run, path = new_run(tmp_path), tmp_path / "run" / "prior" / "checkpoint.ckpt"
    save_checkpoint(path, new_prior(playing_model(load_checkpoint(run)), steps=100_000, checkpoint_minutes=1e-9))
    program = (
        "import sys; from pathlib import Path; from tests.python.families.prior.priors import train_prior;"
        "sys.exit(train_prior(Path(sys.argv[1])))"
    )
    reached = 0
    for more in (0.0, 0.05, 0.11, 0.23, 0.31):
        began = path.stat().st_mtime_ns
        process = subprocess.Popen([sys.executable, "-c", program, str(run)])
        while path.stat().st_mtime_ns == began:
            assert process.poll() is None, "the trainer ended by itself"
            time.sleep(0.01)
        time.sleep(more)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        step = load_prior(run).step
        assert step > reached
        reached = step
    assert train_prior(run, "--steps", str(reached + 2)) == 0
    assert load_prior(run).step == reached + 2


def test_a_prior_is_watched_resumed_and_played_while_it_learns_like_every_other_training(run, tmp_path, capsys):
    live = tmp_path / "live.ts"
    command = ["train", "--prior", str(run), "--threads", "1", "--previews", "2", "--live", str(live)]
    assert main([*command, "--steps", "2"]) == 0
    assert "prior" in read_spec(live).methods
    folder = prior_folder(run)
    assert list((folder / "previews").glob("step-*.wav"))
    assert (folder / "report.html").is_file()
    assert main(["train", "--resume", str(folder), "--steps", "3", "--threads", "1", "--previews", "0"]) == 0
    assert "prior, preset prior" in capsys.readouterr().out
    assert load_checkpoint(folder).step == 3
    assert main(["report", str(folder)]) == 0
