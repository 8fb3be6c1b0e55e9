"""luthier.descriptors: an ear that says how loud, bright, wide, noisy, sharp and high a sound is."""

from __future__ import annotations

from maxfiles.families import MEASURES
from maxfiles.patcher import Patcher
from maxfiles.patches.parts import LEFT, chooser, sound_source, titled


def patch() -> Patcher:
    """A control signal for each descriptor, and its number."""
    page, y = titled(
        "descriptors",
        "No instrument but an ear: any sound in, a control signal for each descriptor out, to play other "
        "instruments with. Each is in its own unit; the method describe_normalized gives all of them from -1 to "
        "1.",
        (
            "Play the flute, and turn the sound of Max on.",
            "Look at the numbers; take the signals from the outlets of nn~.",
        ),
        needs="luthier descriptors --export descriptors.ts, which trains nothing",
    )
    rows = (len(MEASURES) + 1) // 2
    heard = page.object(f"nn~ descriptors describe 2048 1 {len(MEASURES)}", LEFT, y + 165, 740)
    load = chooser(page, LEFT, y, "descriptors.ts, or another list of them")
    page.connect(load, 0, heard)
    sound_source(page, 430, y, heard)
    for at, (name, meaning) in enumerate(MEASURES.items()):
        x, row = LEFT + 440 * (at // rows), y + 215 + 36 * (at % rows)
        sampled = page.object("snapshot~ 50", x, row)
        number = page.float_number(x + 95, row)
        page.comment(name, x + 160, row + 1, bold=True)
        page.comment(meaning, x + 290, row + 1)
        page.connect(heard, at, sampled, hidden=True)
        page.chain(sampled, number)
    page.comment("hidden cords lead from its outlets, in this order", LEFT, y + 190)
    return page
