"""Whether a happening is told as done, planned, threatened, denied…, and by whom."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.arguments import (
    RELATIVES,
    complement_kind,
    governor,
    is_noun,
    is_verb,
    keys,
    logical_subjects,
    modifiers,
    possessors,
)
from rashomon.analysis.events.forms import lemma, verb_forms
from rashomon.analysis.events.frames import lemma_classes
from rashomon.analysis.events.operators import SAME, Operator, operator_of
from rashomon.analysis.events.participants import is_name, is_player
from rashomon.analysis.events.triggers import Trigger, light_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

MAX_CLIMB = 10  # governors asked, from the trigger up
REACH = 6  # words to the left a surface pattern may look back
ACTUAL, ONGOING, ALLEGED = "actual", "ongoing", "alleged"
FACTUAL = frozenset({ACTUAL, ONGOING, "historical"})
SPOKEN = frozenset({"THREATEN", "ACCUSE", "CONCEDE", "SUPPORT", "REQUEST", "REJECT"})
PRESSING = frozenset({"threatened", "demanded", "offered"})
UNHELD = FACTUAL | {"planned"}
OVERRULING = frozenset({"hypothetical", "negated", "denied"})
CONDITIONS = frozenset({"if", "unless", "whether", "lest", "provided", "until", "once"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
CIRCUMSTANCE = frozenset(
    {"after", "before", "when", "while", "as", "since", "because", "although", "though", "despite"}
    | {"by", "in", "amid", "following", "where"}
)
FUTURE = frozenset({"will", "'ll", "’ll", "shall", "wo", "sha"})
POSSIBLE = frozenset({"may", "might", "could", "can", "would", "'d", "’d", "ca"})
NECESSARY = frozenset({"must", "should", "ought"})
NEGATIVE_SUBJECTS = frozenset({"nobody", "none", "neither"})
HEARSAY = frozenset({"allegedly", "reportedly", "supposedly", "purportedly", "apparently"})
GUESSES = frozenset({"possibly", "perhaps", "maybe", "potentially", "conceivably"})
NEAR_MISSES = frozenset({"nearly", "almost", "narrowly"})
FILLERS = frozenset(
    {"DT", "JJ", "JJR", "JJS", "RB", "PRP$", "CD", "TO", "NNP", "VBN", "POS", "PRP"}
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A modality, the word that holds it, and the word that sets it."""

    modality: str = ACTUAL
    holder: Token | None = None
    cue: Token | None = None


def read_modality(trigger: Trigger) -> Reading:
    """How the text tells the event of ``trigger``, from its own words up to the main clause."""
    token = trigger.token
    reading = _nominal(trigger) if trigger.is_nominal else _clausal(token)
    if reading.modality in FACTUAL and reading.cue is None:
        reading = _surface(token, reading)
    if reading.modality == SAME:
        reading = replace(reading, modality=ACTUAL)
    return _attributed(token, reading)


def combined(inner: Reading, outer: Reading) -> Reading:
    """The reading of an item read ``inner`` in its clause, under a governor read ``outer``."""
    if outer.modality in {ACTUAL, SAME}:
        return inner if inner.holder or not outer.holder else replace(inner, holder=outer.holder)
    if inner.modality in FACTUAL:
        return outer
    if outer.modality in OVERRULING and inner.modality not in OVERRULING:
        return outer
    if outer.modality in PRESSING and inner.modality == "planned":
        return outer
    return inner if inner.holder else replace(inner, holder=outer.holder)


def _clausal(verb: Token) -> Reading:
    reading = local_reading(verb)
    child = verb
    for _ in range(MAX_CLIMB):
        head = governor(child)
        if head == child:
            break
        step = _step(child, head)
        if step is None:
            break
        reading = combined(reading, step)
        child = head
    return reading


def local_reading(verb: Token) -> Reading:
    """What the auxiliaries, negations and adverbs of ``verb`` itself say."""
    words = {child.lower_: child for child in verb.children if child.i != verb.i}
    if _is_denied(verb, words):
        return Reading("negated", cue=verb)
    modal = next((child for child in syntax.auxiliaries(verb) if child.tag_ == "MD"), None)
    for group, modality in (
        (HEARSAY, ALLEGED),
        (GUESSES, "hypothetical"),
        (NEAR_MISSES, "negated"),
    ):
        cue = next((words[word] for word in sorted(group & words.keys())), None)
        if cue is not None:
            return Reading(modality, cue=cue)
    if modal is not None:
        return _modal(verb, modal)
    return Reading(ONGOING if _is_progressive(verb) else ACTUAL)


