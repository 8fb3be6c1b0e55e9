"""Models as other people export them, one for each way in which a convolution can be written."""

from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

RATIO = 4


class Foreign(nn.Module):
    """The least that nn~ plays: one method, [batch, 1, time] -> [batch, 1, time]."""

    def __init__(self, net: nn.Module) -> None:
        super().__init__()
        self.net = net
        self.register_buffer("forward_params", torch.tensor([1, 1, 1, 1]))
        self.register_buffer("amount_params", torch.tensor([2]))
        self.amount = 1.0

    @torch.jit.export
    def get_methods(self) -> list[str]:
        return ["forward"]

    @torch.jit.export
    def get_attributes(self) -> list[str]:
        return ["amount"]

    @torch.jit.export
    def get_amount(self) -> float:
        return self.amount

    @torch.jit.export
    def set_amount(self, value: float) -> int:
        self.amount = value
        return 0

    def forward(self, x: Tensor) -> Tensor:
        return self.net(x) * self.amount


class CopiedInto(Foreign):
    """Its attribute writes a weight in place."""

    @torch.jit.export
    def set_amount(self, value: float) -> int:
        self.amount = value
        with torch.no_grad():
            self.net.weight.copy_(torch.ones_like(self.net.weight) * value)
        return 0

    def forward(self, x: Tensor) -> Tensor:
        return self.net(x)


class ChangedByView(CopiedInto):
    """Its attribute writes through a view of a weight."""

    @torch.jit.export
    def set_amount(self, value: float) -> int:
        self.amount = value
        with torch.no_grad():
            self.net.weight[0].flatten()[1:].fill_(value)
        return 0


class Assigned(Foreign):
    """Its attribute puts another tensor in the place of a weight."""

    def __init__(self) -> None:
        super().__init__(nn.Identity())
        self.register_buffer("kernel", torch.randn(1, 1, 5))

    @torch.jit.export
    def set_amount(self, value: float) -> int:
        self.amount = value
        self.kernel = torch.ones(1, 1, 5) * value
        return 0

    def forward(self, x: Tensor) -> Tensor:
        return F.conv1d(x, self.kernel, padding=2)


class SelfTaught(Foreign):
    """Each call changes the weight of the next."""

    def forward(self, x: Tensor) -> Tensor:
        y = self.net(x)
        with torch.no_grad():
            self.net.weight.mul_(0.9)
        return y


class Modulated(nn.Module):
    """The weight depends on the input."""

    def __init__(self) -> None:
        super().__init__()
        self.layer = nn.Conv1d(1, 1, 3, padding=1)

    def forward(self, x: Tensor) -> Tensor:
        return F.conv1d(x, self.layer.weight * x.abs().max(), self.layer.bias, padding=1)


class Branching(nn.Module):
    """A loop over one layer, and a choice between two of one class."""

    def __init__(self) -> None:
        super().__init__()
        self.again = nn.Conv1d(1, 1, 3, padding=1)
        self.loud = nn.Conv1d(1, 1, 3, padding=1)
        self.soft = nn.Conv1d(1, 1, 3, padding=1)

    def forward(self, x: Tensor) -> Tensor:
        for _ in range(3):
            x = torch.tanh(self.again(x))
        if bool(x.mean() > 0.0):
            return self.loud(x)
        return self.soft(x)


class Double(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.layer = nn.Conv1d(1, 1, 3, padding=1).double()

    def forward(self, x: Tensor) -> Tensor:
        return self.layer(x.double()).float()


class Viewing(nn.Module):
    """Asks for memory in torch's own order behind a convolution."""

    def __init__(self) -> None:
        super().__init__()
        self.up = nn.Conv1d(1, 6, 3, padding=1)
        self.down = nn.Conv1d(3, 1, 1)

    def forward(self, x: Tensor) -> Tensor:
        y = F.leaky_relu(self.up(x), 0.1)
        y = y.view(y.shape[0], 3, 2, -1).sum(2) + y[:, :1].flatten(1).view(y.shape[0], 1, -1)
        return self.down(y)


def traced(net: nn.Module) -> nn.Module:
    return torch.jit.trace(net.eval(), torch.randn(1, 1, 64), check_trace=False)


def padded() -> nn.Module:
    """Padding, stride, dilation, groups, one channel a group, odd counts of channels."""
    return nn.Sequential(
        nn.Conv1d(1, 7, 5, padding=2),
        nn.LeakyReLU(0.2),
        nn.Conv1d(7, 13, 2 * RATIO, stride=RATIO, padding=RATIO // 2),
        nn.Tanh(),
        nn.Conv1d(13, 13, 3, padding=3, dilation=3),
        nn.Conv1d(13, 12, 1, bias=False),
        nn.Conv1d(12, 12, 3, padding="same", groups=12),
        nn.Conv1d(12, 24, 3, padding=1, groups=4),
        nn.ConvTranspose1d(24, 9, 2 * RATIO, stride=RATIO, padding=RATIO // 2),
        nn.ConvTranspose1d(9, 6, 3, padding=1, groups=3, bias=False),
        nn.Conv1d(6, 1, 1),
    )


def normalised(norm) -> nn.Module:
    return traced(nn.Sequential(norm(nn.Conv1d(1, 5, 3, padding=1)), nn.Tanh(), norm(nn.Conv1d(5, 1, 3, padding=1))))


def uncovered() -> nn.Module:
    """Ways that are left to torch, beside one that is not."""
    return nn.Sequential(
        nn.Conv1d(1, 4, 3, padding=1, padding_mode="reflect"),  # pads by itself: the rest of it is covered
        nn.ConvTranspose1d(4, 4, 3, stride=2, padding=1, output_padding=1),
        nn.ConvTranspose1d(4, 4, 3, padding=2, dilation=2),
        nn.Conv1d(4, 1, 4, stride=2, padding=1),
    )


# Name -> model, convolutions, how many of them run on our kernels.
MODELS = {
    "padded": (lambda: Foreign(padded()), 9, 9),
    "traced": (lambda: Foreign(traced(padded())), 9, 9),
    "twins": (lambda: Foreign(nn.Sequential(*[nn.Conv1d(1, 1, 3, padding=1) for _ in range(4)])), 4, 4),
    "weight norm": (lambda: Foreign(normalised(torch.nn.utils.weight_norm)), 2, 2),
    "parametrized": (lambda: Foreign(normalised(torch.nn.utils.parametrizations.weight_norm)), 2, 2),
    "branching": (lambda: Foreign(Branching()), 3, 3),
    "viewing": (lambda: Foreign(Viewing()), 2, 2),
    "uncovered": (lambda: Foreign(uncovered()), 4, 2),
    "double": (lambda: Foreign(Double()), 1, 0),
    "modulated": (lambda: Foreign(Modulated()), 1, 0),
    "copied into": (lambda: CopiedInto(nn.Conv1d(1, 1, 5, padding=2)), 1, 0),
    "changed by view": (lambda: ChangedByView(nn.Conv1d(1, 1, 5, padding=2)), 1, 0),
    "assigned": (Assigned, 1, 0),
    "self-taught": (lambda: SelfTaught(nn.Conv1d(1, 1, 5, padding=2)), 1, 0),
}


def write_foreign(name: str, folder: Path) -> Path:
    """Save one of `MODELS`, always with the same weights."""
    torch.manual_seed(0)
    path = folder / "model.ts"
    torch.jit.script(MODELS[name][0]().eval()).save(str(path))
    return path
