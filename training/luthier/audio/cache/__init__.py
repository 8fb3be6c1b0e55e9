"""Decoded sounds on disk, by content, for all runs of a person."""
