"""Trimming: channels that a trained model can do without are taken out of it for good."""
