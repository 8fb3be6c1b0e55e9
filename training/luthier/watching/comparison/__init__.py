"""Sounds beside one another on one time line, for ears and eyes: what pages for a browser are made of."""
