"""Half precision serves the networks; what measures and what splits sound stays in float32."""

from contextlib import nullcontext

import pytest
import torch
from torch import Tensor

from luthier.blocks.precision import exact
from luthier.blocks.quantization import ResidualQuantizer
from luthier.families.rave.config import RaveConfig
from luthier.families.rave.model import Rave
from luthier.families.rave.objective import RaveObjective
from luthier.families.rave.training import CodecTrainConfig, LossWeights
from luthier.trainer.devices import one_process
from luthier.trainer.schedule import Moment

PRECISIONS = ("32-true", "bf16-mixed")
WEIGHTS = LossWeights(loudness=1.0, energy=1.0, bands=1.0)


def sound() -> Tensor:
    """Tones and a little noise, [2, 1, 8192]."""
    random = torch.Generator().manual_seed(0)
    t = torch.arange(8192) / 44100
    tones = sum((0.3**n * torch.sin(2 * torch.pi * 220 * (n + 1) * t) for n in range(4)), torch.zeros(8192))
    return 0.3 * tones.repeat(2, 1, 1) + 1e-3 * torch.randn(2, 1, 8192, generator=random)


def perfect(model: Rave) -> Rave:
    """Its latent is the bands themselves, and its decoder gives them back."""
    model.draw = lambda bands: (bands, {})  # type: ignore[method-assign]
    model.rebuild = lambda z, extra_delay=0: z  # type: ignore[method-assign]
    return model


def terms(precision: str, phase: int) -> dict[str, float]:
    config = CodecTrainConfig(scales=(512, 128), weights=WEIGHTS)
    objective = RaveObjective(config, 44100)
    with one_process(precision).autocast():
        found = objective(perfect(Rave(RaveConfig(capacity=4))), sound(), Moment(1, 0.1, 1.0), phase)
    return {name: float(value) for name, value in (found.heard | found.other).items()}


@pytest.mark.parametrize("phase", [1, 2])
def test_a_perfect_reconstruction_has_the_same_distance_under_every_precision(phase: int):
    single, half = (terms(precision, phase) for precision in PRECISIONS)
    assert single.keys() == half.keys() >= {"distance", "loudness", "bands", "whistle"}
    assert single["distance"] < 1.0
    for name, value in single.items():
        assert half[name] == pytest.approx(value, rel=1e-5, abs=1e-9), name


def test_codes_are_the_same_under_every_precision():
    torch.manual_seed(0)
    model = Rave(RaveConfig(capacity=4, latent="discrete", quantizers=2, codebook_size=64)).eval()
    raw = torch.randn(2, model.latent.raw_channels, 50)
    drawn = []
    for precision in PRECISIONS:
        with one_process(precision).autocast():
            drawn.append(model.drawn(raw)[0])
    assert torch.equal(*drawn)
    assert isinstance(model.latent.quantizer, ResidualQuantizer)


def test_the_network_itself_is_in_half_precision():
    model = Rave(RaveConfig(capacity=4))
    with one_process("bf16-mixed").autocast():
        assert model.encoder(torch.zeros(1, model.config.bands, 64)).dtype == torch.bfloat16
        made = model.reconstruct(sound())
    assert {made.bands.dtype, made.rebuilt.dtype, made.y.dtype, made.z.dtype} == {torch.float32}


@pytest.mark.parametrize("outer", [nullcontext(), torch.autocast("cpu", torch.bfloat16)])
def test_inside_exact_a_product_is_of_single_precision(outer):
    x = torch.full((64, 64), 1.0 / 3.0)
    with outer, exact(x):
        assert (x @ x).dtype == torch.float32
