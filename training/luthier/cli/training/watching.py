"""The options of `luthier train` that say who watches and who may interrupt, and what they stand for."""

import argparse
from collections.abc import Callable
from pathlib import Path

from luthier.cli.threads import of_this_person
from luthier.errors import UserError
from luthier.runs.export import export_model
from luthier.trainer.control import Control
from luthier.trainer.observer import Observer
from luthier.watching.guard import Guard
from luthier.watching.live import Export, LiveModel
from luthier.watching.neighbours import StepsBack
from luthier.watching.osc import Address, OscControl, OscProgress, OscSender, parse_address
from luthier.watching.previews import Previews
from luthier.watching.run_report import RunReport
from luthier.watching.tensorboard import TensorBoard

Tell = Callable[[str], None]


def observers(
    options: argparse.Namespace,
    run_folder: Path,
    sample_rate: int,
    control: Control,
    tell: Tell = print,
    export: Export = export_model,
) -> list[Observer]:
    """Those who are to be told, in this order; OSC is listened to from now on.

    None of them ends a training: trouble is one line. `control` begins paused with --wait.

    Args:
        options: of `luthier.cli.options.train`.
        run_folder: where previews, report and event files go.
        sample_rate: of the model, in Hz.
        control: of the training; OSC changes it.
        tell: takes lines for the person.
        export: what --live writes of a checkpoint.

    Raises:
        UserError: an option is wrong, a port is taken, or TensorBoard is not installed.
    """
    if options.wait and not (options.osc or options.osc_control):
        raise UserError("--wait: nothing could start it; add --osc 9001 or --osc-control 9002")
    watching: list[tuple[str, Observer]] = []
    sender = OscSender(parse_address(options.osc, "--osc"), tell) if options.osc else None
    if sender:
        watching.append(("OSC", OscProgress(sender, control)))
    if options.live:
        watching.append(("live model", LiveModel(options.live, export, sender.send_model if sender else _nobody, tell)))
    if options.previews:
        watching.append(("previews", Previews(run_folder, sample_rate, options.previews)))
    if options.tensorboard:
        watching.append(("TensorBoard", TensorBoard(run_folder, sample_rate)))
    watching.append(("report", RunReport(run_folder, tell)))
    if of_this_person(options.threads) is None:
        watching.append(("threads", StepsBack()))
    if options.osc or options.osc_control:  # last: everything that can be refused is in order
        watching.append(("OSC", _listener(options, sender, control, tell)))
    control.paused = options.wait
    return [Guard(observer, name, tell) for name, observer in watching]


def _listener(options: argparse.Namespace, sender: OscSender | None, control: Control, tell: Tell) -> OscControl:
    """On the port named, or on the one above where progress goes, of this computer only."""
    if options.osc_control:
        address = parse_address(options.osc_control, "--osc-control")
    else:
        address = Address("127.0.0.1", parse_address(options.osc, "--osc").port + 1)
    listener = OscControl(address, control, sender.send if sender else _no_answer, tell)
    tell(f"OSC: listening on {address} for /luthier/start, /luthier/pause 0|1, /luthier/stop")
    if options.wait:
        tell("OSC: waiting for /luthier/start")
    return listener


def _nobody(path: Path) -> None:
    """No OSC: the file is replaced, and nn~ is told to reload by hand."""


def _no_answer(name: str, value: int) -> None:
    """No OSC goes out."""
