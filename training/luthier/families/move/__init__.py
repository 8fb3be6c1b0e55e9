"""MoVE: timbre transfer in partials (arXiv 1810.00222)."""
