"""Which items and sentences a reader needs, and in which order."""
