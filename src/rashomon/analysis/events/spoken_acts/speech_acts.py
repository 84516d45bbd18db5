"""What is done by saying: commitments, refusals, demands and threats told as reported speech.

PLOVER's verbal types cover them: "said it would send aid" is AGREE, "said it would not accept"
REJECT, "said Sudan must return the helicopter" REQUEST, "said it would bomb the port" THREATEN.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.arguments import logical_subjects, subjects_of
from rashomon.analysis.events.grammar.participants import is_name, is_player
from rashomon.analysis.events.grammar.predicates import is_passive
from rashomon.analysis.events.lexicon.event_frames import lemma_classes, verb_frames
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.modality.own_words import FUTURE, NECESSARY, local_reading
from rashomon.analysis.events.parties.casting import cast
from rashomon.analysis.events.parties.spokespeople import speaks_for
from rashomon.analysis.events.triggers.triggers import Trigger

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Doc, Token

COOPERATIVE = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "CONCEDE", "AGREE"})
YIELDING = frozenset({"RETREAT", "CONCEDE"})  # announced, they are concessions (PLOVER)
HOSTILE = frozenset({"ASSAULT", "COERCE", "PROTEST", "SANCTION"})
NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "CD"})
REPORTING = lemma_classes()["reporting"] | frozenset({"warn", "caution"})
THREATENING = frozenset({"warn", "threaten", "caution", "vow"})
THREATENED = frozenset({"will", "would", "could", "may", "might", "'ll", "’ll"})
FEELINGS = frozenset({"ashamed", "proud", "embarrassed", "happy", "glad", "sorry"})
"""What nobody asks for who says that somebody "should be" it."""
NO_REFUSAL = frozenset(
    {"stand", "need", "require", "oppose", "object", "block", "stop", "interfere"}
)
NO_REFUSAL |= {"get", "know", "win", "lose", "forget", "change", "hesitate", "challenge", "fight"}
"""What nobody is refused who is told that somebody "won't" do it."""
SELF = frozenset({"it", "he", "she", "they", "we", "i"})


@dataclass(frozen=True, slots=True)
class SpeechAct:
    """One act of speech: the modal that makes it one, and who says it to or of whom."""

    modal: Token
    report: Token
    type: str
    actors: list[Token]
    recipients: list[Token]


def find_speech_acts(doc: Doc, triggers: Sequence[Trigger]) -> list[SpeechAct]:
    """The commitments, refusals, threats and demands reported in ``doc``, in order."""
    by_verb = {each.carrier.i: each for each in triggers if each.carrier is not None}
    by_verb |= {trigger.token.i: trigger for trigger in triggers if not trigger.is_nominal}
    found = [_speech_act(token, by_verb) for token in doc if token.tag_ == "MD"]
    return [act for act in found if act is not None]


def _speech_act(modal: Token, by_verb: dict[int, Trigger]) -> SpeechAct | None:
    verb = modal.head
    report = verb.head
    if verb.dep_ != "ccomp" or lemma(report) not in REPORTING:
        return _flat_refusal(modal, by_verb.get(verb.i))
    if modal.lower_ in NECESSARY and verb.lower_ in FEELINGS:
        return None
    if any(each.dep_ == "mark" and each.lower_ in {"whether", "if"} for each in verb.children):
        return None
    if local_reading(report).modality == "negated":
        return None  # "no serious person would say that Oman should"
    speakers = [each for each in logical_subjects(report) if is_player(each)]
    subjects = subjects_of(verb)
    if not speakers or not subjects:
        return None
    if report.i > verb.i:
        return _told_behind(modal, by_verb.get(verb.i), speakers, subjects)
    if lemma(report) in {"warn", "caution"}:
        return None
    is_asked = modal.lower_ in NECESSARY and not (_is_past(verb) or _is_guess(modal, verb))
    if is_asked and all(is_player(each) for each in subjects):
        return SpeechAct(modal, report, "REQUEST", speakers, subjects)
    is_own = _is_self(subjects, speakers) or _is_own_side(subjects, speakers)
    if modal.lower_ in FUTURE | {"would"} and is_own:
        return _own_act(modal, report, by_verb.get(verb.i), speakers)
    return None


def _told_behind(
    modal: Token, trigger: Trigger | None, speakers: list[Token], subjects: list[Token]
) -> SpeechAct | None:
    """What is said at the end of the sentence ("Oman would cut ties, its foreign minister warned",
    "Oman must pull out, the envoy insisted")."""
    verb, report = modal.head, modal.head.head
    if modal.lower_ in NECESSARY and not (_is_past(verb) or _is_guess(modal, verb)):
        named = all(is_name(each) for each in subjects)
        is_other = named and not _is_own_side(subjects, speakers)
        return SpeechAct(modal, report, "REQUEST", speakers, subjects) if is_other else None
    if _is_yielding(modal, trigger) and _is_own_side(subjects, speakers):
        return SpeechAct(modal, report, "CONCEDE", subjects, cast(trigger)[1])  # type: ignore[arg-type]
    is_conditional = any(each.lower_ in {"if", "unless"} for each in verb.subtree)
    is_threat = lemma(report) in THREATENING or (is_conditional and modal.lower_ in THREATENED)
    if trigger is None or not _is_own_side(subjects, speakers) or not is_threat:
        return None
    if syntax.is_negated(verb) or trigger.frame.type not in HOSTILE:
        return None
    return SpeechAct(modal, report, "THREATEN", subjects, cast(trigger)[1])


def _is_yielding(modal: Token, trigger: Trigger | None) -> bool:
    is_to_come = modal.lower_ in FUTURE | {"would"} and not syntax.is_negated(modal.head)
    return is_to_come and trigger is not None and trigger.frame.type in YIELDING


def _flat_refusal(modal: Token, trigger: Trigger | None) -> SpeechAct | None:
    """What somebody named "will not" do for others, told in nobody's words ("Oman will not meet
    the envoys")."""
    verb = modal.head
    if trigger is None or modal.lower_ not in FUTURE or verb.dep_ not in {"ROOT", "conj"}:
        return None
    is_not = syntax.is_negated(verb) or _is_no_longer(verb)
    if not is_not or trigger.frame.type not in COOPERATIVE or is_passive(verb):
        return None
    actors, recipients = cast(trigger)
    if not recipients or not actors or any(each.pos_ == "PRON" for each in actors):
        return None
    return SpeechAct(modal, verb, "REJECT", actors, recipients)


