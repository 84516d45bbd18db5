"""Whom "the California Democrat" means: somebody printed with that party, "Ana Ruiz (D-Calif.)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rashomon.text.cut_names import stands_for

if TYPE_CHECKING:
    from rashomon.analysis.quotes.cast import Cast
    from rashomon.types import Span

_DESCRIBED = re.compile(r"[Tt]he ((?:[A-Z][a-z]+ )*)(Democrat|Republican)")
_TAG = re.compile(r",? \(?([DR])-([A-Z][A-Za-z.]*(?: [A-Z][a-z]+)?)")
_TAG_REACH = 20  # characters behind a name that hold its party and state


def partisan_before(cast: Cast, source: Span) -> str | None:
    """The person named last before "the California Democrat" with that party, and that state,
    behind the name; none where the words are no such description or nobody is tagged like that."""
    found = _DESCRIBED.fullmatch(source.of(cast.text))
    if found is None:
        return None
    state, letter = found[1].strip(), found[2][0]
    return next(
        (
            entity
            for span, form, entity in cast.before(source.start)
            if form == "name" and entity in cast.people
            if (tag := _TAG.match(cast.text, span.end, span.end + _TAG_REACH)) is not None
            if tag[1] == letter and (not state or stands_for(tag[2], state))
        ),
        None,
    )
