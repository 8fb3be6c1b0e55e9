"""luthier-overview: what the package holds; Max shows it in its menu Extras."""

from __future__ import annotations

from maxfiles.externals import EXTERNALS
from maxfiles.patcher import Patcher
from maxfiles.patches.parts import LEFT, titled

PATCHES = {
    "luthier.first-sound": "a sound goes in, a neural instrument answers",
    "luthier.latent-remote": "one slider a latent, each stretched and shifted",
    "luthier.attribute-sliders": "the settings inside a model",
    "luthier.descriptor-sliders": "louder, brighter, higher: by the latents that follow it",
    "luthier.timbre-pad": "a plane on which a finger plays two latents",
    "luthier.model-browser": "the models of a folder in a menu",
    "luthier.prior": "the instrument goes on by itself",
    "luthier.cross-synthesis": "the latents of two sounds, mixed into one",
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
    page.comment("Patches: click to open", LEFT, y + 12, bold=True)
    y += 40
    for name, what in PATCHES.items():
        message = page.message(f"load {name}", LEFT, y)
        page.comment(what, 220, y + 1)
        page.connect(message, 0, opened, hidden=True)
        y += 30
    return page
