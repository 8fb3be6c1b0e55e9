"""Several instruments on the same sounds: what each costs, and how near it comes."""
