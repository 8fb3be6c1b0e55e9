"""When a drum, or any labelled sound, is struck: its class, its strength, and its sample."""
