"""`luthier studio`: training with a mouse."""

import argparse
import webbrowser

from luthier.claims import claimed
from luthier.errors import UserError
from luthier.shown import shown
from luthier.tools.studio.bench import Bench
from luthier.tools.studio.server import Studio


def run(options: argparse.Namespace) -> int:
    """Serve the page until Ctrl-C."""
    if options.folder.is_file():
        raise UserError(f"{shown(options.folder)} is a file: name a folder")
    with claimed(options.folder, "a studio"):
        bench = Bench(options.folder)
        try:
            studio = Studio(bench, options.port)
        except OSError as error:
            raise UserError(f"port {options.port} is taken ({error.strerror}): choose another --port, or 0") from error
        with studio:
            print(
                f"luthier studio: {studio.address} keeps everything in {shown(options.folder)}; Ctrl-C ends it",
                flush=True,
            )
            if not options.no_browser:
                webbrowser.open(studio.address)
            try:
                studio.serve_forever()
            except KeyboardInterrupt:
                print("\nluthier studio: ended; what was made stays")
            finally:
                bench.close()
    return 0
