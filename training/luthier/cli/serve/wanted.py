"""What the options of `luthier serve` ask for."""

import argparse

from luthier.tools.serve.serving import state_folder
from luthier.tools.serve.settings import Settings


def settings(options: argparse.Namespace) -> Settings:
    """All of it, with whole paths."""
    port = options.port
    return Settings(
        model=options.model.absolute(),
        state=(options.state or state_folder()).absolute(),
        cheaper=options.cheaper.absolute() if options.cheaper else None,
        sound=options.play.absolute() if options.play else None,
        method=options.method,
        block=options.block,
        level=options.level,
        ports=(port, port + 1, port + 2, port + 3),
        pd_words=options.pd,
        priority=options.priority,
        fade_ms=options.fade,
    )
