"""A page for training: drop sounds, start, listen, keep; the same commands beneath."""
