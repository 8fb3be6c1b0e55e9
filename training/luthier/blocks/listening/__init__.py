"""Streaming layers of models that only listen."""
