"""The rules of ``data/time_rules.tsv``, compiled to regular expressions over token codes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cache

from rashomon.analysis.times.lexemes import Lexeme, Lexicon, lexemes, lexicon, rule_lines

_ELEMENT = re.compile(
    r"(?P<look>[<>]!?:)?(?:(?P<name>\w+)=)?(?P<words>.+?)(?P<optional>(?<=.)\?)?$"
)


_LONGEST_ABBREVIATION = 4  # "Sept."
_SHORT_NAMES = frozenset({"may", "june", "july"})
_BRACKETS = {"(": "(?:", "|": "|", ")": ")", ")?": ")?", ">(": "(?=", ">!(": "(?!"}


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to write a time: ``meaning`` names how its captures are read.

    ``needed`` are the codes of its elements outside of brackets and without a "?".
    """

    meaning: str
    settings: dict[str, str]
    regex: re.Pattern[str]
    needed: tuple[frozenset[str], ...]

    def may_hold(self, codes: Set[str]) -> bool:
        """Whether ``codes`` have one of each set that the rule cannot do without."""
        return not any(each.isdisjoint(codes) for each in self.needed)


@dataclass(frozen=True, slots=True)
class Match:
    """A rule that holds over some tokens, and what it captured."""

    meaning: str
    settings: dict[str, str]
    captures: dict[str, Lexeme]
    first: int  # index of the first token
    last: int  # of the last
    start: int  # characters
    end: int


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, in the order of the file."""
    macros: dict[str, str] = {}
    found = []
    for meaning, settings, pattern in rule_lines():
        expanded = _expand(pattern, macros)
        if meaning == "=":
            macros[settings] = f"( {expanded} )"
            continue
        pairs = dict(pair.split("=") for pair in settings.split())
        regex = re.compile(_compile(expanded, lexicon()))
        found.append(Rule(meaning, pairs, regex, tuple(_needed(expanded, lexicon()))))
    return tuple(found)


def _expand(pattern: str, macros: dict[str, str]) -> str:
    return " ".join(macros.get(piece, piece) for piece in pattern.split())


def _compile(pattern: str, words: Lexicon) -> str:
    """The regular expression of one pattern; see the head of the rule file for its syntax."""
    parts = []
    for piece in pattern.split():
        if piece in _BRACKETS:
            parts.append(_BRACKETS[piece])
        else:
            parts.append(_compile_element(piece, words))
    return "".join(parts)


def _compile_element(piece: str, words: Lexicon) -> str:
    match = _ELEMENT.match(piece)
    assert match is not None  # the pattern accepts any piece
    codes = "".join(_codes(word, words) for word in match["words"].split("|"))
    chars = f"[{codes}]"
    if match["look"]:
        sign = "!" if "!" in match["look"] else "="
        return f"(?<{sign}{chars})" if match["look"][0] == "<" else f"(?{sign}{chars})"
    group = f"(?P<{match['name']}>{chars})" if match["name"] else chars
    return group + (match["optional"] or "")


def _needed(pattern: str, words: Lexicon) -> Iterator[frozenset[str]]:
    """The codes of each element that every match of a pattern has one token of."""
    depth = 0
    for piece in pattern.split():
        if piece in _BRACKETS:
            depth += "(" in piece
            depth -= ")" in piece
            continue
        match = _ELEMENT.match(piece)
        if match is not None and not depth and not match["look"] and not match["optional"]:
            yield frozenset("".join(_codes(word, words) for word in match["words"].split("|")))


def _codes(word: str, words: Lexicon) -> str:
    if word.isupper() and word in words.codes_by_category:
        return words.codes_by_category[word]
    return words.code_by_word[word]


def find_matches(text: str) -> tuple[list[Lexeme], list[Match]]:
    """The tokens of ``text`` and the rules that hold over them: leftmost longest, no overlap."""
    tokens = lexemes(text)
    codes = "".join(token.code for token in tokens)
    found = set(codes)
    candidates = [
        (match.start(), -match.end(), index, match)
        for index, rule in enumerate(rules())
        if rule.may_hold(found)
        for match in rule.regex.finditer(codes)
    ]
    chosen = []
    reached = 0
    for start, _, index, match in sorted(candidates, key=lambda each: each[:3]):
        if start >= reached:
            chosen.append(_to_match(rules()[index], match, tokens))
            reached = match.end()
    return tokens, chosen


def _to_match(rule: Rule, match: re.Match[str], tokens: list[Lexeme]) -> Match:
    captures = {name: tokens[match.start(name)] for name in match.groupdict() if match[name]}
    first, last = match.start(), match.end() - 1
    if tokens[last].word == ",":
        last -= 1
    if tokens[last].word == "." and not _is_abbreviation(tokens[last - 1].word):
        last -= 1
    start, end = tokens[first].start, tokens[last].end
    return Match(rule.meaning, rule.settings, captures, first, last, start, end)


def _is_abbreviation(word: str) -> bool:
    return len(word) <= _LONGEST_ABBREVIATION and word not in _SHORT_NAMES
