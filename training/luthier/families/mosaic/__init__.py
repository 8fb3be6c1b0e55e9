"""The mosaic: an instrument of pieces of the sounds themselves, with nothing trained."""
