"""A training step of luthier against what anyone would write first, at the same batch, in one run.

    OMP_NUM_THREADS=2 python3 tests/bench/train_step.py
    python3 tests/bench/train_step.py --device cuda --batch 32

The plain step is the same maths in eager torch: `torch.stft` of target and estimate at every scale, autograd through
it, plain 1-d convolutions with the same weights, Adam as it comes. Both give the same losses, which is checked before
anything is timed. Steps of both alternate; printed are medians and quartiles of the ratio of neighbours, and what each
switch gains alone.
Phase 2 is one step of the generator and one of the discriminator, with the encoder frozen.
"""

import argparse
import copy
import time
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from functools import partial
from types import MethodType

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from luthier.blocks.convolution import StreamingConv1d, StreamingConvTranspose1d
from luthier.families.rave.config import RaveConfig
from luthier.families.rave.latents import kl_divergence
from luthier.families.rave.model import Rave
from luthier.families.rave.objective import whistle
from luthier.families.rave.training import CodecTrainConfig
from luthier.losses.adversarial import discriminator_loss, feature_matching, generator_loss
from luthier.losses.discriminators import Discriminator, DiscriminatorConfig, StridedConv1d, build_discriminator
from luthier.losses.spectral import SpectralDistance

FEATURES_WEIGHT, KL_WEIGHT = 10.0, 1e-3


@dataclass(frozen=True)
class Switches:
    """What luthier does and the plain step does not.

    Attributes:
        distance: the gradient of the spectral distance in closed form.
        layers: channels side by side in memory; filter bank and strided layers of the discriminator in polyphase.
        optimizer: fused Adam, norms of all gradients at once.
        adversarial: one answer of the discriminator for both losses, and no gradient that nobody uses.
    """

    distance: bool = True
    layers: bool = True
    optimizer: bool = True
    adversarial: bool = True


PLAIN = Switches(False, False, False, False)


