"""luthier.timbre-transfer: one instrument in, another out."""

from __future__ import annotations

from maxfiles.families import INSTRUMENTS, family_attributes
from maxfiles.model_attributes import MODEL_ATTRIBUTES
from maxfiles.patcher import Box, Patcher
from maxfiles.patches.parts import LEFT, attribute_dials, chooser, level, sound_source, titled

_ONLY = {
    "dynamics": "only move: 1 as loud as what is heard, 0 as the target would be",
    "latent_noise": "only transfer: noise in the timbre",
}
_DIALS = ("dynamics", "noise_gain", "latent_scale", "latent_bias", "latent_noise")


def patch() -> Patcher:
    """One object, for both families that know instruments."""
    page, y = titled(
        "timbre transfer",
        "The note that comes in is kept, one at a time, and another instrument plays it. Two families do it: "
        "move, by partials and noise, and transfer, on waveforms. nn.info tells the numbers of the instruments, "
        "luthier inspect whether a file has a native program: the externals of the package play no others.",
        (
            "Play the flute, and turn the sound on, below.",
            "Choose the instrument that plays it, or mix several.",
        ),
        needs="luthier train SOUNDS --model move --run runs/move (or transfer), SOUNDS with a folder for each "
        "instrument; then luthier export runs/move -o move.ts",
    )
    played = page.object("nn~ move forward 2048 1 1", LEFT, y + 580, 330)
    load = chooser(page, LEFT, y, "a model file (.ts)")
    page.connect(load, 0, played, hidden=True)
    for at, family in enumerate(("move", "transfer")):
        message = page.message(f"load {family}", LEFT + 205 + 85 * at, y + 60)
        page.connect(message, 0, played, hidden=True)
    page.comment("found by name", LEFT + 205, y + 85)
    sound_source(page, 430, y, played, hidden=True)
    _choices(page, y + 140, played)
    known = {attribute.name: attribute for attribute in MODEL_ATTRIBUTES} | family_attributes()
    attribute_dials(page, [known[name] for name in _DIALS], LEFT, y + 330, played, _ONLY)
    printed = page.object("print nn~", 400, y + 580)
    page.connect(played, 1, printed)
    page.comment("hidden cords lead to the object: unlock the patch to see them", 480, y + 581)
    level(page, played, 0, y + 610)
    return page


def _choices(page: Patcher, y: float, played: Box) -> None:
    """Target, blend, source and seed."""
    notes = {
        "target": "the number of the instrument to become",
        "source": "of the one that is heard, -1 any (move)",
        "seed": "which noise is heard",
    }
    for at, (name, note) in enumerate(notes.items()):
        number = page.number(LEFT, y + 60 * at)
        message = page.message(f"set {name} $1", LEFT + 70, y + 60 * at)
        page.comment(note, LEFT, y + 27 + 60 * at)
        page.chain(number, message)
        page.connect(message, 0, played, hidden=True)
    weights = page.object("pak" + " 0." * INSTRUMENTS, 430, y + 130, 150)
    blend = page.object("prepend set blend", 430, y + 160)
    page.comment(f"blend: how much of each of {INSTRUMENTS} instruments, 0 to 1", 430, y)
    for at in range(INSTRUMENTS):
        slider = page.slider(430, y + 24 + 25 * at, 0, 1)
        page.comment(str(at), 565, y + 25 + 25 * at)
        page.connect(slider, 0, weights, at, hidden=True)
    page.chain(weights, blend)
    page.connect(blend, 0, played, hidden=True)
