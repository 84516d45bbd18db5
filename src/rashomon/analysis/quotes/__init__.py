"""Quotes: who says, writes, thinks or wants what, in whose words, with which cue."""

from rashomon.analysis.quotes.finding import find_quotes
from rashomon.analysis.quotes.named_works import find_printed_titles

__all__ = ["find_printed_titles", "find_quotes"]
