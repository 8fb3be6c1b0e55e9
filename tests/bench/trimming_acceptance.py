"""What trimming a run costs and saves, beside what is asked of it; a mask over the same units is the control.

    python3 tests/bench/trimming_acceptance.py RUN [--ladder 50 80 90] [--score magnitude] [--steps 600]

Rungs are made beside the run, and those that are there are measured as they are.
"""

import argparse
import copy
import io
from pathlib import Path

import torch

from luthier.families.table import family
from luthier.measuring.size import multiply_adds_a_second
from luthier.runs.checkpoints import built_model, load_checkpoint
from luthier.runs.export import export_model
from luthier.tools.trimming.ladder import MODEL_NAME, Rung, climb, table
from luthier.tools.trimming.removal import silence
from luthier.tools.trimming.trimmed import Choice
from luthier.tools.trimming.units import units_of
from luthier.tools.trimming.uses import uses_of

LOSS = {80.0: 1.0, 95.0: 1.2}  # most, times that of the dense run, where so many percent are removed
SAVED = (80.0, 0.2)  # from so many percent on: most of file and multiply-adds, of those of the dense run


def main() -> None:
    """Climb, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("run", type=Path)
    parser.add_argument("--ladder", type=float, nargs="+", default=[50.0, 80.0, 90.0])
    parser.add_argument("--score", default="magnitude")
    parser.add_argument("--steps", type=int, default=600)
    options = parser.parse_args()
    torch.set_num_threads(1)
    if not (options.run / MODEL_NAME).is_file():
        export_model(load_checkpoint(options.run), options.run / MODEL_NAME)
    budget = {"steps": options.steps, "minutes": 0.0}
    rungs, _ = climb(options.run, options.ladder, Choice(options.score), budget)
    print(table(rungs))
    for rung in rungs[1:]:
        print("\n".join(verdicts(rung, rungs[0])))
    print(masked(options.run, 0.8))


def verdicts(rung: Rung, dense: Rung) -> list[str]:
    """What was measured of a rung, against what is asked."""
    gone = 100.0 * (1.0 - rung.parameters / dense.parameters)
    asked = next((most for percent, most in sorted(LOSS.items(), reverse=True) if gone >= percent), None)
    ratios = [("held-out loss", rung.value / dense.value, asked)]
    saved = SAVED[1] if gone >= SAVED[0] else None
    ratios.append(("file", rung.file_bytes / dense.file_bytes, saved))
    ratios.append(("multiply-adds", rung.multiply_adds / dense.multiply_adds, saved))
    return [f"{gone:.1f} % removed, {name} x {found:.3f}, {_judged(found, most)}" for name, found, most in ratios]


def _judged(found: float, asked: float | None) -> str:
    if asked is None:
        return "nothing is asked there"
    return f"at most {asked:g} is asked: {'met' if found <= asked else 'NOT met'}"


def masked(run: Path, share: float) -> str:
    """The control: a share of the units silenced, which are still computed and kept."""
    checkpoint = load_checkpoint(run)
    model = built_model(checkpoint).eval()
    units = units_of(model, uses_of(family(checkpoint.family), model))
    silent = copy.deepcopy(model)
    silence(silent, units[: round(share * len(units))])
    adds = multiply_adds_a_second(silent) / multiply_adds_a_second(model)
    weights = _bytes(silent) / _bytes(model)
    return f"mask over {100 * share:.0f} % of the units: multiply-adds x {adds:.3f}, weights x {weights:.3f}"


def _bytes(model: torch.nn.Module) -> int:
    content = io.BytesIO()
    torch.save(model.state_dict(), content)
    return len(content.getvalue())


if __name__ == "__main__":
    main()
