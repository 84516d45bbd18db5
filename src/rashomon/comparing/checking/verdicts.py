"""A sentence checked against the articles: who prints it, who prints it otherwise, who does not.

The verdict is never "true" or "false". A claim is corroborated only where sentences of two
independent accounts carry every one of its slots (names in the same parts, numbers, dates,
polarity, modality and nearly all of its content words); every doubt lowers the verdict.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from rashomon.comparing.checking.ages_compared import told_ages
from rashomon.comparing.checking.bearing import PHRASE, Bearing, refuting
from rashomon.comparing.checking.claim_clauses import (
    PARTIES,
    is_loose,
    undecided_acts,
    untold_parties,
)
from rashomon.comparing.checking.converses import told_conversely
from rashomon.comparing.checking.denials_compared import told_denials
from rashomon.comparing.checking.difference import Difference, ToldSentence
from rashomon.comparing.checking.differences import find_differences
from rashomon.comparing.checking.directions import is_verb_at
from rashomon.comparing.checking.happenings_compared import told_happenings
from rashomon.comparing.checking.laying import Laid
from rashomon.comparing.checking.parties_compared import meetings, undescribed, untold_verbs
from rashomon.comparing.checking.parts_compared import direction_of, is_moved
from rashomon.comparing.checking.placings import told_placings
from rashomon.comparing.checking.quantities_compared import unmet_numbers
from rashomon.comparing.checking.sentence_index import LITTLE, SentenceIndex
from rashomon.comparing.checking.speakers_compared import speaker_of_claim, speaker_of_passage
from rashomon.comparing.checking.stances import stance_at
from rashomon.comparing.checking.stances_compared import plans_told_done
from rashomon.comparing.checking.statements import Statement, read_claim
from rashomon.comparing.checking.states_compared import untold_states
from rashomon.comparing.checking.times_compared import unmet_times
from rashomon.comparing.checking.tolls_compared import told_tolls
from rashomon.comparing.checking.word_likeness import listed
from rashomon.comparing.merging.events.happenings import is_light
from rashomon.types import Analysis, Article, Citation, Event, Record, Support

Verdict = Literal["corroborated", "single", "reported", "different", "denied", "not_found"]

BEARS = 0.5
"""Share of a claim's content and names a sentence must carry to bear on it."""
_MEASURED = ("number", "date")
OTHERS_SHOWN = 6  # passages that bear on a claim without saying it
FEWEST_SHOWN = 3  # passages to be read by eye where none says the claim
NEAR = 0.3  # share of a claim that these carry at least


class Attesting(Protocol):
    """Who attests what: ``rashomon.comparing.witnessing.support.Witnesses``."""

    def support(self, citations: Iterable[Citation]) -> Support: ...


@dataclass(frozen=True, slots=True)
class Check:
    """What the articles say to a claim. ``attestations`` say it, ``others`` bear on it."""

    claim: str
    verdict: Verdict
    attestations: tuple[Bearing, ...]
    others: tuple[Bearing, ...]
    support: Support | None
    differences: tuple[Difference, ...] = ()
    """How the likeliest passage that says otherwise differs, where none says it."""
    nearest: tuple[Bearing, ...] = ()
    """Where none says it and few bear on it, those that share most of its names and words: a claim
    in quite other words is told by one of them oftener than not."""


def check_claim(
    claim: Article,
    reading: Analysis,
    *,
    record: Record,
    witnesses: Attesting,
    index: SentenceIndex | None = None,
) -> Check:
    """The verdict on ``claim`` (an article of one sentence, already analysed).

    ``index`` is that of ``record``, where several claims are held against the same articles.
    """
    index = index or SentenceIndex(record)
    wanted = read_claim(claim, reading, index.naming)
    asked = (
        *told_tolls(wanted, record.tolls, index),
        *told_ages(wanted, index),
        *told_happenings(wanted, index),
    )
    told = _told_bearings(asked)
    found = [*told, *_bearings(wanted, index, {each.passage for each in told})]
    bearings = sorted(found, key=lambda each: each.rank)
    says = [each for each in bearings if each.says]
    plain = tuple(each for each in says if each.speaker is None)
    attesting = plain or tuple(says)
    rest = [each for each in bearings if each not in attesting]
    odd = refuting(rest)
    others = _others(rest, odd)
    if attesting:
        support = witnesses.support([each.passage for each in attesting])
        return Check(claim.text, _attested(support, bool(plain)), attesting, others, support)
    differences = others[0].differences if odd else ()
    verdict = _unattested(differences)
    nearest = _nearest(wanted, index, bearings, FEWEST_SHOWN - len(others))
    return Check(claim.text, verdict, (), others, None, differences, nearest)


