"""When and where an event happened."""
