"""What a source-filter instrument (`ddsp`) takes of a core, by the native engine and by TorchScript. Prints a table.

    python3 tests/bench/source_filter.py                    about a minute
    python3 tests/bench/source_filter.py --configurations 1 5 --seconds 4

Untrained models: what they cost does not depend on what they have learned. One thread, process CPU time, engines take
turns; `script` is our engine of libtorch. A chord of as many tones as voices comes in, `forward`, a hop a block.
"""

import argparse
import os
import statistics
import tempfile
import time
from pathlib import Path

import luthier_streaming
import numpy as np
import torch  # first, because luthier_streaming uses its libtorch

from luthier.families.ddsp.config import DdspConfig
from luthier.families.ddsp.model import Ddsp
from luthier.runs.export import export_model
from luthier.trainer.checkpoint import Checkpoint
from luthier.trainer.config import TrainConfig

CONFIGURATIONS = {
    "0": DdspConfig(voices=0),
    "1": DdspConfig(),
    "3": DdspConfig(voices=3),
    "5": DdspConfig(voices=5),
    "fast": DdspConfig(hop_length=256, window=256),
    "stereo": DdspConfig(channels=2),
}
ROUNDS = 5


def exported(config: DdspConfig, path: Path) -> Path:
    """An untrained model as a file, whose check is the usual one."""
    torch.manual_seed(0)
    export_model(Checkpoint("ddsp", "bench", config, TrainConfig(), Ddsp(config).state_dict()), path)
    return path


def chord(config: DdspConfig, seconds: float) -> np.ndarray:
    """As many tones as voices in a little noise, [channels, time]; whole hops."""
    time_s = np.arange(int(seconds * config.sample_rate) // config.hop_length * config.hop_length) / config.sample_rate
    sound = 0.003 * np.random.default_rng(0).standard_normal(len(time_s))
    for voice in range(max(1, config.voices)):
        hz = 130.8 * 2.0 ** (voice * 5.0 / 12.0)
        sound += sum(0.1 / n * np.sin(2.0 * np.pi * n * hz * time_s) for n in range(1, 13))
    return np.repeat(sound[None].astype(np.float32), config.channels, 0)


def percents(path: Path, config: DdspConfig, seconds: float, method: str = "forward") -> dict[str, float]:
    """Engine -> per cent of a core, the median of a few rounds."""
    sound, hop = chord(config, seconds), config.hop_length
    players = {
        name: luthier_streaming.Streamer(str(path), method, hop, host_vector=hop, engine=engine)
        for name, engine in (("native", "native"), ("script", "torch"))
    }
    taken: dict[str, list[float]] = {name: [] for name in players}
    for _ in range(ROUNDS):
        for name, player in players.items():
            began = time.process_time()
            player.process(sound)
            taken[name].append(100.0 * (time.process_time() - began) * config.sample_rate / sound.shape[-1])
    return {name: statistics.median(values[1:]) for name, values in taken.items()}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--configurations", nargs="+", choices=list(CONFIGURATIONS), default=list(CONFIGURATIONS))
    parser.add_argument("--seconds", type=float, default=3.0, help="of sound a round")
    options = parser.parse_args()
    torch.set_num_threads(1)
    print(f"{os.getloadavg()[0]:.1f} processes want {os.cpu_count()} cores")
    print("configuration  native, % of a core  TorchScript, %  times as fast")
    with torch.inference_mode(), tempfile.TemporaryDirectory() as folder:
        for name in options.configurations:
            config = CONFIGURATIONS[name]
            found = percents(exported(config, Path(folder) / f"{name}.ts"), config, options.seconds)
            native, script = found["native"], found["script"]
            print(f"{name:13s}  {native:19.2f}  {script:14.2f}  {script / native:13.1f}", flush=True)


if __name__ == "__main__":
    main()
