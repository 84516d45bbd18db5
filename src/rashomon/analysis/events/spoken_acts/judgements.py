"""What somebody says of another in his own words: "Oman is a bully", "he should never have left".

Who says so blames or praises by saying it (PLOVER ACCUSE, SUPPORT), as whoever "slams" or "hails"
does. Only plain verdicts count: what the other is, what he failed to do, how the dealings with him
go, what the speaker feels for him.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.arguments import (
    logical_subjects,
    modifiers,
    phrases,
    possessors,
)
from rashomon.analysis.events.grammar.participants import Cast, is_name, is_player
from rashomon.analysis.events.grammar.predicates import CALLING
from rashomon.analysis.events.lexicon.event_frames import rows
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.lexicon.plover import plover_score
from rashomon.analysis.events.modality.own_words import local_reading
from rashomon.analysis.events.modality.readings import FACTUAL
from rashomon.types import EventMention, Participant, QuoteMention, Span

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Doc, Token

BLAME, PRAISE = "ACCUSE", "SUPPORT"
TOLD = frozenset({"ROOT", "conj", "parataxis", "ccomp"})
"""Where a verdict stands that is what a clause says, not what it supposes or adds."""
HELD = frozenset(
    {"say", "think", "believe", "feel", "know", "add", "see", "find", "tell", "insist"}
)
REPROACH = frozenset({"should", "ought"})
DEGREES = frozenset({"too", "so", "how"})
SAYING = frozenset({"say", "add", "insist", "declare", "state", "write", "argue", "claim"})
SELVES = frozenset({"i", "we"})
NAMED = frozenset({"xcomp", "obj", "dobj", "oprd", "ccomp", "appos", "attr"})
OPENING = frozenset({"“", '"', "‘", "``"})
SUPPOSING = frozenset({"if", "unless", "whether", "though", "although", "once", "until"})
Verdict = tuple[str, list["Token"]]


@dataclass(frozen=True, slots=True)
class Judgement:
    """One verdict: the word that gives it, who gives it and of whom."""

    word: Token
    type: str
    speaker: Participant
    target: Participant


@cache
def judging_words(sort: str) -> frozenset[str]:
    """The words of one sort in ``data/judgements.tsv``, which says what the sorts are.

    >>> "bully" in judging_words("bad"), "ally" in judging_words("good")
    (True, True)
    """
    found = (row[1].split() for row in rows("judgements.tsv") if row[0] == sort)
    return frozenset(word.replace("_", " ") for words in found for word in words)


def judged_mentions(
    doc: Doc, quotes: Sequence[QuoteMention], cast: Cast, told: Sequence[EventMention]
) -> Iterator[EventMention]:
    """The verdicts of somebody on another as mentions of events, where the sentence ``told`` no
    other act of him on that one. To say it is the act, so it is actual."""
    for each in find_judgements(doc, quotes, cast):
        sentence = syntax.token_span(each.word.sent[0], each.word.sent[-1])
        if any(_is_between(mention, each, sentence) for mention in told):
            continue
        mode = "disapprove" if each.type == BLAME else None
        yield EventMention(
            trigger_span=syntax.token_span(each.word),
            span=syntax.clause_span(each.word),
            type=each.type,
            mode=mode,
            score=plover_score(each.type, mode),
            modality="actual",
            actors=(each.speaker,),
            recipients=(each.target,),
        )


def _is_between(mention: EventMention, judgement: Judgement, sentence: Span) -> bool:
    actors = {each.entity for each in mention.actors}
    recipients = {each.entity for each in mention.recipients}
    is_theirs = judgement.speaker.entity in actors and judgement.target.entity in recipients
    return is_theirs and sentence.contains(mention.trigger_span)


def find_judgements(doc: Doc, quotes: Sequence[QuoteMention], cast: Cast) -> Iterator[Judgement]:
    """The verdicts in what ``doc`` quotes of named speakers, one of a kind for each of whom a
    sentence speaks."""
    seen: set[tuple[int, str, str | None, str | None]] = set()
    for judgement in [*_epithets(doc, cast), *_verdicts(doc, quotes, cast)]:
        who = judgement.speaker.entity, judgement.target.entity
        key = (judgement.word.sent.start, judgement.type, *who)
        if key not in seen:
            seen.add(key)
            yield judgement


def _verdicts(doc: Doc, quotes: Sequence[QuoteMention], cast: Cast) -> Iterator[Judgement]:
    for token in doc:
        if token.dep_ not in TOLD or not _is_plain(token):
            continue
        speaker = _quoted_speaker(token, quotes) or _reporter(token, cast)
        if speaker is not None:
            yield from _judgements(token, speaker, cast)


def _reporter(token: Token, cast: Cast) -> Participant | None:
    """Who says what a clause behind "said" tells, where no quote was found."""
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    if token.dep_ != "ccomp" or lemma(token.head) not in SAYING:
        return None
    doers = [each for each in logical_subjects(token.head) if is_name(each)]
    return cast.participant(doers[0]) if len(doers) == 1 else None


def _epithets(doc: Doc, cast: Cast) -> Iterator[Judgement]:
    """Whom somebody calls names, in the outlet's own telling ("called Ruiz a “dummy”")."""
    for verb in doc:
        if lemma(verb) not in CALLING or not verb.tag_.startswith("VB") or not _is_done(verb):
            continue
        beside = [each for noun in syntax.objects(verb) for each in noun.children]
        beside = [each for each in beside if each.dep_ == "appos" and _is_opened(each)]
        names = [each for each in [*verb.children, *beside] if each.i > verb.i and _is_slur(each)]
        named = [each for each in _called(verb) if names and each.i < names[0].i]
        doers = [each for each in logical_subjects(verb) if is_player(each)]
        targets = [player for noun in named for player in _judged(noun, BLAME)]
        for doer in cast.participants(doers):
            for target in cast.participants(targets):
                if _is_of_another(target, doer, cast):
                    yield Judgement(verb, BLAME, doer, target)


