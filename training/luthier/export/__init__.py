"""Export: one TorchScript file that keeps the public nn~ contract."""
