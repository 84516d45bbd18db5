"""What the main actors speak of and act on, by the noun phrases that most of it bears on."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from rashomon.comparing.overview.arguable import is_arguable
from rashomon.text.frequencies import is_function_word, rarity
from rashomon.text.stems import stem
from rashomon.text.words import Word, find_words
from rashomon.types import Citation, Entity, Record, Span

MOST_ISSUES = 8
"""Issues of a record: what a table of positions can show side by side."""
FEWEST_SENTENCES = 3
"""Sentences that must use a phrase before it is an issue and not a turn of phrase."""
HELD_SHARE = 0.5
"""A noun that stands in one longer phrase this often is told by that phrase ("flights" by
"deportation flights"); chosen by reading the issues of stories of the development half of BASIL."""
COMMONEST = 0.05
"""Words of this rarity or less ("new", "last", "other") narrow nothing, whatever they stand before:
read off the list of the commonest adjectives."""
LONGEST_NAME = 40
"""Characters of a mention that may be a name; longer ones are descriptions."""
MOST_OF_ONE = 4
"""Items of one actor that count for an issue: more say nothing new about whether it is one."""
SHARED_ITEMS = 0.5
"""Two issues that share more of their items than this are one under two names."""
FEWEST_ACTORS = 2
"""Actors with a position on an issue: what one alone speaks of has no sides."""

Key = tuple[str, ...]
Items = Mapping[str, frozenset[str]]  # actor → the items that may bear on issues


@dataclass(frozen=True, slots=True)
class Issue:
    """A phrase by its stems, as it is printed most often, and who has which items on it.

    ``tellings`` counts those items that share no sentence with another: what one sentence says and
    what it tells of are no two positions.
    """

    stems: Key
    words: str
    items_by_actor: Mapping[str, tuple[str, ...]]
    tellings: int


def find_issues(
    record: Record,
    stems_by_item: Mapping[str, frozenset[str]],
    items_by_actor: Items,
    sentences_by_item: Mapping[str, frozenset[Citation]],
) -> tuple[Issue, ...]:
    """The issues of ``record``, the weightiest first; none shares most of its items with another.

    The actors themselves are no issues, nor is any person, nor a place by its name alone. An issue
    needs two actors, and two items told in different sentences.
    """
    places = _called(record, (each for each in record.entities if each.kind == "place"))
    issues = [
        _issue(key, words, _bearing(key, stems_by_item, items_by_actor), sentences_by_item)
        for key, words in _phrases(record, _names(record, items_by_actor)).items()
        if not places.issuperset(key)
    ]
    ranked = sorted(issues, key=lambda issue: (-_weight(issue), issue.stems))
    chosen: list[Issue] = []
    for issue in ranked:
        if len(chosen) < MOST_ISSUES and _weight(issue) and _is_new(issue, chosen):
            chosen.append(issue)
    return tuple(chosen)


def _issue(
    key: Key,
    words: str,
    items_by_actor: Mapping[str, tuple[str, ...]],
    sentences_by_item: Mapping[str, frozenset[Citation]],
) -> Issue:
    seen: set[Citation] = set()
    tellings = 0
    for item in sorted({item for items in items_by_actor.values() for item in items}):
        tellings += not seen & sentences_by_item[item]
        seen |= sentences_by_item[item]
    return Issue(key, words, items_by_actor, tellings)


def _bearing(
    key: Key, stems_by_item: Mapping[str, frozenset[str]], items_by_actor: Items
) -> dict[str, tuple[str, ...]]:
    wanted = frozenset(key)
    found = {
        actor: tuple(sorted(item for item in items if wanted <= stems_by_item[item]))
        for actor, items in sorted(items_by_actor.items())
    }
    return {actor: items for actor, items in found.items() if items}


def _weight(issue: Issue) -> float:
    counted = sum(min(MOST_OF_ONE, len(items)) for items in issue.items_by_actor.values())
    if len(issue.items_by_actor) < FEWEST_ACTORS or issue.tellings < 2:
        return 0.0
    telling = sum(map(rarity, issue.stems)) / len(issue.stems)
    length = 1.0 + 0.25 * (len(issue.stems) - 1)
    return counted * telling * length


def _is_new(issue: Issue, chosen: Iterable[Issue]) -> bool:
    own = _all_items(issue)
    return all(
        not set(issue.stems) & set(other.stems)
        and len(own & _all_items(other)) <= SHARED_ITEMS * len(own)
        for other in chosen
    )


def _all_items(issue: Issue) -> frozenset[str]:
    return frozenset(item for items in issue.items_by_actor.values() for item in items)


def _phrases(record: Record, shunned: frozenset[str]) -> dict[Key, str]:
    """Phrases that enough sentences use, as printed most often; none with a shunned word."""
    sentences: dict[Key, set[tuple[str, Span]]] = defaultdict(set)
    printed: dict[Key, Counter[str]] = defaultdict(Counter)
    for key, words, place in _told(record):
        if not shunned & set(key):
            sentences[key].add(place)
            printed[key][words] += 1
    kept = [key for key, places in sentences.items() if len(places) >= FEWEST_SENTENCES]
    longer = _longer(kept)
    return {
        key: min(printed[key].items(), key=lambda each: (-each[1], each[0]))[0]
        for key in sorted(kept)
        if not any(_is_held(sentences[key], sentences[other]) for other in longer[key])
    }


def _is_held(own: set[tuple[str, Span]], longer: set[tuple[str, Span]]) -> bool:
    return len(longer) >= HELD_SHARE * len(own)


def _longer(kept: Sequence[Key]) -> Mapping[Key, Sequence[Key]]:
    """The longer phrases that end in each."""
    found: dict[Key, list[Key]] = defaultdict(list)
    for phrase in kept:
        for first in range(1, len(phrase)):
            found[phrase[first:]].append(phrase)
    return found


def _told(record: Record) -> Iterator[tuple[Key, str, tuple[str, Span]]]:
    """Every phrase and its endings ("oil spill" of "gulf oil spill"), with its sentence; none that
    names nothing to argue about."""
    for article, analysis in zip(record.articles, record.analyses, strict=True):
        for span in analysis.topics:
            words = find_words(span.of(article.text))
            if not words or not is_arguable(words[-1].form):
                continue
            place = article.id, analysis.sentence_of(span)
            for first in range(len(words)):
                if first and _are_one_name(span.of(article.text), words[first - 1], words[first]):
                    continue
                key = tuple(word.stem for word in words[first:])
                if _tells(key[-1]) and all(map(_narrows, key)):
                    start = span.start + words[first].start
                    yield key, article.text[start : span.start + words[-1].end].lower(), place


def _are_one_name(phrase: str, before: Word, word: Word) -> bool:
    """Whether two words are printed as parts of a name: the "Harbour Pact" is no pact."""
    return all(phrase[each.start : each.start + 1].isupper() for each in (before, word))


def _tells(head: str) -> bool:
    return len(head) > 2 and not is_function_word(head) and head not in _dull()


def _narrows(word: str) -> bool:
    return len(word) > 2 and rarity(word) > COMMONEST


@cache
def _dull() -> frozenset[str]:
    path = files("rashomon.comparing") / "data" / "dull_topics.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(stem(word) for line in lines if line[:1] != "#" for word in line.split())


def _names(record: Record, main: Items) -> frozenset[str]:
    """The stems of the names of people and of everybody who acts, seats of government included."""
    acting = {*main, *(actor for event in record.events for actor in event.actors)}
    shunned = (each for each in record.entities if each.kind == "person" or each.id in acting)
    return _called(record, shunned)


def _called(record: Record, entities: Iterable[Entity]) -> frozenset[str]:
    """The stems of the names that ``entities`` have and are printed with."""
    texts = {article.id: article.text for article in record.articles}
    called: set[str] = set()
    for each in entities:
        called |= {each.name, *each.aliases}
        called |= {
            cited.span.of(texts[cited.article])
            for cited in each.mentions
            if len(cited.span) <= LONGEST_NAME
        }
    return frozenset(
        word.stem for name in called if name[:1].isupper() for word in find_words(name)
    )
