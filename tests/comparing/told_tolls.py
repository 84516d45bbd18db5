"""The toll that one text comes to, for tests."""

from __future__ import annotations

from spacy.language import Language

from rashomon.analysis import analyse_articles
from rashomon.comparing.merging.merging import compare
from rashomon.testing import CountedWitnesses, article, day
from rashomon.types import Stemma, Story


def tolls(
    language: Language, text: str, title: str = "Police at work in Sorrel"
) -> tuple[float, float]:
    """The killed and the injured that an article of ``text`` tells, 0 where it tells none."""
    source = article(f"{title}\n\n{text}", published=day(2031, 5, 5), title=title)
    story = Story("s", "", (source.id,), Stemma(((source.id,),), (1, 1)))
    analyses = list(analyse_articles([source], language))
    merged = compare([source], analyses, [story], CountedWitnesses([source]))
    told = {toll.fate: toll.values[0].value for toll in merged.tolls}
    return told.get("killed", 0), told.get("injured", 0)


def tolls_of_all(language: Language, *texts: str) -> dict[str, list[float]]:
    """What articles of one story tell, printed a day after each other: the leading number first."""
    sources = [
        article(text, publisher=f"P{at}", published=day(2031, 5, 5 + at), name=f"a{at}")
        for at, text in enumerate(texts)
    ]
    names = tuple(source.id for source in sources)
    story = Story("s", "", names, Stemma(tuple((name,) for name in names), (1, len(names))))
    analyses = list(analyse_articles(sources, language))
    merged = compare(sources, analyses, [story], CountedWitnesses(sources))
    return {toll.fate: [each.value for each in toll.values] for toll in merged.tolls}
