"""A model whose output is told as events, and whose input takes them, for both engines."""

from __future__ import annotations

import json
from pathlib import Path

import torch
from torch import nn

RATE = 44100


class Drums(nn.Module):
    """Gives its input back."""

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("forward_params", torch.tensor([1, 1, 1, 1]))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x

    @torch.jit.export
    def get_methods(self) -> list[str]:
        return ["forward"]


def _description(sample_rate: int) -> str:
    method = {
        "in_channels": 1,
        "in_ratio": 1,
        "out_channels": 1,
        "out_ratio": 1,
        "delay": 0,
        "input_labels": ["sound"],
        "output_labels": ["kick"],
        "events": [{"name": "drum", "kind": "impulse", "outputs": [0]}],
        "event_inputs": [{"name": "hit", "inputs": [0], "labels": ["kick"]}],
    }
    plain = {"format_version": 1, "hop_length": 1, "sample_rate": sample_rate, "methods": {"forward": method}}
    return json.dumps(plain)


def _program() -> str:
    copied = [{"op": "scale", "in": [0], "out": 1, "number": 1.0}]
    plain = {
        "version": 1,
        "weight_type": "f32",
        "weights": [],
        "segments": {"copy": copied},
        "methods": {"forward": {"segments": ["copy"], "extra_delay": 0}},
        "actions": {},
    }
    return json.dumps(plain)


def save_event_models(folder: Path) -> None:
    """Writes `drums.ts`, and `slow_drums.ts` of half the rate."""
    module = torch.jit.script(Drums().eval())
    for name, rate in (("drums", RATE), ("slow_drums", RATE // 2)):
        extra = {"luthier.json": _description(rate), "luthier.program.json": _program()}
        torch.jit.save(module, str(folder / f"{name}.ts"), _extra_files=extra)
