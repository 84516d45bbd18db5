"""Relative clauses that tell something of their own, and clefts that deny who did it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.antecedents import is_of_speaker
from rashomon.analysis.events.grammar.complements import wanted_done
from rashomon.analysis.events.lexicon.event_frames import lemma_classes
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.lexicon.operators import operator_of

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

WHO = frozenset({"who", "which", "that"})
OPENING = frozenset({"who", "whom", "which"})
MAX_STEPS = 5  # words from a trigger up to its relative clause
_SUMMING_UP = frozenset(
    {"declaration", "plan", "promise", "pledge", "claim", "offer", "warning", "proposal", "charge"}
)
KNOWN = frozenset({"the", "this", "that", "these", "those", "its", "his", "her", "their"})
RULES = frozenset({"law", "policy", "rule", "system", "practice", "order", "ban", "statute", "act"})
RULES |= {"program", "programme", "regulation", "loophole", "provision", "measure", "code"}
PICKED = frozenset({"accuse", "charge", "convict", "arrest", "indict", "elect", "appoint"})
ANY = frozenset({"any", "every", "each", "no", "some"})
TOLD = frozenset({"VBD", "VBN", "VBG"})
NOW = frozenset({"is", "are", "am", "'s", "’s", "'re", "’re", "'m", "’m"})
HAVING = frozenset({"was", "were", "had", "has", "have"})


def is_told_apart(clause: Token) -> bool:
    """Whether a relative clause tells as past or going on what its noun did or met, whatever
    becomes of the clause around it ("could not work for an aide who spoke with her")."""
    if clause.dep_ not in {"acl:relcl", "relcl"} or clause.tag_ not in TOLD:
        return False
    if is_cleft_away(clause.head) or any(each.tag_ == "MD" for each in clause.children):
        return False
    if _has_gap(clause):
        return True
    subjects = syntax.children(clause, syntax.SUBJECT | syntax.PASSIVE_SUBJECT)
    opens = any(each.lower_ in WHO for each in subjects)
    return opens and (_is_past(clause) or _is_going_on(clause))


def is_aside_on_name(clause: Token) -> bool:
    """Whether a relative clause behind a comma tells as past what somebody named did or met: the
    reporter's own words, whoever says the rest ("said Ruiz, who was freed in May, would")."""
    if clause.dep_ not in syntax.RELATIVE_CLAUSE:
        return False
    is_named = clause.head.pos_ == "PROPN" or is_of_speaker(clause)
    if not is_named and not _is_spoken_of(clause.head):
        return False
    word = next((each for each in clause.children if each.lower_ in OPENING), None)
    if word is None or word.i > clause.i or word.left_edge.nbor(-1).text != ",":
        return False
    return _is_past(clause) and all(each.tag_ != "MD" for each in clause.children)


def _is_spoken_of(noun: Token) -> bool:
    """Whether words in marks were said of ``noun`` ("“It failed,” he said of the pact")."""
    verb = noun.head
    is_of = any(each.dep_ == "case" and each.lower_ == "of" for each in noun.children)
    is_said = lemma(verb) in lemma_classes()["reporting"] and verb.i > verb.sent.start
    return is_of and is_said and any(e.tag_ == "''" for e in verb.doc[max(0, verb.i - 3) : verb.i])


def is_within_aside(token: Token) -> bool:
    """Whether ``token`` is told by such a clause, or by what hangs on its verb."""
    for _ in range(MAX_STEPS):
        if token.dep_ in syntax.RELATIVE_CLAUSE:
            return is_aside_on_name(token)
        if token.head == token or token.dep_ == "ccomp":
            return False
        token = token.head
    return False


def is_rule(clause: Token) -> bool:
    """Whether a relative clause tells what a known rule does ("end the law that parts people")."""
    noun = clause.head
    is_known = any(each.lower_ in KNOWN and each.i < noun.i for each in noun.children)
    is_now = clause.tag_ == "VBZ" and clause.dep_ in syntax.RELATIVE_CLAUSE
    return is_now and is_known and lemma(noun) in RULES and not syntax.is_negated(clause)


