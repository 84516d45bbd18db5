"""The dictionary form of words in the lexicon, whatever a lemmatizer makes of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from rashomon.analysis.events.lexicon.event_frames import (
    lemma_classes,
    light_verbs,
    noun_frames,
    rows,
    verb_frames,
)
from rashomon.analysis.events.lexicon.operators import operators
from rashomon.analysis.parsed import asked_once

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

VOWELS = frozenset("aeiou")
# Two-syllable verbs that double their last consonant although it is not their only vowel.
DOUBLING = frozenset({"admit", "permit", "commit", "deter", "refer", "compel", "expel", "rebel"})
DOUBLING |= frozenset(
    {"propel", "concur", "occur", "abet", "submit", "defer", "annul", "rebut", "kidnap", "equip"}
)
DOUBLING |= frozenset(
    {"acquit", "remit", "emit", "embed", "outwit", "abhor", "infer", "disbar", "debar"}
)
DOUBLING |= frozenset(
    {"regret", "transfer", "confer", "incur", "repel", "dispel", "omit", "patrol"}
)
MAN = ("sman", "nman", "eman", "hman", "yman", "kman", "tman", "dman", "woman")  # not "German"
NO_DOUBLING = frozenset("wxyh")


@asked_once
def lemma(token: Token) -> str:
    """The dictionary form of ``token`` in lower case: the lexicon's own, else the pipeline's."""
    word = token.lower_
    if token.tag_.startswith("NN") or token.pos_ in {"NOUN", "PROPN"}:
        return _joined(token) or noun_forms().get(word) or _plain(token)
    if token.tag_.startswith("VB") or token.pos_ in {"VERB", "AUX"}:
        return verb_forms().get(word) or _plain(token)
    return _plain(token)


def _joined(token: Token) -> str | None:
    """The compound of the lexicon that ``token`` ends ("sit-in"), where hyphens are tokens."""
    if token.i < 2 or token.nbor(-1).text != "-" or token.nbor(-1).whitespace_:
        return None
    return noun_forms().get(f"{token.nbor(-2).lower_}-{token.lower_}")


def _plain(token: Token) -> str:
    return (token.lemma_ or token.text).lower()


@cache
def verb_forms() -> Mapping[str, str]:
    """The inflected forms of every verb of the lexicon, to its dictionary form.

    >>> verb_forms()["expelled"], verb_forms()["withdrew"], verb_forms()["denies"]
    ('expel', 'withdraw', 'deny')
    """
    known = {*verb_frames(), *(name.split()[0] for name in light_verbs())}
    known |= {name.split()[0] for name, pos, _ in operators() if pos == "v"}
    known |= lemma_classes()["reporting"] | lemma_classes()["happening"]
    found = {form: verb for verb in sorted(known) for form in inflected(verb)}
    return {**found, **dict(_irregular()), **{verb: verb for verb in sorted(known)}}


@cache
def noun_forms() -> Mapping[str, str]:
    """The plurals of every noun of the lexicon, to the singular.

    >>> noun_forms()["allies"], noun_forms()["gunmen"]
    ('ally', 'gunman')
    """
    known = {*noun_frames(), *(name for name, pos, _ in operators() if pos == "n")}
    for words in lemma_classes().values():
        known |= words
    found = {plural(noun): noun for noun in sorted(known)}
    return {**{noun: noun for noun in sorted(known)}, **found, **dict(_irregular())}


def _irregular() -> Iterable[tuple[str, str]]:
    return ((form, base) for form, base in rows("irregular.tsv"))


def inflected(verb: str) -> Iterator[str]:
    """The regular forms of ``verb``.

    >>> list(inflected("ban"))
    ['bans', 'banned', 'banning']
    """
    yield plural(verb)
    if verb.endswith("e"):
        yield from (f"{verb}d", f"{verb[:-1]}ing")
    elif verb.endswith("y") and verb[-2:-1] not in VOWELS:
        yield from (f"{verb[:-1]}ied", f"{verb}ing")
    else:
        stem = verb + verb[-1] if _doubles(verb) else verb
        yield from (f"{stem}ed", f"{stem}ing")
        if verb[-1] == "l" and stem == verb:
            yield from (f"{verb}led", f"{verb}ling")  # British spelling: cancelled


def _doubles(verb: str) -> bool:
    if verb in DOUBLING:
        return True
    if len(verb) < 3 or verb[-1] in VOWELS | NO_DOUBLING or verb[-2] not in VOWELS:
        return False
    return sum(letter in VOWELS for letter in verb) == 1


def plural(word: str) -> str:
    """``word`` with its regular -s.

    >>> plural("deny"), plural("clash"), plural("tribesman")
    ('denies', 'clashes', 'tribesmen')
    """
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return f"{word[:-1]}ies"
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return f"{word}es"
    if word.endswith(MAN):
        return f"{word[:-2]}en"
    return f"{word}s"
