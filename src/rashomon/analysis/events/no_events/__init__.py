"""Words of events that tell none, or none that a record has to hold."""
