"""One small model of each family: what the tests that every family has to pass are run on."""

from typing import Any

from luthier.families.chords.config import ChordsConfig
from luthier.families.classify.config import ClassifyConfig
from luthier.families.codes.config import CodesConfig
from luthier.families.ddsp.config import DdspConfig
from luthier.families.fader.config import FaderConfig
from luthier.families.mosaic.config import MosaicConfig
from luthier.families.move.config import MoveConfig
from luthier.families.onset.config import OnsetConfig
from luthier.families.pitch.config import PitchConfig
from luthier.families.rave.config import RaveConfig
from luthier.families.timbre.config import TimbreConfig
from luthier.families.transfer.config import TransferConfig

_SHAPE: dict[str, Any] = {
    "bands": 4,
    "ratios": (4, 2),
    "noise_ratios": (4,),
    "capacity": 4,
    "latents": 3,
    "padding": "centred",
}
SMALL: dict[str, Any] = {
    "rave": RaveConfig(**_SHAPE, noise_steps=2),
    "fader": FaderConfig(**_SHAPE, descriptors=("loudness_db", "centroid_hz"), window=256),
    "ddsp": DdspConfig(
        sample_rate=22050, hop_length=128, window=128, timbres=4, width=16, noise_knots=12, voice_knots=16
    ),
    "codes": CodesConfig(window=256, hop_length=32, width=8, latents=4, codebook_size=8, padding="centred"),
    "timbre": TimbreConfig(**_SHAPE),
    "classify": ClassifyConfig(
        labels=("one", "two"), column="folder", hop_length=256, bands=12, width=8, dilations=(1, 2)
    ),
    "onset": OnsetConfig(labels=("one", "two"), column="folder", bands=12, width=8, dilations=(1,)),
    "pitch": PitchConfig(hop_length=256, window=1024, bands=24, width=8, lowest_note=48, highest_note=72),
    "chords": ChordsConfig(hop_length=256, window=1024, bands=24, width=8, dilations=(1,)),
    "mosaic": MosaicConfig(sample_rate=22050, hop_length=128, window=128, timbres=4, minutes=0.1),
    "move": MoveConfig(instruments=("one", "two"), width=16, frame_length=64, sample_rate=22050),
    "transfer": TransferConfig(**_SHAPE, instruments=("one", "two"), sample_rate=16000, window=256),
}
