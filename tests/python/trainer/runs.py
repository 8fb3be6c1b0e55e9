"""A corpus and a model small enough to train inside a test."""

import dataclasses
from pathlib import Path

import torch

from luthier.audio.corpus import Corpus
from luthier.audio.rendering import render_tone_corpus
from luthier.families.rave.config import RaveConfig
from luthier.families.rave.model import Rave
from luthier.families.rave.training import CodecTrainConfig
from luthier.losses.discriminators import DiscriminatorConfig
from luthier.trainer.checkpoint import Checkpoint

MODEL = RaveConfig(bands=8, ratios=(4, 2), noise_ratios=(4,), capacity=8, latents=4)
TRAIN = CodecTrainConfig(
    steps=12,
    minutes=0.0,
    batch=4,
    crop_length=4096,
    scales=(512, 128),
    validate_every=6,
    validation_length=8192,
    validation_crops=4,
    warmup_steps=4,
    discriminator=DiscriminatorConfig(capacity=4, layers=2, most_channels=32),
)


def small_corpus(folder: Path) -> Corpus:
    """Half a minute of synthesised tones."""
    sounds = folder / "sounds"
    if not sounds.exists():
        render_tone_corpus(sounds, 0.5)
    return Corpus.prepare(sounds, folder / "cache", MODEL.sample_rate, MODEL.channels)


def new_checkpoint(**changes: object) -> Checkpoint:
    """An untrained run; `changes` go to its CodecTrainConfig."""
    torch.manual_seed(0)
    config = dataclasses.replace(TRAIN, **changes)
    return Checkpoint("rave", "test", MODEL, config, Rave(MODEL).state_dict())
