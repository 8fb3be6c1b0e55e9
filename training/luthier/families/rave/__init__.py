"""RAVE: an auto-encoder on the bands of a PQMF (arXiv 2111.05011)."""
