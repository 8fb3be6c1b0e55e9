"""Losses: how far a sound is from another, and what a network wants of another; the formulas, and no training."""
