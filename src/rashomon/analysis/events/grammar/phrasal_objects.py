"""The objects of phrasal verbs that end in a preposition ("railed against the law")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.arguments import fits_case, logical_objects, phrases

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

MAX_PHRASE = 6  # words from a verb to the preposition its phrase ends in ("come to the defence of")


def phrasal_objects(verb: Token, preposition: str) -> list[Token]:
    """Whom or what a phrasal ``verb`` is done to: what stands behind its last word.

    Of a verb that ends in no preposition, or in one the parse took for a particle, its objects.
    """
    if not preposition:
        return logical_objects(verb)
    if preposition == "in" and logical_objects(verb):
        return logical_objects(verb)  # "turned in their guns"
    behind = [noun for case, noun in phrases(verb) if fits_case(preposition, case)]
    return behind or _behind_inner(verb, preposition) or logical_objects(verb)


def _behind_inner(verb: Token, preposition: str) -> list[Token]:
    """The nouns behind the last word of a phrase with a noun of its own ("came to the aid of")."""
    inner = [noun for _, noun in syntax.prepositional(verb)]
    inner += syntax.objects(verb)
    return [
        each
        for noun in inner
        if noun.i - verb.i < MAX_PHRASE
        for case, each in phrases(noun)
        if fits_case(preposition, case)
    ]
