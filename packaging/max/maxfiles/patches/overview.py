"""luthier-overview: what the package holds; Max shows it in its menu Extras."""

from __future__ import annotations

from maxfiles.externals import EXTERNALS
from maxfiles.patcher import Patcher
from maxfiles.patches.parts import LEFT, titled

PATCHES = {
    "luthier.first-sound": "a sound goes in, a neural instrument answers",
    "luthier.learn": "record a sound, learn it, and play it while it improves (ddsp)",
    "luthier.latent-sliders": "the latents by their names, each held by a slider; pitch by keys",
    "luthier.latent-drawing": "draw what the instrument plays: a curve for each of four latents",
    "luthier.latent-remote": "the latents stretched, turned round, shifted, thrown (made for timbre)",
    "luthier.attribute-dials": "the settings inside a model",
    "luthier.descriptor-sliders": "louder, brighter, higher: by the latents that follow it",
    "luthier.timbre-pad": "a plane on which a finger plays two latents",
    "luthier.model-browser": "the models of a folder in a menu",
    "luthier.prior": "the instrument goes on by itself",
    "luthier.cross-synthesis": "pitch, loudness and timbre of two sounds, each its own way",
    "luthier.descriptor-faders": "how loud, bright and noisy: a fader and a curve for each (fader)",
    "luthier.attribute-transfer": "a sound that moves as another does (fader)",
    "luthier.timbre-transfer": "one instrument in, another out (move, transfer)",
    "luthier.note-pad": "three hands on a timbre, one on its pitch (move, transfer)",
    "luthier.interpolation-plane": "a plane between four sounds",
    "luthier.feedback": "an instrument that hears itself",
    "luthier.descriptor-drawing": "draw how bright it is, and hear it (codes)",
    "luthier.ears": "a name, a note and a chord of what is heard (classify, pitch, chords)",
    "luthier.descriptors": "an ear: ten descriptors as control signals (descriptors)",
}
"""Patch -> what it is."""


def patch() -> Patcher:
    """Help and patches, to click."""
    page, y = titled(
        "luthier",
        "Neural instruments, trained on your own sounds with luthier (the Python half, which also runs without Max) "
        "and played here as a stream. Any model file (.ts) that keeps the public nn~ contract plays.",
    )
    opened = page.object("pcontrol", 600, y)
    page.comment("Objects: click for help", LEFT, y, bold=True)
    y += 28
    for name, external in EXTERNALS.items():
        message = page.message(f"help {name}", LEFT, y)
        page.comment(external.digest, 220, y + 1)
        page.connect(message, 0, opened, hidden=True)
        y += 30
    page.comment("Patches: click to open; in brackets the family of models, if one is needed", LEFT, y + 12, bold=True)
    y += 40
    for name, what in PATCHES.items():
        message = page.message(f"load {name}", LEFT, y)
        page.comment(what, 220, y + 1)
        page.connect(message, 0, opened, hidden=True)
        y += 30
    return page
