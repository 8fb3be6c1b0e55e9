"""When a test gives up waiting for another process."""

HANG_S = 3600.0
"""Far longer than the busiest machine takes: only what never ends is ended by it, so that no clock decides a test."""
