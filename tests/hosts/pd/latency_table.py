"""Measures the latency of [nn~] in Pd with an impulse and prints the table of docs/latency.md.

Run it in the repository: python -m tests.hosts.pd.latency_table
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
from tests.hosts.pd.rendering import Player, render
from tests.hosts.pd.tiny_models import save_models

BLOCKS = (0, 64, 512, 1500, 2048, 4096)
VECTORS = (1, 64, 256, 2048)
AT = 5000


def measured(folder: Path, vector: int) -> list[int]:
    """Samples between an impulse in Pd and the same impulse out of a model without delay, for each of BLOCKS."""
    impulse = np.zeros(20480, dtype=np.float32)
    impulse[AT] = 1
    players = [Player(f"identity forward {block}", vector) for block in BLOCKS]
    found = []
    for played in render(players, impulse, folder):
        late = int(played.outputs[0].argmax() - played.reference.argmax())
        assert late == played.total, f"measured {late}, reported {played.total}"
        found.append(late)
    return found


def main() -> None:
    """Prints Markdown: one row a block, one column a host vector."""
    with tempfile.TemporaryDirectory() as name:
        save_models(Path(name))
        columns = [measured(Path(name), vector) for vector in VECTORS]
    print("| block |", " | ".join(f"vector {vector}" for vector in VECTORS), "|")
    print("|---|" + "---|" * len(VECTORS))
    for number, block in enumerate(BLOCKS):
        print(f"| {block} |", " | ".join(str(column[number]) for column in columns), "|")


if __name__ == "__main__":
    main()
