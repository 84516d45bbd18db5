"""How many people the name of a crime counts: "a triple shooting", "a double homicide"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.types import FigureMention, Span

_TIMES = {"double": 2.0, "triple": 3.0, "quadruple": 4.0, "quintuple": 5.0}
_COUNTED = re.compile(
    r"(?<!deadly )(?<!fatal )\b(?P<times>double|triple|quadruple|quintuple)[\s-]"
    r"(?P<fatal>fatal\s|deadly\s)?"
    r"(?P<crime>shooting|stabbing|homicide|murder|killing|slaying|fatality)\b",
    re.IGNORECASE,
)
_FATAL = re.compile(
    r"(?<!non-)(?<!near-)(?<!near )(?<!nearly )\b(?:fatal|deadly)\s(?:[\w-]+\s){0,2}?"
    r"(?:shooting|stabbing|crash|beating|fire)\b",
    re.IGNORECASE,
)
_MURDER_SUICIDE = re.compile(
    r"(?<!attempted )(?<!attempt at )(?<!foiled )\bmurder[-–\s]suicide\b"
    r"(?!\s(?:attempt|plot|pact|plan|threat))",
    re.IGNORECASE,
)
_SIGN = re.compile(r"(?=[dtqfm])(?:double|triple|qu\wdruple|quintuple|fatal|deadly|murder)", re.I)
_WOUNDING = frozenset({"shooting", "stabbing"})


def find_crime_counts(text: str, told: Sequence[FigureMention]) -> Iterator[FigureMention]:
    """The first crime of each kind whose name counts those whom it befell; that somebody died in
    it, where nothing else in the article says so. A murder-suicide has two dead at least."""
    if _SIGN.search(text) is None:
        return
    seen: set[str] = set()
    for match in _COUNTED.finditer(text):
        is_wounding = match["crime"].lower() in _WOUNDING and not match["fatal"]
        state = "shot" if is_wounding else "killed"
        if state not in seen:
            seen.add(state)
            yield _counted(match, _TIMES[match["times"].lower()], state)
    both = _MURDER_SUICIDE.search(text)
    if both is not None:
        yield replace(_counted(both, 2.0, "killed"), comparator="at least", is_implied=True)
    fatal = _FATAL.search(text)
    is_told = "killed" in seen or both is not None or any(_is_of_dead(each) for each in told)
    if fatal is not None and not is_told:
        yield replace(_counted(fatal, 1.0, "killed"), comparator="at least", is_implied=True)


def _is_of_dead(figure: FigureMention) -> bool:
    words = {*figure.subject.lower().split()}
    return bool(words & {"killed", "dead", "died", "dies", "deaths", "slain", "fatally", "death"})


def _counted(match: re.Match[str], value: float, state: str) -> FigureMention:
    span = Span(match.start(), match.end())
    return FigureMention(
        span=span,
        unit="person",
        comparator="exactly",
        value=value,
        subject=f"people {state}",
        subject_span=span,
    )
