"""Labels that accounts quote for one person or thing in different words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations

from rashomon.comparing.merging.accounts import Account
from rashomon.comparing.merging.compared import Compared, differ
from rashomon.comparing.merging.grouping import Grouping
from rashomon.comparing.merging.quotes.quoted_words import QuotedWords, quoted_words
from rashomon.text.frequencies import is_function_word
from rashomon.text.words import find_words
from rashomon.types import ArticleEntity, Citation, Discrepancy, Span

_LABEL_WORDS = 5  # a quoted label has at most this many ("masked dock thief")
_FEWEST_ALTERNATIVE = 3  # words of two labels that part in the last one only
_MOST_ADDED = 2  # words that sharpen a label: more are a headline around it
_PARTED = re.compile(r"[,;:–—]")
_FEWEST_WORDS = 2  # and at least this many: one word in marks is a scare quote


@dataclass(frozen=True, slots=True)
class _Label:
    """A short run in quotation marks that names somebody or something."""

    account: Account
    span: Span
    wording: QuotedWords
    names: frozenset[str]  # names in its sentence

    @property
    def citation(self) -> Citation:
        """The label as words of its article."""
        return self.account.cite(self.span)


def find_naming(compared: Compared) -> Iterator[Discrepancy]:
    """Labels of which one account quotes more than another ("dock thief")."""
    by_story: dict[str, list[Account]] = defaultdict(list)
    for name in sorted(compared.accounts):
        by_story[compared.accounts[name].story].append(compared.accounts[name])
    about = _quote_by_place(compared)
    for story in sorted(by_story):
        accounts = by_story[story]
        for group in _one_label([label for each in accounts for label in _labels(each)]):
            item = next((found for each in group if (found := about(each.citation))), None)
            is_other = _is_told_differently(group) and _are_worded_otherwise(group)
            if item is None or not is_other or _is_cut(group, accounts):
                continue
            yield _discrepancy(item, group, compared)


def _labels(account: Account) -> Iterator[_Label]:
    names = frozenset(word for entity in account.analysis.entities for word in _names(entity))
    for span in account.quoted:
        wording = quoted_words(account.words(span))
        is_short = _FEWEST_WORDS <= len(wording.words) <= _LABEL_WORDS
        if is_short and wording.content and not _is_clause(wording):
            sentence = account.words(account.sentence(span))
            stems = {word.stem for word in find_words(sentence)}
            yield _Label(account, span, wording, names & stems)


def _is_clause(wording: QuotedWords) -> bool:
    """Whether quoted words are a statement or a part of one, and no label."""
    words = wording.printed
    is_sentence = words[-1:] in {"?", "!"} or (words[:1].isupper() and words[-1:] in {".", ","})
    return is_sentence or wording.is_clausal


def _names(entity: ArticleEntity) -> frozenset[str]:
    """The stems of an entity's name, where it has one."""
    is_named = any(mention.form == "name" for mention in entity.mentions)
    return frozenset(word.stem for word in find_words(entity.name)) if is_named else frozenset()


def _one_label(labels: Sequence[_Label]) -> list[list[_Label]]:
    """The labels in groups of which each holds another, said of like names."""
    grouping = Grouping(range(len(labels)))
    by_word: dict[str, list[int]] = defaultdict(list)
    for at, label in enumerate(labels):
        for word in sorted(label.wording.content):
            by_word[word].append(at)
    for posting in by_word.values():
        for left, right in combinations(posting, 2):
            if _is_one(labels[left], labels[right]):
                grouping.join(left, right)
    return [[labels[at] for at in group] for group in grouping.groups() if len(group) > 1]


def _is_one(left: _Label, right: _Label) -> bool:
    shorter, longer = sorted((left, right), key=lambda each: len(each.wording.words))
    is_inside = longer.wording.holds(shorter.wording)
    return is_inside and bool(left.names & right.names)


def _is_told_differently(group: Sequence[_Label]) -> bool:
    """Whether there are two wordings and no article has them all."""
    articles: dict[frozenset[str], set[str]] = defaultdict(set)
    for label in group:
        articles[label.wording.content].add(label.account.id)
    return len(articles) > 1 and not set.intersection(*articles.values())


def _are_worded_otherwise(group: Sequence[_Label]) -> bool:
    """Whether one puts a word before what another says ("masked dock thief"), or two end alike
    words differently. What only goes on longer is quoted longer."""
    return any(_is_sharper(left, right) for left, right in permutations(group, 2)) or any(
        _are_alternatives(left, right, group) for left, right in combinations(group, 2)
    )


def _is_sharper(longer: _Label, shorter: _Label) -> bool:
    added = longer.wording.words[: -len(shorter.wording.words)]
    if (
        not 0 < len(added) <= _MOST_ADDED
        or longer.wording.words[len(added) :] != shorter.wording.words
    ):
        return False
    before = find_words(longer.wording.printed)[: len(added)]
    is_plain = not _PARTED.search(longer.wording.printed[: before[-1].end + 1])
    return is_plain and all(not is_function_word(word.stem) for word in before)


def _are_alternatives(left: _Label, right: _Label, group: Sequence[_Label]) -> bool:
    """Whether they part in the last of three words or more, and no article prints both."""
    one, two = left.wording.words, right.wording.words
    if len(one) != len(two) or len(one) < _FEWEST_ALTERNATIVE:
        return False
    if one[:-1] != two[:-1] or one[-1] == two[-1]:
        return False
    with_one, with_two = (
        {each.account.id for each in group if each.wording.holds(label.wording)}
        for label in (left, right)
    )
    return not with_one & with_two


def _is_cut(group: Sequence[_Label], accounts: Sequence[Account]) -> bool:
    """Whether all the labels are cut from one longer statement that an account quotes: how much
    each took of it is no other choice of words."""
    longest = max((label.wording for label in group), key=lambda wording: len(wording.words))
    quoted = (quoted_words(account.words(span)) for account in accounts for span in account.quoted)
    return any(
        len(statement.words) > _LABEL_WORDS and statement.holds(longest) for statement in quoted
    )


def _discrepancy(about: str, group: Sequence[_Label], compared: Compared) -> Discrepancy:
    by_words: dict[frozenset[str], list[_Label]] = defaultdict(list)
    for label in group:
        by_words[label.wording.content].append(label)
    sides = [
        compared.side(same[0].wording.printed.rstrip(".,"), [each.citation for each in same])
        for same in by_words.values()
    ]
    topic = max((label.wording.printed for label in group), key=lambda words: (len(words), words))
    return differ(about, "wording", "framing", topic=topic, sides=sides)


def _quote_by_place(compared: Compared) -> Callable[[Citation], str | None]:
    """A function that gives the id of the quote that a citation is part of, if any."""
    places: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    for quote in compared.quotes:
        for told in quote.attestations:
            for cited in told.content:
                places[cited.article].append((cited.span, quote.id))

    def quote_at(citation: Citation) -> str | None:
        found = (name for span, name in places[citation.article] if span.overlaps(citation.span))
        return min(found, default=None)

    return quote_at
