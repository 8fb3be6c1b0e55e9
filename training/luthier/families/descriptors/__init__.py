"""Descriptors as a model file: nothing of it is learned."""
