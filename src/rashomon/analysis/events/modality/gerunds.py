"""What stands behind a preposition as a gerund ("wary of arming them"): told as done or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.predicates import is_noun, is_verb, keys
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.lexicon.operators import operators
from rashomon.analysis.events.modality.governors import holder_of
from rashomon.analysis.events.modality.readings import Reading

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

ANY_GOVERNOR = "*"
WITH = "with ing"
STANCES = frozenset({"against", "about"})
NOT_QUITE = frozenset({"far from", "short of", "nowhere near", "anywhere near"})
"""Words before a gerund by which it did not come to it."""


def is_named(head: Token, kind: str) -> bool:
    """Whether ``head`` is listed with this very preposition before a gerund ("interested in")."""
    if not kind.endswith(" ing"):
        return False
    pos = _part_of_speech(head)
    bases = [*keys(head), head.lower_] if is_verb(head) else [lemma(head), head.lower_]
    return any((base, pos, kind) in operators() for base in bases)


def behind_any(child: Token, head: Token, kind: str) -> Reading | None:
    """What a governor that is not listed says of the gerund ``child`` behind that preposition.

    A gerund that has a subject of its own only goes along with the rest ("with police chasing
    them"). Of nouns only those that are listed say something: most bring in what was.
    """
    if kind == WITH and syntax.children(child, syntax.SUBJECT | syntax.PASSIVE_SUBJECT):
        return None
    operator = operators().get((ANY_GOVERNOR, _part_of_speech(head), kind))
    return Reading(operator.modality, holder_of(head, operator), head) if operator else None


def is_only_discussed(verb: Token) -> bool:
    """Whether a gerund is what somebody or something is against or about ("is against bombing")."""
    before = [each for each in verb.children if each.i < verb.i]
    being = next((each for each in before if each.lemma_ == "be"), None)
    stance = next((each for each in before if each.lower_ in STANCES), None)
    return being is not None and stance is not None and being.i < stance.i


def _part_of_speech(head: Token) -> str:
    if head.pos_ == "ADJ" or head.tag_.startswith("JJ"):
        return "a"
    return "n" if is_noun(head) and not is_verb(head) else "v"
