"""What each command takes. Light: `luthier --help` imports all of it and nothing else."""
