"""`luthier serve`: a Pd without a screen that plays, is watched, and is started again."""

import argparse

from luthier.cli.serve.service import service_text
from luthier.cli.serve.wanted import settings
from luthier.tools.serve.serving import serve


def run(options: argparse.Namespace) -> int:
    """Play until it is told to end, or print the service that would."""
    if options.unit:
        print(service_text(options), end="")
        return 0
    return serve(settings(options))
