"""The names in a claim, looked up among those of a record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rashomon.analysis.figures import find_numerals
from rashomon.comparing.checking.name_runs import run_around, widened
from rashomon.comparing.checking.naming import Named, Naming, bare, ids_of
from rashomon.comparing.checking.offices import find_offices
from rashomon.comparing.checking.word_likeness import listed
from rashomon.comparing.merging.entities.personal_names import name_key
from rashomon.text.frequencies import rarity
from rashomon.text.words import Word
from rashomon.types import Analysis, ArticleEntity, Span

_NAME_RARITY = 0.45  # commoner words open a sentence oftener than they are its only name


def find_claimed_names(
    words: Sequence[Word], text: str, analysis: Analysis, naming: Naming
) -> tuple[Named, ...]:
    """The names among the ``words`` of a claim, in their order.

    They come from four sides: offices that one person of the record holds, the record's own names
    found in the words, the names the analysis sees, and capitalised words that are neither.
    """
    found = find_offices(words, text, naming)
    for each in reversed(naming.find(words, text)):
        found += _unclaimed([widened(each, words, text, naming)], found)
    for entity in analysis.entities:
        found += _unclaimed(_named(entity, words, naming, text), found)
    found += _unclaimed(_capitalised(words, text, analysis), found)
    found = [each for each in found if _is_known(each, naming) or not _is_no_name(each, words)]
    found += _unclaimed(_nominals(words, analysis, naming), found)
    return tuple(sorted(found, key=lambda each: (each.first, each.last)))


def _is_known(name: Named, naming: Naming) -> bool:
    """Whether a single word is printed as the name of a body of the record ("Facebook")."""
    if name.words.lower() in listed("authorities"):
        return False
    named = (naming.entities[each].name for each in name.ids if each in naming.entities)
    return name.kind == "organisation" and name.words[:1].isupper() and name.words in set(named)


def _is_no_name(name: Named, words: Sequence[Word]) -> bool:
    """Whether a number, or a common word that only begins the claim, was taken for a name."""
    if len(name.words.split()) > 1 or (name.ids and name.kind in {"person", "place"}):
        return False
    is_common = name.first == 0 and rarity(words[0].stem) < _NAME_RARITY
    return is_common or bool(find_numerals(name.words))


def _nominals(words: Sequence[Word], analysis: Analysis, naming: Naming) -> Iterable[Named]:
    """Those the claim only describes ("the government"), known by the last word."""
    for entity in analysis.entities:
        for mention in entity.mentions:
            inside = _inside(words, mention.span)
            if mention.form == "nominal" and inside:
                last = inside[-1]
                key = (bare(words[last].form),)
                ids = naming.described(key[0])
                yield Named(last, last + 1, ids, key, entity.kind, key[0], is_name=False)


def _inside(words: Sequence[Word], span: Span) -> list[int]:
    return [at for at, w in enumerate(words) if span.start <= w.start < span.end]


def _named(
    entity: ArticleEntity, words: Sequence[Word], naming: Naming, text: str
) -> Iterable[Named]:
    """The claim's own names, where the analysis sees one."""
    for mention in entity.mentions:
        inside = _inside(words, mention.span)
        if mention.form != "name" or not inside or entity.kind == "group":
            continue
        first, last = run_around(words, inside, text)
        printed = text[words[first].start : words[last].end]
        known = naming.known(name_key(printed)) or naming.known(name_key(mention.span.of(text)))
        yield Named(first, last + 1, ids_of(known), name_key(printed), entity.kind, printed)


def _unclaimed(named: Iterable[Named], found: Sequence[Named]) -> list[Named]:
    return [
        each
        for each in named
        if not any(each.first < other.last and other.first < each.last for other in found)
    ]


def _capitalised(words: Sequence[Word], text: str, analysis: Analysis) -> Iterable[Named]:
    """Runs of capitalised words behind the first word that are no times."""
    times = [time.span for time in analysis.times]
    at = 1
    while at < len(words):
        last = at
        while (
            last < len(words)
            and text[words[last].start].isupper()
            and not any(span.overlaps(Span(words[last].start, words[last].end)) for span in times)
        ):
            last += 1
        if last > at and words[at].form != "i":
            printed = text[words[at].start : words[last - 1].end]
            key = tuple(bare(word.form) for word in words[at:last])
            yield Named(at, last, frozenset(), key, None, printed)
        at = max(last, at + 1)
