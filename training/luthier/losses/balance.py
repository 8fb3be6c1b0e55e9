"""Gradient balancing: a weight is the share of a loss term in the gradient, whatever the term's scale."""

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor

_LEAST_NORM = 1e-12


class GradientBalancer:
    """Scales the gradients of loss terms by the rebuilt sound (EnCodec, arXiv 2210.13438, section 3.4).

    With g_i the gradient of term i by the sound and <|g_i|> the running mean of its norm, the model
    receives sum_i (w_i / sum_j w_j) g_i / <|g_i|>, where j runs over the terms of this step. The
    running mean divides by the weights it has summed, so that it is right from the first step on.

    Args:
        weights: share of each term that depends on the sound; they need not add up to 1.
        decay: of the running means, 0 to below 1; 0 takes each step's own norm.
    """

    def __init__(self, weights: Mapping[str, float], decay: float = 0.999) -> None:
        if not 0 <= decay < 1:
            raise ValueError(f"decay is {decay}: it must be at least 0 and below 1")
        wrong = {name: weight for name, weight in weights.items() if weight < 0}
        if wrong:
            raise ValueError(f"weights are {wrong}: none may be below 0")
        self.weights, self.decay = dict(weights), decay
        self._norms: dict[str, tuple[Tensor, float]] = {}

    def backward(self, terms: Mapping[str, Tensor], output: Tensor, other: Tensor | None = None) -> None:
        """Add to the parameters' gradients: the balanced terms by `output`, and `other` as it is.

        Args:
            terms: unweighted scalars that depend on `output`; each needs a weight, and 0 leaves it out.
            output: the rebuilt sound, with its graph to the model.
            other: sum of terms that do not pass through `output` (KL, say), weighted already.

        Raises:
            ValueError: a term has no weight.
        """
        unknown = sorted(set(terms) - set(self.weights))
        if unknown:
            raise ValueError(f"loss term {unknown[0]!r} has no weight: choose among {', '.join(self.weights)}")
        used = {name: term for name, term in terms.items() if self.weights[name] > 0}
        total = sum(self.weights[name] for name in used)
        balanced = torch.zeros_like(output)
        for name, term in used.items():
            (gradient,) = torch.autograd.grad(term, output, retain_graph=True)
            norm = self._mean_norm(name, torch.linalg.vector_norm(gradient.detach()))
            balanced.addcmul_(gradient, self.weights[name] / total / norm.clamp_min(_LEAST_NORM))
        roots, pulls = [output], [balanced]
        if other is not None and other.requires_grad:
            roots, pulls = [output, other], [balanced, torch.ones_like(other)]
        torch.autograd.backward(roots, pulls)

    def state_dict(self) -> dict[str, Any]:
        """The running means, to go on from: {name: (sum of decayed norms, sum of decayed ones)}."""
        return {name: (norm.cpu(), weight) for name, (norm, weight) in self._norms.items()}

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """Go on from what `state_dict` gave."""
        self._norms = {name: (norm, weight) for name, (norm, weight) in state.items()}

    def _mean_norm(self, name: str, norm: Tensor) -> Tensor:
        mean, weight = self._norms.get(name, (torch.zeros_like(norm), 0.0))
        mean = mean.to(norm.device) * self.decay + norm * (1 - self.decay)
        weight = weight * self.decay + (1 - self.decay)
        self._norms[name] = mean, weight
        return mean / weight
