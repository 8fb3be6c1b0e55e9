"""Colours of patches, each red, green, blue and opacity from 0 to 1."""

from __future__ import annotations

BLUE = [0.11, 0.33, 0.62, 1.0]
"""Of titles, as in the help of FluCoMa."""
GREEN = [0.15, 0.52, 0.33, 1.0]
"""Of the numbers of steps."""
GREY = [0.38, 0.38, 0.40, 1.0]
"""Of what may be read later."""
PANEL = [0.86, 0.90, 0.95, 1.0]
"""Behind hands."""
RED = [0.75, 0.12, 0.10, 1.0]
"""Of what has to be made first."""
WHITE = [1.0, 1.0, 1.0, 1.0]
