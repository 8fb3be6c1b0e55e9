"""Models: one family a file, each with `encode`, `decode` and `forward`."""
