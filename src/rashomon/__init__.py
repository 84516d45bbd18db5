"""Rashomon reads what many outlets say about one happening and writes one sourced record."""

__version__ = "0.1.0"
