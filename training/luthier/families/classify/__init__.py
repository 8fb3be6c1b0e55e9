"""Which of your labels a sound has: an instrument, a speaker, a place, anything."""
