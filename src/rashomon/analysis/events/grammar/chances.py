"""Who does what is told behind a noun that somebody has, is given or is punished for: "has plans to
attack", "gave lawmakers more time to negotiate", "imposed costs on Oman for meddling"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.complements import complement_kind
from rashomon.analysis.events.grammar.predicates import is_noun, is_passive, is_verb
from rashomon.analysis.events.lexicon.event_frames import lemma_classes
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.lexicon.operators import operator_of

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

HAVING = frozenset(
    {"have", "get", "win", "gain", "receive", "need", "seek", "lack", "make", "draw"}
)
HAVING |= {"find", "hatch", "launch", "announce", "unveil", "reveal", "abandon", "drop", "retain"}
HAVING |= {"take", "seize", "use", "miss", "meet", "face", "blow", "beat"}
HAVING |= {"indicate", "express", "show", "signal", "voice", "reserve", "hold", "exercise", "keep"}
HAVING |= {"strike", "sign", "reach", "cut", "accept", "ink"}  # "a deal to cooperate with"
HAVING |= {"declare", "state", "lose", "renounce", "reject", "dismiss", "pursue", "weigh"}
GIVING = frozenset({"give", "offer", "grant", "deny", "buy", "allow", "hand", "afford"})
JUDGING = frozenset({"punish", "blame", "fault", "criticise", "criticize", "sanction", "condemn"})
JUDGING |= frozenset(
    {"penalise", "penalize", "impose", "arrest", "sue", "accuse", "fire", "attack"}
)
ASKING = frozenset({"order", "call", "demand", "request", "appeal", "instruction", "directive"})
ASKING |= {"ability", "capacity", "resource", "tendency", "habit", "knack", "need", "reason"}
ASKING |= {"plea", "invitation", "motion", "bill", "proposal", "resolution", "law", "measure"}
"""Nouns whose infinitive is for others to do, says what a text is for or what one is like."""
PRETEXTS = frozenset({"justification", "pretext", "excuse", "cover", "reason"})
USING = frozenset({"use", "exploit", "cite"})
PROSPECTS = frozenset({"possibility", "idea", "prospect", "intention", "hope", "habit", "risk"})
PROSPECTS |= {"thought", "dream", "hint", "talk"}
PROSPECTS |= {"history", "record", "option", "plan", "goal", "aim", "chance"}
POWERS = frozenset({"authority", "power"})
"""What somebody may have, though the word may also name a body ("the authority to fire him")."""


def is_open_to_somebody(verb: Token) -> bool:
    """Whether the infinitive ``verb`` says what the noun before it is for, which somebody has or
    is given by the verb over it."""
    noun, over = verb.head, verb.head.head
    if noun.dep_ not in syntax.OBJECT or not is_noun(noun) or not is_verb(over):
        return False
    is_given = lemma(over) in GIVING and bool(syntax.children(over, syntax.INDIRECT_OBJECT))
    if not (is_given or lemma(over) in HAVING) or lemma(noun) in ASKING:
        return False
    is_body = lemma(noun) in lemma_classes()["human"] and not _is_power(noun)
    if is_body or _is_somebodys(noun) or is_passive(over):
        return False
    return complement_kind(verb) == "inf" and not syntax.children(verb, syntax.SUBJECT)


def is_thought_of(verb: Token) -> bool:
    """Whether "of …ing" behind a noun says what somebody thinks of or has done ("does not dismiss
    the possibility of cooperating", "a man with a history of attacking clerks fled")."""
    noun, over = verb.head, verb.head.head
    if complement_kind(verb) != "of ing" or lemma(noun) not in PROSPECTS or not is_verb(over):
        return False
    is_told = noun.dep_ in syntax.OBJECT or any(
        each.dep_ == "case" and each.lower_ == "with" for each in noun.children
    )
    return is_told and not _is_somebodys(noun) and not is_passive(over)


def bodies_in(verb: Token) -> list[Token]:
    """The body in which somebody tries or plans what an infinitive says ("an effort in the Senate
    to pass the bill")."""
    noun = verb.head
    if complement_kind(verb) != "inf" or operator_of(lemma(noun), "n", "inf") is None:
        return []
    inside = [each for case, each in syntax.prepositional(noun) if case == "in"]
    return [each for each in inside if each.ent_type_ == "ORG"]


def _is_power(noun: Token) -> bool:
    return lemma(noun) in POWERS and noun.tag_ == "NN"


def _is_somebodys(noun: Token) -> bool:
    """Whether the phrase of ``noun`` says whose it is ("Ruiz's plan", "a plan by Ruiz")."""
    own = [child for child in noun.children if child.dep_ in {"nmod:poss", "poss"}]
    return bool(own) or any(case in {"by", "of", "for"} for case, _ in syntax.prepositional(noun))


def named_before_reason(verb: Token) -> Token | None:
    """Who is punished or blamed right before "for …ing" ("impose costs on Oman for meddling"),
    though the parse may hang that on a verb further up."""
    marks = [each for each in verb.children if each.dep_ == "mark" and each.i < verb.i]
    if not marks or marks[0].lower_ != "for" or not marks[0].i or verb.tag_ != "VBG":
        return None
    noun = marks[0].nbor(-1)
    judge = noun.head if is_verb(noun.head) else noun.head.head
    if lemma(judge) not in JUDGING or not verb.head.i <= judge.i < noun.i:
        return None
    is_on = any(child.dep_ == "case" and child.lower_ == "on" for child in noun.children)
    return noun if is_on or noun.dep_ in syntax.OBJECT else None


def is_pretext(noun: Token) -> bool:
    """Whether ``noun`` is what somebody used something as, to do what they then did ("used the
    fight as justification for striking")."""
    is_as = any(each.lower_ == "as" and each.dep_ == "case" for each in noun.children)
    return (
        is_as
        and lemma(noun) in PRETEXTS
        and lemma(noun.head) in USING
        and (noun.head.tag_ in {"VBD", "VBN", "VBG"})
    )
