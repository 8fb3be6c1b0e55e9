"""Which pitch sounds, and how sure that is."""
