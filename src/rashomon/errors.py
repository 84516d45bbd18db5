"""What can go wrong, as a reader of the messages meets it.

RashomonError
├── InputError        one input could not be read: names it and the cause; the rest goes on
├── LanguageError     no usable linguistic pipeline: says what to install or name
├── RecordError       a record that is not valid or whose spans do not hold
└── UsageError        the call's own arguments do not fit
"""

from __future__ import annotations


class RashomonError(Exception):
    """Any error this package raises on purpose."""


class InputError(RashomonError):
    """One input could not be read."""

    def __init__(self, address: str, cause: str) -> None:
        super().__init__(f"{address}: {cause}")
        self.address = address
        self.cause = cause


class LanguageError(RashomonError):
    """No usable linguistic pipeline."""


class RecordError(RashomonError):
    """A record that is not valid, or whose spans do not hold."""


class UsageError(RashomonError):
    """The arguments of a call do not fit together."""