def _is_denied(verb: Token, words: dict[str, Token]) -> bool:
    if syntax.is_negated(verb) or "never" in words or ("no" in words and "longer" in words):
        return True
    subjects = syntax.children(verb, syntax.SUBJECT | syntax.PASSIVE_SUBJECT)
    return any(
        noun.lower_ in NEGATIVE_SUBJECTS
        or (noun.lower_ == "one" and noun.i and noun.nbor(-1).lower_ == "no")
        or any(child.lower_ in {"no", "neither"} and child.i < noun.i for child in noun.children)
        for noun in subjects
    )


def _modal(verb: Token, modal: Token) -> Reading:
    word = modal.lower_
    if word in FUTURE:
        return Reading("planned", cue=modal)
    if word in NECESSARY:
        return Reading("demanded", cue=modal)
    if word in {"would", "'d", "’d"} and _is_reported(verb):
        return Reading("planned", cue=modal)
    return Reading("hypothetical", cue=modal) if word in POSSIBLE else Reading()


def _is_reported(verb: Token) -> bool:
    return verb.dep_ == "ccomp" or any(child.dep_ == "parataxis" for child in verb.children)


def _is_progressive(verb: Token) -> bool:
    if verb.tag_ != "VBG":
        return False
    auxiliaries = {child.lower_ for child in syntax.auxiliaries(verb)}
    return bool(auxiliaries & {"is", "are", "'s", "’s", "'re", "’re", "am", "been"})


def _step(child: Token, head: Token) -> Reading | None:
    """What ``head`` says of its dependent clause ``child``; ``None`` ends the climb."""
    dep = child.dep_.split(":")[0]
    marks = {each.lower_ for each in child.children if each.dep_ == "mark"}
    if _is_yet_to(child, head):
        return Reading("negated", cue=head)
    if marks & CONDITIONS:
        return Reading("hypothetical", cue=child)
    if child.dep_ in {"acl:relcl", "relcl"}:
        return _of_relative(child, head)
    if dep == "conj":
        return _shared(child, head)
    if dep == "parataxis":
        return None
    kind = complement_kind(child)
    if "without" in kind:
        return Reading("negated", cue=child)
    if kind.split(" ")[0] in CIRCUMSTANCE or _opener(child) in CIRCUMSTANCE:
        return Reading(SAME) if _in_report(head) else None
    found = governed(head, kind) or _beyond(child, head, kind)
    if found is not None:
        return found
    return _unmarked(child, head, kind)


def _is_yet_to(child: Token, head: Token) -> bool:
    """Whether ``child`` is what somebody "has yet to" do."""
    before = {token.lower_ for token in child.doc[max(0, child.i - 4) : child.i]}
    return lemma(head) in {"have", "be", "yet"} and {"yet", "to"} <= before


def _of_relative(child: Token, head: Token) -> Reading | None:
    """What stands over a relative clause: the report it is in, or the word whose content it is.

    Parsers take content for a relative clause ("told reporters he had been beaten").
    """
    subjects = syntax.children(child, syntax.SUBJECT | syntax.PASSIVE_SUBJECT)
    has_own = bool(subjects) and all(each.lower_ not in RELATIVES for each in subjects)
    if has_own and lemma(head.head) in lemma_classes()["reporting"]:
        return governed(head.head, "that")
    marks = {each.lower_ for each in child.children if each.i < child.i}
    if has_own and "that" in marks and operator_of(lemma(head), "n", "that") is not None:
        return governed(head, "that")
    return Reading(SAME) if _in_report(head) else None


def _opener(clause: Token) -> str:
    """The word that opens ``clause``, where it stands before the verb."""
    first: Token = clause.left_edge
    return first.lower_ if first != clause and first.tag_ in {"IN", "WRB", "RB"} else ""


def _shared(child: Token, head: Token) -> Reading:
    """What two coordinated verbs share: the auxiliaries of the first, where there is but one."""
    if child.tag_ in FINITE and head.tag_ in {"VB", "VBG"}:
        return Reading(SAME)
    if child.tag_ == "VB" and not syntax.auxiliaries(child) and is_verb(head):
        return local_reading(head)
    return Reading(SAME)


def governed(head: Token, kind: str) -> Reading | None:
    """The reading ``head`` as an operator gives a complement of that kind."""
    operator, pos = _operator(head, kind)
    if operator is None:
        return None
    own = local_reading(head) if pos == "v" else _noun_negation(head)
    reading = Reading(operator.modality, _holder(head, operator), head)
    if own.modality in OVERRULING and reading.modality not in {ALLEGED, SAME}:
        return Reading(own.modality, reading.holder, head)
    if reading.modality in {SAME, "negated"} and own.modality not in FACTUAL:
        return own
    if own.modality == "negated" and reading.modality == "denied":
        return Reading("hypothetical", reading.holder, head)
    return reading


