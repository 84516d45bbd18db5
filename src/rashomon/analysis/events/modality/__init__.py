"""Whether a happening is told as done, planned, threatened, denied…, and by whom."""
