"""Who did an event, and to whom."""
