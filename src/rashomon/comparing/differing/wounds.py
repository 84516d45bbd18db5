"""Where somebody was hit, told as two parts of the body."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from rashomon.comparing.merging.accounts import Account
from rashomon.comparing.merging.compared import Compared, differ
from rashomon.comparing.overview.article_tolls import read_tolls
from rashomon.comparing.overview.toll_printings import read_printings
from rashomon.types import Citation, Discrepancy, Span

# Each part with the wider ones it lies in; what lies in another agrees with it.
_WITHIN: Mapping[str, str] = {
    "head": "",
    "forehead": "head face",
    "face": "head",
    "eye": "head face",
    "cheek": "head face",
    "jaw": "head face",
    "chin": "head face",
    "mouth": "head face",
    "nose": "head face",
    "ear": "head",
    "temple": "head",
    "neck": "upper",
    "throat": "upper neck",
    "chest": "upper torso",
    "back": "torso upper",
    "shoulder": "upper",
    "abdomen": "torso stomach",
    "stomach": "torso abdomen",
    "torso": "upper",
    "side": "torso abdomen chest hip back",
    "arm": "upper",
    "forearm": "upper arm",
    "elbow": "upper arm",
    "wrist": "upper arm hand",
    "hand": "upper",
    "finger": "upper hand",
    "buttock": "lower hip back",
    "hip": "lower",
    "groin": "lower",
    "leg": "lower",
    "thigh": "lower leg",
    "knee": "lower leg",
    "shin": "lower leg",
    "calf": "lower leg",
    "ankle": "lower leg foot",
    "foot": "lower",
    "toe": "lower foot",
}
_ONE_OF = {"feet": "foot", "toes": "toe", "calves": "calf", "belly": "stomach"}
_ONE_OF |= {f"{part}s": part for part in _WITHIN}
_PART = rf"(?:{'|'.join(sorted({*_WITHIN, *_ONE_OF}, key=lambda each: (-len(each), each)))})"
_DETERMINER = r"(?:(?:the|his|her|their|its|an?|one)\s)"
_SIDES = r"(?P<sides>(?:(?:left|right|upper|lower|back|front|side|inner|of|the|his|her)\s){0,4})"
_FLANK = re.compile(r"\b(?:left|right)\b", re.IGNORECASE)
_CALLED = re.compile(r"(?:\s[A-Za-z-]+){1,4}?\b")
_WOUND = re.compile(
    r"\b(?:shot|hit|struck|wound(?:s|ed)?|stabbed|grazed|injur(?:y|ies|ed))"
    r"(?:\s(?:once|twice|again|by\s(?:an?|the|stray)\s\w+))?\s(?:in|to|through)\s"
    rf"{_DETERMINER}?{_SIDES}(?P<part>{_PART})\b(?!\s(?:and|,|or|seat|door|yard|to|of)\b|[-/,]\s?(?:and\b|{_PART}))",
    re.IGNORECASE,
)
_AGE = re.compile(
    r"\b(?P<before>\d{1,2})[\s-]years?[\s-]old\b|(?<=[a-z],\s)(?P<behind>\d{1,2})(?=,|\sand\b)",
)
_BETWEEN = 60  # characters between an age and the word for who so old is hit
_LEAD = 1500  # characters in which an article tells of its own happening
# What tells that somebody else is hit than who was named last.
_ANOTHER = re.compile(
    r"\b(?:another|second|third|fourth|others?|(?:wo)?m[ae]n|officers?|mother|father|victims?)\b"
    r"|[;:“”\"]",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r",?\s(?:and|while|but)\s(?=an?\s|the\s|one\s|another\s)|[;:•]")
_TOLD = re.compile(
    r"\b(?:say(?:s|ing)?|claim\w*|asked|told|tells|initial\w*|first|original\w*|thought)\b", re.I
)
_ANOTHER_DAY = re.compile(
    r"\b(?:earlier|previous\w*|retaliat\w+|(?:months?|years?) ago|last (?:year|month))\b", re.I
)
_HIS_OR_HER = re.compile(r"\b(?:his|her)\s(?=(?:\w+\s){0,4}$)", re.IGNORECASE)
_SOLE = -1  # stands for the age of the one victim an article tells of

_Parts = Mapping[str, list[Citation]]


def find_wounds_apart(compared: Compared) -> Iterator[Discrepancy]:
    """Parts of the body that cannot both be where one was hit: of the only victim of two articles,
    or of one who is told by age. Each of the articles names one part."""
    told: dict[tuple[str, int], dict[str, list[Citation]]] = defaultdict(lambda: defaultdict(list))
    printings = read_printings(compared.figures.figures, compared.accounts)
    for name, account in sorted(compared.accounts.items()):
        n_victims = sum(toll.value for toll in read_tolls(printings.get(name, ())))
        for age, parts in sorted(_own_wounds(account, is_sole=n_victims == 1).items()):
            for part, cited in parts.items():
                told[account.story, age][part] += cited
    for (story, _), parts in sorted(told.items()):
        pairs = combinations(sorted(parts), 2)
        apart = sorted(
            {
                part
                for one, two in pairs
                if _are_apart(one, two) and _may_be_of_one(parts[one], parts[two], compared)
                for part in (one, two)
            }
        )
        if apart:
            sides = [compared.side(compared.words(parts[part][0]), parts[part]) for part in apart]
            yield differ(story, "value", "conflict", topic="where the victim was hit", sides=sides)


def _may_be_of_one(left: Sequence[Citation], right: Sequence[Citation], compared: Compared) -> bool:
    """Whether no "his arm" stands beside "her back"."""
    whose = [
        {found[0].casefold().strip() for cited in side if (found := _whose(cited, compared))}
        for side in (left, right)
    ]
    return not all(whose) or bool(whose[0] & whose[1])


def _whose(cited: Citation, compared: Compared) -> re.Match[str] | None:
    return _HIS_OR_HER.search(f"{compared.words(cited).rpartition(' ')[0]} ")


def _own_wounds(account: Account, *, is_sole: bool) -> dict[int, _Parts]:
    """The narrowest part named for each victim, where all that the article names agree."""
    found: dict[int, dict[str, list[Citation]]] = defaultdict(lambda: defaultdict(list))
    for match in _WOUND.finditer(account.article.text):
        span = Span(*match.span())
        sentence = account.sentence(span)
        before = account.article.text[sentence.start : match.start()]
        age = _SOLE if is_sole else _age_in(before)
        is_own = match.start() < _LEAD and not any(q.overlaps(span) for q in account.quoted)
        is_told = _TOLD.search(before) or _ANOTHER_DAY.search(account.words(sentence))
        if age is not None and is_own and not is_told:
            found[age][_part(match)].append(account.cite(span))
    return {age: _narrowest(parts) for age, parts in found.items() if _agree(parts)}


def _agree(parts: _Parts) -> bool:
    return not any(_are_apart(*pair) for pair in combinations(parts, 2))


def _narrowest(parts: _Parts) -> _Parts:
    """The part that lies in all others."""
    part = max(parts, key=lambda each: (len(_WITHIN[each.split()[-1]].split()), len(each), each))
    return {part: parts[part]}


def _part(match: re.Match[str]) -> str:
    """The part with the side of it: "left hand"."""
    printed = match["part"].casefold()
    flank = _FLANK.search(match["sides"])
    return " ".join(filter(None, (flank and flank[0].casefold(), _ONE_OF.get(printed, printed))))


def _age_in(before: str) -> int | None:
    """The age of whom the clause tells to be hit."""
    clause = before[max((each.end() for each in _CLAUSE.finditer(before)), default=0) :]
    ages = list(_AGE.finditer(clause))
    if not ages:
        return None
    gap = clause[ages[-1].end() :]
    called = _CALLED.match(gap)
    rest = gap[called.end() :] if called else gap
    is_near = len(gap) <= _BETWEEN and not _ANOTHER.search(rest)
    return int(ages[-1]["before"] or ages[-1]["behind"]) if is_near else None


def _are_apart(left: str, right: str) -> bool:
    """Whether neither part lies in the other, nor are they one on the same side."""
    one, two = left.split(), right.split()
    if one[-1] == two[-1]:
        return len(one) == len(two) == 2 and one != two
    return one[-1] not in _WITHIN[two[-1]].split() and two[-1] not in _WITHIN[one[-1]].split()
