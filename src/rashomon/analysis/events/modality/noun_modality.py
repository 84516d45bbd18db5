"""What the words around an event noun say of the event."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.antecedents import RELATIVES
from rashomon.analysis.events.grammar.arguments import logical_subjects
from rashomon.analysis.events.grammar.complements import complement_kind
from rashomon.analysis.events.grammar.predicates import is_noun, is_verb
from rashomon.analysis.events.lexicon.event_frames import lemma_classes
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.lexicon.operators import SAME, Operator, operator_of
from rashomon.analysis.events.modality.adjuncts import ADJUNCT, ahead_with, is_told_past, kept_ahead
from rashomon.analysis.events.modality.clause_modality import (
    clausal_reading,
    governed,
    is_unwilling,
)
from rashomon.analysis.events.modality.governors import first, holder_of, operator_on
from rashomon.analysis.events.modality.own_words import FUTURE, POSSIBLE, local_reading
from rashomon.analysis.events.modality.readings import (
    ACTUAL,
    ALLEGED,
    FACTUAL,
    ONGOING,
    OVERRULING,
    Reading,
    combined,
)
from rashomon.analysis.events.modality.refutations import refuted, undone
from rashomon.analysis.events.modality.standing import is_lasting, state_reading
from rashomon.analysis.events.modality.term_ends import TERM_END, term_reading
from rashomon.analysis.events.triggers.carriers import light_verb
from rashomon.analysis.events.triggers.triggers import Trigger

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

SPOKEN = frozenset({"THREATEN", "ACCUSE", "CONCEDE", "SUPPORT", "REQUEST", "REJECT"})
OPEN = frozenset({"demanded", "hypothetical", "offered"})
AHEAD = frozenset({"planned", "threatened", "hypothetical"})
EMPTY_CASES = {"in case": "hypothetical", "without": "negated", "instead": "negated"}
KNOWN = frozenset({"the", "this", "that", "these", "those"})
KNOWN_TAGS = frozenset({"PRP$", "NNP"})
COMING = frozenset({"happen", "occur", "come", "begin", "start", "materialise", "materialize"})
HELD = frozenset({"take", "happen", "occur", "begin", "start", "resume", "be", "last", "set", "go"})
HELD |= frozenset({"proceed", "open", "reopen", "commence", "convene", "come", "follow", "unfold"})
HOLDING = frozenset({"begin", "start", "open", "hold", "conclude", "finish", "wrap", "end"})
HOLDING |= frozenset({"attend", "convene", "resume", "complete", "launch", "carry", "stage"})
WORRIES = frozenset({"concern", "worry", "unease", "doubt", "question"})
GRANTED = frozenset({"amnesty", "pardon", "clemency", "reprieve", "concession"})
MADE = frozenset({"REQUEST", "ACCUSE"})
MANY = frozenset({"many", "some", "several", "most", "all", "few", "any", "both"})
REJECTING = frozenset(
    {"reject", "dismiss", "deny", "refuse", "rebuff", "decline", "spurn", "refute"}
)
REJECTING |= frozenset(
    {"ignore", "rebut", "disprove", "debunk", "disregard", "contest", "dispute", "resist"}
)
BEYOND = frozenset({"because", "despite", "amid", "following", "since", "thanks"})
"""Prepositions whose noun is not under what the rest of the clause only supposes."""
BEFORE_COURT = frozenset({"investigation", "inquiry", "probe", "lawsuit", "suit", "case", "trial"})
BEFORE_COURT |= {"litigation", "appeal", "request", "petition", "claim", "charge"}
"""What is going on, or already made, while it is "pending"."""
NEEDED = frozenset(
    {"necessary", "needed", "required", "essential", "vital", "imperative", "overdue"}
)
STANDING = frozenset({"way", "underway"})  # "are under way"


def nominal_reading(trigger: Trigger) -> Reading:
    noun = trigger.token
    if trigger.frame.mode == TERM_END:
        return term_reading(trigger)
    fate = _fate(noun)
    if fate is not None:
        return fate
    told = _told_by(noun) or _told_held(noun) or _said_to_be(noun)
    if told is not None:
        return told
    own = _noun_words(noun, trigger.carrier)
    if own is not None:
        held = _held(trigger.carrier, own)
        return held or _come_about(noun, own) or _called_off(noun, own) or own
    turned_down = _turned_down(trigger)
    if turned_down is not None:
        return turned_down
    if trigger.carrier is not None:
        carried, said = light_verb(trigger.carrier).modality, None
        if carried == "offered" and trigger.frame.type in SPOKEN and lemma(noun) not in GRANTED:
            # "offered a warning", "offered an apology": offering it is the act
            carried, said = ACTUAL, trigger.carrier
        holder = first(logical_subjects(trigger.carrier)) if carried not in FACTUAL else None
        outer = clausal_reading(trigger.carrier)
        inner = Reading(carried, holder, trigger.carrier if carried not in FACTUAL else None)
        is_plain = inner.modality == ACTUAL and outer.modality in FACTUAL
        if is_plain:
            return outer if said is None else replace(outer, cue=said)
        if inner.modality == outer.modality == "negated" and not is_unwilling(outer):
            return Reading(cue=trigger.carrier)  # "failed to prevent the attack": there was one
        if inner.modality == "negated" and (outer.modality in OPEN or is_unwilling(outer)):
            return replace(outer, modality="hypothetical")  # "trying to prevent a massacre"
        return combined(inner, outer)
    return ahead_with(trigger) or kept_ahead(trigger) or _governed_noun(noun)


def _counts(noun: Token) -> bool:
    return lemma(noun) in lemma_classes()["quantity"]


def _turned_down(trigger: Trigger) -> Reading | None:
    """The reading of a request or a charge that somebody only rejects: it was made."""
    noun = trigger.token
    if trigger.frame.type not in MADE:
        return None
    if noun.dep_ == "nmod" and (lemma(noun.head) in MANY or _counts(noun.head)):
        noun = noun.head  # "rejected many of her requests"
    verb = noun.head
    is_rejected = noun.dep_ in syntax.OBJECT and is_verb(verb)
    if not is_rejected or lemma(verb) not in REJECTING:
        return None
    over = clausal_reading(verb)
    is_said = over.modality == ALLEGED
    return Reading(ALLEGED, over.holder, verb) if is_said else Reading(cue=verb)


def _told_by(noun: Token) -> Reading | None:
    """The reading of what somebody is said to have done ("an attack she says he led")."""
    inner = [each for each in noun.children if each.dep_ == "acl:relcl"]
    for report in inner:
        kind = operator_of(lemma(report), "v", "that") if is_verb(report) else None
        told = [*inner, *(each for each in report.children if each.dep_ == "ccomp")]
        is_told = any(each.i > report.i and is_verb(each) for each in told)
        if kind is not None and kind.modality == ALLEGED and is_told:
            speaker = first(logical_subjects(report))
            is_named = speaker is not None and speaker != noun
            return Reading(ALLEGED, speaker, report) if is_named else None
    return None


def _said_to_be(noun: Token) -> Reading | None:
    """The reading of what something will or would be ("it will be their first meeting")."""
    if not any(each.dep_ == "cop" for each in noun.children):
        return None
    over = next((e for e in syntax.auxiliaries(noun) if e.lower_ in FUTURE | POSSIBLE), None)
    if over is None:
        return None
    return Reading("planned" if over.lower_ in FUTURE else "hypothetical", cue=over)


def _told_held(noun: Token) -> Reading | None:
    """The reading of a meeting that was held, whoever arranged or planned it ("the meeting, held on
    Friday, was arranged by Ruiz")."""
    held = [each for each in noun.children if each.dep_ == "acl" and each.tag_ == "VBN"]
    cue = next((each for each in held if lemma(each) == "hold"), None)
    outer = clausal_reading(noun.head) if cue is not None and is_verb(noun.head) else Reading()
    return Reading(outer.modality, outer.holder, cue) if cue is not None else None


def _held(carrier: Token | None, own: Reading) -> Reading | None:
    """What is told of an announced event that somebody holds ("began their planned summit")."""
    if carrier is None or own.modality not in AHEAD or lemma(carrier) not in HOLDING:
        return None
    told = clausal_reading(carrier)
    is_known = told.modality in FACTUAL | {ALLEGED} and carrier.tag_ in {"VBD", "VBG"}
    return replace(told, cue=carrier) if is_known else None


def _come_about(noun: Token, own: Reading) -> Reading | None:
    """What is told of an announced event itself ("the threatened strike began at midnight")."""
    verb = noun.head
    is_told = noun.dep_ in {"nsubj", "nsubj:pass"} and is_verb(verb)
    if own.modality not in AHEAD or not is_told or lemma(verb) not in lemma_classes()["happening"]:
        return None
    told = local_reading(verb)
    is_known = told.modality == "negated" or (told.modality == ACTUAL and verb.tag_ == "VBD")
    return replace(told, cue=verb) if is_known else None


def _called_off(noun: Token, own: Reading) -> Reading | None:
    """What called off an announced event ("the planned visit was cancelled")."""
    if own.modality not in AHEAD:
        return None
    over = governed(noun.head, "np") if noun.dep_ == "nsubj:pass" else _governed_noun(noun)
    return over if over is not None and over.modality == "negated" else None


def _fate(noun: Token) -> Reading | None:
    """The reading of what is told not to have come about, in its own clause or in the main one
    ("talks that never took place", "the attack did not come")."""
    own = [child for child in noun.children if child.dep_ == "acl:relcl"]
    told = [verb for verb in own if any(_is_relative(each) for each in verb.children)]
    if noun.dep_ in {"nsubj", "nsubj:pass"}:
        told.append(noun.head)
    for verb in told:
        if lemma(verb) in COMING or _is_taking_place(verb):
            reading = local_reading(verb)
            return replace(reading, cue=verb) if reading.modality == "negated" else None
        if lemma(verb) == "last" and local_reading(verb).modality == "negated":
            return Reading(cue=verb)  # "the meeting did not last long"
    return None


def _is_relative(word: Token) -> bool:
    return word.dep_ == "nsubj" and word.lower_ in RELATIVES


def _is_taking_place(verb: Token) -> bool:
    return lemma(verb) == "take" and any(child.lower_ == "place" for child in verb.children)


def _noun_words(noun: Token, carrier: Token | None) -> Reading | None:
    """What the words before an event noun say ("planned visit", "no attack")."""
    for child in noun.children:
        if child.lower_ == "no" and child.i < noun.i and not syntax.is_numero(child):
            return Reading("negated", cue=child)
        if child.i < noun.i and child != carrier:
            operator = operator_of(child.lower_, "m", "any")
            if child.lower_ == "pending" and lemma(noun) in BEFORE_COURT:
                return Reading(ONGOING, cue=child)
            if operator is not None and not (
                child.lower_ == "failed" and lemma(noun) in lemma_classes()["campaign"]
            ):
                return Reading(operator.modality, cue=child)
    return None


def _governed_noun(noun: Token) -> Reading:
    lead = noun
    while lead.dep_ in {"conj", "compound"} and is_noun(lead.head):
        lead = lead.head
    head = lead.head
    state = state_reading(lead)
    if state is not None or head == lead:
        return state or Reading()
    case = " ".join(child.lower_ for child in lead.children if child.dep_ == "case")
    empty = _empty_case(lead)
    if empty is not None:
        return empty
    if case and case.split(" ")[0] in BEYOND:
        return Reading(cue=lead)
    kind = f"{case} np" if case else "np"
    if lead.dep_.split(":")[0] in {"nsubj", "csubj"}:
        is_any = any(child.lower_ == "any" for child in noun.children)
        if is_any:
            return Reading("hypothetical", cue=head)
        return _undone_subject(lead) or _as_subject(noun, head)
    if _is_expected_to(lead, head):
        return Reading(cue=head)
    if case in ADJUNCT and is_told_past(head):
        return Reading()  # "at their meeting, Ruiz pledged to"
    if case in {"in", "during"} and lead.i < head.i:
        return Reading()  # "in an earlier inquiry, the board decided that"
    if is_verb(head):
        over = operator_on(head, kind)[0]
        if over is not None and over.modality == SAME:
            return clausal_reading(head)
    if _is_only_opposed(noun, head, case):
        return Reading(cue=head)
    found = governed(head, kind) if not case or is_verb(head) else None
    if found is None and is_noun(head) and case in {"of", "for", "on", "about", "against", "to"}:
        operator = operator_of(lemma(head), "n", kind) or operator_of(lemma(head), "n", "np")
        if lemma(head) in WORRIES and any(each.lower_ == "the" for each in noun.children):
            return Reading()  # "concern about the arrest": what was done
        is_claim_for = operator is not None and operator.modality == "alleged" and case == "for"
        is_about = operator is not None and not is_claim_for  # "a claim of responsibility for"
        found = _of_operator_noun(head, operator, lead) if operator and is_about else None
    return found or (Reading() if case else _of_open_verb(noun, lead, head))


def _is_expected_to(noun: Token, verb: Token) -> bool:
    """Whether something known is only expected to do something ("expected the storm to pass")."""
    is_known = any(child.lower_ in KNOWN for child in noun.children)
    return (
        is_known
        and lemma(verb) in {"expect", "want"}
        and any(each.i > noun.i and complement_kind(each) == "inf" for each in verb.children)
    )


def _is_only_opposed(noun: Token, verb: Token, case: str) -> bool:
    """Whether something known is what somebody is against, which undoes nothing ("opposed the war",
    "voted against his nomination")."""
    is_known = any(child.lower_ in KNOWN or child.tag_ in KNOWN_TAGS for child in noun.children)
    is_against = lemma(verb) == "oppose" or (lemma(verb) == "vote" and case == "against")
    return is_known and is_verb(verb) and is_against and local_reading(verb).modality in FACTUAL


def _of_open_verb(noun: Token, lead: Token, verb: Token) -> Reading:
    """What a verb that is not told as done says of its object ("would welcome talks"): a thing
    already known ("would condemn the attack") is left alone."""
    is_object = lead.dep_ in syntax.OBJECT and is_verb(verb)
    is_known = any(child.lower_ in KNOWN or child.tag_ in KNOWN_TAGS for child in noun.children)
    if not is_object or is_known:
        return Reading()
    own = local_reading(verb)
    if own.cue is None or own.cue.lower_ not in POSSIBLE | FUTURE:
        return Reading()
    is_sure = own.cue.lower_ in FUTURE
    return Reading("planned" if is_sure else "hypothetical", cue=own.cue)


def _empty_case(noun: Token) -> Reading | None:
    """The reading of a noun behind "without", "in case of", "in the event of"."""
    for child in noun.children:
        if child.dep_ == "case":
            words = [child.lower_, *(each.lower_ for each in child.children)]
            for name, modality in EMPTY_CASES.items():
                if words[: len(name.split())] == name.split():
                    return Reading(modality, cue=child)
    is_event = lemma(noun.head) == "event" and noun.head.i and noun.head.nbor(-1).lower_ == "the"
    is_event = is_event and noun.head.i > 1 and noun.head.nbor(-2).lower_ == "in"
    return Reading("hypothetical", cue=noun.head) if is_event else None


def _of_operator_noun(noun: Token, operator: Operator, content: Token) -> Reading:
    """The reading under "reports of", "fears of"…, itself perhaps denied ("denied reports of")."""
    over = governed(noun.head, "np") if is_verb(noun.head) else None
    if over is not None and over.modality == "denied":
        return over
    taken_back = refuted(noun) if operator.modality == "alleged" else undone(noun)
    if taken_back is None and operator.modality == "hypothetical":
        taken_back = _waved_off(noun)
    if taken_back is not None:
        return taken_back
    if operator.modality == "threatened" and _is_anothers(content):
        return Reading("hypothetical", cue=noun)  # "warned of the threat of attacks by the militia"
    senders = [each for case, each in syntax.prepositional(content) if case == "from"]
    holder = holder_of(noun, operator) or first(senders)  # "an offer of talks from the junta"
    return Reading(operator.modality, holder, noun)


def _is_anothers(content: Token) -> bool:
    """Whether what threatens is named as somebody's doing: nobody threatens another's acts."""
    owners = [each for each in content.children if each.dep_ == "nmod:poss"]
    doers = [each for case, each in syntax.prepositional(content) if case == "by"]
    return any(each.tag_ != "PRP$" for each in [*owners, *doers])


def _waved_off(noun: Token) -> Reading | None:
    """The reading of what "talk of" or "the idea of" was for, where that is dismissed."""
    over = refuted(noun)
    return replace(over, modality="negated") if over is not None else None


def _undone_subject(noun: Token) -> Reading | None:
    """What a passive verb says of its subject, where that did not or need not come about
    ("a coup cannot be ruled out")."""
    over = governed(noun.head, "np") if noun.dep_ in syntax.PASSIVE_SUBJECT else None
    return over if over is not None and over.modality in OVERRULING else None


def _is_at_work(noun: Token, verb: Token) -> bool:
    """Whether something known may already have had an effect ("the boycott may be hurting it")."""
    is_known = any(child.lower_ in KNOWN for child in noun.children)
    helpers = {each.lower_ for each in syntax.auxiliaries(verb)}
    is_on = ("be" in helpers and verb.tag_ == "VBG") or "have" in helpers
    return is_known and is_on


def _as_subject(noun: Token, head: Token) -> Reading:
    """The reading of an event noun that is the subject: that of a verb of happening, or factual."""
    operator = operator_of(lemma(head), "a", "that") if head.pos_ == "ADJ" else None
    if operator is not None:
        return Reading(operator.modality, cue=head)
    is_known = any(child.lower_ in KNOWN for child in noun.children)
    if head.lower_ in NEEDED and not is_known and local_reading(head).modality in FACTUAL:
        return Reading("demanded", cue=head)  # "said a probe was necessary"
    complements = [child for child in head.children if child.dep_ in {"xcomp", "acomp"}]
    for child in complements:
        operator = operator_of(lemma(child), "a", "that")
        if operator is not None:
            return Reading(operator.modality, cue=child)
    own = local_reading(head)
    if own.cue is not None and own.cue.lower_ in POSSIBLE and not _is_at_work(noun, head):
        return Reading("hypothetical", cue=own.cue)
    if is_lasting(head) and own.modality in FACTUAL:
        return Reading(ONGOING, cue=head)
    if lemma(head) in STANDING:
        return Reading(ONGOING, cue=head)
    if lemma(head) in HELD:
        return clausal_reading(head)
    if lemma(head) in {"schedule", "plan", "expect", "due", "slate"}:
        return Reading("planned", cue=head)
    return Reading()
