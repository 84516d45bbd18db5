"""A whole record seen at once: timeline, presence, relations, positions."""
