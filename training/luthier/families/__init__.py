"""Model families: one folder a family, one line a family in `table`."""