def _noun_negation(noun: Token) -> Reading:
    """What "no" says of an operator noun ("has no plans to")."""
    is_none = any(child.lower_ in {"no", "any"} and child.i < noun.i for child in noun.children)
    return Reading("negated", cue=noun) if is_none else Reading()


def _operator(head: Token, kind: str) -> tuple[Operator | None, str]:
    if is_verb(head):
        for key in keys(head):
            found = operator_of(key, "v", kind)
            if found is not None:
                if lemma(head) == "go" and head.tag_ == "VBG" and kind == "inf":
                    return Operator("planned", "subj"), "v"
                return found, "v"
    if head.pos_ == "ADJ" or head.tag_.startswith(("JJ", "VBN")):
        return operator_of(lemma(head), "a", kind) or operator_of(head.lower_, "a", kind), "a"
    if is_noun(head):
        return operator_of(lemma(head), "n", kind), "n"
    return None, ""


def _beyond(child: Token, head: Token, kind: str) -> Reading | None:
    """The operator over a noun that the parse put in between ("accused Sudan of arming")."""
    if is_noun(head) and not is_verb(head) and is_verb(head.head):
        return governed(head.head, kind)
    return None


def _unmarked(child: Token, head: Token, kind: str) -> Reading | None:
    """What a governor that is no operator says of its clause."""
    dep = child.dep_.split(":")[0]
    if dep in {"ccomp", "xcomp"} and is_verb(head):
        return Reading("hypothetical", cue=head)
    if dep == "acl" and kind == "inf":
        return Reading("hypothetical", cue=head)
    if dep == "advcl" and kind == "inf":
        return Reading("planned", _first(logical_subjects(head)) if is_verb(head) else None, child)
    if dep == "advcl" and kind == "ing" and is_verb(head):
        return local_reading(head)
    return Reading(SAME) if _in_report(head) else None


def _in_report(token: Token) -> bool:
    """Whether ``token`` stands inside a clause that a reporting verb governs."""
    for _ in range(MAX_CLIMB):
        if token.dep_ == "ccomp":
            return True
        if token.head == token:
            return False
        token = token.head
    return False


def _holder(head: Token, operator: Operator) -> Token | None:
    if operator.holder == "subj":
        return _first(logical_subjects(head if is_verb(head) else _clause_of(head)))
    if operator.holder == "poss":
        named = [each for each in [*possessors(head), *modifiers(head)] if is_player(each)]
        named += [noun for case, noun in syntax.prepositional(head) if case in {"by", "from"}]
        return _first(named) or _first(logical_subjects(head.head) if is_verb(head.head) else [])
    return None


def _clause_of(adjective: Token) -> Token:
    return adjective


def _first(tokens: list[Token]) -> Token | None:
    return tokens[0] if tokens else None


def _nominal(trigger: Trigger) -> Reading:
    noun = trigger.token
    own = _noun_words(noun, trigger.carrier)
    if own is not None:
        return own
    if trigger.carrier is not None:
        carried = light_verb(trigger.carrier).modality
        if carried == "offered" and trigger.frame.type in SPOKEN:
            carried = ACTUAL  # "offered a warning", "offered an apology": offering it is the act
        holder = _first(logical_subjects(trigger.carrier)) if carried not in UNHELD else None
        outer = _clausal(trigger.carrier)
        inner = Reading(carried, holder, trigger.carrier if carried not in FACTUAL else None)
        is_plain = inner.modality == ACTUAL and outer.modality in FACTUAL
        return outer if is_plain else combined(inner, outer)
    return _governed_noun(noun)


def _noun_words(noun: Token, carrier: Token | None) -> Reading | None:
    """What the words before an event noun say ("planned visit", "no attack")."""
    for child in noun.children:
        if child.lower_ == "no" and child.i < noun.i:
            return Reading("negated", cue=child)
        if child.i < noun.i and child != carrier:
            operator = operator_of(child.lower_, "m", "any")
            if operator is not None:
                return Reading(operator.modality, cue=child)
    return None


def _governed_noun(noun: Token) -> Reading:
    first = noun
    while first.dep_ == "conj" and is_noun(first.head):
        first = first.head
    head = first.head
    if head == first:
        return Reading()
    case = " ".join(child.lower_ for child in first.children if child.dep_ == "case")
    kind = f"{case} np" if case else "np"
    if first.dep_.split(":")[0] in {"nsubj", "csubj"}:
        is_any = any(child.lower_ == "any" for child in noun.children)
        return Reading("hypothetical", cue=head) if is_any else _as_subject(head)
    found = governed(head, kind) if not case or is_verb(head) else None
    if found is None and is_noun(head) and case in {"of", "for", "on", "about", "against", "to"}:
        operator = operator_of(lemma(head), "n", "np")
        found = _of_operator_noun(head, operator) if operator else None
    return found or Reading()


