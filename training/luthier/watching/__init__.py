"""Watching: observers of a training, which draw, write and send."""
