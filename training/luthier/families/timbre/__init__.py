"""Timbre: a latent that does not know how loud a sound is."""
