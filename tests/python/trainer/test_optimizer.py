"""One update of some weights: all processes stop when one of them has to."""

from types import SimpleNamespace

import pytest
import torch

from luthier.trainer.optimizer import DivergedError, require_finite


def together(finite_elsewhere: float) -> SimpleNamespace:
    """Two processes, of which the other says whether its loss is finite."""
    return SimpleNamespace(world_size=2, all_reduce=lambda finite, reduce_op: finite + finite_elsewhere)


def test_a_loss_that_is_finite_everywhere_passes():
    require_finite(together(1.0), torch.tensor(2.0), 3, 1e-3)
    require_finite(SimpleNamespace(world_size=1), torch.tensor(2.0), 3, 1e-3)


@pytest.mark.parametrize(("here", "elsewhere"), [(float("nan"), 1.0), (2.0, 0.0), (float("inf"), 0.0)])
def test_a_loss_that_is_not_finite_in_one_process_ends_all(here, elsewhere):
    with pytest.raises(DivergedError, match="at step 3"):
        require_finite(together(elsewhere), torch.tensor(here), 3, 1e-3)
