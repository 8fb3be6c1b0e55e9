"""luthier.latent-sliders: hands inside a neural instrument, by the names that it gives its latents."""

from __future__ import annotations

from maxfiles.patcher import Patcher
from maxfiles.patches.named_latents import hand, heading, instrument, keys, names
from maxfiles.patches.parts import LEFT, chooser, level, sound_source, titled

_ROWS = 8


def patch() -> Patcher:
    """Eight rows, each for whichever latent its menu says, and keys for the pitch."""
    page, y = titled(
        "latent sliders",
        "All that is not held goes on as it is heard. A model of the family ddsp has pitch, voicing, loudness "
        "and timbre; any other shows the names it has. A file that was made elsewhere says nothing, and the "
        "sliders do nothing.",
        (
            "Play the flute, and turn the sound on, below.",
            "Hold a latent, by its name, and play it with its slider: from the least to the most that was heard "
            "in training.",
            "Click a dot of the presets, or shift-click one to keep where the hands are.",
        ),
    )
    load = chooser(page, LEFT, y, "a model file (.ts)")
    played = instrument(page, LEFT, y + 135)
    told = names(page, 340, y + 135, load)
    page.connect(load, 0, played, 1)
    sound_source(page, 330, y, played)
    top = y + 175
    heading(page, LEFT, top)
    hands = [box for row in range(_ROWS) for box in hand(page, LEFT, top + 28 + 32 * row, row, told, played)]
    page.preset(LEFT + 420, top, [{box: 0.5 * (at % 2) for at, box in enumerate(hands)}])
    page.comment("presets: the first lets all go", LEFT + 575, top + 1)
    keys(page, LEFT, top + 40 + 32 * _ROWS, played)
    level(page, played, 0, top + 170 + 32 * _ROWS, hidden=True)
    return page
