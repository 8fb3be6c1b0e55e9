"""Latents ordered by how much they vary, and the count of them that a share of the variance needs (RAVE, fidelity)."""

import torch
from torch import Tensor

from luthier.blocks.block import StreamingBlock
from luthier.blocks.sources.noise import NormalNoise

_LEAST_SPREAD = 1e-4


_WIDER = 1.5  # times the variance: an axis that overtakes another by less keeps its place


def fit_principal_axes(z: Tensor, before: Tensor | None = None) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Principal components of latents [n, latents, frames].

    Where someone plays a model that still learns, its axes should stay where they were: an eigenvector may point
    either way, and two of nearly the same width may change places for nothing. So an axis is given the place and the
    sign of the one `before` that it is most like, unless another has become clearly wider; without one before, its
    largest number is positive.

    Args:
        z: the latents.
        before: the axes so far, [latents, latents] in rows.

    Returns:
        mean [latents], axes [latents, latents] in rows, widest first, the share of the variance [latents] that the
        axes up to each one hold together, and the standard deviation on each [latents]; all of the type of z.
    """
    flat = z.detach().transpose(0, 1).flatten(1).double()
    mean = flat.mean(1)
    centred = flat - mean.unsqueeze(1)
    variance, axes = torch.linalg.eigh(centred @ centred.t() / centred.size(1))
    variance, axes = variance.flip(0).clamp_min(0.0), axes.t().flip(0)
    if before is None:
        like = axes.abs().argmax(1, keepdim=True)
        axes = axes * axes.gather(1, like).sign()
    else:
        order = _places(axes, variance, before.to(axes))
        variance, axes = variance[order[0]], axes[order[0]]
        similarity = (axes * before.to(axes)[order[1]]).sum(1, keepdim=True)
        axes = torch.where(similarity < 0, -axes, axes)
    cumulative = variance.cumsum(0) / variance.sum().clamp_min(1e-30)
    return mean.to(z), axes.to(z), cumulative.to(z), variance.sqrt().to(z)


def _places(axes: Tensor, variance: Tensor, before: Tensor) -> tuple[list[int], list[int]]:
    """For each place, widest first, the axis that comes there, and the one before that it is like."""
    from scipy.optimize import linear_sum_assignment  # a second of every command, if it stood above

    likeness = (axes @ before.t()).abs().cpu().numpy()
    rows, columns = linear_sum_assignment(-likeness)
    pairs = [
        (int(row), int(column)) for row, column in sorted(zip(rows, columns, strict=True), key=lambda pair: pair[1])
    ]
    for end in range(len(pairs) - 1, 0, -1):  # a bubble sort, because neighbours of about one width are not sorted
        for n in range(end):
            if variance[pairs[n + 1][0]] > _WIDER * variance[pairs[n][0]]:
                pairs[n], pairs[n + 1] = pairs[n + 1], pairs[n]
    return [row for row, _ in pairs], [column for _, column in pairs]


class PrincipalAxes(StreamingBlock):
    """Latent <-> its first `kept` principal components; the identity until axes are set.

    Attributes:
        fidelity: [latents], cumulative share of variance; all 0 until axes are set.
    """

    mean: Tensor
    axes: Tensor
    fidelity: Tensor

    def __init__(self, latents: int) -> None:
        super().__init__()
        self.register_buffer("mean", torch.zeros(latents))
        self.register_buffer("axes", torch.eye(latents))
        self.register_buffer("fidelity", torch.zeros(latents))
        self.latents = self.kept = latents
        self.noise = NormalNoise()

    def dimensions(self, fidelity: float) -> int:
        """d(f): the fewest components that hold more than a share `fidelity` of the variance.

        All of them where no axes are set, or where even all hold no more.
        """
        enough = (self.fidelity > fidelity).nonzero()
        return int(enough[0]) + 1 if len(enough) else self.latents

    def crop(self, fidelity: float) -> int:
        """Keep the next power of two of `dimensions`, at most all; return the count."""
        self.kept = min(self.latents, 1 << (self.dimensions(fidelity) - 1).bit_length())
        return self.kept

    @torch.no_grad()
    def set(self, mean: Tensor, axes: Tensor, fidelity: Tensor, deviation: Tensor | None = None) -> None:
        """Take what `fit_principal_axes` returns; everything is kept until the next `crop`."""
        self.mean.copy_(mean)
        self.axes.copy_(axes)
        self.fidelity.copy_(fidelity)
        self.kept = self.latents

    def align(self, input_delay: int) -> int:
        """See `StreamingBlock.align`."""
        return self.noise.align(input_delay)

    def forward(self, z: Tensor) -> Tensor:
        """Latent [batch, latents, frames] -> components [batch, kept, frames]."""
        return torch.matmul(self.axes[: self.kept], z - self.mean.unsqueeze(1))

    def inverse(self, components: Tensor, fill: float, extra_delay: int) -> Tensor:
        """Components -> latent, with noise of deviation `fill` for those that are not kept.

        `extra_delay` in frames as of `NormalNoise`.
        """
        return self.turned_back(components, fill, extra_delay)

    def turned_back(self, components: Tensor, fill: float, extra_delay: int) -> Tensor:
        """`inverse` of components that are not scaled."""
        if self.kept < self.latents:
            like = components.new_zeros(components.size(0), self.latents - self.kept, components.size(2))
            components = torch.cat([components, self.noise(like, fill, extra_delay)], dim=1)
        return torch.matmul(self.axes.t(), components) + self.mean.unsqueeze(1)

    def reset(self) -> None:
        """Back to the first frame of the noise."""
        self.noise.reset()


class UnitAxes(PrincipalAxes):
    """Principal components over three standard deviations: z' = U (z - mean) / (3 std), so nearly always within +-1.

    Attributes:
        spread: [latents], three standard deviations of each component; 1 until axes are set.
    """

    spread: Tensor

    def __init__(self, latents: int) -> None:
        super().__init__(latents)
        self.register_buffer("spread", torch.ones(latents))

    @torch.no_grad()
    def set(self, mean: Tensor, axes: Tensor, fidelity: Tensor, deviation: Tensor | None = None) -> None:
        """See `PrincipalAxes.set`; an axis on which nothing varies has the least spread that divides well."""
        super().set(mean, axes, fidelity)
        if deviation is not None:
            self.spread.copy_((3.0 * deviation).clamp_min(_LEAST_SPREAD))

    def forward(self, z: Tensor) -> Tensor:
        """See `PrincipalAxes.forward`."""
        components = torch.matmul(self.axes[: self.kept], z - self.mean.unsqueeze(1))
        return components / self.spread[: self.kept].unsqueeze(1)

    def inverse(self, components: Tensor, fill: float, extra_delay: int) -> Tensor:
        """See `PrincipalAxes.inverse`."""
        return self.turned_back(components * self.spread[: self.kept].unsqueeze(1), fill, extra_delay)


def build_axes(latents: int, unit: bool) -> PrincipalAxes:
    """Axes as they are, or in three standard deviations."""
    return UnitAxes(latents) if unit else PrincipalAxes(latents)
