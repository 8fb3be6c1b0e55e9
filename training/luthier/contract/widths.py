"""Models that are narrower than their configuration says: every layer takes the widths that a checkpoint tells."""

from collections.abc import Mapping, Sequence

import torch
from torch import Tensor, nn

from luthier.blocks.state import History, OverlapTail

Widths = Mapping[str, Sequence[int]]


def tensors_of(model: nn.Module) -> dict[str, Tensor]:
    """Every parameter and every buffer by its name, those of a stream too, which no checkpoint keeps."""
    return dict(model.named_parameters()) | dict(model.named_buffers())


def take_widths(model: nn.Module, widths: Widths) -> None:
    """Give the tensors of these names new shapes, all zero, and tell the layers that have them.

    Raises:
        ValueError: the model has no tensor of such a name and number of dimensions.
    """
    known = tensors_of(model)
    for name, shape in widths.items():
        if name not in known or known[name].dim() != len(shape):
            raise ValueError(f"widths names {name!r} with {len(shape)} dimensions, which the model does not have")
        put(model, name, known[name].detach().new_zeros(tuple(shape)))
    for module in model.modules():
        tell_shape(module)


def put(model: nn.Module, name: str, value: Tensor) -> None:
    """Replace the parameter or buffer of this name by a new one, whatever its shape."""
    place, _, last = name.rpartition(".")
    module = model.get_submodule(place)
    old = getattr(module, last)
    if isinstance(old, nn.Parameter):
        value = nn.Parameter(value, requires_grad=old.requires_grad)
        if isinstance(module, nn.RNNBase):
            setattr(module, last, value)  # it keeps a list of its weights beside
        else:
            module._parameters[last] = value
    else:
        module._buffers[last] = value


def tell_shape(module: nn.Module) -> None:
    """Bring the numbers in which a layer repeats the shape of its tensors into line with them."""
    if isinstance(module, nn.modules.conv._ConvNd):
        _tell_convolution(module)
    elif isinstance(module, nn.Linear):
        module.out_features, module.in_features = module.weight.shape
    elif isinstance(module, nn.modules.batchnorm._BatchNorm) and module.running_mean is not None:
        module.num_features = len(module.running_mean)
    elif isinstance(module, nn.GRU):
        weight = module.weight_ih_l0
        assert isinstance(weight, Tensor)
        module.hidden_size, module.input_size = weight.size(0) // 3, weight.size(1)
    elif isinstance(module, nn.Embedding):
        module.num_embeddings, module.embedding_dim = module.weight.shape
    elif isinstance(module, History):
        module.channels = module.frames.size(1)
    elif isinstance(module, OverlapTail):
        module.channels = module.tail.size(1)


@torch.no_grad()
def _tell_convolution(conv: nn.modules.conv._ConvNd) -> None:
    """A convolution of each channel alone has as many groups as channels; others keep their groups."""
    rows, columns = conv.weight.shape[:2]
    alone = conv.groups > 1 and conv.groups == conv.in_channels
    if conv.transposed:
        conv.groups = rows if alone else conv.groups
        conv.in_channels, conv.out_channels = rows, columns * conv.groups
        return
    if alone:
        conv.groups = rows // (conv.out_channels // conv.groups)
    conv.out_channels, conv.in_channels = rows, columns * conv.groups
