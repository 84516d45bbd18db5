"""Which sentences tell the news: those that independent accounts tell alike, early and plainly.

A sentence is central when every other account has a sentence like it (centrality in the sense of
LexRank, Erkan & Radev 2004, with one vote an account and none for an account's own copies), and
early where its article puts it early: news is written with the news first. ``news_value`` says
which of them lead.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.presenting.choosing.hinges import hangs_on, points_back, tells_what_was_before
from rashomon.presenting.choosing.importance import (
    Desk,
    sentence_around,
    sentence_at,
    words_of,
)
from rashomon.presenting.choosing.leads import leads_of
from rashomon.presenting.choosing.news_sentences import alone, news_sentences
from rashomon.presenting.choosing.news_value import (
    HARM,
    REST,
    SHARED,
    Front,
    leads_with_harm,
    leads_with_shared,
    read_front,
)
from rashomon.presenting.choosing.voting import (
    Openings,
    Words,
    account_by_article,
    n_tellers,
    sentence_words,
)
from rashomon.text.frequencies import content_of, rarity
from rashomon.text.words import find_words
from rashomon.types import Citation, Event, Quote, Span, Story, Support

SAME_SENTENCE = 0.6
"""Share of the shorter sentence's content words that stand in the other before the two are taken
to say the same (chosen by reading briefs; not swept)."""
SAME_TELLING = 0.4
"""The same share where the two sentences tell one event or quote (chosen by reading briefs)."""
SAME_LEAD = 0.5
"""The same share where both are the first sentences of their articles, which tell one story (chosen
by reading all pairs of 34 stories; not swept)."""
NEAR_LEAD = 0.4
"""The same for two first sentences that share as much of what is no name (chosen likewise)."""
LEAST_UNNAMED = 0.3
"""Share of what is no name below which two first sentences only name the same people: of two
openings on one attorney general the one may tell what he was and the other that he resigned
(chosen by reading; not swept)."""
LEAD_WEIGHT = 1.2
"""What the first sentence of an article gains over its last, in votes of other accounts (chosen
by reading briefs; not swept)."""
TITLE_WEIGHT = 3.0
"""What a sentence with all words of all headlines gains, in votes (chosen by reading briefs; not
swept)."""
SAYING_PENALTY = 0.6
"""What a sentence far from the top loses, in votes, where the best item in it is only something
said: sayings have a section of their own, but a lead is news whoever is named for it (chosen by
reading briefs; not swept)."""
DISPUTED_PENALTY = 0.5
"""What a sentence loses, in votes, where its words stand in a conflict: of two that tell the news
alike the undisputed one comes first, but a disputed toll does not bury the news (a choice of
editing)."""
POINTING_BACK = 1.0
"""What a sentence loses, in votes, whose first word stands for somebody or something named before
it ("It has killed …"): by itself it does not say whom (a choice of editing)."""
HINGED = 0.5
"""What a sentence loses, in votes, whose first word sets it beside the sentence before ("But on
Tuesday …") or that begins with what had been done before ("Vel had opened the mine …"): of two that
tell the news alike the one that begins by itself comes first (a choice of editing)."""
MOST_CANDIDATES = 400
"""Sentences that are put to the vote, so that a story of 300 articles stays within seconds."""
SHORTEST = 6
"""Content words below which a sentence tells too little to stand alone."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One sentence with the item that best stands for it, ``None`` where the record has none: an
    opening tells the news whether or not it is an event of a known type ("Ruiz won the seat")."""

    sentence: Citation
    item: Event | Quote | None
    support: Support  # of the least attested thing in the sentence
    words: Words
    score: float
    told: frozenset[str]  # ids of all events and quotes in the sentence
    figures: frozenset[str]  # ids of the quantities in it that two accounts give, if there are two
    lead: Words | None = None  # of the first sentence of an article: those that are no names
    value: int = REST  # its step in ``news_value``
    tells_harm: bool = False  # before anything else
    is_hanging: bool = False  # begins with what stands for somebody named before it


def tellings(desk: Desk) -> list[Telling]:
    """The sentences that tell the news, best first."""
    openings = Openings(desk)
    items = news_sentences(desk, openings)
    words = {each: sentence_words(desk, each) for each in items}
    tellers = n_tellers(desk)
    promise = {each: _promise(desk, each, items[each], tellers) for each in items}
    likely = sorted(
        (each for each in items if len(words[each]) >= SHORTEST),
        key=lambda each: (-promise[each], each),
    )
    titles = _titles_by_article(desk)
    leads = leads_of(desk)
    figures = _figures_by_sentence(desk)
    found = [
        Telling(
            each,
            items[each],
            desk.weakest.get(each) or alone(desk, each),
            words[each],
            openings.votes(words[each], each.article)
            + TITLE_WEIGHT * _title_share(words[each], titles[each.article])
            + promise[each]
            - (DISPUTED_PENALTY if is_disputed(desk, each) else 0.0)
            - _hanging(desk, each),
            desk.told.get(each, frozenset()),
            figures.get(each, frozenset()),
            lead=leads.get(each),
            is_hanging=points_back(words_of(desk, sentence_at(desk, each))),
        )
        for each in likely[:MOST_CANDIDATES]
    ]
    ranked = sorted(found, key=lambda each: (-each.score, each.sentence))
    return [each for story in desk.record.stories for each in by_news_value(desk, story, ranked)]


def by_news_value(desk: Desk, story: Story, ranked: Sequence[Telling]) -> list[Telling]:
    """Those of ``ranked`` that tell one story, a sentence of harm first (and where its number was
    raised since, what happened with the number told then), then one for each act most of its
    accounts put first."""
    ranked = [each for each in ranked if each.sentence.article in story.articles]
    accounts = account_by_article(desk.record)
    front = read_front(desk, {each: accounts[each] for each in story.articles})
    harm = _of_harm(front, ranked)
    rest = [each for each in ranked if each.sentence not in {one.sentence for one in harm}]
    shown = {each.item.id for each in harm if each.item is not None}
    shared: list[Telling] = []
    others: list[Telling] = []
    for each in rest:
        item = each.item.id if each.item is not None else ""
        if item and item not in shown and leads_with_shared(front, each.sentence, item):
            shared.append(replace(each, value=SHARED))
            shown.add(item)
        else:
            others.append(each)
    told = [replace(each, tells_harm=_tells_harm(front, each)) for each in (*shared, *others)]
    return [*harm, *told]


def _of_harm(front: Front, ranked: Sequence[Telling]) -> list[Telling]:
    """The first sentence that tells the best number of the harmed, then the first that tells one
    since raised."""
    told = [
        each
        for number in front.harmed
        for each in ranked
        if leads_with_harm(front, number, each.sentence)
    ]
    before = [each for each in told if each.sentence in front.earlier]
    chosen = told[:1] if told[:1] == before[:1] else [*told[:1], *before[:1]]
    return [replace(each, value=HARM, tells_harm=each is chosen[0]) for each in chosen]


def _tells_harm(front: Front, telling: Telling) -> bool:
    return any(leads_with_harm(front, number, telling.sentence) for number in front.harmed)


def is_disputed(desk: Desk, sentence: Citation) -> bool:
    """Whether the sentence holds words that stand in a conflict."""
    return any(
        cited.article == sentence.article and cited.span.overlaps(sentence.span)
        for each in desk.record.discrepancies
        if each.relation == "conflict"
        for side in each.values
        for cited in side.citations
    )


def _hanging(desk: Desk, sentence: Citation) -> float:
    """What a sentence loses that begins in the middle of something, in votes."""
    words = words_of(desk, sentence_at(desk, sentence))
    is_hinged = hangs_on(words) or tells_what_was_before(words)
    return (POINTING_BACK if points_back(words) else 0.0) + (HINGED if is_hinged else 0.0)


def _titles_by_article(desk: Desk) -> dict[str, list[Words]]:
    """For each article the words of every headline of its story, an account's several ones counted
    apart."""
    titles = {article.id: content_of(find_words(article.title)) for article in desk.record.articles}
    return {
        article: [frozenset(titles[each]) for each in sorted(story.articles) if titles[each]]
        for story in desk.record.stories
        for article in story.articles
    }


def _title_share(words: Words, titles: Sequence[Words]) -> float:
    """The mean share of the headlines' rarer words that stand in a sentence, 0..1."""
    shares = [
        sum(map(rarity, words & title)) / sum(map(rarity, title))
        for title in titles
        if sum(map(rarity, title))
    ]
    return sum(shares) / len(shares) if shares else 0.0


def _figures_by_sentence(desk: Desk) -> dict[Citation, frozenset[str]]:
    """Each sentence with the ids of the quantities printed in it that independent accounts share,
    where there are any to share them."""
    found: dict[Citation, frozenset[str]] = {}
    least = min(2, len(set(account_by_article(desk.record).values())))
    for figure in desk.record.figures:
        is_shared = not figure.is_implied and figure.support.witnesses[0] >= least
        for place in figure.attestations if is_shared else ():
            sentence = sentence_around(desk.sentences[place.article], place)
            found[sentence] = found.get(sentence, frozenset()) | {figure.id}
    return found


def _promise(
    desk: Desk, sentence: Citation, item: Event | Quote | None, tellers: Mapping[str, int]
) -> float:
    """What a sentence's place and support are worth, in votes."""
    place = _place(desk.sentences[sentence.article], sentence.span)
    saying = SAYING_PENALTY * (1 - place) if isinstance(item, Quote) else 0.0
    n_witnesses = item.support.witnesses[0] if item is not None else 1
    if isinstance(item, Event):
        n_witnesses = min(n_witnesses, tellers[item.id])
    return LEAD_WEIGHT * place + 0.3 * n_witnesses - saying


def _place(sentences: Sequence[Span], span: Span) -> float:
    """1 for the first sentence, falling steeply and then slowly."""
    index = next((i for i, each in enumerate(sentences) if each.start >= span.start), 0)
    return 1 / (1 + index / 4)


def says_the_same(words: Words, others: Iterable[Words], *, least: float = SAME_SENTENCE) -> bool:
    """Whether a sentence's content words are mostly those of one already chosen."""
    return any(
        len(words & other) >= least * max(1, min(len(words), len(other))) for other in others
    )


def distinct_tellings(ranked: Iterable[Telling], *, limit: int) -> list[Telling]:
    """The first ``limit`` tellings that say different things, each something not yet told.

    Of those that say the same, the best attested stands in the place of the first.
    """
    chosen: list[Telling] = []
    told: frozenset[str] = frozenset()
    for telling in ranked:
        place = next((i for i, each in enumerate(chosen) if _repeats(telling, each)), None)
        news = telling.told | telling.figures
        is_new = not news or not news <= told
        if place is None and is_new and len(chosen) < limit:
            chosen.append(telling)
            told |= news
        elif place is not None and _may_stand_for(telling, chosen[place]):
            chosen[place] = telling
    return chosen


def told_first(chosen: Sequence[Telling]) -> list[Telling]:
    """``chosen`` beginning with the first that is not somebody's own words, if there is one, and
    that says who is meant; the harmed lead whoever tells of them."""
    told = [each for each in chosen if not _is_speech(each)]
    plain = [each for each in told if not each.is_hanging or each.value == HARM]
    first = (plain or told or list(chosen))[:1]
    return [*first, *(each for each in chosen if each not in first)]


def _is_speech(telling: Telling) -> bool:
    return isinstance(telling.item, Quote) and telling.item.kind == "direct"


def _repeats(telling: Telling, other: Telling) -> bool:
    """Whether two sentences say the same: by what stands for them if the one gives no further
    quantity, by their words, by fewer words where they tell one item."""
    if _is_one_item(telling.item, other.item) and telling.figures <= other.figures:
        return True
    if telling.tells_harm and other.value == HARM:
        return True
    if are_one_lead(telling, other):
        return True
    least = SAME_TELLING if telling.told & other.told else SAME_SENTENCE
    return says_the_same(telling.words, (other.words,), least=least)


def are_one_lead(telling: Telling, other: Telling) -> bool:
    """Whether two articles begin with the same news: by the words of their first sentences, fewer
    of them where what is said of those named is alike too."""
    if telling.lead is None or other.lead is None:
        return False
    if not says_the_same(telling.lead, (other.lead,), least=LEAST_UNNAMED):
        return False
    is_near = says_the_same(telling.words, (other.words,), least=NEAR_LEAD)
    is_alike = is_near and says_the_same(telling.lead, (other.lead,), least=NEAR_LEAD)
    return is_alike or says_the_same(telling.words, (other.words,), least=SAME_LEAD)


def _is_one_item(left: Event | Quote | None, right: Event | Quote | None) -> bool:
    """Whether both stand for one item, or for an act and what is said of that very act."""
    if left is None or right is None:
        return False
    if isinstance(left, Event) and isinstance(right, Event) and left.id in right.linked:
        return {left.modality, right.modality} <= _TOLD_AS_DONE
    return left.id == right.id


_TOLD_AS_DONE = frozenset({"actual", "ongoing", "alleged"})


def _may_stand_for(telling: Telling, other: Telling) -> bool:
    """Whether ``telling`` is the better one and tells what ``other`` does: a short sentence on one
    of the things in a long one does not take its place."""
    tells_as_much = _is_one_item(telling.item, other.item) or are_one_lead(telling, other)
    shared = len(telling.words & other.words)
    return _is_better(telling, other) and (
        tells_as_much or shared >= SAME_TELLING * len(other.words)
    )


def _is_better(telling: Telling, other: Telling) -> bool:
    is_as_fit = telling.value <= other.value
    if is_as_fit and other.item is None and telling.item is not None:
        return True
    return is_as_fit and telling.support.witnesses[0] > other.support.witnesses[0]


def distinct_sentences(
    desk: Desk, citations: Sequence[Citation], *, limit: int, told: list[Words]
) -> list[Citation]:
    """The first ``limit`` of ``citations`` whose sentences say something not yet ``told``.

    ``told`` grows by what is chosen.
    """
    chosen: list[Citation] = []
    for citation in citations:
        if len(chosen) == limit:
            break
        words = sentence_words(desk, citation)
        if words and not says_the_same(words, told):
            told.append(words)
            chosen.append(citation)
    return chosen
