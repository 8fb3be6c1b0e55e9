"""What the patches share: a title, a sound to put in, a level and the switch of the sound card."""

from __future__ import annotations

from maxfiles.help_pages import test_sound
from maxfiles.page import LEFT, chooser, level, titled
from maxfiles.patcher import Box, Patcher

__all__ = ["LEFT", "chooser", "encoder_and_decoder", "level", "sound_source", "test_sound", "titled"]

LATENTS = 8
"""That a patch opens up; a model may have more or fewer: silence goes in, and nothing comes out."""


def sound_source(page: Patcher, x: float, y: float, sink: Box, hidden: bool = False) -> None:
    """A file, live input, or a test tone, all into `sink`. It is 120 high."""
    opened = page.message("open", x, y)
    page.comment("a sound file ...", x + 44, y + 1)
    play = page.toggle(x, y + 30)
    page.comment("play it, in a loop", x + 30, y + 33)
    player = page.object("sfplay~ 1 @loop 1", x, y + 66)
    page.connect(opened, 0, player)
    page.connect(play, 0, player)
    live = page.ui("ezadc~", x + 150, y, 45, 45)
    page.comment("... or live input", x + 200, y + 12)
    test = test_sound(page, x + 150, y + 52)
    page.comment("... or a tone", x + 184, y + 55)
    for source in (player, live, test):
        page.connect(source, 0, sink, hidden=hidden)


def encoder_and_decoder(page: Patcher, y: float, below: float, column: float) -> tuple[Box, Box, Box]:
    """Both, and the chooser of their model, with a sound, from `y` on; the decoder `below` that.

    They are as wide as a column for each latent; the cords between them are the caller's.
    """
    encoder = page.object(f"nn~ model encode 2048 1 {LATENTS}", LEFT, y + 150, column * LATENTS)
    decoder = page.object(f"nn~ model decode 2048 {LATENTS} 1", LEFT, y + below, column * LATENTS)
    load = chooser(page, LEFT, y, "a model file (.ts)")
    page.connect(load, 0, encoder)
    page.connect(load, 0, decoder)
    sound_source(page, 330, y, encoder)
    return encoder, decoder, load
