"""What a RAVE auto-encoder is trained to make small, term by term."""

from dataclasses import dataclass, replace

from torch import Tensor, nn

from luthier.blocks.precision import exact
from luthier.families.rave.model import Rave, Reconstruction
from luthier.families.rave.training import CodecTrainConfig, kl_weight, waveform_weight
from luthier.losses.loudness import LoudnessDistance
from luthier.losses.mel import EnergyDistance
from luthier.losses.spectral import LONGEST_SCALE, SpectralDistance
from luthier.trainer.schedule import Moment
from luthier.trainer.task import Terms

_LEAST_POWER = 1e-8
_AUDIBLE_POWER = 1e-6


@dataclass(frozen=True)
class Rebuilt:
    """A batch and what the model makes of it.

    Attributes:
        heard: terms that depend on the audio `y` alone, not weighted yet.
        other: weighted terms that depend on the bands or the latent.
        x: audio [batch, channels, time], the part of the batch that is compared.
        y: the model's, of the same shape.
        z: the latent between them, [batch, latents, frames].
    """

    heard: Terms
    other: Terms
    x: Tensor
    y: Tensor
    z: Tensor


class RaveObjective(nn.Module):
    """Named loss terms of one batch, without those of a discriminator.

    - `distance`: spectral distance of the audio; `bands`: the same of the PQMF bands (both RAVE, tag v1);
    - `loudness`: squared error of the A-weighted loudness (RAVE, tag v1);
    - `energy`, in phase 1 with the weight `early_energy`: distance of the log-energies in mel bands, see
      `EnergyDistance`. What phase nobody can know finds its level by it, treble from the first step;
    - `waveform`: squared error of the bands over their power, crop by crop. Its gradient knows phase, so within
      minutes the model finds pitch, which from magnitudes alone takes it days; its weight falls as
      training goes on and leaves the rest to the spectral distance. Phase 1 only: it takes noise, whose
      phase nobody can know, for error, and so keeps breath and brightness down;
    - `whistle`: power that is locked to the hop, over the power of each band. Upsampling layers repeat
      their weights every hop, which is heard as tones at multiples of the latent rate and on the
      edges of the bands, too narrow for the spectral distance to mind ("checkerboard artifacts",
      Odena et al., 2016);
    - `kl`, `commitment`, `mmd`: what the latent costs (see `luthier.families.rave.latents`); phase 1 only.

    Nothing is learned from the sound that a crop lacks: see `compared_hops`.
    """

    def __init__(self, config: CodecTrainConfig, sample_rate: int) -> None:
        super().__init__()
        self.config = config
        self.longest = max(LONGEST_SCALE, *config.scales)
        self.distance = SpectralDistance(config.scales, config.floor_dbfs)
        self.loudness = LoudnessDistance(sample_rate)
        self.energy = EnergyDistance(sample_rate)

    def forward(self, model: Rave, x: Tensor, moment: Moment, phase: int, domain: Tensor | None = None) -> Rebuilt:
        """Rebuild audio x [batch, channels, time] of a `domain` [batch] and compare, at a `moment` of `phase`."""
        weights = self.config.weights
        longest = max(self.longest, max(self.config.scales) * model.config.bands * (weights.bands > 0))
        x, made = compared(x, model.reconstruct(x, domain), model, longest)
        y, heard = made.y, {}
        with exact(x):
            if weights.distance:
                heard["distance"] = self.distance(x, y)
            if weights.loudness:
                heard["loudness"] = self.loudness(x, y)
            if weights.early_energy if phase == 1 else weights.energy:
                heard["energy"] = self.energy(x, y)
            other = self._of_bands(made.bands, made.rebuilt, model.config.band_hop, moment, phase)
        if phase == 1:
            other |= {name: self._latent_weight(name, moment) * cost for name, cost in made.costs.items()}
        return Rebuilt(heard, other, x, y, made.z)

    def _of_bands(self, bands: Tensor, rebuilt: Tensor, period: int, moment: Moment, phase: int) -> Terms:
        weights, terms = self.config.weights, {}
        if weights.bands:
            terms["bands"] = weights.bands * self.distance(bands, rebuilt)
        waveform = waveform_weight(self.config, moment) if phase == 1 else 0.0
        if waveform:
            terms["waveform"] = waveform * waveform_error(bands, rebuilt)
        if weights.whistle:
            terms["whistle"] = weights.whistle * whistle(bands, rebuilt, period)
        return terms

    def _latent_weight(self, name: str, moment: Moment) -> float:
        if name == "kl":
            return kl_weight(self.config, moment.step)
        weight: float = getattr(self.config.weights, name)
        return weight


def compared_hops(model: Rave, samples: int, longest: int) -> int:
    """How many hops of a crop of so many samples are compared.

    The last ones lack the sound that the model looks ahead to: zeros are there instead, which no stream has. (At its
    start a crop is like a stream, which begins with silence before it.) At least `longest` samples are left, for the
    windows of the loss.
    """
    hops, least = samples // model.hop_length, -(-longest // model.hop_length)
    return hops - min(max(0, hops - least), -(-model.delay // model.hop_length))


def compared(x: Tensor, made: Reconstruction, model: Rave, longest: int) -> tuple[Tensor, Reconstruction]:
    """Audio [batch, channels, time] and what a model makes of it, the first `compared_hops` of both; z stays whole."""
    hops = compared_hops(model, x.size(-1), longest)

    def part(signal: Tensor, hop: int) -> Tensor:
        return signal[..., : hops * hop]

    audio, bands = model.hop_length, model.config.band_hop
    made = replace(made, bands=part(made.bands, bands), rebuilt=part(made.rebuilt, bands), y=part(made.y, audio))
    return part(x, audio), made


def waveform_error(bands: Tensor, rebuilt: Tensor) -> Tensor:
    """Power of the error over that of the sound, mean over the crops, so that a loud one does not decide for all.

    Both [batch, bands, time] -> scalar. A crop under -60 dBFS counts less.
    """
    error = (bands - rebuilt).square().mean((1, 2))
    return (error / (bands.square().mean((1, 2)) + _AUDIBLE_POWER)).mean()


def whistle(bands: Tensor, rebuilt: Tensor, period: int) -> Tensor:
    """Mean over the bands of the power of what repeats every `period` frames beyond the target's.

    Sounds are not locked to the hop, so their average over many periods and crops is small; a
    pattern of the decoder's weights stays. Both [batch, bands, time], time whole periods -> scalar.
    """
    batch, count, _ = bands.shape
    average = (rebuilt - bands).reshape(batch, count, -1, period).mean((0, 2))
    locked = average.square().mean(-1)
    power = bands.square().mean((0, 2)).clamp_min(_LEAST_POWER)
    return (locked / power).mean()
