"""`luthier energy`: what an instrument costs, to train and to play."""

import argparse
import dataclasses
import json

from luthier.cli.threads import few_threads
from luthier.measuring.energy import Playing, PlayingMeter
from luthier.runs.costs import Costs, costs
from luthier.shown import shown


def run(options: argparse.Namespace) -> int:
    """Measure and print."""
    few_threads(options.threads)
    found = costs(options.subject, PlayingMeter(options.watts), options.seconds, options.checkpoint)
    if options.json:
        print(json.dumps(dataclasses.asdict(found) | {"subject": str(options.subject)}, indent=1))
    else:
        print("\n".join(map(shown, [str(options.subject), *in_words(found, options.intensity, options.battery)])))
    return 0


def in_words(found: Costs, intensity: float, battery: float) -> list[str]:
    """Training, playing, and what it is made of, a line each; grams of CO2 a kilowatt-hour, and watt-hours."""
    return ["", _training(found, intensity), _playing(found.playing, battery), _size(found)]


def _training(found: Costs, intensity: float) -> str:
    if "kilowatt_hours" not in found.training:
        return "training  unknown: neither run nor file notes it (files exported by this version do)"
    kwh, known = found.training["kilowatt_hours"], found.training.get("energy", "estimated")
    return f"training  {kwh:.3g} kWh, {known}; {kwh * intensity:.3g} g CO2 at {intensity:g} g a kWh"


def _playing(playing: Playing, battery: float) -> str:
    hours = battery / playing.joules if playing.joules else float("inf")
    return (
        f"playing   {playing.joules:.3g} J a second of sound, {playing.how}: {100 * playing.processor_seconds:.2g} % "
        f"of a core; {battery:g} Wh carry this part of the load for {hours:.3g} hours"
    )


def _size(found: Costs) -> str:
    memory = f"{found.file_bytes / 1e6:.1f} MB in the file, {found.memory_bytes / 1e6:.0f} MB more while it plays"
    if found.parameters is None or found.multiply_adds is None:
        return f"size      {memory}; no native program, so nothing counts its products"
    return (
        f"size      {found.parameters / 1e6:.2f} million numbers, {found.multiply_adds / 1e6:.0f} million "
        f"multiply-adds a second, {memory}"
    )
