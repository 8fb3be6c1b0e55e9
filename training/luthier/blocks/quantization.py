"""Residual vector quantization: a vector as a few codes, each refining what the ones before left over.

Source: Zeghidour et al., "SoundStream", 2021; codebooks follow the mean of what chose them (van den Oord et al., 2017,
appendix A), and codes that nothing chooses are given a place again (Dhariwal et al., "Jukebox", 2020).
"""

import torch
import torch.distributed
import torch.nn.functional as F
from torch import Tensor, nn

_DECAY = 0.99
_DEAD_BELOW = 0.1  # of the mean use of a code


class ResidualQuantizer(nn.Module):
    """Vectors [batch, channels, time] <-> codes [batch, quantizers, time], whole numbers from 0.

    The codebooks are buffers: `learn` moves them by averages, not by gradients.
    """

    codebooks: Tensor
    uses: Tensor
    sums: Tensor
    started: Tensor

    def __init__(self, channels: int, quantizers: int, size: int) -> None:
        super().__init__()
        self.channels, self.quantizers, self.size = channels, quantizers, size
        scale = 0.5 ** torch.arange(quantizers).view(-1, 1, 1)
        codebooks = torch.randn(quantizers, size, channels) * scale
        self.register_buffer("codebooks", codebooks)
        self.register_buffer("uses", torch.ones(quantizers, size))
        self.register_buffer("sums", codebooks.clone())
        self.register_buffer("started", torch.tensor(False))

    def encode(self, x: Tensor) -> Tensor:
        """The codes of x, one quantizer after another; int64."""
        left = x.transpose(1, 2)
        codes: list[Tensor] = []
        for n in range(self.quantizers):
            chosen = self._nearest(left, n)
            left = left - F.embedding(chosen, self.codebooks[n])
            codes.append(chosen)
        return torch.stack(codes, dim=1)

    def decode(self, codes: Tensor) -> Tensor:
        """The vectors of codes; the nearest code stands for a number that is none."""
        whole = codes.nan_to_num(0.0).round().clamp(0, self.size - 1).long()
        x = F.embedding(whole[:, 0], self.codebooks[0])
        for n in range(1, self.quantizers):
            x = x + F.embedding(whole[:, n], self.codebooks[n])
        return x.transpose(1, 2)

    @torch.no_grad()
    def learn(self, x: Tensor) -> None:
        """Move each codebook towards the vectors that choose it; the first call places it among them."""
        left = x.detach().transpose(1, 2).reshape(-1, self.channels)
        first = not bool(self.started)
        for n in range(self.quantizers):
            if first:
                self._place(n, torch.ones(self.size, dtype=torch.bool, device=x.device), left, 1.0)
            chosen = self._nearest(left, n)
            left_after = left - F.embedding(chosen, self.codebooks[n])
            self._follow(n, chosen, left)
            left = left_after
        self.started.fill_(True)
        if torch.distributed.is_available() and torch.distributed.is_initialized():
            for values in (self.codebooks, self.uses, self.sums):
                torch.distributed.broadcast(values, 0)

    def _nearest(self, x: Tensor, quantizer: int) -> Tensor:
        book = self.codebooks[quantizer]
        return (book.square().sum(1) - 2.0 * torch.matmul(x, book.t())).argmin(-1)

    def _follow(self, quantizer: int, chosen: Tensor, x: Tensor) -> None:
        hits = torch.zeros_like(self.uses[quantizer]).index_add_(0, chosen, torch.ones_like(x[:, 0]))
        sums = torch.zeros_like(self.sums[quantizer]).index_add_(0, chosen, x)
        if torch.distributed.is_available() and torch.distributed.is_initialized():
            torch.distributed.all_reduce(hits)
            torch.distributed.all_reduce(sums)
        self.uses[quantizer].lerp_(hits, 1.0 - _DECAY)
        self.sums[quantizer].lerp_(sums, 1.0 - _DECAY)
        uses = self.uses[quantizer]
        mean_use = float(uses.mean())
        self.codebooks[quantizer] = self.sums[quantizer] / uses.clamp_min(1e-6).unsqueeze(1)
        self._place(quantizer, uses < _DEAD_BELOW * mean_use, x, mean_use)

    def _place(self, quantizer: int, which: Tensor, x: Tensor, use: float) -> None:
        """Put the codes `which` [size] where random vectors of x [n, channels] are."""
        drawn = x[torch.randint(x.size(0), (int(which.sum()),), device=x.device)]
        self.codebooks[quantizer, which] = drawn
        self.uses[quantizer, which] = use
        self.sums[quantizer, which] = drawn * use