def is_done_by(clause: Token) -> bool:
    """Whether a participle tells by whom, a name, something was done that somebody only plans,
    doubts or asks something about ("planned to use files stolen by Omani agents")."""
    noun = clause.head
    if clause.dep_ != "acl" or clause.tag_ != "VBN" or syntax.auxiliaries(clause):
        return False
    doers = syntax.agents(clause)
    words = [each for doer in doers for each in [doer, *doer.children]]
    is_named = any(each.tag_ == "NNP" or each.ent_type_ for each in words)
    is_named = is_named or _is_known_for(clause)
    over = noun.head if noun.dep_ in syntax.OBJECT else None
    is_asked = over is not None and operator_of(lemma(over), "v", "np") is not None
    return is_named and not is_asked and wanted_done(clause) is None


def is_decided(noun: Token) -> bool:
    """Whether somebody's decision is what something else is told of ("in response to Ruiz's
    decision to strike, Oman threatened"), which leaves it as it is."""
    owned = any(each.dep_ in {"nmod:poss", "poss"} for each in noun.children)
    is_beside = noun.dep_.startswith(("obl", "nmod", "nsubj"))
    return lemma(noun) == "decision" and owned and is_beside


def _is_known_for(clause: Token) -> bool:
    """Whether a participle tells what one certain person was charged with or picked for ("a chance
    for a leader accused of theft")."""
    first = {each.lower_ for each in clause.head.children if each.i < clause.head.i}
    return lemma(clause) in PICKED and not first & ANY and clause.head.tag_ in {"NN", "NNP"}


def _has_gap(clause: Token) -> bool:
    """Whether a clause with a subject of its own leaves out what the noun before it is to it ("keep
    the troops she deployed"), so that it cannot be what the noun says."""
    subjects = syntax.children(clause, syntax.SUBJECT)
    is_own = bool(subjects) and all(each.lower_ not in WHO for each in subjects)
    if not is_own or syntax.objects(clause) or operator_of(lemma(clause.head), "n", "that"):
        return False
    is_telling = lemma(clause.head.head) in lemma_classes()["reporting"]
    is_known = _is_past(clause) or _is_going_on(clause)
    return is_known and not is_telling and not syntax.children(clause, syntax.COMPLEMENT)


def _is_past(clause: Token) -> bool:
    is_had = any(_is_had(each) for each in clause.children)
    return clause.tag_ == "VBD" or (is_had and clause.tag_ == "VBN")


def _is_going_on(clause: Token) -> bool:
    """Whether ``clause`` tells what is done now ("is asking for", "is being negotiated")."""
    words = {each.lower_ for each in syntax.auxiliaries(clause)}
    is_doing = clause.tag_ == "VBG" or "being" in words
    return is_doing and bool(words & NOW)


def _is_had(word: Token) -> bool:
    return word.lower_ in HAVING


def is_cleft_away(head: Token) -> bool:
    """Whether ``head`` is who did not do it ("it was not the army that attacked")."""
    has_it = any(each.lower_ == "it" and each.i < head.i for each in head.children)
    return has_it and syntax.is_negated(head) and any(each.dep_ == "cop" for each in head.children)


def is_of_all_before(clause: Token, noun: Token) -> bool:
    """Whether a clause tells what was made of all that its sentence said before, which a noun in
    apposition sums up ("said he would close it, a plan criticised by Estia")."""
    is_summed_up = noun.dep_ == "appos" and lemma(noun) in lemma_classes()["deed"] | _SUMMING_UP
    opens = any(each.lower_ in {"a", "an"} for each in noun.children)
    return (
        is_summed_up and opens and clause.tag_ in {"VBN", "VBD"} and clause.dep_.startswith("acl")
    )
