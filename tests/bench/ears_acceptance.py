"""What ears hear of a soundfont, rooms and noise that they did not learn from: python3 tests/bench/ears_acceptance.py.

It renders, trains by the ordinary commands (about ten minutes of a core each), exports, and plays the files by the
native engine. It needs fluidsynth, espeak-ng, fluid-soundfont-gm and timgm6mb-soundfont; librosa and torchcrepe are
asked, too, where they are installed. `--folder` keeps what was made, and goes on from it.
"""

import argparse
from pathlib import Path

import torch
from ears_chords import chord_rows
from ears_classify import classify_rows
from ears_onset import onset_rows
from ears_picture import draw
from ears_pitch import pitch_rows

PARTS = {"classify": classify_rows, "onset": onset_rows, "pitch": pitch_rows, "chords": chord_rows}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, default=Path("build/ears"))
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=list(PARTS))
    parser.add_argument("--picture", type=Path, help="draw docs/ears.png here, once all parts have been measured")
    options = parser.parse_args()
    torch.set_num_threads(1)
    rows = [row for part in options.parts for row in PARTS[part](options.folder)]
    print(f"{'part':9s} {'who':28s} {'what':44s} {'found':>9s}  asked")
    for row in rows:
        print(row.text())
    if options.picture:
        draw(options.picture, options.folder)


if __name__ == "__main__":
    main()
