"""The service that plays as the options of `luthier serve` say."""

import argparse
import getpass
import os
import shlex
import shutil
import sys
from pathlib import Path

from luthier.cli.serve.wanted import settings
from luthier.tools.serve.unit import SYSTEM, unit_text


def service_text(options: argparse.Namespace) -> str:
    """The text of `luthier.service`."""
    wanted = settings(options)
    words = [_own_path(), "serve", str(wanted.model), "--method", wanted.method, "--block", str(wanted.block)]
    words += ["--level", f"{wanted.level:g}", "--priority", str(wanted.priority), "--port", str(wanted.ports[0])]
    words += ["--fade", f"{wanted.fade_ms:g}", f"--pd={shlex.join(wanted.pd_words)}"]
    for option, path in (("--play", wanted.sound), ("--cheaper", wanted.cheaper), ("--state", options.state)):
        words += [option, str(path.absolute())] if path else []
    folder = os.environ.get("LUTHIER_PD_EXTERNAL_DIR")
    environment = [f"LUTHIER_PD_EXTERNAL_DIR={Path(folder).absolute()}"] if folder else []
    user = os.environ.get("SUDO_USER") or getpass.getuser()
    return unit_text(options.unit, words, wanted.model.name, user if options.unit == SYSTEM else "", environment)


def _own_path() -> str:
    """Of this very command."""
    beside = Path(sys.executable).with_name("luthier")
    return str(beside) if beside.exists() else shutil.which("luthier") or sys.argv[0]
