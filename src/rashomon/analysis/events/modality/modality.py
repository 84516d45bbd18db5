"""Whether a happening is told as done, planned, threatened, denied…, and by whom."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.acts_of_texts import is_act_of_text
from rashomon.analysis.events.grammar.arguments import logical_subjects
from rashomon.analysis.events.grammar.complements import complement_kind
from rashomon.analysis.events.grammar.participants import is_name, is_player
from rashomon.analysis.events.grammar.predicates import FINITE, is_verb
from rashomon.analysis.events.lexicon.event_frames import lemma_classes
from rashomon.analysis.events.lexicon.forms import lemma, verb_forms
from rashomon.analysis.events.lexicon.operators import SAME, Operator, operator_of
from rashomon.analysis.events.modality.clause_modality import MAX_CLIMB, clausal_reading
from rashomon.analysis.events.modality.decisions import is_taken
from rashomon.analysis.events.modality.gerunds import is_only_discussed
from rashomon.analysis.events.modality.governors import (
    first,
    holder_of,
    operator_on,
    speaker_behind,
)
from rashomon.analysis.events.modality.noun_modality import nominal_reading
from rashomon.analysis.events.modality.own_words import FUTURE, POSSIBLE, modal_reading
from rashomon.analysis.events.modality.presupposed import granted
from rashomon.analysis.events.modality.readings import ACTUAL, ALLEGED, FACTUAL, Reading, combined
from rashomon.analysis.events.modality.standing import is_convening
from rashomon.analysis.events.modality.threats import with_threat
from rashomon.analysis.events.triggers.triggers import Trigger
from rashomon.analysis.syntax import SUBJECT

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

RUN = 8  # words before a trigger in which a lost denial, threat or accusation is looked for
DOUBTFUL = frozenset({"denied", "threatened", "alleged"})
BREAKS = frozenset(
    {"and", "but", "after", "when", "as", "while", "who", "which", "that", "because"}
)
REACH = 6  # words to the left a surface pattern may look back
FILLERS = frozenset(
    {"DT", "JJ", "JJR", "JJS", "RB", "PRP$", "CD", "TO", "NNP", "VBN", "POS", "PRP"}
)


def read_modality(trigger: Trigger) -> Reading:
    """How the text tells the event of ``trigger``, from its own words up to the main clause."""
    token = trigger.token
    if is_only_discussed(token):
        holder = first(logical_subjects(token))
        return _attributed(token, Reading("hypothetical", holder, token))
    reading = nominal_reading(trigger) if trigger.is_nominal else clausal_reading(token)
    if reading.modality in FACTUAL and reading.cue is None:
        reading = _surface(token, reading, trigger.carrier)
    if trigger.is_nominal:
        reading = granted(trigger, reading)
    convener = trigger.carrier if trigger.is_nominal else token
    if reading.modality == ACTUAL and convener is not None and is_convening(convener):
        reading = Reading("planned", first(logical_subjects(convener)), convener)
    if reading.modality == ACTUAL and reading.cue is None:
        reading = _cautious(token, reading)
    if reading.modality == SAME:
        reading = replace(reading, modality=ACTUAL)
    return _attributed(token, with_threat(trigger, reading))


def _surface(token: Token, reading: Reading, carrier: Token | None) -> Reading:
    """The reading that the words right before ``token`` give, where the parse gave none: not its
    own light verb, which has had its say ("extended the arrest")."""
    if is_act_of_text(token):
        return reading
    if token.tag_ == "VBN" and complement_kind(token) == "participle":
        return reading  # "a call released by the ministry": not what is called for
    seen_to, index = False, token.i - 1
    while index >= max(token.sent.start, token.i - REACH):
        word = token.doc[index]
        if word == carrier or _is_in_subject(word, token) or is_taken(token, word):
            break  # "the plan drew criticism": the plan says nothing of what it drew
        if word.dep_ == "compound" and word.head == token:
            index -= 1  # "a conspiracy charge": a kind of charge, not one that is planned
            continue
        kind = "inf" if seen_to else ("ing" if token.tag_ == "VBG" else "np")
        if word.lower_ in FUTURE | POSSIBLE and word.tag_ == "MD" and is_verb(token):
            return combined(reading, modal_reading(token, word))
        operator = operator_on(word, kind)[0]
        if operator is not None and operator.modality == SAME:
            break
        if operator is not None and operator.modality not in FACTUAL | {SAME}:
            return Reading(operator.modality, holder_of(word, operator), word)
        operator = _misread_operator(word, kind)
        if operator is not None and operator.modality not in FACTUAL | {SAME}:
            before = word.nbor(-1) if word.i > word.sent.start else word
            return Reading(operator.modality, before if is_player(before) else None, word)
        seen_to = seen_to or word.lower_ == "to"
        if word.tag_ not in FILLERS and word.lower_ not in {"of", "for", "be", "have"}:
            break
        index -= 1
    return reading


def _is_in_subject(word: Token, verb: Token) -> bool:
    """Whether ``word`` is (part of) the subject of ``verb`` ("the Court of Appeals blocked it")."""
    while word.head != word and word.head != verb:
        word = word.head
    return word.head == verb and word.dep_ in SUBJECT


def _cautious(token: Token, reading: Reading) -> Reading:
    """``reading``, unless a word of denial, threat or accusation stands before ``token`` in the
    same run of words and the parse lost the tie: a doubtful act is not told as done."""
    is_finite = token.tag_ in FINITE and any(child.dep_ in SUBJECT for child in token.children)
    if is_finite or (token.tag_ == "VBN" and token.dep_ == "ROOT"):
        return reading
    for word in reversed(token.doc[max(token.sent.start, token.i - RUN) : token.i]):
        if word.is_punct or word.lower_ in BREAKS:
            break
        if word.i > 0 and word.nbor(-1).tag_ == "HYPH":
            continue  # "life-threatening injuries" threaten nobody
        kinds = _kinds(token)
        found = [operator_on(word, kind)[0] for kind in kinds] if is_verb(word) else []
        operator = next((each for each in found if each and each.modality in DOUBTFUL), None)
        if operator is not None:
            return Reading(operator.modality, holder_of(word, operator), word)
    return reading


def _kinds(token: Token) -> tuple[str, ...]:
    """The complements that a word without its tie may be: a finite verb or participle is no gerund
    ("a man wanted for robbery shot two")."""
    if not is_verb(token):
        return ("np",)
    is_gerund = token.tag_ == "VBG" or complement_kind(token).endswith(" ing")
    return ("ing", "of ing", "for ing", "inf") if is_gerund else ("inf",)


def _misread_operator(word: Token, kind: str) -> Operator | None:
    """The operator of a verb that was tagged as a noun ("Moscow denies hacking the servers")."""
    verb = verb_forms().get(word.lower_)
    if kind == "inf" and operator_of(word.lower_, "a", "inf") is not None:
        return operator_of(word.lower_, "a", "inf")
    if verb is None or kind == "np" or not word.tag_.startswith("NN"):
        return None
    return operator_of(verb, "v", kind)


def _attributed(token: Token, reading: Reading) -> Reading:
    """``reading`` under "according to X" and ", X said" of the same sentence."""
    if reading.holder is not None and reading.modality not in FACTUAL:
        return reading
    source = source_of(token)
    holder = None if source is not None and is_verb(source) else source  # "it is claimed"
    if reading.modality not in FACTUAL:
        return reading.held_by(holder)
    return Reading(ALLEGED, holder, source) if source is not None else reading


def source_of(token: Token) -> Token | None:
    clause = token
    for _ in range(MAX_CLIMB):
        for child in clause.children:
            if _is_report_after(clause, child):
                return speaker_behind(child) or first(logical_subjects(child)) or child
            if child.dep_.startswith("obl") and _says_according(child):
                return child
        if clause.head == clause or clause.dep_ in {"acl:relcl", "relcl"}:
            return None
        is_told = lemma(clause.head) in lemma_classes()["reporting"]
        if clause.dep_ == "parataxis" and is_told and not _says_something_else(clause.head):
            return first(logical_subjects(clause.head)) or clause.head
        clause = clause.head
    return None


def _is_report_after(clause: Token, child: Token) -> bool:
    """Whether ``child`` is the ", police said" behind ``clause``, however it is attached."""
    is_saying = lemma(child) in lemma_classes()["reporting"]
    if not is_saying and lemma(child) not in lemma_classes()["supposing"]:
        return False
    if child.dep_ == "parataxis":
        is_of_clause = not _says_something_else(child) and not _is_of_next(clause, child)
        return (is_saying or child.i > clause.i) and is_of_clause
    is_it = any(each.lower_ == "it" for each in child.children)  # "the army, it is claimed, fled"
    is_behind = child.dep_ in {"conj", "advcl", "ccomp"} and (child.i > clause.i or is_it)
    has_content = any(each.dep_ in {"ccomp", "xcomp", "obj", "cc"} for each in child.children)
    start = child.left_edge
    return is_behind and not has_content and start.i > 0 and start.nbor(-1).text == ","


def _is_of_next(clause: Token, report: Token) -> bool:
    """Whether a report behind ``clause`` is no report of it: what it says follows without a comma
    before it ("a rule critics say hurts them"), or it is a noun taken for a verb ("— claims the
    firm denies")."""
    if report.i < clause.i:
        return False
    subjects = syntax.children(report, syntax.SUBJECT | syntax.PASSIVE_SUBJECT)
    if not subjects:
        return any(each.dep_ in syntax.RELATIVE_CLAUSE for each in report.children)
    start = subjects[0].left_edge
    is_set_off = start.i == 0 or start.nbor(-1).is_punct or start.nbor(-1).is_quote
    has_own = any(each.dep_ == "ccomp" and each.i > report.i for each in report.children)
    return has_own and subjects[0].i < report.i and not is_set_off


def _says_something_else(verb: Token) -> bool:
    """Whether what is said is an object of the verb's own: "the Front claims responsibility"."""
    return any(not is_player(each) for each in syntax.objects(verb))


def _says_according(noun: Token) -> bool:
    return any(child.lower_ == "according" for child in noun.children) or (
        noun.i >= 2
        and "according" in {each.lower_ for each in noun.doc[max(0, noun.i - 5) : noun.i]}
        and is_name(noun) | is_player(noun)
    )
