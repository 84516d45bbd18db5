"""The operator that a word is for its complement, and who holds what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.arguments import logical_subjects, modifiers, possessors
from rashomon.analysis.events.grammar.complements import calls_to_say
from rashomon.analysis.events.grammar.participants import is_player
from rashomon.analysis.events.grammar.predicates import FINITE, is_noun, is_verb, keys
from rashomon.analysis.events.lexicon.event_frames import lemma_classes
from rashomon.analysis.events.lexicon.forms import lemma, verb_forms
from rashomon.analysis.events.lexicon.operators import SAME, Operator, operator_of
from rashomon.analysis.events.modality.own_words import local_reading
from rashomon.analysis.events.modality.readings import ALLEGED, FACTUAL
from rashomon.analysis.withholding import is_withholding

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

SUBJECTS = syntax.SUBJECT | syntax.PASSIVE_SUBJECT
CHOOSING = frozenset({"choose", "opt"})
CHANCES = frozenset({"opportunity", "chance", "occasion", "moment"})
AFFECTING = frozenset({"draw", "spark", "strain", "anger", "trigger", "prompt", "provoke", "upset"})
AFFECTING |= {"outrage", "surprise", "stun", "cause", "infuriate", "alarm", "raise", "worsen"}
HUNTED = frozenset({"wanted", "sought"})
HUNTED_FOR = frozenset({"for", "in", "by", "over"})
COMMAS = frozenset({",", "”", '"', "’", "'"})
SPEAKING = frozenset({"nsubj", "iobj", "obj"})  # how parses take a subject behind its verb
NOT_THEIRS = frozenset({"face", "receive", "get", "hear", "fear", "ignore", "welcome", "defy"})
NOT_THEIRS |= frozenset({"meet", "reject", "dismiss", "deny", "follow", "heed", "resist", "weigh"})


def operator_on(head: Token, kind: str) -> tuple[Operator | None, str]:
    """The operator that ``head`` is for a complement of that kind, and its part of speech."""
    if is_hunted(head) and not kind.startswith("for "):
        return None, ""
    if is_withholding(head) or (lemma(head) == "use" and not is_habit(head)):
        return None, ""
    if head.i + 1 < len(head.doc) and head.nbor().tag_ == "HYPH":
        return None, ""  # "a drive-by shooting"
    if is_verb(head):
        if kind.endswith("inf") and calls_to_say(head):
            return Operator("planned", "subj"), "v"
        kind = "other inf" if kind == "inf" and syntax.objects(head) else kind
        for key in keys(head):
            found = operator_of(key, "v", kind)
            if found is not None:
                goes_on = any(each.lower_ == "on" for each in head.children)
                is_going = lemma(head) == "go" and head.tag_ == "VBG" and not goes_on
                if is_going and kind.endswith("inf"):
                    return Operator("planned", "subj"), "v"
                if lemma(head) == "need" and kind == "inf" and _is_to_be_done(head):
                    return Operator("demanded", "none"), "v"  # "the men need to be released"
                if lemma(head) in CHOOSING and head.tag_ == "VBD" and kind.endswith("inf"):
                    return Operator(SAME, "none"), "v"  # "chose to run": and did
                return found, "v"
    if head.pos_ == "ADJ" or head.tag_.startswith(("JJ", "VBN")):
        return operator_of(lemma(head), "a", kind) or operator_of(head.lower_, "a", kind), "a"
    if is_noun(head) and kind != "participle":
        if kind == "inf" and _is_taken(head):
            return Operator(SAME, "none"), "n"
        found = operator_of(lemma(head), "n", kind)
        verb = verb_forms().get(head.lower_) if head.tag_ == "NNS" and kind != "np" else None
        return (found, "n") if found or verb is None else (operator_of(verb, "v", kind), "n")
    return None, ""


def _is_to_be_done(verb: Token) -> bool:
    """Whether the infinitive behind ``verb`` is passive."""
    behind = syntax.children(verb, syntax.COMPLEMENT)
    return any(each.tag_ == "VBN" and syntax.is_passive(each) for each in behind)


def _is_taken(noun: Token) -> bool:
    """Whether ``noun`` is a chance that somebody took, or a move that has had an effect ("took the
    opportunity to chide him", "the move to leave has strained ties")."""
    verb = noun.head
    if not is_verb(verb) or local_reading(verb).modality not in FACTUAL:
        return False
    if noun.dep_ in syntax.OBJECT:
        is_past = verb.tag_ in {"VBD", "VBN", "VBG"}
        return is_past and lemma(noun) in CHANCES and lemma(verb) in {"take", "seize", "use"}
    has_had = verb.tag_ == "VBN" and {e.lower_ for e in syntax.auxiliaries(verb)} <= {"has", "have"}
    is_told = verb.tag_ == "VBD" or has_had
    return lemma(noun) == "move" and noun.dep_ == "nsubj" and is_told and lemma(verb) in AFFECTING


def is_habit(used: Token) -> bool:
    """Whether "used to" tells a habit of the past, not what something is used for."""
    others = syntax.AUXILIARY | syntax.OBJECT
    return used.tag_ == "VBD" and not syntax.children(used, others)


def is_hunted(participle: Token) -> bool:
    """Whether a word only tells that somebody is looked for ("a man wanted in the killing")."""
    if participle.lower_ not in HUNTED or participle.i + 1 >= len(participle.doc):
        return False
    return participle.nbor().lower_ in HUNTED_FOR


def holder_of(head: Token, operator: Operator) -> Token | None:
    if operator.holder == "subj":
        speaker = speaker_behind(head)
        if speaker is not None:
            return speaker
        subject = first(logical_subjects(head))
        is_attempt = subject is not None and operator_of(lemma(subject), "n", "inf") is not None
        is_its_content = subject == head.head and head.dep_ == "acl"
        return _maker(subject) if subject and is_attempt and is_its_content else subject
    if is_verb(head) and operator.modality == ALLEGED:
        return first(syntax.agents(head))  # "is alleged by the opposition to have"
    if operator.holder == "poss":
        named = [each for each in [*possessors(head), *modifiers(head)] if is_player(each)]
        named += [noun for case, noun in syntax.prepositional(head) if case in {"by", "from"}]
        return first(named) or _maker(head)
    return None


def _maker(noun: Token) -> Token | None:
    """Who makes a threat, a plan or an offer: the subject of its verb, unless that is the noun
    itself or who only gets it ("faced threats of")."""
    verb = noun.head
    if not is_verb(verb) or noun.dep_ in SUBJECTS or lemma(verb) in NOT_THEIRS:
        return None
    return first(logical_subjects(verb))


def first(tokens: list[Token]) -> Token | None:
    return tokens[0] if tokens else None


def speaker_behind(report: Token) -> Token | None:
    """Who speaks in ", said the bishop,": the noun right behind a verb that a comma precedes."""
    is_inserted = report.i > 0 and report.nbor(-1).text in COMMAS
    is_said = report.tag_ in FINITE and lemma(report) in lemma_classes()["reporting"] - {"tell"}
    if not (is_inserted and is_said):
        return None
    behind = (
        child
        for child in report.children
        if child.left_edge.i == report.i + 1 and child.dep_ in SPEAKING and is_noun(child)
    )
    return next(behind, None)
