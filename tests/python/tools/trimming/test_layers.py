"""A layer without some of its units computes what it computes where they are zero after norm and activation."""

import copy

import pytest
import torch
from torch import Tensor, nn

from luthier.blocks.activations import Snake
from luthier.blocks.branches import Chain, Residual, Sum
from luthier.blocks.convolution import StreamingConv1d, StreamingConvTranspose1d
from luthier.blocks.film import FiLM
from luthier.blocks.recurrent import StreamingGRU
from luthier.blocks.weight_norm import normalize_weights
from luthier.contract.widths import take_widths, tensors_of
from luthier.tools.trimming.removal import remove, silence
from luthier.tools.trimming.units import units_of

GONE = (1, 2, 5)
KEPT = [0, 3, 4, 6, 7]


class Gate(nn.Module):
    """`inner` between two layers, so that a mask can stand for its eight units: 3 channels -> 2."""

    def __init__(self, first: nn.Module, inner: nn.Module, last: nn.Module) -> None:
        super().__init__()
        self.first, self.inner, self.last = first, inner, last

    def forward(self, x: Tensor, mask: Tensor | None = None) -> Tensor:
        h = self.inner(self.first(x))
        if mask is not None:
            h = h * mask[:, None]
        return self.last(h)


class Flat(nn.Module):
    """A convolution over one image row, as oneDNN likes it."""

    def __init__(self) -> None:
        super().__init__()
        self.conv = nn.Conv2d(3, 8, (1, 3), padding=(0, 1))

    def forward(self, x: Tensor) -> Tensor:
        return self.conv(x.unsqueeze(2)).squeeze(2)


class Swapped(nn.Module):
    """A layer of channels last, among layers of channels in the middle."""

    def __init__(self, layer: nn.Module) -> None:
        super().__init__()
        self.layer = layer

    def forward(self, x: Tensor) -> Tensor:
        return self.layer(x.transpose(1, 2)).transpose(1, 2)


