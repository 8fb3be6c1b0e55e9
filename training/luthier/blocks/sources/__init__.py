"""Sources: blocks that make sound of nothing, by the running time: noise, sines, partials."""
