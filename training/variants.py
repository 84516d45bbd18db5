"""Variants of training sentences: quote and dash styles, headline and letter-case styles."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from random import Random

from treebanks import Sentence

QUOTE_SHARE = 0.5
"""Chance that a passage gets the other quote style; news comes half in one, half in the other."""
CASE_SHARES = {"upper": 0.02, "title": 0.03, "lower": 0.01}
"""Chance per sentence of each letter case; low, because the tag and name signal is in the case."""
UNPUNCTUATED_SHARE = 0.04
"""Chance that a sentence loses its final stop, as in a headline."""

STRAIGHT = {"“": '"', "”": '"', "‘": "'", "’": "'", "``": '"', "''": '"'}
DASHES = {"--": "—", "—": "--", "–": "-"}


def vary_passage(passage: list[Sentence], random: Random) -> list[Sentence]:
    """The passage as another outlet might print it: same words, other marks and cases."""
    style: Callable[[list[Sentence]], list[Sentence]] | None = None
    if random.random() < QUOTE_SHARE:
        style = curl_quotes if random.random() < 0.75 else straighten_quotes
    varied = style(passage) if style else passage
    return [_vary_sentence(sentence, random) for sentence in varied]


def straighten_quotes(passage: list[Sentence]) -> list[Sentence]:
    """The passage with typewriter quotes and apostrophes only."""
    return [_map_words(s, _straighten) for s in passage]


def _straighten(word: str) -> str:
    if word in STRAIGHT:
        return STRAIGHT[word]
    return word.replace("’", "'").replace("‘", "'")


def curl_quotes(passage: list[Sentence]) -> list[Sentence]:
    """The passage with typographic quotes and apostrophes."""
    curled = []
    in_quote = False
    for sentence in passage:
        words = []
        for i, word in enumerate(sentence.words):
            if word in {'"', "``", "''"}:
                opens = not in_quote if word == '"' else word == "``"
                in_quote = opens
                word = "“" if opens else "”"
            words.append(_curl_apostrophe(word, sentence, i))
        curled.append(replace(sentence, words=tuple(words)))
    return curled


def _curl_apostrophe(word: str, sentence: Sentence, i: int) -> str:
    if word == "'":
        starts = sentence.spaces[i - 1] if i else True
        return "‘" if starts and not sentence.spaces[i] else "’"
    return word.replace("'", "’")


def _map_words(sentence: Sentence, change: Callable[[str], str]) -> Sentence:
    return replace(sentence, words=tuple(change(word) for word in sentence.words))


def _vary_sentence(sentence: Sentence, random: Random) -> Sentence:
    if random.random() < UNPUNCTUATED_SHARE:
        sentence = drop_final_stop(sentence)
    if random.random() < 0.3:
        sentence = _map_words(sentence, lambda word: DASHES.get(word, word))
    draw = random.random()
    for name, share in CASE_SHARES.items():
        if draw < share:
            return change_case(sentence, name)
        draw -= share
    return sentence


def drop_final_stop(sentence: Sentence) -> Sentence:
    """The sentence without its final full stop, where nothing hangs on it."""
    last = len(sentence.words) - 1
    if last < 2 or sentence.words[last] != "." or last in sentence.heads[:last]:
        return sentence
    columns = [f.name for f in fields(sentence) if isinstance(getattr(sentence, f.name), tuple)]
    return replace(sentence, **{name: getattr(sentence, name)[:last] for name in columns})


def change_case(sentence: Sentence, case: str) -> Sentence:
    """The sentence in another letter case, its lemmas and (in lower case) its entities unknown."""
    change = {"upper": str.upper, "title": _capitalise, "lower": str.lower}[case]
    words = tuple(change(word) for word in sentence.words)
    lemmas = tuple(
        lemma if word == old else ""
        for word, old, lemma in zip(words, sentence.words, sentence.lemmas, strict=True)
    )
    entities = () if case == "lower" else sentence.entities
    return replace(sentence, words=words, lemmas=lemmas, entities=entities)


def _capitalise(word: str) -> str:
    return word if len(word) < 4 else word[:1].upper() + word[1:]
