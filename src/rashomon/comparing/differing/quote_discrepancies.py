"""Quotes that are printed with other words, sharper, or from another mouth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.comparing.merging.compared import Compared, differ
from rashomon.comparing.merging.personal_names import name_key
from rashomon.comparing.merging.quote_wording import changed_words
from rashomon.comparing.merging.quoted_words import quoted_words
from rashomon.text.frequencies import content_of
from rashomon.text.words import find_words
from rashomon.types import (
    Citation,
    Discrepancy,
    DiscrepancyRelation,
    DiscrepancyValue,
    Quote,
    QuoteVariant,
)

_TOPIC_WORDS = 8
_SAME_STATEMENT = 0.6  # of the shorter wording's content, below which they are two statements
_QUOTED_PART = re.compile(r"[“”\"]")  # the rest is told in the outlet's words
_MASKED = re.compile(r"\w\*+\w?|\w-{2,}\w|@\w")  # "f***ing", "f--king", a post's "@name"


def find_quote_discrepancies(compared: Compared) -> Iterator[Discrepancy]:
    """Differences of attribution and of wording."""
    for quote in compared.quotes:
        yield from _attribution(quote, compared)
        yield from _wording(quote, compared)


def _attribution(quote: Quote, compared: Compared) -> Iterator[Discrepancy]:
    others = [variant for variant in quote.variants if variant.kind == "other-speaker"]
    named = compared.entities.get(quote.speaker or "")
    if others and named:
        rest = [variant for variant in quote.variants if variant.kind != "other-speaker"]
        other = _speakers(quote, others, compared)
        if _may_be_one(named.name, other) or _RELAY.search(other) or _RELAY.search(named.name):
            return  # "a spokesman, Mara Quint" is Mara Quint; an agency passes on what others say
        first = other.partition(",")[0]
        called = [name for name in (other, first if " " in first else "") if name]
        if _are_beside(named.name, _cited(others), compared) or any(
            _are_beside(name, _cited(rest), compared) for name in called
        ):
            return  # "according to Vel, Quint told her": Quint said it there too
        sides = [compared.side(named.name, _cited(rest)), compared.side(other, _cited(others))]
        is_described = _BODY.search(other) is not None or _DESCRIBED.match(other) is not None
        relation: DiscrepancyRelation = "precision" if is_described else "conflict"
        yield differ(quote.id, "attribution", relation, topic=_topic(quote), sides=sides)


def _may_be_one(left: str, right: str) -> bool:
    """Whether two names share a word, differ in spaces only, or one is the other's initials."""
    one, two = name_key(left), name_key(right)
    if set(one) & {*two, "".join(two)} or "".join(one) in two:
        return True
    pairs = ((one, two), (two, one))
    return any(len(long) > 1 and _initials(long) in short for long, short in pairs)


def _initials(name: Sequence[str]) -> str:
    return "".join(word[0] for word in name)


def _are_beside(name: str, citations: Sequence[Citation], compared: Compared) -> bool:
    """Whether a sentence around one of ``citations`` names the one called ``name``."""
    last = name_key(name)[-1]
    return any(last in _forms_around(each, compared) for each in citations)


def _forms_around(citation: Citation, compared: Compared) -> set[str]:
    account = compared.accounts[citation.article]
    sentence = account.words(account.sentence(citation.span))
    return {word.form for word in find_words(sentence)}


# Words by which an account names the body or the paper somebody speaks for, and not a person.
_BODY = re.compile(
    r"\b(?:statement|office|spokes\w+|campaign|release|letter|report|officials?|aides?|advisers?|"
    r"agency|department|ministry|government|police|company|team|lawyers?|reps?|representatives?|post|tweet)\b",
    re.IGNORECASE,
)


# "an official", "The director general": an office, which somebody has whom others name.
_DESCRIBED = re.compile(r"[a-z]|(?:The|An?|One|His|Her|Their)\s(?=.*[a-z])")
# News agencies and papers, which pass on what others say.
_RELAY = re.compile(
    r"\b(?:AP|AFP|Reuters|Associated Press|Bloomberg|Xinhua|BBC|CNN|news(?: agency|paper)?|"
    r"Times|Post|Journal|Tribune|Herald)\b"
)


def _speakers(quote: Quote, variants: Sequence[QuoteVariant], compared: Compared) -> str:
    """Whom the accounts of ``variants`` name as the speaker, in their own words."""
    articles = {cited.article for variant in variants for cited in variant.citations}
    return ", ".join(
        sorted(
            {
                compared.words(each.speaker)
                for each in quote.attestations
                if each.speaker and each.speaker.article in articles
            }
        )
    )


def _wording(quote: Quote, compared: Compared) -> Iterator[Discrepancy]:
    reworded = [v for v in quote.variants if v.kind in {"wording", "sharpened"}]
    changed = [variant for variant in reworded if _is_changed(variant, quote)]
    if changed:
        same = [
            variant for variant in quote.variants if variant.kind in {"identical", "punctuation"}
        ]
        sides = [compared.side(quote.content, _cited(same)), *_sides(changed, compared)]
        yield differ(quote.id, "wording", "conflict", topic=_topic(quote), sides=sides)


def _is_changed(variant: QuoteVariant, quote: Quote) -> bool:
    """Whether a variant says something else: a hedge or a word of content is another one."""
    if variant.kind == "sharpened":
        return True
    if any(each.translated for each in quote.attestations):
        return False
    if not _is_one_statement(variant.content, quote.content):
        return False
    return changed_words(quoted_words(variant.content), quoted_words(quote.content)) is not None


def _is_one_statement(left: str, right: str) -> bool:
    """Whether enough of the shorter wording stands in the longer.

    A masked curse or a post with its sign is printed in several ways and stays one.
    """
    if any(_MASKED.search(each) or _QUOTED_PART.search(each) for each in (left, right)):
        return False
    one, two = (frozenset(content_of(find_words(each))) for each in (left, right))
    return len(one & two) >= _SAME_STATEMENT * min(len(one), len(two))


def _sides(variants: Sequence[QuoteVariant], compared: Compared) -> list[DiscrepancyValue]:
    return [compared.side(variant.content, variant.citations) for variant in variants]


def _cited(variants: Sequence[QuoteVariant]) -> list[Citation]:
    return [cited for variant in variants for cited in variant.citations]


def _topic(quote: Quote) -> str:
    return " ".join(quote.content.split()[:_TOPIC_WORDS])
