"""The contract of a model file: what it says of itself, how a model is wrapped, scripted and checked."""
