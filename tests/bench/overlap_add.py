"""Cached streaming against the usual way round it: windows of sound, cross-faded.

    python3 tests/bench/overlap_add.py

The same model runs over the same sound as a stream, and in Hann windows with 50 % overlap, each computed from
silence. Printed: CPU time of each per second of sound, interleaved, and how far each is from the offline model.
"""

import time

import torch
from torch import Tensor

from luthier.blocks.block import set_streaming
from luthier.families.rave.config import RaveConfig
from luthier.families.rave.model import Rave

SECONDS, BLOCK, WINDOW = 16, 8192, 16384


def streamed(model: Rave, x: Tensor) -> Tensor:
    """Block by block with cached state, the delay cut off."""
    model.reset()
    set_streaming(model, True)
    y = torch.cat([model(part) for part in torch.split(x, BLOCK, -1)], -1)
    set_streaming(model, False)
    return y[..., model.delay :]


def overlapped(model: Rave, x: Tensor) -> Tensor:
    """Hann windows at half their length; squared sine and cosine add up to one."""
    window = torch.hann_window(WINDOW)
    y = torch.zeros_like(x)
    for start in range(0, x.size(-1) - WINDOW + 1, WINDOW // 2):
        y[..., start : start + WINDOW] += window * model(x[..., start : start + WINDOW])
    return y


def decibels(y: Tensor, reference: Tensor) -> float:
    """Error of y against the reference, in dB of the reference, away from the ends."""
    end = min(y.size(-1), reference.size(-1)) - WINDOW
    a, b = y[..., WINDOW:end], reference[..., WINDOW:end]
    return float(10 * torch.log10((a - b).square().mean() / b.square().mean()))


@torch.inference_mode()
def main() -> None:
    """Measure and print."""
    torch.set_num_threads(1)
    torch.manual_seed(0)
    model = Rave(RaveConfig()).eval()
    model.decoder.noise_gain = 0.0  # a window knows no place in time, so neither must the noise
    x = 0.2 * torch.randn(1, 1, SECONDS * 44100 // WINDOW * WINDOW)
    offline = model(x)
    times: dict[str, list[float]] = {"streamed": [], "overlapped": []}
    results = {}
    for _ in range(3):
        for name, method in (("streamed", streamed), ("overlapped", overlapped)):
            began = time.process_time()
            results[name] = method(model, x)
            times[name].append((time.process_time() - began) / SECONDS)
    for name, result in results.items():
        best = 1000 * min(times[name])
        print(f"{name:10s}  {best:5.1f} ms a second of sound, error {decibels(result, offline):6.1f} dB")
    print(f"ratio of time {min(times['streamed']) / min(times['overlapped']):.2f}")


if __name__ == "__main__":
    main()
