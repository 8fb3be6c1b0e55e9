"""Whether what `luthier energy` and `luthier compare` say holds: repeatable, linear, and following the work.

    python3 tests/bench/energy_acceptance.py                          models that nobody trained; a few minutes
    python3 tests/bench/energy_acceptance.py --compare RUN_OR_MODEL ... --on SOUNDS     the front too, of trained ones

The points and their limits are those of the method (arXiv 2107.02621).
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
from scipy.stats import spearmanr

from luthier.cli.compare import names_of
from luthier.contract.model_file import read_spec
from luthier.measuring.energy import CPU_CORE_WATTS, PlayingMeter
from luthier.measuring.playing import player
from luthier.runs.costs import costs
from luthier.tools.competition.contenders import compete
from luthier.tools.competition.excerpts import excerpts
from luthier.tools.competition.verdict import verdicts

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from tests.bench.fresh_models import fresh_model
from tests.bench.rave_acceptance import Point

CAPACITIES = (4, 8, 16, 32, 64)
_TIMES, _SECONDS = 5, 20.0
_DURATIONS = (10.0, 20.0, 40.0, 80.0)
_SURE = 0.9


def repeatable(path: Path) -> Point:
    """The spread of five measurements of one model."""
    joules = [costs(path, PlayingMeter(), _SECONDS).playing.joules for _ in range(_TIMES)]
    spread = float(np.std(joules) / np.mean(joules))
    return Point(f"spread of {_TIMES} measurements over their mean", f"{100 * spread:.1f} %", "<= 10 %", spread <= 0.1)


def linear(path: Path) -> Iterator[Point]:
    """All that is spent on sounds of several lengths, not the fastest stretch."""
    spec = read_spec(path)
    play, block = player(path, spec, "native")
    spent = []
    for seconds in _DURATIONS:
        began = time.process_time()
        for _ in range(int(seconds * spec.sample_rate / block)):
            play()
        spent.append(CPU_CORE_WATTS * (time.process_time() - began))
    fit = float(np.corrcoef(_DURATIONS, spent)[0, 1] ** 2)
    ratios = [later / earlier for earlier, later in pairwise(spent)]
    yield Point("R2 of energy and duration", f"{fit:.4f}", ">= .98", fit >= 0.98)
    text = " ".join(f"{ratio:.2f}" for ratio in ratios)
    yield Point("energy of twice the sound", text, "1.8 to 2.2", all(1.8 <= ratio <= 2.2 for ratio in ratios))


def follows_work(folder: Path) -> Point:
    """Within a family, models of several sizes."""
    found = [costs(fresh_model(folder, f"tiny/{size}"), PlayingMeter(), _SECONDS) for size in CAPACITIES]
    joules, products = [one.playing.joules for one in found], [one.multiply_adds or 0.0 for one in found]
    rho = float(spearmanr(joules, products).statistic)
    shown = " ".join(f"{one:.2g}" for one in joules)
    return Point(f"Spearman of joules ({shown}) and products", f"{rho:.2f}", ">= .8", rho >= 0.8)


def of_the_front(subjects: list[Path], sounds: Path) -> Iterator[Point]:
    """Of trained models: whether other sounds change the front, and whether the knee is another than the best."""
    pieces = excerpts(sounds, 24, 0)
    found = verdicts(compete(subjects, names_of(subjects), pieces, PlayingMeter(), _SECONDS), 0)
    for verdict in found:
        sure = min(verdict.stability[place] for place in verdict.front)
        yield Point(f"least stable on the front by {verdict.metric}", f"{100 * sure:.0f} %", ">= 90 %", sure >= _SURE)
    differ = [verdict.metric for verdict in found if verdict.knee != verdict.best]
    yield Point("qualities whose best is not the knee", str(len(differ)), ">= 1", bool(differ))


def main() -> int:
    """Print the points; 1 where one is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--compare", type=Path, nargs="+", default=[], help="runs and model files")
    parser.add_argument("--on", type=Path, help="folder of sounds that none of them heard")
    options = parser.parse_args()
    passed = True
    with tempfile.TemporaryDirectory() as place:
        path = fresh_model(Path(place), "tiny")
        found = [repeatable(path), *linear(path), follows_work(Path(place))]
        if options.compare:
            found += of_the_front(options.compare, options.on)
        for point in found:
            print(point, flush=True)
            passed = passed and point.passed
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