def _is_done(verb: Token) -> bool:
    """Whether an act is told as done: no wish, guess or refusal."""
    has_to = any(each.tag_ == "TO" for each in verb.children)
    return not has_to and not syntax.is_passive(verb) and local_reading(verb).modality in FACTUAL


def _called(verb: Token) -> list[Token]:
    """Who or what is called something: an object, or the subject of what it is called."""
    inner = (each for word in verb.children for each in syntax.children(word, syntax.SUBJECT))
    return [*syntax.objects(verb), *syntax.children(verb, syntax.INDIRECT_OBJECT), *inner]


def _is_slur(word: Token) -> bool:
    """Whether a word that somebody is called blames: by what it says, or as the article's
    quotation of words that do not praise."""
    if word.dep_ not in NAMED or is_name(word):
        return False
    kind = _kind_of(word)
    return kind == BLAME or (kind is None and _is_opened(word))


def _is_opened(word: Token) -> bool:
    """Whether a quotation mark stands before or in the phrase of ``word``."""
    before = word.doc[max(0, word.left_edge.i - 1) : word.i]
    return any(each.text in OPENING for each in before)


def _quoted_speaker(token: Token, quotes: Sequence[QuoteMention]) -> Participant | None:
    """Whose the narrowest quote around ``token`` is."""
    own = syntax.token_span(token)
    around = [
        (len(content), at)
        for at, quote in enumerate(quotes)
        for content in quote.content_spans
        if content.contains(own)
    ]
    quote = quotes[min(around)[1]] if around else None
    span = (quote.speaker_span or quote.cue_span) if quote is not None else None
    if quote is None or span is None or quote.speaker is None:
        return None
    return Participant(span, quote.speaker)


def _is_plain(token: Token) -> bool:
    """Whether a clause is held as true by its speaker: no question, condition or guess."""
    if token.sent[-1].text == "?" or any(
        each.text == "?" for each in token.doc[token.i + 1 : token.i + 4]
    ):
        return False
    while token.dep_ in TOLD and token.head != token:
        if any(child.lower_ in SUPPOSING for child in token.children if child.dep_ == "mark"):
            return False
        above = token.head
        if token.dep_ == "ccomp" and (lemma(above) not in HELD or syntax.is_negated(above)):
            return _is_cue(above)
        token = above
    return token.dep_ in TOLD and all(each.dep_ != "mark" for each in token.children)


def _is_cue(verb: Token) -> bool:
    """Whether a verb by which something is held is one of saying, whoever says it."""
    return verb.tag_.startswith("VB") and not syntax.is_negated(verb) and verb.dep_ in TOLD


def _judgements(token: Token, speaker: Participant, cast: Cast) -> Iterator[Judgement]:
    verdict = next((found for each in _READINGS if (found := each(token))), None)
    verdict = verdict or _is_felt(token, speaker, cast)
    if verdict is None:
        return
    kind, targets = verdict
    if kind == PRAISE and _is_taken_back(token):
        return
    for target in cast.participants(targets):
        if _is_of_another(target, speaker, cast):
            yield Judgement(token, kind, speaker, target)


def _is_taken_back(token: Token) -> bool:
    """Whether praise only opens what is said against it ("I like him, but …")."""
    return any(each.lower_ in {"but", "however"} for each in token.doc[token.i : token.sent.end])


def _is_of_another(target: Participant, speaker: Participant, cast: Cast) -> bool:
    """Whether a verdict is on somebody named who is not of the speaker's own side."""
    named = target.entity if target.entity and cast.is_named(target.entity) else None
    return named is not None and not cast.is_one_side(named, speaker.entity)


def _is_said_to_be(word: Token) -> Verdict | None:
    """What somebody is said to be ("Oman is a bully", "his conduct was reckless")."""
    inner = {child.dep_ for child in word.children}
    if "cop" not in inner or "case" in inner or _modals(word):
        return None
    kind = _kind_of(word)
    if kind is None or any(each.lower_ in DEGREES for each in word.children):
        return None
    targets = [each for noun in _subjects(word) for each in _judged(noun, kind)]
    return (kind, targets) if targets else None


