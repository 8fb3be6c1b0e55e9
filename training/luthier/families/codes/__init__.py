"""Codes: one instrument as a few sounds by number."""
