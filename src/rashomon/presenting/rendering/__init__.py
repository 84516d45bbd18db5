"""The brief as text, as a page and as pictures."""
