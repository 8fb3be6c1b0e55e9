"""`luthier doctor`: what is installed, what is found, what to do."""

import argparse
from collections.abc import Callable, Iterator

from luthier.contract.shipped import shipped_models
from luthier.contract.streaming_module import streaming_module
from luthier.errors import UserError
from luthier.tools.doctor.finding import WRONG, Finding, counted, told
from luthier.tools.doctor.installed import luthier_findings
from luthier.tools.doctor.machine import machine_findings
from luthier.tools.doctor.max_host import max_findings
from luthier.tools.doctor.pd import pd_findings
from luthier.tools.doctor.speed import speed_findings


def run(options: argparse.Namespace) -> int:
    """Look at everything; 1 where something is in the way."""
    all_found: list[Finding] = []
    for title, look in parts(options.seconds):
        found = look()
        if found:
            print(f"{title}\n{told(found)}\n", flush=True)
        all_found += found
    print(counted(all_found))
    return int(any(finding.state == WRONG for finding in all_found))


def parts(seconds: float) -> Iterator[tuple[str, Callable[[], list[Finding]]]]:
    """What is looked at, in order, under its title."""
    yield "luthier", luthier_findings
    yield "Pure Data", pd_findings
    yield "Max", max_findings
    yield "this machine", machine_findings
    if seconds:
        yield f"speed of the instruments in the box, native engine, {seconds:g} s", lambda: _speeds(seconds)


def _speeds(seconds: float) -> list[Finding]:
    try:
        streaming_module()
        return speed_findings(shipped_models(), seconds)
    except UserError:  # said above
        return []
