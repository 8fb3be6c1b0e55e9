"""Which chord sounds."""