def _is_own_side(subjects: list[Token], speakers: list[Token]) -> bool:
    return all(any(speaks_for(speaker, each) for speaker in speakers) for each in subjects)


def _is_no_longer(verb: Token) -> bool:
    return any(
        each.lower_ == "longer" and each.nbor(-1).lower_ == "no" for each in verb.children if each.i
    )


def _is_guess(modal: Token, verb: Token) -> bool:
    """Whether "must" only infers what somebody or something is ("must be the one who fled")."""
    is_noun_told = any(each.dep_ == "cop" for each in verb.children) and verb.tag_ in NOUN_TAGS
    return modal.lower_ == "must" and is_noun_told


def _is_past(verb: Token) -> bool:
    """Whether the clause says what ought to have been done, which asks nothing of anybody."""
    return any(each.lower_ == "have" for each in syntax.auxiliaries(verb))


def _is_self(subjects: list[Token], speakers: list[Token]) -> bool:
    same = {each.lower_ for each in speakers}
    itself = (
        {"it"} if any(each.lower_ not in SELF or each.lower_ == "it" for each in speakers) else {""}
    )
    return all(each.lower_ in (SELF - {"it"}) | itself | same for each in subjects)


def _own_act(
    modal: Token, report: Token, trigger: Trigger | None, speakers: list[Token]
) -> SpeechAct | None:
    verb = modal.head
    if syntax.is_negated(verb) or _is_no_longer(verb):
        known = lemma(verb) in verb_frames() and lemma(verb) not in NO_REFUSAL
        recipients = cast(trigger)[1] if trigger is not None else []
        return SpeechAct(modal, report, "REJECT", speakers, recipients) if known else None
    if trigger is None:
        return None
    recipients = cast(trigger)[1]
    if trigger.frame.type in YIELDING:
        return SpeechAct(modal, report, "CONCEDE", speakers, recipients)
    if trigger.frame.type in COOPERATIVE:
        return SpeechAct(modal, report, "AGREE", speakers, recipients)
    if trigger.frame.type in HOSTILE:
        return SpeechAct(modal, report, "THREATEN", speakers, recipients)
    return None
