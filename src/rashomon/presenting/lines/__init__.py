"""The lines of each section of the brief, from the items of the record."""
