"""The only place that scripts."""

import warnings

import torch
from torch import nn

from luthier.contract.exported_model import ExportedModel


def script(exported: ExportedModel) -> torch.jit.ScriptModule:
    """Script for streaming; the model inside is left streaming, in evaluation, with plain weights."""
    model = exported.model
    model.eval()
    model.fold()
    model.reset()
    model.set_streaming(True)
    scripted = compiled(exported)
    for name, source in exported.definitions().items():
        if not hasattr(scripted, name):  # models of one compiled type share what was defined on the first
            scripted.define(source)
    return scripted


def compiled(exported: nn.Module) -> torch.jit.ScriptModule:
    """Script a module that keeps the contract; what is inside it is streaming and in evaluation."""
    with warnings.catch_warnings():
        # Upstream deprecates TorchScript without a date; every nn~ host reads it.
        warnings.simplefilter("ignore", DeprecationWarning)
        scripted: torch.jit.ScriptModule = torch.jit.script(exported)
    return scripted
