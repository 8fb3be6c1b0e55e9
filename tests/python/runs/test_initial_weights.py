"""A model starts from another's weights where the two agree, and says where they do not."""

import dataclasses

import pytest
import torch
from tests.python.trainer.runs import MODEL, new_checkpoint, small_corpus
from torch import nn

from luthier.errors import UserError
from luthier.families.rave.model import Rave
from luthier.runs.checkpoints import built_model
from luthier.runs.initial_weights import take_over
from luthier.runs.training import make_trainer


def model_with(seed: int, **changes: object) -> Rave:
    torch.manual_seed(seed)
    model = Rave(dataclasses.replace(MODEL, **changes))
    model.band_level.uniform_(0.5, 2.0)
    return model


def copied(model: nn.Module) -> dict[str, torch.Tensor]:
    return {name: value.clone() for name, value in model.state_dict().items()}


def test_the_same_settings_take_over_everything_with_the_calibration():
    source, model = model_with(1), model_with(2)
    transfer = take_over(model, source.state_dict())
    assert transfer.whole
    assert "band_level" in transfer.taken
    x = torch.randn(1, MODEL.channels, 16 * MODEL.hop_length)
    torch.manual_seed(0)
    expected = source(x)
    torch.manual_seed(0)
    assert torch.equal(model(x), expected)


def test_a_fine_tuning_starts_at_the_held_out_distance_of_its_source(tmp_path):
    corpus = small_corpus(tmp_path)
    trained = new_checkpoint(steps=20, validate_every=20)
    make_trainer(trained, corpus, tmp_path / "trained", lambda line: None).train()
    fresh = new_checkpoint()
    untrained = make_trainer(fresh, corpus, tmp_path / "fresh", lambda line: None).validate()
    model = built_model(fresh)
    assert take_over(model, built_model(trained).state_dict()).whole
    tuned = new_checkpoint()
    tuned.model = model.state_dict()
    begun = make_trainer(tuned, corpus, tmp_path / "tuned", lambda line: None).validate()
    assert begun == pytest.approx(trained.history[-1]["validation_distance"], rel=1e-3)
    assert begun < 0.95 * untrained


def test_other_settings_take_a_part_and_leave_the_rest_as_it_was():
    source, model = model_with(1), model_with(2, latents=8, channels=2)
    before = copied(model)
    transfer = take_over(model, source.state_dict())
    after = model.state_dict()
    assert transfer.taken and transfer.other_shape and not transfer.whole
    for name in transfer.taken:
        assert torch.equal(after[name], source.state_dict()[name]), name
    for name in set(after) - set(transfer.taken):
        assert torch.equal(after[name], before[name]), name
    assert ("encoder.blocks.0.weight", (8, 16, 7), (8, 8, 7)) in transfer.other_shape
    assert "encoder.blocks.2.weight" in transfer.taken


def test_calibration_stays_behind_when_parts_are_new():
    source, model = model_with(1), model_with(2, latents=8)
    transfer = take_over(model, source.state_dict())
    # axes and fidelity of the latent are measured too, but there are more of them
    assert transfer.measured == ("band_level",)
    assert not torch.equal(model.band_level, source.band_level)
    assert any("to be measured on the new sounds, not taken over: band_level" in line for line in transfer.lines())


def test_filters_that_follow_from_the_settings_are_no_part_of_it():
    source, model = model_with(1), model_with(2)
    state = {name: value + 1 for name, value in copied(source).items()}
    transfer = take_over(model, state)
    assert not any(name.startswith(("analysis", "synthesis")) for name in transfer.taken)
    assert torch.equal(model.analysis.weight, source.analysis.weight)


def test_layers_that_only_one_model_has_are_listed():
    source, model = model_with(1, dilations=(1,)), model_with(2, dilations=(1, 3))
    assert take_over(model, source.state_dict()).missing
    assert take_over(source, model_with(3, dilations=(1, 3)).state_dict()).unused


def test_the_lines_count_and_name_by_module():
    transfer = take_over(model_with(2, latents=8), model_with(1).state_dict())
    encoder, decoder = transfer.lines()[:2]
    assert encoder == (
        "encoder: 6 of 8 tensors taken over; of another shape: "
        "blocks.6.weight (16, 32, 5) for (8, 32, 5), blocks.6.bias (16,) for (8,)"
    )
    assert decoder.startswith("decoder: ")
    assert "early.blocks.0.weight (32, 8, 7) for (32, 4, 7)" in decoder


def test_long_lists_name_a_few():
    transfer = take_over(model_with(2, channels=2, latents=8), model_with(1, dilations=(1,)).state_dict())
    assert any("more" in line for line in transfer.lines())


def test_another_family_is_refused_with_the_reason():
    model = model_with(0)
    before = copied(model)
    with pytest.raises(UserError, match=r"no trained part in common .* so they are of different families: leave out"):
        take_over(model, nn.GRU(4, 4).state_dict())
    assert all(torch.equal(value, before[name]) for name, value in model.state_dict().items())


def test_shapes_that_never_agree_are_refused_with_an_example():
    with pytest.raises(UserError, match=r"no layer has the same shape .*encoder\.blocks\.0\.weight for example is"):
        take_over(model_with(0, capacity=12, latents=5), model_with(1).state_dict())


def test_statistics_of_layers_that_learn_go_along_with_their_weights():
    source = model_with(1, encoder_normalization="batch")
    model = model_with(2, encoder_normalization="batch", dilations=(1,))
    for name, buffer in source.named_buffers():
        if name.endswith("running_mean"):
            buffer.uniform_(1, 2)
    transfer = take_over(model, source.state_dict())
    means = [name for name in model.state_dict() if name.endswith("running_mean")]
    assert means and set(means) <= set(transfer.taken)
    assert set(transfer.measured) >= {"band_level", "latent.principal.axes"}
