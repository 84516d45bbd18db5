"""Words of time in one article: where they stand, and the stretch of time they stand for."""

from rashomon.analysis.times.timexes import explicit_intervals, find_times, resolve_times

__all__ = ["explicit_intervals", "find_times", "resolve_times"]
