"""Sends thousands of random messages to [nn~] objects in a headless Pd, and tells what became of it.

    python3 tests/bench/pd_fuzz.py                                    seeds 1 to 4, 20,000 messages each, both modes
    python3 tests/bench/pd_fuzz.py --seeds 7 --messages 1000 --modes batch    repeats one that failed

With `--keep FOLDER`, the patch, the program, the models and Pd's console stay there.
"""

import argparse
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.hosts.pd.fuzzing import Fuzz, Outcome, run_fuzz

MODES = {"batch": True, "real-time": False}


def command_names() -> list[str]:
    """Of the table of nn~."""
    import luthier_streaming

    return [row["name"] for row in luthier_streaming.commands()]


def report(fuzz: Fuzz, outcome: Outcome) -> str:
    """One paragraph."""
    course = " ".join(f"{kb / 1024:.0f}" for kb in outcome.medians_kb(12))
    memory = f"resident {max(outcome.resident_kb) / 1024:.0f} MB at most, medians of twelfths {course}"
    heard = f"{outcome.count('answers')} answers, sound in {outcome.count('sound')} looks"
    result = "; ".join(outcome.troubles) or "fine"
    return (
        f"seed {fuzz.seed}, {'batch' if fuzz.batch else 'real time'}, {fuzz.messages} messages: {result}\n"
        f"  {outcome.seconds:.0f} s, {len(outcome.console)} console lines, {heard}\n  {memory}"
    )


def main() -> None:
    """Run all that was asked for; exit 1 when one failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", nargs="+", type=int, default=[1, 2, 3, 4])
    parser.add_argument("--messages", type=int, default=20000)
    parser.add_argument("--modes", nargs="+", choices=list(MODES), default=list(MODES))
    parser.add_argument("--limit", type=float, default=1800, help="seconds until Pd is killed")
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    failed = False
    for seed in options.seeds:
        for mode in options.modes:
            fuzz = Fuzz(seed, options.messages, MODES[mode])
            with tempfile.TemporaryDirectory() as name:
                folder = options.keep or Path(name)
                folder.mkdir(parents=True, exist_ok=True)
                outcome = run_fuzz(fuzz, folder, command_names(), options.limit)
            print(report(fuzz, outcome), flush=True)
            if outcome.troubles:
                failed = True
                print(f"  again: {fuzz.command}", flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
