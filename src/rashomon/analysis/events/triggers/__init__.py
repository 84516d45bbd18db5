"""Which words of a text tell an event."""