class Modulated(nn.Module):
    """FiLM of a constant condition."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.film = FiLM(2, channels)

    def forward(self, x: Tensor) -> Tensor:
        return self.film(x, torch.ones(x.size(0), 2, x.size(2)))


def conv(into: int, out: int, **settings) -> StreamingConv1d:
    return StreamingConv1d(into, out, 3, **settings)


def normalized(layer: nn.Module) -> nn.Module:
    normalize_weights(layer)
    return layer


NETS = {
    "linear": lambda: (Swapped(nn.Linear(3, 8)), nn.GELU(), Swapped(nn.Linear(8, 2))),
    "convolution": lambda: (conv(3, 8), nn.LeakyReLU(0.2), conv(8, 2)),
    "image": lambda: (Flat(), nn.ReLU(), conv(8, 2)),
    "strided": lambda: (conv(3, 8, stride=2), Snake(8), conv(8, 2, dilation=2)),
    "transposed": lambda: (StreamingConvTranspose1d(3, 8, 4, stride=2), nn.ReLU(), StreamingConvTranspose1d(8, 2, 2)),
    "normalized weights": lambda: (normalized(conv(3, 8)), nn.ReLU(), normalized(conv(8, 2))),
    "batch norm": lambda: (conv(3, 8, bias=False), nn.Sequential(nn.BatchNorm1d(8), nn.ReLU()), conv(8, 2)),
    "depthwise": lambda: (conv(3, 8), nn.Sequential(conv(8, 8, groups=8), nn.ReLU()), conv(8, 2)),
    "modulated": lambda: (conv(3, 8), Modulated(8), conv(8, 2)),
}


def lively(net: nn.Module) -> nn.Module:
    """Weights and statistics that are neither 0 nor 1."""
    torch.manual_seed(0)
    for tensor in tensors_of(net).values():
        if tensor.is_floating_point() and tensor.numel():
            tensor.detach().copy_(0.2 + torch.rand_like(tensor))
    return net.eval()


def own(units, index):
    """The units that hold this index of the layer that is named `first`."""
    return [
        unit
        for unit in units
        for place, found in unit.indices.items()
        if place[0].startswith("first") and index in found
    ]


@torch.no_grad()
@pytest.mark.parametrize("kind", sorted(NETS))
def test_a_layer_without_units_is_the_layer_where_they_are_zero(kind):
    net, x = lively(Gate(*NETS[kind]())), torch.randn(2, 3, 16)
    units = units_of(net, [lambda copied: copied(x)])
    assert len(units) == 8
    gone = [unit for index in GONE for unit in units if unit in own(units, index)]
    gone = list({id(unit): unit for unit in gone}.values())
    assert len(gone) == len(GONE)
    mask = torch.ones(8)
    mask[list(GONE)] = 0.0
    wanted, small, silent = net(x, mask), copy.deepcopy(net), copy.deepcopy(net)
    widths = remove(small, gone)
    silence(silent, gone)
    assert float((net(x) - wanted).abs().max()) > 1e-2
    assert float((small(x) - wanted).abs().max()) <= 1e-5
    assert float((silent(x) - wanted).abs().max()) <= 1e-5
    fresh = Gate(*NETS[kind]()).eval()
    take_widths(fresh, widths)
    fresh.load_state_dict(small.state_dict(), strict=True)
    assert torch.equal(fresh(x), small(x))
    assert sum(p.numel() for p in small.parameters()) < sum(p.numel() for p in net.parameters())


class Recurrent(nn.Module):
    """A gated recurrent unit between convolutions."""

    def __init__(self) -> None:
        super().__init__()
        self.gru, self.last = StreamingGRU(3, 8), nn.Linear(8, 2)

    def streamed(self, x: Tensor) -> Tensor:
        self.gru.streaming = True
        return self(x[:1])

    def forward(self, x: Tensor) -> Tensor:
        return self.last(self.gru(x))


def stepped(net: Recurrent, x: Tensor, kept: Tensor) -> Tensor:
    """Frame by frame, what is hidden zero in the units that are gone."""
    gru, h, outs = net.gru.gru, torch.zeros(len(x), 8), []
    for frame in x.unbind(1):
        into = (frame @ gru.weight_ih_l0.T + gru.bias_ih_l0).chunk(3, 1)
        back = (h @ gru.weight_hh_l0.T + gru.bias_hh_l0).chunk(3, 1)
        reset, update = (torch.sigmoid(into[gate] + back[gate]) for gate in (0, 1))
        h = ((1.0 - update) * torch.tanh(into[2] + reset * back[2]) + update * h) * kept
        outs.append(h)
    return net.last(torch.stack(outs, 1))


@torch.no_grad()
def test_a_recurrent_unit_goes_from_every_gate_from_the_way_back_and_from_the_stream():
    net, x = lively(Recurrent()), torch.randn(2, 5, 3)
    units = units_of(net, [lambda copied: copied(x), lambda copied: copied.streamed(x)])
    assert len(units) == 8
    gone = [unit for unit in units if any(index in unit.indices["gru.gru.weight_hh_l0", 1] for index in GONE)]
    kept = torch.ones(8)
    kept[list(GONE)] = 0.0
    small = copy.deepcopy(net)
    remove(small, gone)
    assert small.gru.gru.hidden_size == 5 and small.gru.state.size(2) == 5
    assert float((net(x) - stepped(net, x, torch.ones(8))).abs().max()) <= 1e-5
    assert float((small(x) - stepped(net, x, kept)).abs().max()) <= 1e-5


@torch.no_grad()
def test_a_residual_and_a_sum_lose_the_same_channels_in_every_branch():
    body = Residual(Chain(conv(8, 6), conv(6, 8)), 8)
    net = lively(Gate(conv(3, 8), nn.Sequential(body, Sum([conv(8, 8), conv(8, 8)], 8)), conv(8, 2)))
    x = torch.randn(1, 3, 12)
    units = units_of(net, [lambda copied: copied(x)])
    stream = [unit for unit in units if ("inner.0.block.blocks.1.weight", 0) in unit.indices]
    assert len(stream) == 8
    assert all(
        ("first.weight", 0) in unit.indices and ("inner.0.block.blocks.0.weight", 1) in unit.indices for unit in stream
    )
    branches = [unit for unit in units if ("inner.1.branches.0.weight", 0) in unit.indices]
    assert all(("inner.1.branches.1.weight", 0) in unit.indices for unit in branches) and len(branches) == 8
    small, silent = copy.deepcopy(net), copy.deepcopy(net)
    remove(small, [*stream[:3], *branches[2:6]])
    silence(silent, [*stream[:3], *branches[2:6]])
    assert float((small(x) - silent(x)).abs().max()) <= 1e-5


@torch.no_grad()
def test_groups_stay_equally_wide():
    net, x = (
        lively(Gate(conv(3, 8, groups=1), nn.ReLU(), nn.Sequential(conv(8, 4, groups=2), conv(4, 2)))),
        torch.randn(1, 3, 9),
    )
    units = units_of(net, [lambda copied: copied(x)])
    pairs = [unit.indices["first.weight", 0] for unit in units if ("first.weight", 0) in unit.indices]
    assert sorted(pairs) == [(0, 4), (1, 5), (2, 6), (3, 7)]
    small, silent = copy.deepcopy(net), copy.deepcopy(net)
    gone = [unit for unit in units if 1 in unit.indices.get(("first.weight", 0), ())]
    remove(small, gone)
    silence(silent, gone)
    assert small.last[0].groups == 2 and small.last[0].in_channels == 6
    assert float((small(x) - silent(x)).abs().max()) <= 1e-5


@torch.no_grad()
def test_what_nobody_understands_holds_its_channels_fast():
    net, x = lively(Gate(conv(3, 8), nn.Softmax(1), conv(8, 2))), torch.randn(1, 3, 9)
    assert units_of(net, [lambda copied: copied(x)]) == []


@torch.no_grad()
def test_a_trimmed_layer_streams_as_it_does_offline():
    chain = Chain(
        conv(3, 8), StreamingConvTranspose1d(8, 8, 4, stride=2), Residual(Chain(conv(8, 8), conv(8, 8)), 8), conv(8, 2)
    )
    chain.align(0)
    net = lively(chain)
    x = torch.randn(1, 3, 12)

    def streamed(model: nn.Module) -> Tensor:
        for block in model.modules():
            block.streaming = True
        model.reset()
        return torch.cat([model(part) for part in x.split(4, 2)], 2)

    units = units_of(net, [lambda copied: copied(x), streamed])
    small = copy.deepcopy(net)
    remove(small, units[::2])
    whole = small(x)
    assert float((streamed(small) - whole).abs().max()) <= 1e-5 * float(whole.abs().max())
