"""Every telling of a happening in one article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.acts_of_texts import is_text_itself
from rashomon.analysis.events.grammar.arguments import logical_objects, logical_subjects
from rashomon.analysis.events.grammar.joined_verbs import MAX_STEPS, governor
from rashomon.analysis.events.grammar.participants import Cast
from rashomon.analysis.events.grammar.predicates import is_passive, is_verb
from rashomon.analysis.events.grammar.relative_clauses import is_within_aside
from rashomon.analysis.events.lexicon.event_frames import lemma_classes, noun_frames
from rashomon.analysis.events.lexicon.forms import lemma, verb_forms
from rashomon.analysis.events.lexicon.plover import OTHER, plover_score
from rashomon.analysis.events.modality.adjuncts import is_in_adjunct
from rashomon.analysis.events.modality.modality import read_modality
from rashomon.analysis.events.modality.presupposed import is_presupposed
from rashomon.analysis.events.modality.prospects import is_dated_ahead
from rashomon.analysis.events.modality.qualifiers import qualifiers_of
from rashomon.analysis.events.modality.readings import FACTUAL, Reading
from rashomon.analysis.events.modality.term_ends import find_term_ends
from rashomon.analysis.events.no_events.figures_of_speech import is_anybodys, is_asked, is_no_event
from rashomon.analysis.events.no_events.told_nouns import is_told
from rashomon.analysis.events.no_events.unheld_acts import (
    is_done_to_oneself,
    is_of_anybody,
    is_told_to_reader,
    is_unheld,
)
from rashomon.analysis.events.parties.casting import cast
from rashomon.analysis.events.parties.filed_from import opening_dash, without_filed_from
from rashomon.analysis.events.parties.prosecutors import with_prosecutors
from rashomon.analysis.events.parties.told_participants import (
    is_among,
    is_mutual,
    others,
    spoken,
    thanking,
)
from rashomon.analysis.events.settings.circumstances import (
    Told,
    is_background,
    is_history,
    place_of,
)
from rashomon.analysis.events.settings.event_times import time_of
from rashomon.analysis.events.settings.narrative_time import with_narrative_times
from rashomon.analysis.events.spoken_acts.attacks_in_words import in_words
from rashomon.analysis.events.spoken_acts.forewarning import is_of_others
from rashomon.analysis.events.spoken_acts.judgements import judged_mentions
from rashomon.analysis.events.spoken_acts.speech_acts import SpeechAct, find_speech_acts
from rashomon.analysis.events.triggers.carriers import light_verb
from rashomon.analysis.events.triggers.triggers import Trigger, find_triggers
from rashomon.types import (
    Article,
    ArticleEntity,
    EventMention,
    Modality,
    Participant,
    QuoteMention,
    Span,
    TimeExpression,
)

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Doc, Token

MAX_CARRIED = 5  # words from a light verb to its noun that are shown as one trigger
ANSWERS = frozenset({"REJECT", "SUPPORT"})
ATTESTED = FACTUAL | {"alleged"}
ATTITUDES = frozenset({"SUPPORT", "AGREE", "CONCEDE", "REJECT", "AID", "COOPERATE", "ACCUSE"})
WRITING = frozenset({"wrote", "writes", "written", "has written", "had written"})
WHEN = frozenset({"after", "before", "following", "during", "amid"})


@dataclass(frozen=True, slots=True)
class _Scene:
    """What the other stages found in the article."""

    article: Article
    cast: Cast
    times: Sequence[TimeExpression]
    quotes: Sequence[QuoteMention]


def find_events(
    article: Article,
    doc: Doc,
    *,
    entities: Sequence[ArticleEntity] = (),
    times: Sequence[TimeExpression] = (),
    quotes: Sequence[QuoteMention] = (),
) -> tuple[EventMention, ...]:
    """The events ``article`` tells, in order of their triggers.

    Types and modes are PLOVER's, from the lexicon in ``data/``; ``OTHER`` (score 0) holds
    elections, ends of terms, disasters, accidents and deaths, named by their mode. A threat is
    told as THREATEN, actual, and what it threatens as an event of its own, threatened.
    """
    scene = _Scene(article, Cast(entities), times, quotes)
    triggers = _with_term_ends(find_triggers(doc), find_term_ends(doc))
    found = [_mention(trigger, scene) for trigger in triggers]
    said = [_said(act, scene) for act in find_speech_acts(doc, triggers)]
    mentions = [mention for mention in [*found, *said] if mention is not None]
    mentions += judged_mentions(doc, quotes, scene.cast, mentions)
    mentions = with_narrative_times(article, doc, mentions, times)
    return tuple(sorted(mentions, key=lambda each: (each.trigger_span, each.type)))


def _with_term_ends(triggers: list[Trigger], ends: list[Trigger]) -> list[Trigger]:
    """``triggers`` and ``ends``, which replace what else was read from the same words."""
    taken = {each.i for end in ends for each in (end.token, end.carrier) if each is not None}
    kept = [each for each in triggers if each.token.i not in taken]
    return sorted([*kept, *ends], key=lambda trigger: trigger.token.i)


def _said(act: SpeechAct, scene: _Scene) -> EventMention:
    """The mention of something done by saying: the saying is the act, so it is actual."""
    taken = {token.i for token in act.actors}
    doers = scene.cast.participants(act.actors)
    told = scene.cast.participants(token for token in act.recipients if token.i not in taken)
    return EventMention(
        trigger_span=syntax.token_span(act.modal),
        span=syntax.clause_span(act.report),
        type=act.type,
        mode=None,
        score=plover_score(act.type),
        modality="actual",
        actors=doers,
        recipients=tuple(each for each in told if not is_among(each, doers)),
    )


def _mention(trigger: Trigger, scene: _Scene) -> EventMention | None:
    sides = with_prosecutors(trigger, cast(trigger), scene.cast)
    actors, recipients = ([each for each in side if not opening_dash(each)] for side in sides)
    trigger = in_words(trigger, actors, recipients)
    reading = read_modality(trigger)
    if trigger.is_nominal and not is_told(trigger, actors, recipients, reading):
        return None
    if trigger.token.dep_ == "fixed":
        return None  # "as opposed to"
    if _is_nobodys(trigger, [*actors, *recipients], reading) or is_no_event(trigger):
        return None
    if is_done_to_oneself(trigger) or _is_retort(trigger, scene):
        return None
    quote = _quote_around(trigger, scene)
    if is_told_to_reader(trigger) and (quote is None or is_of_anybody(trigger, quote, reading)):
        return None
    if trigger.frame.type == "THREATEN" and is_of_others(trigger.token, scene.cast):
        return None
    reading = _unthreatening(reading, scene.cast)
    span = _clause(trigger, scene.article.text)
    sentence = syntax.token_span(trigger.token.sent[0], trigger.token.sent[-1])
    time = time_of(trigger, scene.times, sentence)
    scoped = scene.times[time] if time is not None else None
    modality, holder = _told(trigger, reading, scene, span, scoped)
    if is_unheld(trigger, modality, (actors, recipients), reading.holder):
        return None
    place = place_of(trigger)
    frame = trigger.frame
    doers = spoken(scene.cast.participants(actors), quote, scene.article.text)
    doers = doers or thanking(trigger.token, quote)
    undergone = spoken(scene.cast.participants(recipients), quote, scene.article.text)
    return EventMention(
        trigger_span=_trigger_span(trigger),
        span=span,
        type=frame.type,
        mode=frame.mode,
        score=plover_score(frame.type, frame.mode),
        modality=modality,
        holder=holder.entity if holder is not None else None,
        holder_span=holder.span if holder is not None else None,
        actors=doers,
        recipients=others(undergone, doers, is_mutual(actors, recipients, doers)),
        place=scene.cast.participant(place) if place is not None else None,
        time=time,
        qualifiers=qualifiers_of(trigger, scene.article.text, span),
        is_background=modality == "historical" or is_background(scene.article, trigger, scoped),
        is_in_passing=trigger.is_in_passing,
    )


def _unthreatening(reading: Reading, cast: Cast) -> Reading:
    """``reading``, with what somebody only warns that others will do told as possible."""
    is_threat = reading.modality == "threatened" and reading.cue is not None
    if not is_threat or not is_of_others(reading.cue, cast):  # type: ignore[arg-type]
        return reading
    return replace(reading, modality="hypothetical")


def _is_nobodys(trigger: Trigger, parties: list[Token], reading: Reading) -> bool:
    """Whether a verb has nobody who does it or whom it is done to: an idiom, a general remark."""
    if trigger.is_nominal or trigger.frame.type == OTHER:
        return False
    if trigger.frame.type in ATTITUDES and is_anybodys(logical_subjects(trigger.token)):
        return True
    if parties or trigger.frame.has_object:
        return False
    has_subject = bool(syntax.children(trigger.token, syntax.SUBJECT))
    is_told = reading.holder is not None or (has_subject and reading.modality in FACTUAL)
    if is_told and trigger.frame.type not in ATTITUDES:
        return False  # "a mine went off", "threatened to strike"
    is_meant = trigger.frame.type == "PROTEST" or is_passive(trigger.token)
    return trigger.frame.type in ATTITUDES or trigger.frame.type == "THREATEN" or not is_meant


def _trigger_span(trigger: Trigger) -> Span:
    """The word that tells the event, with the light verb that carries it ("launched an attack")."""
    own, carrier = syntax.token_span(trigger.token), trigger.carrier
    if not trigger.is_nominal:
        return _with_event_noun(trigger)
    if carrier is None or light_verb(carrier).modality not in FACTUAL:
        return own
    is_close = 0 < trigger.token.i - carrier.i <= MAX_CARRIED
    is_carried = light_verb(carrier).subject == "actor"
    return syntax.token_span(carrier, trigger.token) if is_close and is_carried else own


def _with_event_noun(trigger: Trigger) -> Span:
    """A verb, with the event noun its frame asks for ("traded threats"): not where the verb is the
    act and the noun what it is about ("rejected the offer")."""
    asked = [each for each in trigger.frame.conditions if each.slot == "obj"]
    is_answer = trigger.frame.type in ANSWERS
    for noun in logical_objects(trigger.token) if asked and not is_answer else []:
        is_close = 0 < noun.i - trigger.token.i <= MAX_CARRIED
        if is_close and lemma(noun) in noun_frames():
            return syntax.token_span(trigger.token, noun)
    return syntax.token_span(trigger.token)


def _clause(trigger: Trigger, text: str) -> Span:
    """The clause that tells the event, without other lines that the parse took into it."""
    token = trigger.carrier if trigger.carrier is not None else trigger.token
    while trigger.is_nominal and token.pos_ in {"NOUN", "PROPN"} and token.head != token:
        token = token.head
    span = syntax.clause_span(token)
    own = syntax.token_span(trigger.token)
    start = max(min(span.start, own.start), text.rfind("\n", 0, own.start) + 1)
    line_end = text.find("\n", own.end)
    end = max(span.end, own.end)
    return Span(start, end if line_end < 0 else min(end, line_end))


def _told(
    trigger: Trigger, reading: Reading, scene: _Scene, span: Span, time: TimeExpression | None
) -> tuple[Modality, Participant | None]:
    """The modality and who holds it, once quotes and dates have had their say."""
    modality: Modality = reading.modality  # type: ignore[assignment]
    if modality in FACTUAL and not trigger.is_nominal and is_asked(trigger.token):
        modality = "hypothetical"
    if modality == "actual" and is_dated_ahead(scene.article, _verb_of(trigger), time):
        modality = "planned"
    held_by = [reading.holder] if reading.holder is not None else []
    holding = without_filed_from(held_by, trigger.token)
    holder = scene.cast.participant(holding[0]) if holding else None
    quote = _quote_around(trigger, scene)
    if quote is not None:
        speaker = _speaker(quote)
        if modality in ATTESTED and not _is_inside(holder, quote):
            holder = speaker
        holder = holder or (None if reading.is_nobodys else speaker)
        modality = "alleged" if modality in FACTUAL else modality
    elif modality == "actual" and is_history(scene.article, time, Told(trigger, span)):
        modality = "historical"
    return modality, holder


def _is_inside(holder: Participant | None, quote: QuoteMention) -> bool:
    """Whether somebody else holds it in the quote ("Ruiz said that Brandt accused him of")."""
    if holder is None or holder.entity is None:
        return False
    return any(content.contains(holder.span) for content in quote.content_spans)


def _verb_of(trigger: Trigger) -> Token:
    return trigger.carrier if trigger.carrier is not None else trigger.token


def _quote_around(trigger: Trigger, scene: _Scene) -> QuoteMention | None:
    own = syntax.token_span(trigger.token)
    return next(
        (
            quote
            for quote in scene.quotes
            if any(content.contains(own) for content in quote.content_spans)
            and (quote.kind != "indirect" or _is_said(quote, trigger, scene.article.text))
            and not _is_cue(trigger, quote)
            and not _is_afterwards(trigger, quote)
            and not _is_beside(trigger, quote)
            and not (
                (is_presupposed(trigger) or (quote.kind == "mixed" and is_in_adjunct(trigger)))
                and not _is_in_marks(quote, own, scene.article.text)
            )
        ),
        None,
    )


def _is_in_marks(quote: QuoteMention, own: Span, text: str) -> bool:
    """Whether ``own`` stands in words that a quote gives in quotation marks."""
    if quote.kind != "mixed":
        return quote.kind == "direct"
    content = next(each for each in quote.content_spans if each.contains(own))
    before = text[max(0, content.start - 1) : own.start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _is_afterwards(trigger: Trigger, quote: QuoteMention) -> bool:
    """Whether a clause behind reported words only says when they were said ("announced the order
    after meeting with Ruiz")."""
    told = trigger.token
    marks = {child.lower_ for child in told.children if child.dep_ in {"mark", "case"}}
    is_bare = told.tag_ in {"VBG", "NN", "NNS"} and told.dep_ in {"advcl", "obl", "pobj"}
    is_of_text = told.dep_ == "advcl" and bool(
        syntax.objects(told.head)
    )  # "a note, which he wrote"
    is_when = (is_bare or is_of_text) and bool(marks & WHEN)
    if not is_when or quote.kind == "direct" or quote.cue_span is None:
        return False
    return quote.cue_span.contains(syntax.token_span(told.head))


def _is_beside(trigger: Trigger, quote: QuoteMention) -> bool:
    """Whether what is told is joined to the saying of indirect words ("said he would go, but Ruiz
    disputed that")."""
    if quote.kind == "direct" or quote.cue_span is None:
        return False
    child = trigger.carrier if trigger.carrier is not None else trigger.token
    saying = [each for each in child.children if each.dep_ == "advcl" and each.i < child.i]
    if any(quote.cue_span.contains(syntax.token_span(each)) for each in saying):
        return True  # "despite saying they would not, they did"
    for _ in range(MAX_STEPS):
        head = governor(child)
        if head == child:
            return False
        if quote.cue_span.contains(syntax.token_span(head)):
            return _is_joined(child) and child.i > head.i
        child = head
    return False


def _is_joined(clause: Token) -> bool:
    """Whether ``clause`` is told beside the verb it is joined to, not as more of its content."""
    is_content = any(each.dep_ == "mark" or each.dep_ == "cop" for each in clause.children)
    return clause.dep_ == "conj" and is_verb(clause) and not is_content


def _is_retort(trigger: Trigger, scene: _Scene) -> bool:
    """Whether what sounds like force only says a quote ("“Never,” she shot back")."""
    if trigger.is_nominal or trigger.frame.type != "ASSAULT":
        return False
    own = syntax.token_span(trigger.token)
    quotes = (each for each in scene.quotes if each.kind == "direct" and each.cue_span is not None)
    return any(each.cue_span is not None and each.cue_span.contains(own) for each in quotes)


def _is_cue(trigger: Trigger, quote: QuoteMention) -> bool:
    """Whether the event is the saying of the quote itself ("offered a warning: …")."""
    carrier = trigger.carrier
    return (
        carrier is not None
        and quote.cue_span is not None
        and quote.cue_span.overlaps(syntax.token_span(carrier))
    )


def _is_said(quote: QuoteMention, trigger: Trigger, text: str) -> bool:
    """Whether an indirect quote says the event, which what its reporter puts in by the way of
    somebody named ("who was arrested in May") does not."""
    content = quote.content_spans[0].of(text)
    is_text = quote.cue_span is not None and quote.cue_span.of(text) in WRITING
    is_of_text = is_text and is_text_itself(content)
    return _only_says(quote, text) and not is_of_text and not is_within_aside(trigger.token)


def _only_says(quote: QuoteMention, text: str) -> bool:
    """Whether an indirect quote is told by a verb of saying, which commits nobody to the act."""
    if quote.cue_span is None or quote.speaker_span is None:
        return False
    words = quote.cue_span.of(text).lower().split()
    return any(verb_forms().get(word) in lemma_classes()["reporting"] for word in words)


def _speaker(quote: QuoteMention) -> Participant | None:
    span = quote.speaker_span or quote.cue_span
    return Participant(span, quote.speaker) if span is not None else None
