"""The native program: a model as operations for an engine without libtorch, one writer a block."""
