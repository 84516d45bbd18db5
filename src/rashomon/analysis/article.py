"""One article read by itself: a fixed list of stages over one parse."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from rashomon.analysis.attachment import reattach
from rashomon.analysis.clauses import find_clauses
from rashomon.analysis.entities import ActorList, find_entities
from rashomon.analysis.events import find_events
from rashomon.analysis.figures import find_figures
from rashomon.analysis.parsed import copy_parse
from rashomon.analysis.quotes import find_printed_titles, find_quotes
from rashomon.analysis.speaking_pronouns import with_speaking_pronouns
from rashomon.analysis.times import find_times
from rashomon.analysis.topics import find_topics
from rashomon.analysis.unread import leave_out, moved_back, without_acts_in, without_run_in
from rashomon.analysis.verb_parties import find_predicates
from rashomon.text.sentences import find_paragraphs, trimmed
from rashomon.types import Analysis, Article, Span

if TYPE_CHECKING:
    from spacy import tokens
    from spacy.language import Language

    from rashomon.analysis.parsed import Doc

PARSE_BATCH = 16
"""Articles parsed together: enough to keep the parser busy, few enough to keep memory flat."""

FailureListener = Callable[[Article, Exception], None]

_LINE = re.compile(r"[^\n]+")
_LETTER = re.compile(r"\w")
_COMMA_AT_END = re.compile(r",[\"”’']{0,2}$")
_AMID = re.compile(
    r"[a-z]{2}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|(?:St|Ave|Rd|Blvd|Ln|Ct|Jr|Sr|Inc|Corp|Co|Ltd)\.(?=,|\s[a-z])"
)
_OPENING_AT_END = re.compile(r"\s[\"“‘']$")


def analyse_article(
    article: Article, language: Language, *, actors: ActorList | None = None
) -> Analysis:
    """Everything found in ``article``, as spans of its text."""
    (analysis,) = analyse_articles([article], language, actors=actors)
    return analysis


def analyse_articles(
    articles: Iterable[Article],
    language: Language,
    *,
    actors: ActorList | None = None,
    on_failure: FailureListener | None = None,
) -> Iterator[Analysis]:
    """The reading of each article in turn; nothing is kept of one when the next is read.

    An article in which a fault of this package comes up is told to ``on_failure`` and passed over,
    so that it costs the others nothing; without a listener the error is raised.
    """
    read = ((without_run_in(article), article) for article in articles)
    pairs = ((told.text, (told, article)) for told, article in read)
    for doc, (told, article) in language.pipe(pairs, as_tuples=True, batch_size=PARSE_BATCH):
        try:
            found = read_doc(told, doc, actors=actors)
        except Exception as failure:
            if on_failure is None:
                raise
            on_failure(article, failure)
            continue
        is_whole = told is article
        yield found if is_whole else leave_out(moved_back(found, told), article.unread)


def read_doc(article: Article, parse: tokens.Doc, *, actors: ActorList | None = None) -> Analysis:
    """The reading of ``article`` from ``parse``, the one of its text: entities, times, quotes,
    events, figures and topics.

    The order matters: quotes need to know who speaks, events who, when and in whose words; and who
    "he" in "he said" is, the quotes know best.
    """
    doc = reattach(copy_parse(parse))
    entities = find_entities(article, doc, actors=actors)
    times = find_times(article, doc, published=article.reference)
    quotes = find_quotes(article, doc, entities=entities)
    entities = with_speaking_pronouns(article, entities, quotes)
    events = find_events(article, doc, entities=entities, times=times, quotes=quotes)
    found = Analysis(
        article=article.id,
        sentences=find_sentences(doc),
        paragraphs=find_paragraphs(article.text),
        entities=entities,
        times=times,
        quotes=quotes,
        events=events,
        figures=find_figures(article, doc, entities=entities, times=times),
        topics=find_topics(doc, times),
        clauses=find_clauses(doc),
        predicates=find_predicates(doc),
    )
    found = without_acts_in(found, find_printed_titles(article.text, quotes))
    return leave_out(found, article.unread)


def find_sentences(doc: Doc) -> tuple[Span, ...]:
    """The sentences of a parse, trimmed; none across a line break, none of marks alone."""
    text = doc.text
    spans: list[Span] = []
    for sent in doc.sents:
        for line in _LINE.finditer(text, sent.start_char, sent.end_char):
            span = trimmed(text, line.start(), line.end())
            if len(span):
                _add_sentence(text, spans, span)
    return tuple(spans)


def _goes_on(text: str, last: Span, span: Span) -> bool:
    """Whether a parse ended a sentence too early: behind a comma ("“We go,” | Ruiz said."), or amid
    words ("fell 200 points | Thursday")."""
    if _COMMA_AT_END.search(text, last.start, last.end):
        return True
    return text[last.end - 1].isalnum() and _AMID.match(text, span.start, span.end) is not None


def _add_sentence(text: str, spans: list[Span], span: Span) -> None:
    """``span`` behind ``spans``, closing marks given to the sentence before, opening ones taken."""
    last = spans[-1] if spans else None
    if last and "\n" not in text[last.start : span.start]:
        if not _LETTER.search(text, span.start, span.end):
            spans[-1] = Span(last.start, span.end)
            return
        if _goes_on(text, last, span):
            spans[-1] = Span(last.start, span.end)
            return
        opening = _OPENING_AT_END.search(text, last.start, last.end)
        if opening and opening.start() > last.start:
            spans[-1] = trimmed(text, last.start, opening.start())
            span = Span(opening.end() - 1, span.end)
    spans.append(span)
