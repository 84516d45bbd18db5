"""What merging asks of whoever knows which articles rest on which account."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from rashomon.types import Citation, Support


class Attesting(Protocol):
    """Counts the independent accounts behind an item (``witnessing.support``)."""

    def support(
        self,
        citations: Iterable[Citation],
        *,
        is_disputed: bool = False,
        primary: Sequence[str] = (),
    ) -> Support:
        """Who attests the item that is told at ``citations``."""
        ...