def _nearest(
    claim: Statement, index: SentenceIndex, known: Iterable[Bearing], most: int
) -> tuple[Bearing, ...]:
    """Up to ``most`` sentences besides those ``known`` that carry most of the claim."""
    if most <= 0:
        return ()
    seen = {each.passage for each in known}
    found = [
        bearing
        for passage in index.candidates(claim, LITTLE)
        if passage.citation not in seen
        and (bearing := _bear(claim, passage, index)).coverage >= NEAR
    ]
    ranked = sorted(found, key=lambda each: (-each.coverage, -each.content_share, each.passage))
    return tuple(ranked[:most])


def _others(bearings: Sequence[Bearing], odd: Sequence[Bearing]) -> tuple[Bearing, ...]:
    """Those shown that do not say the claim: what is told otherwise (``odd``) first, and before
    what is only told as planned or said a number or a day that no passage on the act has as the
    claim has it."""
    unmet = {
        kind
        for kind in _MEASURED
        if all(any(slot.startswith(kind) for slot in each.missing) for each in odd)
    }
    is_measured = any(difference.kind in unmet for each in odd for difference in each.differences)

    def order(bearing: Bearing) -> tuple[bool, bool]:
        is_held = {each.kind for each in bearing.differences} == {"modality"}
        return bearing not in odd, is_measured and is_held

    return tuple(sorted(bearings, key=order)[:OTHERS_SHOWN])


def _told_bearings(told: Iterable[ToldSentence]) -> list[Bearing]:
    """The sentences that a toll or an age told by the claim rests on, or another number."""
    return [
        Bearing(each.passage, 1.0, 1.0, each.differences, (), None, 1.0, PHRASE, PHRASE)
        for each in told
    ]


def _bearings(
    claim: Statement, index: SentenceIndex, known: Container[Citation]
) -> Iterable[Bearing]:
    """How each sentence that shares much with the claim bears on it, but those ``known``."""
    for passage in index.candidates(claim):
        if passage.citation in known:
            continue
        bearing = _bear(claim, passage, index)
        if bearing.touched >= BEARS and bearing.reach >= BEARS:
            yield bearing


def _bear(claim: Statement, passage: Statement, index: SentenceIndex) -> Bearing:
    bare = Laid(claim, passage, index.naming)
    laid = _with_event(bare, index.events_at(passage.citation))
    theirs, ours = speaker_of_passage(laid), speaker_of_claim(laid)
    return Bearing(
        passage=passage.citation,
        coverage=laid.coverage,
        content_share=laid.content_share,
        touched=laid.touched_share,
        differences=tuple(find_differences(laid)),
        missing=tuple(open_slots(laid)),
        speaker=theirs.name if theirs and not ours else None,
        shared=len(laid.matched),
        anchors=_n_anchors(laid),
        untold=tuple(_untold_words(laid)),
    )


def _untold_words(laid: Laid) -> list[str]:
    """The claim's words of content that the passage has no word for, nor one for the opposite."""
    told = laid.matched.keys() | laid.granted | laid.opposed.keys()
    return [laid.claim.words[at].form for at in laid.claim.content if at not in told]


def _n_anchors(laid: Laid) -> int:
    """How many of the claim's names, numbers and times the passage has."""
    claim = laid.claim
    numbers = len(claim.numerals) - len(unmet_numbers(laid))
    times = len(claim.times) - len(unmet_times(laid))
    return len(laid.places) + max(0, numbers) + max(0, times)


