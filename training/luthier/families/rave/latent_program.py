"""The operations of each latent: from what the encoder gives to values that a host sees, and back."""

from functools import singledispatch

import torch
from torch import nn

from luthier.blocks.principal_axes import PrincipalAxes, UnitAxes
from luthier.blocks.sources.noise import NormalNoise
from luthier.contract.program.program import NotInProgramError, SegmentWriter
from luthier.families.rave.latents import Discrete, Latent, Spherical, Variational, Wasserstein


@singledispatch
def write_encoding(latent: nn.Module, raw: int, to: SegmentWriter) -> int:
    """Write `latent.encode` of value `raw`; return the number of the values.

    Raises:
        NotInProgramError: the latent is of a kind unknown here.
    """
    raise NotInProgramError(f"it has no operation for the latent {type(latent).__name__}")


@write_encoding.register
def _(latent: Variational, raw: int, to: SegmentWriter) -> int:
    count = latent.raw_channels // 2
    mean, scale = to.channels(raw, 0, count), to.channels(raw, count, 2 * count)
    deviation = to.add("shift", to.add("softplus", scale), number=1e-4)
    noise = _write_noise(latent.noise, mean, count, "latent_noise", 0, to)
    drawn = to.add("add", mean, to.add("multiply", deviation, noise))
    return _write_components(latent.principal, drawn, to)


@write_encoding.register
def _(latent: Wasserstein, raw: int, to: SegmentWriter) -> int:
    return _write_components(latent.principal, raw, to)


@write_encoding.register
def _(latent: Spherical, raw: int, to: SegmentWriter) -> int:
    return to.add("normalize", raw, radius=latent.radius)


@write_encoding.register
def _(latent: Discrete, raw: int, to: SegmentWriter) -> int:
    return to.add("quantize", raw, codebooks=latent.quantizer.codebooks)


def write_decoding(latent: Latent, values: int, to: SegmentWriter) -> int:
    """Write `latent.decode` of what a host may have changed, scaled and moved as it asks.

    Raises:
        NotInProgramError: the latent is of a kind unknown here.
    """
    return write_full_latent(latent, write_moved(latent, values, to), to)


def write_moved(latent: Latent, values: int, to: SegmentWriter) -> int:
    """Write what the attributes do to values; there are none for codes."""
    if isinstance(latent, Discrete):
        return values
    return to.add("shift", to.add("scale", values, setting="latent_scale"), setting="latent_bias")


def write_full_latent(latent: Latent, values: int, to: SegmentWriter) -> int:
    """Write `latent.decode`.

    Raises:
        NotInProgramError: the latent is of a kind unknown here.
    """
    if isinstance(latent, Discrete):
        return to.add("dequantize", values, codebooks=latent.quantizer.codebooks)
    if isinstance(latent, Spherical):
        return to.add("normalize", values, radius=latent.radius)
    if isinstance(latent, (Variational, Wasserstein)):
        return _write_inverse(latent.principal, values, to)
    raise NotInProgramError(f"it has no operation for the latent {type(latent).__name__}")


def _is_identity(principal: PrincipalAxes) -> bool:
    if isinstance(principal, UnitAxes) and not bool((principal.spread == 1.0).all()):
        return False
    whole = principal.kept == principal.latents
    return whole and not bool(principal.mean.any()) and torch.equal(principal.axes.cpu(), torch.eye(principal.latents))


def _write_noise(
    noise: NormalNoise, like: int, channels: int, gain: str, per_extra_delay: int, to: SegmentWriter
) -> int:
    """Noise of `channels` for the frames of `like`; the setting `gain` is its deviation."""
    return to.add(
        "normal_noise",
        like,
        channels=channels,
        gain=gain,
        seed="seed",
        delay=noise.delay,
        per_extra_delay=per_extra_delay,
    )


def _write_components(principal: PrincipalAxes, z: int, to: SegmentWriter) -> int:
    if _is_identity(principal):
        return z
    centred = to.add("shift", z, weight=principal.mean, inverse=True)
    turned = to.add("matrix", centred, weight=principal.axes, rows=principal.kept, transposed=False)
    if isinstance(principal, UnitAxes):
        return to.add("scale", turned, weight=principal.spread[: principal.kept], inverse=True)
    return turned


def _write_inverse(principal: PrincipalAxes, components: int, to: SegmentWriter) -> int:
    if _is_identity(principal):
        return components
    if isinstance(principal, UnitAxes):
        components = to.add("scale", components, weight=principal.spread[: principal.kept])
    hidden = principal.latents - principal.kept
    if hidden:
        noise = _write_noise(principal.noise, components, hidden, "fill", 1, to)
        components = to.add("join", components, noise)
    z = to.add("matrix", components, weight=principal.axes, rows=principal.latents, transposed=True)
    return to.add("shift", z, weight=principal.mean)
