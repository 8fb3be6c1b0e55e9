"""The training of a source-filter auto-encoder: settings, and sounds that hardly are some."""

import numpy as np
import pytest
import soundfile
import torch
from tests.python.families.ddsp.tones import melody

from luthier.audio.cache.store import SoundCache
from luthier.audio.corpus import Corpus
from luthier.errors import UserError
from luthier.families.ddsp.config import DdspConfig
from luthier.families.ddsp.hearing.features import Features
from luthier.families.ddsp.hearing.sounds import LoadedSounds
from luthier.families.ddsp.learning import Lessons
from luthier.families.ddsp.model import Ddsp
from luthier.families.ddsp.preparation import hear
from luthier.families.ddsp.taking_over import take_over
from luthier.families.table import family
from luthier.runs.training import make_trainer, started


def test_an_augmentation_that_would_be_ignored_is_refused():
    record = family("ddsp")
    record.configured({}, {})
    with pytest.raises(UserError, match=r"train\.augmentation\.speed_probability is 0\.5: this family .* leave it out"):
        record.configured({}, {"augmentation": {"speed_probability": 0.5}})


@pytest.mark.parametrize("seconds", [0.02, 0.5])
def test_one_short_steady_tone_is_learned_from(tmp_path, seconds):
    """Its bands hardly vary, so most axes would be rounding, and silence would lie at infinity on them."""
    (tmp_path / "sounds").mkdir()
    samples = 0.3 * np.sin(np.arange(round(seconds * 44100)) / 20)
    soundfile.write(tmp_path / "sounds" / "a.wav", samples, 44100)
    checkpoint = started(tmp_path / "sounds", train={"steps": 2, "minutes": 0, "batch": 2}, tell=lambda line: None)
    cache = SoundCache(tmp_path / "decoded", 1e9)
    corpus = Corpus.prepare(tmp_path / "sounds", tmp_path / "run", 44100, 1, tell=lambda line: None, cache=cache)
    trainer = make_trainer(checkpoint, corpus, tmp_path / "run", lambda line: None)
    assert trainer.train()
    assert all(np.isfinite(entry["validation_distance"]) for entry in checkpoint.history)


def test_what_a_model_of_other_sounds_learned_is_kept_only_where_it_is_nearer_than_a_new_start():
    torch.manual_seed(0)
    model = Ddsp(DdspConfig(width=16, timbres=4))
    features = Features(model.config, LoadedSounds([melody(1, notes=2)]))
    lessons = Lessons(model, hear(model, features), 8192, 2, 0)
    optimizer = torch.optim.Adam(model.gains.parameters(), 5e-3)
    for step in range(8):
        optimizer.zero_grad()
        lessons.loss(model.train(), lessons.at(step)).backward()
        optimizer.step()
    axes, learned = model.axes.clone(), model.gains.first.weight.detach().clone()
    take_over(model, lessons, 0)
    assert torch.equal(model.gains.first.weight.detach(), learned)
    model.gains.noise_line.bias.data += 5.0  # now it is as if it had learned other sounds
    take_over(model, lessons, 0)
    assert not torch.equal(model.gains.first.weight.detach(), learned)
    assert torch.equal(model.axes, axes)