def _with_event(laid: Laid, events: Iterable[tuple[Event, Citation]]) -> Laid:
    """``laid`` with whom, when and where the merged events of the passage's matching acts name."""
    matched = {word for words in laid.matched.values() for word in words}
    lent: set[str] = set()
    actors: set[str] = set()
    places: set[str] = set()
    times = []
    for event, trigger in events:
        if matched & set(laid.passage.at(trigger.span)):
            lent |= {*event.actors, *event.recipients}
            actors |= set(event.actors)
            places |= {event.place} if event.place else set()
            times += [event.time.interval] if event.time else []
    return Laid(
        laid.claim,
        laid.passage,
        laid.naming,
        frozenset(lent),
        tuple(sorted(times)),
        frozenset(places),
        frozenset(actors),
        told_conversely(laid) | told_denials(laid) | told_placings(laid),
    )


def open_slots(laid: Laid) -> list[str]:
    """The slots of the claim that the passage leaves open."""
    unmet = [f"name: {name.words}" for _, name in laid.unnamed]
    unmet += [f"number: {words}" for words in unmet_numbers(laid)]
    unmet += [f"date: {words}" for words in unmet_times(laid)]
    unmet += [f"act: {words}" for words in sorted({*_untold_acts(laid), *untold_verbs(laid)})]
    unmet += sorted({*_untold_parties(laid), *untold_states(laid)})
    unmet += [f"act: {words}" for words in _loosely_denied(laid)]
    unmet += [f"standing: {words}" for words in plans_told_done(laid)]
    if speaker_of_claim(laid) and not speaker_of_passage(laid):
        unmet += [] if _names_its_saying(laid) else ["who says it"]
    return unmet


def _untold_parties(laid: Laid) -> list[str]:
    """The parties of the claim's verbs that the passage lacks or has in no such place: by the parse
    where it has the claim's verbs, else by the order of the words."""
    standings = {each.standing for each in meetings(laid)}
    if standings & {"swapped", "other", "apart"}:
        return [PARTIES]
    if standings == {"told"} and not is_moved(laid):
        return [*undecided_acts(laid), *(f"name: {words}" for words in undescribed(laid))]
    unmet = list(untold_parties(laid))
    if direction_of(laid) == "unclear" and PARTIES not in unmet:
        unmet.append(PARTIES)
    return unmet


def _loosely_denied(laid: Laid) -> list[str]:
    """Words of an act said not to be done for which the passage has only others of a family."""
    is_denied = any("negated" in stance_at(laid.claim, at) for at in laid.claim.content)
    return [
        laid.claim.words[at].form
        for at, places in laid.matched.items()
        if is_denied and all(is_loose(laid, at, each) for each in places)
    ]


def _untold_acts(laid: Laid) -> list[str]:
    """Acts of the claim for which the passage has no word, nor one for the opposite; its verb where
    it has none of them."""
    told = laid.matched.keys() | laid.granted | laid.opposed.keys()
    content = set(laid.claim.content)
    acts = [act.words for act in laid.claim.acts if act.words & content]
    untold = [words for words in acts if not words & told or _is_undone(laid, words - told)]
    covered = {at for words in acts for at in words}
    verbs = [at for at in laid.claim.content if at not in covered and _is_verb(laid, at)]
    if verbs and not told & (covered | set(verbs)):
        untold.append(frozenset(verbs[:1]))
    return sorted({laid.claim.words[min(words)].form for words in untold})


def _is_undone(laid: Laid, words: frozenset[int]) -> bool:
    """Whether ``words`` hold a refusal of the act, of which the passage then has no word."""
    return any(laid.claim.words[at].form in listed("negated") for at in words)


def _is_verb(laid: Laid, at: int) -> bool:
    return is_verb_at(laid.claim, at) and not is_light(laid.claim.stems[at])


def _names_its_saying(laid: Laid) -> bool:
    """Whether the passage has the claim's verb of saying as a word like any other."""
    saying = speaker_of_claim(laid)
    outside = [at for at in laid.claim.content if saying and at not in saying.words]
    return bool(outside) and all(at in laid.matched for at in outside)


def _attested(support: Support, is_told: bool) -> Verdict:
    if not is_told:
        return "reported"
    return "corroborated" if support.witnesses[0] >= 2 else "single"


def _unattested(differences: Sequence[Difference]) -> Verdict:
    if not differences:
        return "not_found"
    is_denied = {each.kind for each in differences} == {"negation"}
    return "denied" if is_denied and differences[0].claim != "negated" else "different"


__all__ = ["Attesting", "Bearing", "Check", "Verdict", "check_claim", "open_slots"]
