"""Fader: a RAVE whose decoder is told descriptors (arXiv 2302.13542)."""
