"""Whose account an article is that adds nothing to the text it reprints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rashomon.comparing.derivation.derivations import SURE
from rashomon.types import Derivation

WHOLE = 0.95
"""Part of a reprint's narration that stands in its origin from which on nothing is its own: an
outlet's own report is then no account together with the agency texts it carries (a choice)."""


def accountable(
    newsroom_by_id: Mapping[str, str], derivations: Iterable[Derivation]
) -> dict[str, str]:
    """The newsroom whose account each article is: of a whole reprint that of its origin.

    An outlet that carries the texts of two agencies beside its own report has three accounts.
    """
    origins = {link.copy: link.origin for link in derivations if _is_carried(link, newsroom_by_id)}
    return {name: newsroom_by_id[_first(name, origins)] for name in newsroom_by_id}


def _is_carried(link: Derivation, newsroom_by_id: Mapping[str, str]) -> bool:
    """Whether all of a link's copy is known to be another newsroom's."""
    own, other = newsroom_by_id.get(link.copy, ""), newsroom_by_id.get(link.origin, "")
    is_whole = link.kind == "reprint" and link.score >= SURE and link.share >= WHOLE
    return is_whole and link.directed and bool(other) and own != other


def _first(name: str, origins: Mapping[str, str]) -> str:
    """The end of the chain of reprints that begins at ``name``."""
    seen = {name}
    while name in origins and origins[name] not in seen:
        name = origins[name]
        seen.add(name)
    return name
