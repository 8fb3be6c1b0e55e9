"""How the gains are learned: crops of what was heard, and a few scales a step."""

from dataclasses import dataclass

import torch
from torch import Tensor

from luthier.families.ddsp.hearing.rows import GAP
from luthier.families.ddsp.model import Ddsp
from luthier.families.ddsp.objective import Objective
from luthier.families.ddsp.preparation import Heard

_CONTEXT = 4096  # samples before a crop, in which the network's past fills
_SCALES = 2  # of the objective's, in each step
_LATENT_NOISE = 0.05
_FLOOR_CROPS = 64


@dataclass(frozen=True)
class Lesson:
    """A batch: latents [crops, latents, frames], some before the crops; audio [crops, channels, time]; the scales."""

    latents: Tensor
    audio: Tensor
    scales: tuple[int, ...]


class Lessons:
    """Batches of a heard corpus, each a function of seed and step alone.

    Args:
        crop_length: samples that are compared, whole hops.
    """

    def __init__(self, model: Ddsp, heard: Heard, crop_length: int, crops: int, seed: int) -> None:
        self.model, self.heard, self.crops, self.seed = model, heard, crops, seed
        self.hop, self.timbre = model.hop_length, model.timbre
        self.frames, self.context = crop_length // self.hop, min(GAP, _CONTEXT // self.hop)
        self.objective = Objective(model.sample_rate)
        self.objective.measure_floor(self._audio(self._places(0, self._generator(0), _FLOOR_CROPS)).flatten(0, 1))

    def at(self, step: int) -> Lesson:
        """The batch of a step."""
        generator = self._generator(1 + step)
        places = self._places(step, generator, self.crops)
        latents = self._latents(places)
        timbre = latents[:, latents.size(1) - self.timbre :]
        timbre += _LATENT_NOISE * torch.randn(timbre.shape, generator=generator)
        order = torch.randperm(len(self.objective.scales), generator=generator)[:_SCALES].tolist()
        return Lesson(latents, self._audio(places), tuple(self.objective.scales[number] for number in order))

    def loss(self, model: Ddsp, lesson: Lesson) -> Tensor:
        """Of one batch; the model is in training."""
        made = model.decode(lesson.latents)[..., self.context * self.hop :]
        return self.objective(_rows(made), _rows(lesson.audio), lesson.scales)

    def _generator(self, step: int) -> torch.Generator:
        return torch.Generator().manual_seed((self.seed << 32) + step)

    def _places(self, step: int, generator: torch.Generator, crops: int) -> list[tuple[int, int]]:
        """Sounds and first frames of crops: every moment is about equally likely, the silence before included."""
        ends = self.heard.ends[: self.heard.known(step)]
        places = []
        for drawn in torch.randint(int(ends[-1]), (crops,), generator=generator):
            number = self.heard.order[int(torch.searchsorted(ends, drawn, right=True))]
            latest = max(0, self.heard.features.frames(number) - self.frames)
            first = int(torch.randint(self.context - GAP, latest + 1, (1,), generator=generator))
            places.append((number, first))
        return places

    @torch.no_grad()
    def _latents(self, places: list[tuple[int, int]]) -> Tensor:
        rows = torch.stack([self._rows(*place) for place in places])
        latents = self.model.latents_of(rows.flatten(0, 1).to(self.model.mean.device)).cpu()
        return latents.reshape(len(latents), *rows.shape[:2]).transpose(0, 1).contiguous()

    def _rows(self, number: int, first: int) -> Tensor:
        rows = self.heard.features.read(number, first - self.context, self.context + self.frames)
        # A sound may be shorter than a crop: what follows is silent.
        missing = self.context + self.frames - len(rows)
        return torch.cat([rows, self.heard.features.silence.expand(missing, -1)])

    def _audio(self, places: list[tuple[int, int]]) -> Tensor:
        length = self.frames * self.hop
        return torch.stack([self.heard.sounds.read(number, first * self.hop, length) for number, first in places])


def _rows(audio: Tensor) -> Tensor:
    """Audio [crops, channels, time] -> what is compared [rows, time]: of stereo the sum too, which tells its width."""
    if audio.size(1) == 2:
        audio = torch.cat([audio, audio.mean(1, keepdim=True)], 1)
    return audio.flatten(0, 1)
