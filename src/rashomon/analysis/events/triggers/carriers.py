"""Light verbs: those that only carry an event noun ("launched an attack")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.predicates import is_misread_main, is_noun, is_verb, keys
from rashomon.analysis.events.lexicon.event_frames import LightVerb, light_verbs
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.triggers.written_charges import is_of_charge
from rashomon.analysis.withholding import is_withholding

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

# Light verbs whose noun is always of their subject ("made a threat").
OF_ONESELF = frozenset({"take", "have", "make", "give", "pay"})
OF_ONESELF |= frozenset({"discuss", "debate", "consider", "weigh", "contemplate", "mull"})
EXPECTING = frozenset({"expect", "anticipate", "want"})
SHELLS = frozenset({"series", "wave", "spate", "string", "round", "barrage", "flurry", "slew"})
SHELLS |= {"raft", "rash", "host", "number", "set", "couple", "pair", "package", "batch", "tranche"}
SHELLS |= {"array"}
TAKEN = frozenset({"criticism", "heat", "flak", "blame", "abuse", "blow", "punishment", "ridicule"})
WEIGHING = frozenset({"seriously", "lightly"})  # "took her allegations seriously": made none


def carrier_of(noun: Token) -> Token | None:
    """The light verb that carries an event noun ("launched" of "launched an attack")."""
    first = noun
    for _ in range(4):
        is_part = first.dep_ == "compound" and is_noun(first.head)
        if first.dep_ != "conj" and not is_part and not _is_of_shell(first):
            break
        first = first.head
    head = first.head
    if first.dep_ in syntax.OBJECT | syntax.PASSIVE_SUBJECT and _is_light(head):
        return None if _is_anothers(noun, head) else head
    if first.dep_ == "amod" and is_misread_main(head) and _is_light(head):
        return head
    if first.dep_ in {"obl", "pobj"} and _is_light_with(head, first):
        return head
    for child in noun.children:
        is_clause = child.dep_.startswith(("acl", "relcl")) or is_misread_main(child)
        is_clause = is_clause and not any(each.dep_ == "mark" for each in child.children)
        if is_clause and is_verb(child) and _is_light(child) and not is_of_charge(noun, child):
            return child
    return None


def _is_of_shell(noun: Token) -> bool:
    """Whether ``noun`` stands behind "a series of", "a barrage of"."""
    cases = [child.lower_ for child in noun.children if child.dep_ == "case"]
    return noun.dep_ == "nmod" and cases == ["of"] and lemma(noun.head) in SHELLS


def _is_anothers(noun: Token, verb: Token) -> bool:
    """Whether somebody named owns what a verb would make its subject's: who "took Ruiz's refusal
    as a threat" refused nothing, who "discussed Ruiz's threat" threatened nothing."""
    return lemma(verb) in OF_ONESELF and any(
        child.dep_ in {"nmod:poss", "poss"} and is_noun(child) for child in noun.children
    )


def _is_light(verb: Token) -> bool:
    if not is_verb(verb) or any(child.lower_ in WEIGHING for child in verb.children):
        return False
    if lemma(verb) == "make" and any(child.dep_ in syntax.COMPLEMENT for child in verb.children):
        return False  # "made the charges sound grave"
    if lemma(verb) in EXPECTING and any(_is_infinitive(child) for child in verb.children):
        return False  # "expected the storm to pass", "wants the strike to end"
    return not is_withholding(verb) and any(key in light_verbs() for key in keys(verb))


def _is_infinitive(clause: Token) -> bool:
    is_clause = clause.dep_ in syntax.COMPLEMENT or clause.dep_.startswith("advcl")
    return is_clause and any(each.tag_ == "TO" for each in clause.children)


def _is_light_with(verb: Token, noun: Token) -> bool:
    cases = [child.lower_ for child in noun.children if child.dep_ == "case"]
    is_owned = any(child.dep_ in {"nmod:poss", "poss"} for child in noun.children)
    return bool(cases) and not is_owned and f"{lemma(verb)} {cases[0]}" in light_verbs()


def subject_part(noun: Token, verb: Token) -> str:
    """What the subject of the light verb ``verb`` is in the event of ``noun``: who "took" blows or
    criticism is whom they hit."""
    is_taken = lemma(verb) == "take" and lemma(noun) in TAKEN
    return "target" if is_taken else light_verb(verb).subject


def light_verb(verb: Token) -> LightVerb:
    """What the light verb ``verb`` says of the event it carries."""
    table = light_verbs()
    for child in verb.children:
        if f"{lemma(verb)} {child.lower_}" in table:
            return table[f"{lemma(verb)} {child.lower_}"]
    return next((table[key] for key in keys(verb) if key in table), LightVerb("actual", "actor"))
