"""`luthier export`: a run -> one model.ts."""

import argparse
from pathlib import Path

from luthier.claims import claimed
from luthier.cli.threads import few_threads
from luthier.contract.check import CheckResult
from luthier.contract.choices import WeightType
from luthier.contract.model import Model
from luthier.contract.rounding import rounding_snr_db
from luthier.contract.spec import ModelSpec
from luthier.runs.checkpoints import load_checkpoint
from luthier.runs.export import export_model
from luthier.runs.prior import playing_model, prior_of
from luthier.shown import shown
from luthier.watching.machine import energy_noted, read_sessions


def run(options: argparse.Namespace) -> int:
    """Export, and say what was checked."""
    few_threads(options.threads)
    path: Path = options.output or options.run_folder / "model.ts"
    with claimed(path, "an export"):
        return _exported(options, path)


def _exported(options: argparse.Namespace, path: Path) -> int:
    checkpoint = load_checkpoint(options.run_folder, options.checkpoint)
    model = playing_model(checkpoint, options.fidelity)
    prior = prior_of(options.run_folder, checkpoint, model)
    noted = energy_noted(read_sessions(options.run_folder))
    spec, results = export_model(checkpoint, path, prior, options.fidelity, options.weights, noted=noted)
    print_checks(spec, results)
    delay = spec.attributes["latency"].default[0]  # of forward, or of the one method of a listener
    assert isinstance(delay, int)
    rounded = "" if options.weights == "f32" else f", {_rounding(model, options.weights)}"
    print(
        f"wrote {shown(path)}: {path.stat().st_size / 1e6:.1f} MB, {spec.sample_rate} Hz, "
        f"model delay {delay} samples ({1000 * delay / spec.sample_rate:.1f} ms){rounded}"
    )
    return 0


def print_checks(spec: ModelSpec, results: list[CheckResult]) -> None:
    """Say what was compared before a file was written, and how equal it was."""
    errors = [result.error for result in results if result.engine == "script"]
    print(f"checked: streamed = offline to {max(errors):.0e} in {len(errors)} ways (methods x block sizes x batches)")
    print(_native_line(spec.native, [result.error for result in results if result.engine == "native"]))


def _native_line(why_none: str, errors: list[float]) -> str:
    if why_none:
        return f"no native program: {shown(why_none)}"
    if not errors:
        return "native program: not checked, as luthier_streaming is not installed here (`make setup` builds it)"
    return f"checked: native engine = TorchScript to {max(errors):.0e} in {len(errors)} ways"


def _rounding(model: Model, weights: WeightType) -> str:
    return f"weights {weights}: what rounding changes is {rounding_snr_db(model, weights):.0f} dB below the sound"
