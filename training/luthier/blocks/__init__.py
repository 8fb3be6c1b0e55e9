"""Streaming blocks: every piece of streaming state on the Python side lives in this room."""