def _kind_of(word: Token) -> str | None:
    """Whether a predicate blames or praises: a denied blame is neither."""
    said = [word, *(each for each in modifiers(word) if each.dep_ == "amod")]
    is_bad = any(lemma(each) in judging_words("bad") for each in said)
    is_bad = is_bad or any(each.lower_ in judging_words("bad") for each in said)
    is_good = not is_bad and any(lemma(each) in judging_words("good") for each in said)
    if syntax.is_negated(word):
        return BLAME if is_good else None
    return BLAME if is_bad else PRAISE if is_good else None


def _judged(noun: Token, kind: str) -> list[Token]:
    """Who is judged by what is said of ``noun``: somebody, whose deed it is, or with whom the
    dealings are that go well."""
    if is_player(noun):
        return [noun] if noun.lower_ != "it" else []
    if lemma(noun) in judging_words("deed"):
        return _owners(noun)
    if kind == PRAISE and lemma(noun) in judging_words("ties"):
        return _partners(noun)
    return []


def _owners(noun: Token) -> list[Token]:
    return [each for each in (possessors(noun) or modifiers(noun)) if is_player(each)]


def _partners(noun: Token) -> list[Token]:
    behind = [each for case, each in phrases(noun) if case == "with"]
    return [each for each in (behind or modifiers(noun)) if is_player(each)]


def _is_reproached(verb: Token) -> Verdict | None:
    """Who should have done otherwise ("he should never have left")."""
    is_past = any(each.lower_ in {"have", "'ve", "’ve"} for each in syntax.auxiliaries(verb))
    if not is_past or not _modals(verb) & REPROACH or syntax.is_passive(verb):
        return None
    targets = [each for each in syntax.children(verb, syntax.SUBJECT) if is_player(each)]
    return (BLAME, targets) if targets else None


def _is_heedless(verb: Token) -> Verdict | None:
    """Who is said not to understand, to know or to care."""
    is_denied = syntax.is_negated(verb) and lemma(verb) in judging_words("heedless")
    is_past = any(each.lower_ in {"did", "had", "have", "has"} for each in verb.children)
    if not is_denied or is_past or _modals(verb) or verb.tag_ not in {"VB", "VBZ", "VBP"}:
        return None
    targets = [each for each in syntax.children(verb, syntax.SUBJECT) if is_player(each)]
    return (BLAME, targets) if targets else None


def _goes_well(verb: Token) -> Verdict | None:
    """With whom the talks go well."""
    is_well = any(each.lower_ == "well" for each in verb.children)
    if lemma(verb) != "go" or not is_well or _modals(verb) or syntax.is_negated(verb):
        return None
    targets = [each for noun in _subjects(verb) for each in _judged(noun, PRAISE)]
    return (PRAISE, targets) if targets and not is_player(_subjects(verb)[0]) else None


def _is_good_tie(verb: Token) -> Verdict | None:
    """With whom the speaker has good dealings ("we had a great meeting with Oman")."""
    own = {each.lower_ for each in syntax.children(verb, syntax.SUBJECT)}
    if lemma(verb) != "have" or not own & SELVES or _modals(verb) or syntax.is_negated(verb):
        return None
    good = [each for each in syntax.objects(verb) if _kind_of(each) == PRAISE]
    ties = [each for each in good if lemma(each) in judging_words("ties")]
    targets = [each for noun in ties for each in _partners(noun)]
    targets += [each for case, each in phrases(verb) if ties and case == "with" and is_player(each)]
    return (PRAISE, targets) if targets else None


def _is_promising(verb: Token) -> Verdict | None:
    """Who is said to have what is good to have ("Oman has great potential")."""
    if lemma(verb) != "have" or _modals(verb) or syntax.is_negated(verb):
        return None
    good = [each for each in syntax.objects(verb) if _kind_of(each) == PRAISE]
    targets = [each for each in syntax.children(verb, syntax.SUBJECT) if is_player(each)]
    is_own = any(lemma(each) in judging_words("asset") for each in good)
    return (PRAISE, targets) if is_own and targets else None


def _is_felt(verb: Token, speaker: Participant, cast: Cast) -> Verdict | None:
    """For whom the speaker says what he feels ("I trust him", "said he trusted him")."""
    if lemma(verb) not in judging_words("fond") or _modals(verb):
        return None
    subjects = syntax.children(verb, syntax.SUBJECT)
    if not any(e.lower_ in SELVES or cast.entity_at(e) == speaker.entity for e in subjects):
        return None
    targets = [each for each in syntax.objects(verb) if is_player(each)]
    return (BLAME if syntax.is_negated(verb) else PRAISE, targets) if targets else None


def _subjects(word: Token) -> list[Token]:
    found = syntax.children(word, syntax.SUBJECT)
    return found or (syntax.children(word.head, syntax.SUBJECT) if word.dep_ == "conj" else [])


def _modals(verb: Token) -> set[str]:
    return {each.lower_ for each in syntax.auxiliaries(verb) if each.tag_ == "MD"}


_READINGS: tuple[Callable[[Token], Verdict | None], ...] = (
    _is_said_to_be,
    _is_reproached,
    _is_heedless,
    _goes_well,
    _is_good_tie,
    _is_promising,
)
