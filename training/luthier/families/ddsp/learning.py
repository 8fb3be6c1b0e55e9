"""How the gains are learned: crops of what was heard, a few scales a step, and an average of the weights."""

import torch
from torch import Tensor, nn

from luthier.families.ddsp.model import Ddsp
from luthier.families.ddsp.objective import Objective
from luthier.families.ddsp.preparation import GAP, Heard

CROP = 16384  # samples that are compared
_CONTEXT = 4096  # samples before them, in which the network's past fills
_BATCH = 8
_SCALES = 2  # of the objective's, in each step
_LATENT_NOISE = 0.05
_LEARNING_RATE, _LAST_RATE = 2e-3, 0.05
_WARM_UP = 50  # steps
_FLAT = 0.5  # of the training, before the rate falls
_MOST_GRADIENT = 5.0
_AVERAGE = 0.995
_FLOOR_CROPS = 64


class Lessons:
    """Batches of a heard corpus and their loss, each a function of seed and step alone."""

    def __init__(self, model: Ddsp, heard: Heard, seed: int) -> None:
        self.heard, self.seed = heard, seed
        self.hop, self.named, self.jittered = model.hop_length, model.latents - model.timbre, model.timbre > 0
        self.frames, self.context = CROP // self.hop, min(GAP, _CONTEXT // self.hop)
        self.objective = Objective(model.sample_rate)
        starts = self._starts(self._generator(0), _FLOOR_CROPS)
        self.objective.measure_floor(torch.stack([self._audio(start) for start in starts]))

    def _generator(self, step: int) -> torch.Generator:
        return torch.Generator().manual_seed((self.seed << 32) + step)

    def _starts(self, generator: torch.Generator, crops: int) -> list[int]:
        last = self.heard.latents.size(1) - self.frames + 1
        return [int(start) for start in torch.randint(self.context, last, (crops,), generator=generator)]

    def _audio(self, start: int) -> Tensor:
        return self.heard.audio[start * self.hop : (start + self.frames) * self.hop]

    def loss(self, model: Ddsp, step: int) -> Tensor:
        """The loss of one step's crops; the model is in training."""
        generator = self._generator(1 + step)
        starts = self._starts(generator, _BATCH)
        latents = torch.stack([self.heard.latents[:, start - self.context : start + self.frames] for start in starts])
        if self.jittered:
            timbre = latents[:, self.named :]
            timbre += _LATENT_NOISE * torch.randn(timbre.shape, generator=generator)
        order = torch.randperm(len(self.objective.scales), generator=generator)[:_SCALES].tolist()
        made = model.decode(latents)[:, 0, self.context * self.hop :]
        heard = torch.stack([self._audio(start) for start in starts])
        return self.objective(made, heard, tuple(self.objective.scales[number] for number in order))


class Learning:
    """Optimizer, schedule and average of a model's weights."""

    def __init__(self, model: Ddsp) -> None:
        self.model, self.step = model, 0
        self.optimizer = torch.optim.Adam(model.parameters(), lr=_LEARNING_RATE, betas=(0.9, 0.99))
        self.average = [parameter.detach().clone() for parameter in model.parameters()]

    def learn(self, lessons: Lessons, done: float) -> float:
        """One step, `done` of the whole training behind it; the loss."""
        self.model.train()
        for group in self.optimizer.param_groups:
            group["lr"] = _LEARNING_RATE * rate_at(self.step, done)
        loss = lessons.loss(self.model, self.step)
        self.optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self.model.parameters(), _MOST_GRADIENT)
        self.optimizer.step()
        self.step += 1
        with torch.no_grad():
            share = 1.0 - min(_AVERAGE, self.step / (self.step + 9.0))
            torch._foreach_lerp_(self.average, list(self.model.parameters()), share)
        return float(loss.detach())

    @torch.no_grad()
    def settle(self) -> Ddsp:
        """The model with the average of its weights, in evaluation."""
        for parameter, mean in zip(self.model.parameters(), self.average, strict=True):
            parameter.copy_(mean)
        return self.model.eval()


def rate_at(step: int, done: float) -> float:
    """Share of the learning rate: up over 50 steps, then flat, then down on a line over the second half."""
    falling = max(0.0, (done - _FLAT) / (1.0 - _FLAT))
    return min(1.0, (step + 1) / _WARM_UP) * (1.0 - (1.0 - _LAST_RATE) * min(1.0, falling))
