"""The held-out crops that a training is measured on."""

import numpy as np
import torch

from luthier.audio.augmentation import Augmentation, AugmentationConfig
from luthier.audio.corpus import Corpus
from luthier.trainer.batches import Batch, stacked
from luthier.trainer.config import AudioTrainConfig


def held_out_batch(corpus: Corpus, config: AudioTrainConfig, hop_length: int) -> Batch:
    """Fixed crops with their labels, dithered to 16 bits so that digital silence has a level."""
    length = config.validation_length
    places = corpus.validation_places(length, config.validation_crops)
    crops = np.stack([corpus.read(span, offset, length) for span, offset in places])
    dither = Augmentation(AugmentationConfig(all_pass_probability=0.0), corpus.sample_rate)
    audio = torch.from_numpy(dither(crops, np.random.default_rng(0)))
    columns = [corpus.columns(span, offset, length // hop_length, hop_length) for span, offset in places]
    return Batch(audio, torch.tensor([span.domain for span, _ in places]), stacked(columns))
