"""What a clause and the clauses above it say of its verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.acts_of_texts import is_act_of_text
from rashomon.analysis.events.grammar.antecedents import RELATIVES
from rashomon.analysis.events.grammar.arguments import logical_subjects
from rashomon.analysis.events.grammar.clause_openings import (
    in_report,
    is_bare_ing,
    is_behind_quotation,
    is_circumstance_of,
    is_past,
    is_past_quotation,
    is_set_off,
    is_yet_to,
    opener,
    words_before,
)
from rashomon.analysis.events.grammar.complements import complement_kind, is_added_to, wanted_done
from rashomon.analysis.events.grammar.joined_verbs import governor
from rashomon.analysis.events.grammar.predicates import is_noun, is_predicate, is_verb, verb_over
from rashomon.analysis.events.grammar.relative_clauses import (
    is_aside_on_name,
    is_cleft_away,
    is_decided,
    is_done_by,
    is_of_all_before,
    is_rule,
    is_told_apart,
)
from rashomon.analysis.events.lexicon.event_frames import lemma_classes
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.lexicon.operators import SAME, Operator, operator_of
from rashomon.analysis.events.modality.coordination import shared_reading
from rashomon.analysis.events.modality.done_infinitives import (
    is_done,
    is_fronted_aim,
    is_left_undone,
    is_ranked_by,
)
from rashomon.analysis.events.modality.gerunds import NOT_QUITE, behind_any, is_named
from rashomon.analysis.events.modality.governors import (
    first,
    holder_of,
    is_habit,
    is_hunted,
    operator_on,
)
from rashomon.analysis.events.modality.operator_nouns import of_name, of_pressure, of_subject
from rashomon.analysis.events.modality.own_words import local_reading
from rashomon.analysis.events.modality.prospects import deadline_setter, is_to_come
from rashomon.analysis.events.modality.readings import (
    ACTUAL,
    ALLEGED,
    FACTUAL,
    OVERRULING,
    PRESSING,
    UNSETTLED,
    Reading,
    combined,
)
from rashomon.analysis.events.modality.refutations import (
    has_no_witness,
    is_fruitless,
    is_within_of,
    refuted,
    undone,
    word_before,
)
from rashomon.analysis.events.modality.standing import KEEPING

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

MAX_CLIMB = 10  # governors asked, from the trigger up
CONDITIONS = frozenset({"if", "unless", "whether", "lest", "provided", "until", "once"})
SUBJECTS = syntax.SUBJECT | syntax.PASSIVE_SUBJECT
PRESUPPOSING = frozenset({"know", "realise", "realize", "regret", "notice", "remember", "recall"})
PRESUPPOSING |= frozenset({"forget", "learn", "discover", "mention", "remind", "conceal", "hide"})
UP_TO = frozenset({"until", "once"})  # conditions only as long as what they open is not past
BESIDE = frozenset({"because", "when", "after", "since", "although", "though", "as", "while"})
OUTCOME = frozenset({"thereby", "thus", "hence"})
"""Words by which an -ing form tells what came of all before it ("refused to sign, thus ending")."""
INSTEAD = frozenset({"without", "instead", "rather"})


CHANCES = frozenset({"likely", "certain", "sure"})
DOUBTING = frozenset({"doubt", "question", "dispute"})
"""Nouns of doubt: "no doubt that" says that it is so."""
UNWILLING = frozenset({"refuse", "decline", "hesitate", "refusal", "unwilling", "reluctant"})
PREVENTING = frozenset({"prevent", "avert", "stop", "foil", "thwart", "avoid", "forestall"})
PREVENTING |= frozenset({"halt", "block"})


def clausal_reading(verb: Token) -> Reading:
    reading = local_reading(verb)
    child = verb
    for _ in range(MAX_CLIMB if verb.dep_ != "amod" else 0):
        head = governor(child)
        if head == child or is_of_all_before(child, head):
            break
        if _is_apart(child, head):
            reading = reading if is_aside_on_name(child) else combined(reading, _reported(head))
            break
        step = _step(child, head)
        if step is None:
            break
        reading = combined(reading, step)
        if step.modality == ACTUAL and step.cue == head and lemma(head) in PREVENTING:
            break  # it came about whatever was not done about it
        if is_noun(head) and not is_verb(head):
            reading = _under(reading, _over_noun(child, head))
            if is_decided(head) or is_behind_quotation(head):
                break
            head = head.head if is_verb(head.head) else head
        child = head
    return reading


def _is_apart(child: Token, head: Token) -> bool:
    """Whether a clause tells something of its own, whatever becomes of what it stands in."""
    if is_told_apart(child) or is_rule(child) or is_done_by(child):
        return True
    return _is_told_beside(child, head)


def _is_told_beside(child: Token, head: Token) -> bool:
    """Whether a clause tells as past why or when something not done was to be done, which leaves
    it as done ("had to turn back because the road had been bombed")."""
    if not child.dep_.startswith("advcl") or opener(child) not in BESIDE or not is_past(child):
        return False
    is_open = complement_kind(head) == "inf" or is_bare_ing(head)
    return local_reading(child).modality in FACTUAL and is_open


def _under(reading: Reading, over: Reading) -> Reading:
    """``reading`` of what a noun is for, under what happened to it: a failed attempt is no act."""
    is_undone = over.modality == "negated" and reading.modality == "hypothetical"
    if reading.modality == ALLEGED and over.modality != "denied":
        return reading  # "asked the court to throw out charges that"
    return over if is_undone else combined(reading, over)


def _over_noun(child: Token, noun: Token) -> Reading:
    """What a verb says of the operator noun that is its object ("dropped plans to")."""
    if operator_on(noun, complement_kind(child))[0] is None:
        return Reading()
    verb = verb_over(noun)
    if verb is not None and lemma(verb) == "oppose" and not syntax.is_negated(verb):
        return Reading()  # "opposed the decision to leave": that undoes nothing
    over = governed(verb, "np") if verb is not None else undone(noun) or _gone_back_on(noun)
    return over or Reading()


def _gone_back_on(noun: Token) -> Reading | None:
    """What undoes a promise that is no object ("reneged on its promise to release them")."""
    cases = [case for case, each in syntax.prepositional(noun.head) if each == noun]
    over = governed(noun.head, f"{cases[0]} np") if cases and is_verb(noun.head) else None
    return over if over is not None and over.modality == "negated" else None


def _step(child: Token, head: Token) -> Reading | None:
    """What ``head`` says of its dependent clause ``child``; ``None`` ends the climb."""
    if head.tag_ == "WRB" and is_verb(head.head):
        return governed(head.head, "that")  # "described how police fired"
    dep = child.dep_.split(":")[0]
    if dep == "acl" and is_to_come(child):
        return Reading(SAME)
    marks = {each.lower_ for each in child.children if each.dep_ == "mark"}
    wanting = wanted_done(child)
    if wanting is not None:
        return Reading("demanded", first(logical_subjects(wanting)), wanting)
    if is_act_of_text(child):
        return Reading(SAME)  # "a statement denying the charge": with it he denies the charge
    if is_yet_to(child, head):
        return Reading("negated", cue=head)
    if head.lower_ == "soon" and marks == {"as"} and not is_past(child):
        return Reading("planned", cue=head)  # "as soon as the tariffs are imposed"
    if "before" in marks and child.tag_ in {"VBZ", "VBP"} and not syntax.auxiliaries(child):
        return Reading("planned", cue=child)  # "before the court rules on it"
    if marks & CONDITIONS and not (marks <= UP_TO and is_past(child)):
        return _condition(child, head)
    if child.dep_ in {"acl:relcl", "relcl"}:
        return _of_relative(child, head)
    if marks and marks <= UP_TO and child.tag_ == "VBG":
        return Reading(cue=child)  # "searched for him until arresting him"
    if dep == "conj":
        return shared_reading(child, head)
    if dep == "parataxis" or (is_hunted(head) and child.tag_ in {"VBD", "VBN"}):
        return None
    kind = complement_kind(child)
    if kind == "ing" and is_set_off(child) and local_reading(head).modality == "negated":
        return Reading(SAME)  # "did not come, blaming the weather"
    if kind in {"beyond ing", "besides ing"} or is_added_to(child, kind):
        return local_reading(head.head if is_noun(head) else head)
    if kind == "inf" and lemma(head) == "use" and not is_habit(head):
        return Reading(SAME)  # "used the case to press him"
    if kind == "into ing":
        return Reading(SAME)  # "talked him into resigning"
    if marks & INSTEAD or "without" in kind or words_before(child) in NOT_QUITE:
        return Reading("negated", cue=child)
    if is_within_of(child, head):
        return Reading("negated", cue=head)
    if kind == "by ing" and local_reading(head).modality not in FACTUAL:
        return local_reading(head)  # "could help them by sending troops"
    setter = deadline_setter(child)
    if setter is not None:
        return Reading("demanded", first(logical_subjects(setter)), setter)
    is_told = is_named(head, kind) or is_ranked_by(child, head, kind)
    is_circumstance = is_circumstance_of(child, kind) and not is_told
    is_outcome = child.tag_ == "VBG" and any(each.lower_ in OUTCOME for each in child.children)
    if is_circumstance or is_outcome or (kind == "participle" and child.dep_ == "advcl"):
        return Reading(SAME) if in_report(head) and not is_past_quotation(child, head) else None
    if is_done(child, head, kind) or (lemma(head) in KEEPING and child.tag_ == "VBN"):
        return Reading(SAME)  # "remains jailed"
    if is_left_undone(head, kind):
        return Reading("negated", first(logical_subjects(head)), head)
    if kind == "inf" and any(each.lower_ == "too" and each.i < head.i for each in head.children):
        return Reading("negated", cue=head)  # "is too weak to be blamed"
    if is_fronted_aim(child, head, kind):
        return Reading("hypothetical", cue=child)
    is_other = kind == "inf" and bool(syntax.children(child, syntax.SUBJECT))
    found = of_subject(child, head, kind) or of_pressure(child, head, kind) or of_name(head, kind)
    found = found or governed(head, "other inf" if is_other else kind)
    found = found or _beyond(child, head, kind)
    if found is not None:
        return found
    return _unmarked(child, head, kind)


def _condition(child: Token, head: Token) -> Reading:
    """The reading of what "if" or "whether" opens, held by who weighs it ("debating whether")."""
    over = governed(head, "whether") if is_verb(head) else None
    is_weighed = over is not None and over.modality in {"hypothetical", "planned"}
    return Reading("hypothetical", over.holder if over and is_weighed else None, child)


def _of_relative(child: Token, head: Token) -> Reading | None:
    """What stands over a relative clause: the report it is in, or the word whose content it is.

    Parsers take content for a relative clause ("told reporters he had been beaten").
    """
    subjects = syntax.children(child, syntax.SUBJECT | syntax.PASSIVE_SUBJECT)
    if is_cleft_away(head):
        return Reading("negated", cue=head)
    has_own = bool(subjects) and all(each.lower_ not in RELATIVES for each in subjects)
    if has_own and lemma(head.head) in lemma_classes()["reporting"]:
        return governed(head.head, "that")
    marks = {each.lower_ for each in child.children if each.i < child.i}
    if has_own and "that" in marks and operator_of(lemma(head), "n", "that") is not None:
        return governed(head, "that")
    return Reading(SAME) if in_report(head) else None


def _reported(noun: Token) -> Reading:
    """What the report that ``noun`` stands in says of all in it, without what it denies or asks."""
    child = noun
    for _ in range(MAX_CLIMB):
        head = child.head
        over = governed(head, "that") if child.dep_ == "ccomp" and is_verb(head) else None
        if over is not None and over.modality == ALLEGED:
            return over
        if head == child:
            break
        child = head
    return Reading()


def _is_left_out(holder: Token | None, operator: Operator, head: Token) -> bool:
    """Whether nobody is named who asks, threatens or offers ("had been asked to")."""
    return holder is None and operator.modality in PRESSING and syntax.is_passive(head)


def governed(head: Token, kind: str) -> Reading | None:
    """The reading ``head`` as an operator gives a complement of that kind."""
    operator, pos = operator_on(head, kind)
    if operator is None:
        return None
    own = word_before(head) if pos == "n" else _own(head)
    holder = holder_of(head, operator)
    reading = Reading(operator.modality, holder, head, _is_left_out(holder, operator, head))
    if pos == "n" and is_predicate(head) and syntax.is_negated(head):
        return Reading("negated", reading.holder, head)  # "it is not a mission to arrest them"
    if pos == "n" and lemma(head) in DOUBTING and own.modality == "negated":
        return _beyond_doubt(head)
    if pos == "n" and reading.modality == ALLEGED:
        return refuted(head) or (own if own.modality == "negated" else reading)
    if own.modality == "negated" and lemma(head) in PREVENTING and not is_unwilling(own):
        return Reading(ACTUAL, cue=head)  # "failed to prevent them from leaving"
    if own.modality == "negated" and reading.modality in {"negated", "denied"}:
        return Reading("hypothetical", reading.holder, head)  # "did not rule out", "did not deny"
    if pos == "a" and reading.modality == ALLEGED and own.modality == "negated":
        is_plea = lemma(head.head) == "plead"  # "pleaded not guilty to"
        return Reading("denied" if is_plea else "negated", first(logical_subjects(head.head)), head)
    if pos == "a" and lemma(head) in CHANCES and own.modality == "negated":
        return Reading("hypothetical", cue=head)  # "is not likely to"
    if pos == "a" and reading.modality == SAME and own.modality == "negated":
        return Reading("denied", cue=head)  # "it is not true that"
    if reading.modality == "negated" and _is_open(head):
        return Reading("hypothetical", reading.holder, head)
    if reading.modality == ALLEGED and has_no_witness(head):
        return Reading("negated", cue=head)
    if reading.modality == "hypothetical" and is_fruitless(head):
        return Reading("negated", reading.holder, head)
    if kind == "that" and own.modality == "negated" and reading.modality in {ACTUAL, ALLEGED}:
        # "did not know that they had attacked", but "it was not known that"
        is_given = lemma(head) in PRESUPPOSING and pos == "v" and not syntax.is_passive(head)
        return reading if is_given else Reading("hypothetical", cue=head)
    if own.modality in OVERRULING and reading.modality not in {ALLEGED, SAME}:
        return Reading(own.modality, reading.holder, head)
    if pos == "n" and own.modality == ALLEGED and reading.modality != "threatened":
        return own  # "an alleged plot to"
    if lemma(head) == "mean" and kind == "that" and own.modality == "negated":
        return Reading("hypothetical", cue=head)  # "does not mean that she will resign"
    if reading.modality in {SAME, "negated"} and own.modality not in FACTUAL:
        return own
    return reading


def is_unwilling(reading: Reading) -> bool:
    """Whether what was not done was only refused ("refused to block the execution")."""
    return reading.cue is not None and lemma(reading.cue) in UNWILLING


def _beyond_doubt(doubt: Token) -> Reading:
    """What there is "no doubt" of is told as done; what somebody has none of, they say."""
    verb = doubt.head
    sure = first(logical_subjects(verb)) if is_verb(verb) and lemma(verb) == "have" else None
    return Reading(ALLEGED if sure is not None else ACTUAL, sure, doubt)


def _own(head: Token) -> Reading:
    """What ``head`` says of itself, the refusal it stands under included ("failed to agree on")."""
    own = local_reading(head)
    if own.modality in FACTUAL and is_verb(head) and complement_kind(head) == "inf":
        outer = clausal_reading(head)
        return outer if outer.modality == "negated" else own
    return own


def _is_open(verb: Token) -> bool:
    """Whether what ``verb`` keeps from happening is itself only tried, refused, asked for or
    threatened ("trying to prevent", "refused to rule out", "threatened to stop selling")."""
    if not is_verb(verb) or complement_kind(verb) != "inf":
        return False
    return clausal_reading(verb).modality in UNSETTLED


def _beyond(child: Token, head: Token, kind: str) -> Reading | None:
    """The operator over a word that the parse put in between ("accused Sudan of arming", "came
    close to signing")."""
    if head.tag_ == "RB" and is_verb(head.head):
        return governed(head.head, kind)
    over = verb_over(head) if is_noun(head) else None
    if over is not None and over.dep_ == "amod":
        return governed(over, kind)
    if kind == "participle":
        return None  # "the meeting, held on Friday, was arranged by Ruiz"
    is_predicate = any(each.dep_ == "cop" for each in head.children)
    if is_noun(head) and not is_verb(head) and head.head != head and not is_predicate:
        return governed(head.head, kind)  # "urged donors to send", "the appeal to donors to send"
    before = child.left_edge.nbor(-1) if child.left_edge.i > child.sent.start else child
    if kind == "inf" and is_noun(before) and before.i > head.i:
        reading = governed(before, kind)
        return _under(reading, _over_noun(child, before)) if reading is not None else None
    return None


def _unmarked(child: Token, head: Token, kind: str) -> Reading | None:
    """What a governor that is no operator says of its clause."""
    dep = child.dep_.split(":")[0]
    if dep == "csubj" or (kind == "inf" and dep == "acl" and _has_expletive(head)):
        return _judged(head)
    default = behind_any(child, head, kind)
    if default is not None:
        return default
    if dep in {"ccomp", "xcomp"} and is_verb(head):
        return Reading("hypothetical", cue=head)
    if dep == "acl" and kind == "inf":
        return Reading("hypothetical", cue=head)
    if dep in {"advcl", "obl"} and kind == "inf":
        if is_verb(head) and local_reading(head).modality == "hypothetical":
            return Reading("hypothetical", cue=child)  # "could summon him to make him talk"
        return Reading("planned", first(logical_subjects(head)) if is_verb(head) else None, child)
    if dep == "advcl" and kind == "ing" and is_verb(head):
        return local_reading(head)
    return Reading(SAME) if in_report(head) else None


def _has_expletive(head: Token) -> bool:
    return any(child.dep_ == "expl" for child in head.children)


def _judged(head: Token) -> Reading:
    """What a judgement says of what it judges: "it would be wrong to attack", "it was"."""
    own = local_reading(head)
    if own.modality not in FACTUAL:
        return Reading("hypothetical", cue=head)
    goes_there = any(child.dep_ == "case" for child in head.children)
    if goes_there:
        return Reading("planned", cue=head)  # "is in Cairo to meet"
    is_past = any(child.tag_ == "VBD" for child in [head, *head.children])
    return Reading(SAME) if is_past else Reading("hypothetical", cue=head)
