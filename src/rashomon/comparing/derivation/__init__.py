"""Who had it from whom: shared wording, likeness, and the stemma of a story."""
