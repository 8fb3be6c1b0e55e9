"""TensorBoard gets curves and sounds, or says what to install."""

import sys

import pytest
from tests.python.trainer.runs import new_checkpoint
from tests.python.watching.watched import SAMPLE_RATE, looped

from luthier.errors import UserError
from luthier.runs.checkpoints import built_model
from luthier.watching.tensorboard import TensorBoard


def test_without_the_extra_it_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "torch.utils.tensorboard", None)
    with pytest.raises(UserError, match=r"pip install 'luthier\[tensorboard\]'"):
        TensorBoard(tmp_path, SAMPLE_RATE)


@pytest.mark.slow
def test_losses_distance_and_sounds_can_be_read_back(tmp_path):
    event_accumulator = pytest.importorskip("tensorboard.backend.event_processing.event_accumulator")
    checkpoint = new_checkpoint()
    looped([TensorBoard(tmp_path, SAMPLE_RATE)], checkpoint, built_model(checkpoint))
    events = event_accumulator.EventAccumulator(str(tmp_path / "tensorboard"))
    events.Reload()
    assert [round(e.value, 3) for e in events.Scalars("validation/distance")] == [2.0, 1.0, 0.667]
    assert events.Scalars("loss/spectral")[0].value == 1.5
    assert "original/0" in events.Tags()["audio"]
