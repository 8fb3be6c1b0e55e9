"""The gradient balancer follows its formula, by numbers worked out by hand."""

import pytest
import torch

from luthier.losses.balance import GradientBalancer


def gradient_of(balancer: GradientBalancer, loud: float = 1.0, other: bool = False) -> torch.Tensor:
    """Gradient of a two-number model whose output is twice itself; the terms pull along one axis each."""
    p = torch.tensor([1.0, 1.0], requires_grad=True)
    output = 2 * p
    terms = {"a": 1000 * loud * output[0], "b": 0.5 * output[1]}
    balancer.backward(terms, output, 3 * p.sum() if other else None)
    assert p.grad is not None
    return p.grad


def test_weights_are_shares_of_the_gradient_whatever_the_size_of_the_terms():
    # norms of the gradients by the output are 1000 and 0.5; the model doubles what it gets
    assert gradient_of(GradientBalancer({"a": 3.0, "b": 1.0})).tolist() == pytest.approx([2 * 0.75, 2 * 0.25])


def test_the_norm_is_a_running_mean_without_bias():
    balancer = GradientBalancer({"a": 1.0, "b": 1.0}, decay=0.9)
    gradient_of(balancer)
    second = gradient_of(balancer, loud=4.0)
    mean = (0.9 * 1000 + 4000) / 1.9
    assert second.tolist() == pytest.approx([2 * 0.5 * 4000 / mean, 2 * 0.5])


def test_a_term_apart_from_the_output_is_added_as_it_is():
    balancer = GradientBalancer({"a": 3.0, "b": 1.0})
    assert gradient_of(balancer, other=True).tolist() == pytest.approx([1.5 + 3, 0.5 + 3])


def test_weight_zero_leaves_a_term_out_and_its_share_to_the_rest():
    assert gradient_of(GradientBalancer({"a": 0.0, "b": 1.0})).tolist() == pytest.approx([0.0, 2.0])


def test_a_term_without_gradient_is_no_division_by_zero():
    p = torch.ones(2, requires_grad=True)
    GradientBalancer({"a": 1.0}).backward({"a": (0 * p).sum()}, p)
    assert p.grad.tolist() == [0.0, 0.0]


def test_it_goes_on_where_its_state_was_saved():
    first = GradientBalancer({"a": 1.0, "b": 1.0}, decay=0.9)
    gradient_of(first)
    second = GradientBalancer({"a": 1.0, "b": 1.0}, decay=0.9)
    second.load_state_dict(first.state_dict())
    assert torch.equal(gradient_of(first, loud=4.0), gradient_of(second, loud=4.0))


def test_a_term_without_a_weight_is_named():
    with pytest.raises(ValueError, match="'b'"):
        gradient_of(GradientBalancer({"a": 1.0}))


def test_wrong_settings_are_named():
    with pytest.raises(ValueError, match="decay"):
        GradientBalancer({}, decay=1.0)
    with pytest.raises(ValueError, match="weights"):
        GradientBalancer({"a": -1.0})
