"""What a discriminator and a generator want from each other.

Everything takes the answer of a discriminator: for each of its parts the feature maps, the last of
which is the score (see `luthier.losses.discriminators`).
"""

from collections.abc import Callable, Sequence
from typing import Literal

import torch
import torch.nn.functional as F
from torch import Tensor

AdversarialKind = Literal["hinge", "least-squares"]
Answer = Sequence[Sequence[Tensor]]

_Judgement = tuple[Callable[[Tensor], Tensor], Callable[[Tensor], Tensor], Callable[[Tensor], Tensor]]
# what a score costs: of a real sound and of a fake one to the discriminator, of a fake one to the generator
_JUDGEMENTS: dict[str, _Judgement] = {
    "hinge": (lambda s: F.relu(1 - s), lambda s: F.relu(1 + s), lambda s: -s),
    "least-squares": (lambda s: (1 - s).square(), lambda s: s.square(), lambda s: (1 - s).square()),
}


def discriminator_loss(real: Answer, fake: Answer, kind: AdversarialKind = "hinge") -> Tensor:
    """Loss of the discriminator: real sounds should score 1 or more, fakes -1 or less (hinge) or 0 (least squares).

    Averaged over time, summed over parts (RAVE's hinge, arXiv 2111.05011; least squares, arXiv
    1611.04076). One answer to a fake that is not detached serves both losses, and each side learns
    from its own: `loss.backward(inputs=parameters)` computes no other gradient.
    """
    of_real, of_fake, _ = _judgement(kind)
    costs = [of_real(r[-1].float()).mean() + of_fake(f[-1].float()).mean() for r, f in zip(real, fake, strict=True)]
    return torch.stack(costs).sum()


def generator_loss(fake: Answer, kind: AdversarialKind = "hinge") -> Tensor:
    """Loss of the generator: its sounds should score high (hinge) or 1 (least squares). Summed over parts."""
    of_generator = _judgement(kind)[2]
    return torch.stack([of_generator(maps[-1].float()).mean() for maps in fake]).sum()


def feature_matching(real: Answer, fake: Answer) -> Tensor:
    """Mean absolute difference of the feature maps, scores left out, averaged over all maps (arXiv 1910.06711).

    No gradient flows to `real`.
    """
    distances = [
        (a.detach().float() - b.float()).abs().mean()
        for of_real, of_fake in zip(real, fake, strict=True)
        for a, b in zip(of_real[:-1], of_fake[:-1], strict=True)
    ]
    return torch.stack(distances).mean()


def _judgement(kind: str) -> _Judgement:
    if kind not in _JUDGEMENTS:
        raise ValueError(f"adversarial loss {kind!r} is unknown: choose {' or '.join(_JUDGEMENTS)}")
    return _JUDGEMENTS[kind]
