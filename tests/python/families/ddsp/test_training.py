"""Settings of the training of a source-filter auto-encoder."""

import pytest

from luthier.errors import UserError
from luthier.families.table import family


def test_an_augmentation_that_would_be_ignored_is_refused():
    record = family("ddsp")
    record.configured({}, {})
    with pytest.raises(UserError, match=r"train\.augmentation\.speed_probability is 0\.5: this family .* leave it out"):
        record.configured({}, {"augmentation": {"speed_probability": 0.5}})
