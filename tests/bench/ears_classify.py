"""`classify`: twelve instruments of one soundfont, told apart in another, and in rooms."""

from collections import Counter
from pathlib import Path

import numpy as np
from ears_material import LEARNED, UNKNOWN, write_labelled
from ears_rooms import in_a_room
from ears_runs import Ear, Row, trained

_QUIETEST_DB = -45.0  # of a frame, below the loudest, that still counts as sounding


def classify_rows(folder: Path, steps: int = 1300) -> list[Row]:
    """Render, train, test; a row a number."""
    learned, both, same, unknown = (folder / name for name in ("learn12", "both12", "same12", "test12"))
    write_labelled(learned, LEARNED, 10, 8.0, 0, variants=True)
    write_labelled(both / "known", LEARNED, 3, 8.0, 3, variants=False)
    write_labelled(both / "new", UNKNOWN, 3, 8.0, 4, variants=False)
    write_labelled(same, LEARNED, 6, 4.0, 2, variants=False)
    write_labelled(unknown, UNKNOWN, 12, 4.0, 1, variants=False)
    first = trained(folder, "classify", learned, steps)
    told = [
        "--from",
        str(folder / "run_classify"),
        "--labels",
        "{_}/{label}/{_}",
        "--set",
        "model.column=label",
        "--batch",
        "16",
    ]
    second = trained(folder, "classify", both, 150, "run_classify_both", told)
    rows = []
    for ear, name in ((Ear(first, 1.0), ""), (Ear(second, 1.0), ", 24 s of each shown")):
        asked = "" if name else ">= 95"
        rows += _tested(ear, same, f"same soundfont, rooms{name}", True, "")
        rows += _tested(ear, unknown, f"another soundfont{name}", False, asked)
        rows += _tested(ear, unknown, f"another soundfont, rooms{name}", True, asked)
    return [*rows, *Ear(first).rows("classify")]


def _tested(ear: Ear, folder: Path, where: str, rooms: bool, asked: str) -> list[Row]:
    labels, rng = list(ear.declared.output_labels)[:-1], np.random.default_rng(0)
    right, frames, confused, sounds = 0, [], Counter(), sorted(folder.rglob("*.wav"))
    for path in sounds:
        sound = ear.sound(path)
        sound = in_a_room(sound, ear.rate, rng) if rooms else sound
        said = ear.answers(sound)[: len(labels)]
        power = (sound[: said.shape[1] * ear.hop].reshape(-1, ear.hop) ** 2).mean(1)
        said = said[:, power > power.max() * 10 ** (0.1 * _QUIETEST_DB)]
        shares = np.log(np.maximum(said, 1e-9) / np.maximum(said.sum(0), 1e-9))
        truth, taken = labels.index(path.parent.name), int(shares.mean(1).argmax())
        right += taken == truth
        frames += (shares.argmax(0) == truth).tolist()
        confused[labels[truth], labels[taken]] += taken != truth
    for (truth, taken), count in confused.most_common(6):
        if count:
            print(f"  {where}: {truth} was taken for {taken} {count} times")
    return [
        Row("classify", "luthier", f"% of sounds right, {where}", 100 * right / len(sounds), asked),
        Row("classify", "luthier", f"% of the time right, {where}", 100 * float(np.mean(frames))),
    ]
