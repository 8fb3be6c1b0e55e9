"""The screenshots of the pages in docs/: windows of Pd while they play, patches of Max as they are drawn, the studio.

    python3 tests/bench/documented_pictures.py docs/pictures

Needs Xvfb, a Pd with a window, ImageMagick and Chromium; `make pictures` calls it, so that they stay true.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging/max")]

from tests.hosts.browser.chromium import Browser  # noqa: E402
from tests.hosts.pd.pd_gui import running, screen, window_ids  # noqa: E402
from tests.hosts.pd.pd_patch import EXTERNAL_DIR  # noqa: E402

import sketch  # noqa: E402
from luthier.tools.studio.bench import Bench  # noqa: E402
from luthier.tools.studio.server import Studio  # noqa: E402
from maxfiles.reading import read_window  # noqa: E402

PD = {"first-sound": ("pd dsp 1", "first-sound-play 1"), "latent-sliders": ("pd dsp 1", "latent-sliders-play 1")}
"""Patch -> what is sent to it, so that it plays."""
MAX = ("first-sound", "attribute-dials", "latent-sliders")
WIDTH, COLOURS = 900, 64
SETTLED_S = 6
"""By when a model is loaded and a sound has gone through it."""


def names() -> set[str]:
    """Of all files that this writes."""
    return {f"pd-{name}.png" for name in PD} | {f"max-{name}.png" for name in MAX} | {"studio.png"}


def save(picture: Image.Image, target: Path) -> None:
    """As wide as a page, with few colours, for these are drawings."""
    small = picture.convert("RGB")
    if small.width > WIDTH:
        small = small.resize((WIDTH, round(small.height * WIDTH / small.width)), Image.Resampling.LANCZOS)
    small.quantize(COLOURS).save(target, optimize=True)
    print(target)


def pd_pictures(folder: Path) -> None:
    """Each patch in Pd's own window while it plays."""
    with screen() as display, tempfile.TemporaryDirectory() as place:
        environment = {**os.environ, "DISPLAY": display}
        for name, sent in PD.items():
            command = ["puredata", "-noprefs", "-nosound", "-path", str(EXTERNAL_DIR)]
            command += ["-open", str(ROOT / "patches/pd" / f"{name}.pd")]
            for message in sent:
                command += ["-send", message]
            shot = Path(place) / f"{name}.png"
            with running(command, env=environment, stderr=subprocess.DEVNULL):
                time.sleep(SETTLED_S)
                window = window_ids(environment)[f"{name}.pd"]
                subprocess.run(["import", "-window", window, f"png24:{shot}"], env=environment, check=True)
            save(Image.open(shot), folder / f"pd-{name}.png")


def max_pictures(folder: Path) -> None:
    """Drawn from the files, for there is no Max here."""
    for name in MAX:
        path = ROOT / "patches/max" / f"luthier.{name}.maxpat"
        save(sketch.draw(read_window(path.name, path.read_text(encoding="utf-8"))), folder / f"max-{name}.png")


def studio_picture(folder: Path) -> None:
    """The page of `luthier studio` with the two sounds that come with luthier."""
    with tempfile.TemporaryDirectory() as place:
        os.chdir(place)  # so that the page shows no folder of this machine
        bench = Bench(Path("my instrument"))
        bench.add_folder(str(ROOT / "models/sounds"))
        with Studio(bench, 0) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            with Browser(Path(place) / "profile", 900, 1000) as browser:
                browser.open(server.address)
                browser.until("document.querySelector('#sounds td') !== null")
                browser.picture(Path(place) / "studio.png")
            server.shutdown()
        save(Image.open(Path(place) / "studio.png"), folder / "studio.png")
        os.chdir(ROOT)


def main() -> None:
    """Write all of them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    pd_pictures(folder)
    max_pictures(folder)
    studio_picture(folder)


if __name__ == "__main__":
    main()
