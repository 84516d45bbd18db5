"""One event for all tellings of one happening."""
