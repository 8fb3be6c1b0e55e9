"""Tools: what works on any trained model."""
