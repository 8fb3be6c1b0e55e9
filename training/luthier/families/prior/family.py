"""A prior of the latents of a trained run: the record of the family."""

from luthier.families.family import Family
from luthier.families.prior.model import Prior, PriorConfig
from luthier.families.prior.task import PriorTask
from luthier.families.prior.training import PriorTrainConfig

FAMILY = Family(
    name="prior",
    config=PriorConfig,
    training=PriorTrainConfig,
    model=Prior,
    task=PriorTask,
    learns_from="latents",
)
