"""Quotes that accounts print from two mouths."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from rapidfuzz.distance import OSA

from rashomon.analysis.entities.nouns import person_nouns
from rashomon.comparing.merging.compared import Compared, differ
from rashomon.comparing.merging.entities.personal_names import name_key
from rashomon.comparing.merging.quotes.quoted_words import quoted_words
from rashomon.text.words import find_words
from rashomon.types import Citation, Discrepancy, DiscrepancyRelation, Quote, QuoteVariant, Span

_TOPIC_WORDS = 8
_LONG_NAME = 5  # letters of a name in which another letter is a slip
_SIGNED = re.compile(r"\s?\(@\w+\)")
_FEWEST_SHARED = 3  # content stems that two people do not both say by chance ("a trade war")


def find_speakers_apart(compared: Compared) -> Iterator[Discrepancy]:
    """One quote said by somebody else in another account (conflict), or by one who is only
    described there (precision).

    Only words that both accounts quote are held against each other: what a paper tells in its own
    words it may have put together from two people of one side.
    """
    for quote in compared.quotes:
        yield from _of(quote, compared)


def _of(quote: Quote, compared: Compared) -> Iterator[Discrepancy]:
    quoted = [variant for variant in quote.variants if is_quoted(variant, compared)]
    others = [variant for variant in quoted if variant.kind == "other-speaker"]
    named = compared.entities.get(quote.speaker or "")
    if others and named:
        rest = [variant for variant in quoted if variant.kind != "other-speaker"]
        other = _speakers(quote, others, compared)
        if not _is_name(named.name) or not _may_speak(other) or not _share_enough(rest, others):
            return
        if _is_posted(quote, compared):
            return  # whoever passes on a statement in a post did not say it
        if _may_be_one(named.name, other) or _RELAY.search(other) or _RELAY.search(named.name):
            return  # "a spokesman, Mara Quint" is Mara Quint; an agency passes on what others say
        first = other.partition(",")[0]
        called = [name for name in (other, first if " " in first else "") if name]
        if _are_beside(named.name, cited_of(others), compared) or any(
            _are_beside(name, cited_of(rest), compared) for name in called
        ):
            return  # "according to Vel, Quint told her": Quint said it there too
        sides = [
            compared.side(named.name, cited_of(rest)),
            compared.side(other, cited_of(others)),
        ]
        is_described = _BODY.search(other) is not None or _DESCRIBED.match(other) is not None
        relation: DiscrepancyRelation = "precision" if is_described else "conflict"
        yield differ(quote.id, "attribution", relation, topic=topic_of_quote(quote), sides=sides)


def _is_posted(quote: Quote, compared: Compared) -> bool:
    """Whether somebody signs a post beside the quote: "— Ada Rill (@adarill)"."""
    speakers = (each.speaker for each in quote.attestations if each.speaker)
    texts = ((compared.accounts[cited.article].article.text, cited.span) for cited in speakers)
    return any(_SIGNED.match(text, span.end) for text, span in texts)


def is_quoted(variant: QuoteVariant, compared: Compared) -> bool:
    """Whether an account gives the wording as somebody's very words, and not in its own."""
    return any(
        quote.kind == "direct" and cited.span in quote.content_spans
        for cited in variant.citations
        for quote in compared.accounts[cited.article].analysis.quotes
    )


def _is_name(words: str) -> bool:
    """Whether the words begin as a name does: where one side only describes ("scholars"), the
    other names nobody else."""
    return words[:1].isupper() or words[:1].isdigit()


def _may_speak(words: str) -> bool:
    """Whether they name or describe somebody, a body or a document, and not a thing: "the toll of
    the spill", "this photo by the press office"."""
    if _PICTURE.search(words):
        return False
    is_called = _DESCRIBED.match(words) is None
    forms = {word.form for word in find_words(words)}
    return is_called or _BODY.search(words) is not None or not forms.isdisjoint(person_nouns())


def _share_enough(left: Sequence[QuoteVariant], right: Sequence[QuoteVariant]) -> bool:
    """Whether some wording of each side has so much in common that one utterance is reported."""
    told = [[quoted_words(variant.content).told for variant in side] for side in (left, right)]
    return any(len(one & two) >= _FEWEST_SHARED for one, two in product(*told))


def _may_be_one(left: str, right: str) -> bool:
    """Whether two names share a word but for a letter, differ in spaces only, or one is the
    other's initials."""
    one, two = name_key(left), name_key(right)
    if set(one) & {*two, "".join(two)} or "".join(one) in two:
        return True
    if any(_are_spelt_alike(*pair) for pair in product(one, two)):
        return True
    pairs = ((one, two), (two, one))
    return any(len(long) > 1 and _initials(long) & {*short} for long, short in pairs)


def _are_spelt_alike(left: str, right: str) -> bool:
    return min(len(left), len(right)) >= _LONG_NAME and OSA.distance(left, right) <= 1


def _initials(name: Sequence[str]) -> set[str]:
    """Its initials, with and without those of small words: "FBI" stands for no "of"."""
    large = [word for word in name if word not in _SMALL]
    return {"".join(word[0] for word in words) for words in (name, large)}


_SMALL = frozenset({"of", "the", "and", "for", "on", "in", "to"})


def _are_beside(name: str, citations: Sequence[Citation], compared: Compared) -> bool:
    """Whether a sentence around one of ``citations`` names the one called ``name``."""
    last = name_key(name)[-1]
    return any(last in _forms_around(each, compared) for each in citations)


def _forms_around(citation: Citation, compared: Compared) -> set[str]:
    """The words of the sentences that the citation touches, and of the next one where its quotation
    goes on there: who said it may be named behind the last of them."""
    account = compared.accounts[citation.article]
    text, end = account.article.text, citation.span.end
    rest = text[end:].lstrip()
    told = [account.sentence(citation.span)]
    if rest and not _CLOSED.match(text, end):
        told.append(account.sentence(Span(len(text) - len(rest), len(text) - len(rest) + 1)))
    return {word.form for span in told for word in find_words(account.words(span))}


_CLOSED = re.compile(r"\s?[,.;:?!]?\s?[\"”’]")
# Words by which an account names the body, the paper or the document that somebody speaks for or
# through, and not a person.
_BODY = re.compile(
    r"\b(?:statement|office|spokes\w+|campaign|release|letter|report|officials?|aides?|advisers?|"
    r"agency|department|ministry|government|police|company|team|lawyers?|reps?|representatives?|"
    r"post|tweet|motion|filings?|documents?|complaint|indictment|lawsuit|memo|affidavit)\b",
    re.IGNORECASE,
)
_PICTURE = re.compile(
    r"\b(?:photo(?:graph)?|picture|image|video|footage|map|graphic|illustration)s?\b",
    re.IGNORECASE,
)
# "an official", "The director general": an office, which somebody has whom others name.
_DESCRIBED = re.compile(r"[a-z]|(?:The|An?|One|His|Her|Their|This)\s(?=.*[a-z])")
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


def cited_of(variants: Sequence[QuoteVariant]) -> list[Citation]:
    """Every place of ``variants``."""
    return [cited for variant in variants for cited in variant.citations]


def topic_of_quote(quote: Quote) -> str:
    """The first words of the quote, by which a reader knows it."""
    return " ".join(quote.content.split()[:_TOPIC_WORDS])