class PlainDistance(nn.Module):
    """The spectral distance as its formula reads."""

    def forward(self, x: Tensor, y: Tensor) -> Tensor:
        """See `SpectralDistance`."""
        total = torch.zeros((), device=x.device)
        for n in CodecTrainConfig().scales:
            window = torch.hann_window(n, device=x.device)
            a, b = (
                torch.stft(s.flatten(0, 1), n, n // 4, window=window, center=False, return_complex=True).abs()
                for s in (x, y)
            )
            total = total + (a - b).norm() / a.norm() + ((a + 1e-7).log() - (b + 1e-7).log()).abs().mean()
        return total


def with_plain_layers(model: Rave) -> Rave:
    """`model` with every convolution as the documentation of torch has it."""

    def convolution(self: StreamingConv1d, x: Tensor) -> Tensor:
        x = F.pad(x, (self.past, self.look_ahead))
        return F.conv1d(x, self.weight, self.bias, self.stride, 0, self.dilation, self.groups)

    def transposed(self: StreamingConvTranspose1d, x: Tensor) -> Tensor:
        y = F.conv_transpose1d(x, self.weight, None, self.stride, 0, 0, self.groups)
        return y.narrow(-1, self.cut, x.size(-1) * self.stride[0])

    for layer in model.modules():
        if isinstance(layer, StreamingConv1d):
            layer.whole = MethodType(convolution, layer)
        elif isinstance(layer, StreamingConvTranspose1d):
            layer.whole = MethodType(transposed, layer)
    return model


def with_plain_strides(discriminator: Discriminator) -> None:
    """Make its strided convolutions those of torch."""
    for layer in discriminator.modules():
        if isinstance(layer, StridedConv1d):
            layer.forward = MethodType(nn.Conv1d.forward, layer)


class Step:
    """One way to train: model, discriminator and optimizers, built from the same weights as the others."""

    def __init__(self, switches: Switches, model: Rave, discriminator: Discriminator, phase: int) -> None:
        self.switches = switches
        self.model = copy.deepcopy(model)
        if not switches.layers:
            with_plain_layers(self.model)
        self.discriminator = copy.deepcopy(discriminator)
        if not switches.layers:
            with_plain_strides(self.discriminator)
        self.model.encoder.requires_grad_(phase == 1)
        device = model.band_level.device
        self.distance = (SpectralDistance() if switches.distance else PlainDistance()).to(device)
        self.trained = [p for p in self.model.parameters() if p.requires_grad]
        options = {"fused": True} if switches.optimizer else {}
        self.optimizer = torch.optim.Adam(self.trained, 1e-4, (0.9, 0.98), **options)
        self.judge_optimizer = torch.optim.Adam(self.discriminator.parameters(), 1e-4, (0.5, 0.9), **options)

    def rebuilt(self, x: Tensor, draw: Tensor) -> tuple[Tensor, dict[str, Tensor]]:
        """Audio -> audio and the terms that need the bands."""
        bands = self.model.analysis(x)
        mean, deviation = self.model.latent.posterior(self.model.encoder(bands / self.model.band_level))
        rebuilt = self.model.rebuild(mean + deviation * draw)
        terms = {
            "waveform": (bands - rebuilt).square().mean() / bands.square().mean(),
            "whistle": whistle(bands, rebuilt, self.model.config.band_hop),
            "kl": KL_WEIGHT * kl_divergence(mean, deviation),
        }
        return self.model.synthesis(rebuilt), terms

    def first_phase(self, x: Tensor, draw: Tensor) -> dict[str, Tensor]:
        """Representation: one step."""
        y, terms = self.rebuilt(x, draw)
        terms["distance"] = self.distance(x, y)
        self.update(terms)
        return terms

    def second_phase(self, x: Tensor, draw: Tensor) -> dict[str, Tensor]:
        """One step of the generator and one of the discriminator, both from where they stood before."""
        y, terms = self.rebuilt(x, draw)
        terms["distance"] = self.distance(x, y)
        real, fake = self.discriminator(x), self.discriminator(y)
        terms["adversarial"] = generator_loss(fake)
        terms["features"] = FEATURES_WEIGHT * feature_matching(real, fake)
        if not self.switches.adversarial:
            real, fake = self.discriminator(x), self.discriminator(y.detach())
        judge = discriminator_loss(real, fake)
        if self.switches.adversarial:
            self.judge_optimizer.zero_grad()
            judge.backward(inputs=list(self.discriminator.parameters()), retain_graph=True)
            self.update(terms)
        else:
            self.update(terms)
            self.judge_optimizer.zero_grad()
            judge.backward()
        self.judge_optimizer.step()
        return {**terms, "discriminator": judge}

    def update(self, terms: dict[str, Tensor]) -> None:
        """Backward, clip, Adam."""
        self.optimizer.zero_grad()
        loss = torch.stack(list(terms.values())).sum()
        loss.backward(inputs=self.trained if self.switches.adversarial else None)
        torch.nn.utils.clip_grad_norm_(self.trained, 20.0, foreach=True if self.switches.optimizer else None)
        self.optimizer.step()


def timed(work: Callable[[], object], arguments: argparse.Namespace) -> float:
    """Seconds that `work` takes."""
    clock = time.process_time if arguments.cpu_time else time.perf_counter
    began = clock()
    work()
    if arguments.device == "cuda":
        torch.cuda.synchronize()
    return clock() - began


def measure(arguments: argparse.Namespace, phase: int) -> None:
    """Check that all variants agree on one batch, then time them in turn and print."""
    torch.manual_seed(0)
    device = arguments.device
    model = Rave(RaveConfig()).to(device)
    judge = build_discriminator(
        DiscriminatorConfig(capacity=arguments.capacity, most_channels=arguments.most_channels), 1
    ).to(device)
    x = 0.1 * torch.randn(arguments.batch, 1, arguments.length, device=device)
    draw = torch.randn(arguments.batch, model.latents, arguments.length // model.hop_length, device=device)
    model.calibrate(x)
    variants = {"plain": PLAIN, "luthier": Switches()}
    names = [f.name for f in fields(Switches) if phase == 2 or f.name != "adversarial"]
    variants.update({f"only {name}": replace(PLAIN, **{name: True}) for name in names})
    steps = {name: Step(switches, model, judge, phase) for name, switches in variants.items()}
    work = {
        name: partial(step.first_phase if phase == 1 else step.second_phase, x, draw) for name, step in steps.items()
    }
    check(work)
    times = {name: [] for name in work}
    for _ in range(arguments.rounds):
        for name, one in work.items():
            times[name].append(timed(one, arguments))
    for name, seconds in times.items():
        low, middle, high = np.percentile(np.array(times["plain"]) / np.array(seconds), (25, 50, 75))
        once = float(np.median(seconds))
        print(
            f"phase {phase}  {name:17s} {1000 * once:7.1f} ms {x.numel() / once / 1e6:7.2f} M samples/s"
            f"  {middle:5.2f} x plain (quartiles {low:.2f} to {high:.2f})"
        )


def check(work: dict[str, Callable[[], dict[str, Tensor]]]) -> None:
    """Every variant's losses on the first step are those of the plain one, to 1e-4."""
    first = {}
    for name, one in work.items():
        torch.manual_seed(1)
        first[name] = {term: float(value.detach()) for term, value in one().items()}
    for name, terms in first.items():
        for term, value in terms.items():
            expected = first["plain"][term]
            if abs(value - expected) > 1e-4 * max(1.0, abs(expected)):
                raise SystemExit(f"{name}: {term} is {value}, but {expected} in the plain step")


def main() -> None:
    """Measure both phases and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--batch", type=int, default=CodecTrainConfig().batch)
    parser.add_argument("--length", type=int, default=CodecTrainConfig().crop_length, help="samples a crop")
    parser.add_argument("--capacity", type=int, default=4, help="of the discriminator; 16 is RAVE's")
    parser.add_argument("--most-channels", type=int, default=256, help="of the discriminator; 1024 is RAVE's")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--cpu-time", action="store_true", help="for one thread on a machine that others use, too")
    parser.add_argument("--phases", type=int, nargs="+", default=[1, 2])
    arguments = parser.parse_args()
    print(
        f"{arguments.device}, {torch.get_num_threads()} threads, batch {arguments.batch} x {arguments.length} samples"
    )
    for phase in arguments.phases:
        measure(arguments, phase)


if __name__ == "__main__":
    main()
