"""Whether a clause says that something is done, is not done, or is only planned or alleged."""

from __future__ import annotations

from rashomon.comparing.checking.statements import Statement
from rashomon.comparing.checking.word_likeness import stance_words

_REACH = 7  # words before a verb in which a negation or a modal may still govern it
_CLAUSE_OPENERS = frozenset(
    {"that", "who", "which", "whose", "because", "after", "before", "while", "when", "but", "where"}
)


def stance_at(statement: Statement, at: int) -> frozenset[str]:
    """What the words before the word ``at`` in its clause make of it: "negated", "planned"…

    Read from the words, so that it holds where a parse fails; empty for a plain act.
    """
    times = {word for time in statement.times for word in statement.at(time.span)}
    found = set()
    for back in range(at - 1, max(-1, at - 1 - _REACH), -1):
        if back + 1 in statement.breaks:
            break
        form = statement.words[back].form
        if form in _CLAUSE_OPENERS:
            break
        kind = _kind_of(form)
        if kind and back not in times and not _is_only(statement, back):
            found.add(kind)
    return frozenset(found)


def _kind_of(form: str) -> str | None:
    if form.endswith("n't"):
        return "negated"
    if form.endswith(("'ll", "'d")):
        return "planned"
    return stance_words().get(form)


def _is_only(statement: Statement, at: int) -> bool:
    """Whether a negation is that of "not only" or "no longer than"."""
    after = statement.words[at + 1].form if at + 1 < len(statement.words) else ""
    return statement.words[at].form in {"not", "no"} and after in {"only", "just", "less", "fewer"}
