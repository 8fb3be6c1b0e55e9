"""A prior: what comes next in the latents of a trained run."""