def _of_operator_noun(noun: Token, operator: Operator) -> Reading:
    """The reading under "reports of", "fears of"…, itself perhaps denied ("denied reports of")."""
    over = governed(noun.head, "np") if is_verb(noun.head) else None
    if over is not None and over.modality == "denied":
        return over
    return Reading(operator.modality, _holder(noun, operator), noun)


def _as_subject(head: Token) -> Reading:
    """The reading of an event noun that is the subject: that of a verb of happening, or factual."""
    operator = operator_of(lemma(head), "a", "that") if head.pos_ == "ADJ" else None
    if operator is not None:
        return Reading(operator.modality, cue=head)
    complements = [child for child in head.children if child.dep_ in {"xcomp", "acomp"}]
    for child in complements:
        operator = operator_of(lemma(child), "a", "that")
        if operator is not None:
            return Reading(operator.modality, cue=child)
    own = local_reading(head)
    if own.cue is not None and own.cue.lower_ in POSSIBLE:
        return Reading("hypothetical", cue=own.cue)
    if lemma(head) in {"continue", "persist", "drag", "rage"} and own.modality == ACTUAL:
        return Reading(ONGOING if head.tag_ in {"VBZ", "VBP", "VBG"} else ACTUAL)
    if lemma(head) in {"take", "happen", "occur", "begin", "start", "resume", "be", "last", "set"}:
        return _clausal(head)
    if lemma(head) in {"schedule", "plan", "expect", "due", "slate"}:
        return Reading("planned", cue=head)
    return Reading()


def _surface(token: Token, reading: Reading) -> Reading:
    """The reading that the words right before ``token`` give, where the parse gave none."""
    seen_to, index = False, token.i - 1
    while index >= max(token.sent.start, token.i - REACH):
        word = token.doc[index]
        kind = "inf" if seen_to else ("ing" if token.tag_ == "VBG" else "np")
        if word.lower_ in FUTURE | POSSIBLE and word.tag_ == "MD" and is_verb(token):
            return combined(reading, _modal(token, word))
        operator = _operator(word, kind)[0]
        if operator is not None and operator.modality not in FACTUAL | {SAME}:
            return Reading(operator.modality, _holder(word, operator), word)
        operator = _misread_operator(word, kind)
        if operator is not None and operator.modality not in FACTUAL | {SAME}:
            before = word.nbor(-1) if word.i > word.sent.start else word
            return Reading(operator.modality, before if is_player(before) else None, word)
        seen_to = seen_to or word.lower_ == "to"
        if word.tag_ not in FILLERS and word.lower_ not in {"of", "for", "be", "have"}:
            break
        index -= 1
    return reading


def _misread_operator(word: Token, kind: str) -> Operator | None:
    """The operator of a verb that was tagged as a noun ("Moscow denies hacking the servers")."""
    verb = verb_forms().get(word.lower_)
    if verb is None or kind == "np" or is_verb(word):
        return None
    return operator_of(verb, "v", kind)


def _attributed(token: Token, reading: Reading) -> Reading:
    """``reading`` under "according to X" and ", X said" of the same sentence."""
    if reading.holder is not None and reading.modality not in FACTUAL:
        return reading
    source = _source_of(token)
    if reading.modality not in FACTUAL:
        return replace(reading, holder=source)
    return Reading(ALLEGED, source, source) if source is not None else reading


def _source_of(token: Token) -> Token | None:
    clause = token
    for _ in range(MAX_CLIMB):
        for child in clause.children:
            if _is_report_after(clause, child):
                return _first(logical_subjects(child)) or child
            if child.dep_.startswith("obl") and _says_according(child):
                return child
        if clause.head == clause or clause.dep_ in {"acl:relcl", "relcl"}:
            return None
        if clause.dep_ == "parataxis" and lemma(clause.head) in lemma_classes()["reporting"]:
            return _first(logical_subjects(clause.head)) or clause.head
        clause = clause.head
    return None


def _is_report_after(clause: Token, child: Token) -> bool:
    """Whether ``child`` is the ", police said" behind ``clause``, however it is attached."""
    if lemma(child) not in lemma_classes()["reporting"]:
        return False
    if child.dep_ == "parataxis":
        return True
    is_behind = child.dep_ in {"conj", "advcl"} and child.i > clause.i
    has_content = any(each.dep_ in {"ccomp", "xcomp", "obj", "cc"} for each in child.children)
    return is_behind and not has_content and child.left_edge.nbor(-1).text == ","


def _says_according(noun: Token) -> bool:
    return any(child.lower_ == "according" for child in noun.children) or (
        noun.i >= 2
        and "according" in {each.lower_ for each in noun.doc[max(0, noun.i - 5) : noun.i]}
        and is_name(noun) | is_player(noun)
    )
