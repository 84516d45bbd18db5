"""The stretches of an article that are an authority's wording, which every report of it repeats."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.types import Span

_CHARGED = re.compile(
    r"\b(?:charge[sd]?|counts?|convicted|guilty|suspicion|accused|indicted|arrested|booked"
    r"|acquitted)(?: (?:with|of|on|to|for|in)){1,2} "
    r"(?:(?:an? |two |three |multiple |several )?(?:charges?|counts?|suspicion) of )?",
    re.I,
)
# What a charge is called by; without one of these the words may be the reporter's.
_OFFENCE = re.compile(
    r"\b(?:possess(?:ion|ing)|assault|murder|manslaughter|homicide|endanger\w+|batter(?:y|ing)"
    r"|robbery|burglary|conduct|weapons?|firearms?|cruelty|neglect|discharg\w+|evading|fraud"
    r"|laundering|theft|kidnapping|rape|trespass\w*|tampering|obstruct\w+|conspiracy|injurious"
    r"|delinquency|abuse|arson|extortion|bribery|perjury|forgery|embezzlement|trafficking"
    r"|stalking)\b",
    re.I,
)
_CHARGE_ENDS = re.compile(
    r"[.;:\n(–—]|,? \b(?:in connection|after|following|stemming|according|when|while|where|which"
    r"|who|as|because|police|officials|authorities|prosecutors|deputies|court|records"
    r"|(?:and|but) (?:is|was|were|are|has|had|he|she|they|will|could|may|faces?)|she|he|they|said"
    r"|(?:in|for|over|on|at) (?:the|a|an|his|her|their|that|this)|[A-Z][a-z]+day)\b"
)
_MOST_CHARGED = 400  # characters: a bound, so that the cost stays linear
_BLOCK = re.compile(
    r"\b(?:in )?(?:the )?\d{1,3}00[- ]block of "
    r"(?:[NSEW]{1,2}\. |[A-Z0-9][\w'’]*(?: |\b)){1,5}"
)
_CALL = re.compile(r"\b(?:call|contact|reach|text|phone|dial|notify|e-?mail)\b", re.I)
_LINE = re.compile(
    r"\(?\b\d{3}\)?[-–. ]{0,2}\d{3}[-–. ][\dA-Z]{4}\b"
    r"|\bcrime ?stoppers\b|\bcrime ?line\b|\btip ?line\b",
    re.I,
)
_KNOWING = re.compile(
    r"\b(?:any(?:one|body)|those|persons?|people|witness(?:es)?)\b.{0,60}\b(?:information|tips?)\b",
    re.I,
)


def find_official_words(text: str) -> Iterator[Span]:
    """What somebody is charged with, and addresses by block: a police or a court record's words.

    >>> text = "Charged with reckless conduct and theft, she left the 600 block of Elm St."
    >>> [span.of(text) for span in find_official_words(text)]
    ['reckless conduct and theft', 'the 600 block of Elm St']
    """
    for charged in _CHARGED.finditer(text):
        end = _CHARGE_ENDS.search(text, charged.end(), charged.end() + _MOST_CHARGED)
        span = Span(charged.end(), end.start() if end else charged.end())
        if _OFFENCE.search(span.of(text)):
            yield span
    for block in _BLOCK.finditer(text):
        yield Span(block.start(), block.start() + len(block.group().rstrip(" .")))


def is_public_appeal(sentence: str) -> bool:
    """Whether ``sentence`` asks whoever knows something to call: every report ends with it.

    >>> is_public_appeal("Anybody with information about this is urged to call 555-785-6688.")
    True
    """
    return _CALL.search(sentence) is not None and (
        _LINE.search(sentence) is not None or _KNOWING.search(sentence) is not None
    )
