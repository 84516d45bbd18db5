"""What holds of merging whatever the articles say and in whatever order they come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.comparing.merging.merging import Merged, compare
from rashomon.testing import Called, Counted, CountedWitnesses, Said, Told, analysis, article, day
from rashomon.types import Analysis, Article, Citation, Stemma, Story

Pair = tuple[Article, Analysis]
PEOPLE = (Called(("Mara Quint", "Quint")), Called(("Tomas Vel", "Vel")))
JAN_3 = day(2031, 1, 3)
BANK: tuple[tuple[str, Told | Said | Counted], ...] = (
    ("Quint arrested Vel on January 3.",
     Told("arrested", "COERCE", "Quint", "Vel", mode="arrest", when=("January 3", JAN_3))),
    ("Soldiers of Quint captured Vel at dawn.",
     Told("captured", "COERCE", "Quint", "Vel", mode="arrest")),
    ("Quint threatened to jail Vel for smuggling timber.",
     Told("threatened", "THREATEN", "Quint", "Vel", "actual")),
    ("Vel denied that Quint had freed the mill workers.",
     Told("freed", "RETREAT", "Quint", "Vel", "denied")),
    ("“We lost the orchard to the flood,” Quint wrote.",
     Said(("We lost the orchard to the flood",), "Quint")),
    ("“We lost the whole orchard to the flood this year,” Quint repeated.",
     Said(("We lost the whole orchard to the flood this year",), "Quint")),
    ("Vel complained that the orchard was lost to the flood for good.",
     Said(("that the orchard was lost to the flood for good",), "Vel", "indirect")),
    ("The flood in the Sorrel valley killed 12 farmers.",
     Counted("12", 12, "person", "farmers")),
    ("The flood in the Sorrel valley killed at least 14 farmers.",
     Counted("at least 14", 14, "person", "farmers", "at least")),
)  # fmt: skip


def written(name: str, picks: list[int]) -> Pair:
    chosen = [BANK[pick] for pick in dict.fromkeys(picks)]
    text = " ".join(sentence for sentence, _ in chosen) or "Nothing happened."
    source = article(text, publisher=name)
    found = [item for _, item in chosen]
    return source, analysis(
        source,
        entities=PEOPLE,
        events=[each for each in found if isinstance(each, Told)],
        quotes=[each for each in found if isinstance(each, Said)],
        figures=[each for each in found if isinstance(each, Counted)],
    )


def merged(pairs: list[Pair]) -> Merged:
    articles = [pair[0] for pair in pairs]
    names = tuple(sorted(each.id for each in articles))
    story = Story("s1", "", names, Stemma(tuple((name,) for name in names), (1, len(names))))
    return compare(articles, [pair[1] for pair in pairs], [story], CountedWitnesses(articles))


def citations(result: Merged) -> Iterator[Citation]:
    for entity in result.entities:
        yield from entity.mentions
    for quote in result.quotes:
        for told in quote.attestations:
            yield from told.content
    for event in result.events:
        yield event.summary
        for told_event in event.attestations:
            yield from (told_event.clause, told_event.trigger)
    for figure in result.figures:
        yield from figure.attestations
    for each in result.discrepancies:
        for side in each.values:
            yield from side.citations


stories = st.lists(st.lists(st.integers(0, len(BANK) - 1), max_size=5), min_size=1, max_size=5).map(
    lambda rows: [written(f"Outlet {at}", picks) for at, picks in enumerate(rows)]
)


@settings(max_examples=40, deadline=None)
@given(stories, st.randoms(use_true_random=False))
def test_the_order_of_articles_changes_nothing(pairs: list[Pair], random: object) -> None:
    shuffled = list(pairs)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert merged(shuffled) == merged(pairs)


@settings(max_examples=40, deadline=None)
@given(stories)
def test_every_citation_is_words_of_its_article(pairs: list[Pair]) -> None:
    text_by_article = {source.id: source.text for source, _ in pairs}
    for cited in citations(merged(pairs)):
        words = cited.span.of(text_by_article[cited.article])
        assert words.strip()
        assert cited.span.end <= len(text_by_article[cited.article])


@settings(max_examples=40, deadline=None)
@given(stories)
def test_a_copy_of_an_article_adds_no_item(pairs: list[Pair]) -> None:
    source, found = pairs[0]
    copy = replace(source, id=source.id + "c"), replace(found, article=source.id + "c")
    before, after = merged(pairs), merged([*pairs, copy])
    for name in ("entities", "quotes", "events", "figures"):
        old = [item.id for item in getattr(before, name)]
        assert [item.id for item in getattr(after, name)] == old


@settings(max_examples=40, deadline=None)
@given(stories)
def test_every_telling_belongs_to_one_item(pairs: list[Pair]) -> None:
    result = merged(pairs)
    triggers = [told.trigger for event in result.events for told in event.attestations]
    assert len(triggers) == len(set(triggers)) == sum(len(each.events) for _, each in pairs)
    figures = [cited for figure in result.figures for cited in figure.attestations]
    assert len(figures) == len(set(figures)) == sum(len(each.figures) for _, each in pairs)
