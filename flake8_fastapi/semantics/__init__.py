"""Questions about Python: names, types, values, control flow and calls."""
