"""One thing told with different values: conflicts, updates, framings."""
