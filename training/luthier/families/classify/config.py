"""The shape of a classifier."""

from dataclasses import dataclass
from typing import Annotated

from luthier.families.listener.config import ListenerConfig
from luthier.limits import Characters, Names


@dataclass(frozen=True)
class ClassifyConfig(ListenerConfig):
    """Shape of a `Classifier`.

    Attributes:
        labels: what sounds are labelled as, filled in at the start of training.
        column: of the labels, where there is more than one column of words; filled in too.
    """

    labels: Names = ()
    column: Annotated[str, Characters(0, 255)] = ""
