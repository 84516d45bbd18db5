"""Quotes: who says, writes, thinks or wants what, in whose words, with which cue."""

from rashomon.analysis.quotes.finding import find_quotes

__all__ = ["find_quotes"]
