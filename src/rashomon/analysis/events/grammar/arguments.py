"""Who and what stands around a trigger: the grammar's arguments, with every gap filled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.acts_of_texts import is_issued_text, owners_of_text, text_of
from rashomon.analysis.events.grammar.antecedents import RELATIVES, without_relatives
from rashomon.analysis.events.grammar.chances import (
    bodies_in,
    is_open_to_somebody,
    is_pretext,
    is_thought_of,
    named_before_reason,
)
from rashomon.analysis.events.grammar.complements import calls_to_say, complement_kind, is_left_at
from rashomon.analysis.events.grammar.joined_verbs import governor
from rashomon.analysis.events.grammar.misread_objects import (
    counted_object,
    late_object,
    named_object,
    object_of_charge,
    undergoing,
)
from rashomon.analysis.events.grammar.misread_subjects import (
    agents_beside,
    doer_before,
    late_subjects,
    name_before,
    strayed,
    told_of_before,
    visitors,
    without_strayed,
)
from rashomon.analysis.events.grammar.name_lists import (
    joined_to_name,
    listed_people,
    named_behind,
    titled,
    without_titles,
)
from rashomon.analysis.events.grammar.predicates import (
    FINITE,
    is_bare_passive,
    is_called,
    is_headline_passive,
    is_imperative,
    is_misread_main,
    is_misread_modifier,
    is_noun,
    is_passive,
    is_passive_without_subject,
    is_predicate,
    is_pressing,
    is_set_against,
    is_shared_passive,
    is_stance,
    is_suing,
    is_verb,
)
from rashomon.analysis.events.lexicon.event_frames import lemma_classes, light_verbs, noun_frames
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.lexicon.operators import operator_of
from rashomon.analysis.parsed import listed_once

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

WAYS = frozenset({"back", "over", "away", "close", "out", "home", "down", "across"})
"""Adverbs that parses hang a phrase of their verb on ("gave the island back to Oman")."""
MAX_STEPS = 6  # gaps followed upward; deeper nesting than this is no longer news prose
GAINING = frozenset({"make", "get", "earn", "win", "draw", "gain"})
CALLED = frozenset({"on", "upon", "to", "for"})
ADNOMINAL = frozenset({"acl", *syntax.RELATIVE_CLAUSE})
BLAMED_FOR = frozenset({"of ing", "for ing", "from ing", "as ing", "into ing"})
MOVING = frozenset({"bring", "send", "dispatch", "deploy", "hire", "appoint", "extradite"})
"""Verbs whose object is who does what the infinitive behind them says ("brought him to face")."""
OPEN_DOER = frozenset({"oppose", "favor", "favour", "advocate", "condemn", "denounce", "protest"})
OPEN_DOER |= {"criticize", "criticise", "support", "prohibit", "ban", "forbid", "legalise"}
"""Verbs that say of a deed, whoever may do it, what somebody thinks of it ("opposes killing")."""
WARNING = frozenset({"warn", "caution", "advise", "counsel", "urge"})
"""Verbs whose hearer is who would do what is told behind "against" ("warned him against going")."""
CONTROLLED_BY_SUBJECT = frozenset({"threaten", "promise", "vow", "pledge", "swear", "use", "take"})


@listed_once
def logical_subjects(verb: Token) -> list[Token]:
    """Who does what ``verb`` says, in active and passive clauses, gaps filled, conjuncts apart."""
    return _subjects_within(verb, MAX_STEPS)


def _subjects_within(verb: Token, steps: int) -> list[Token]:
    if steps == 0 or is_imperative(verb):
        return []
    if is_passive(verb):
        return _spread(syntax.agents(verb) or agents_beside(verb))
    if is_misread_modifier(verb):
        return doer_before(verb)
    if is_misread_main(verb):
        return _spread([verb.head])
    own = syntax.children(verb, syntax.SUBJECT - {"expl"})
    is_active = is_stance(verb) or is_suing(verb) or syntax.is_active_misread(verb)
    own = visitors(verb) or own or (syntax.passive_subjects(verb) if is_active else [])
    late = late_subjects(verb) if own else []
    own = without_strayed(verb, [each for each in own if each not in late]) if own else []
    if own:
        own = without_titles(own)
        return _spread(without_relatives(verb, own))
    if strayed(verb):
        return _spread(strayed(verb))
    if told_of_before(verb) is not None:
        return [verb.head.head]  # "a law that Ruiz says parts families"
    if verb.tag_ in FINITE and verb.dep_ == "ccomp":
        return name_before(verb) or _inherited_subjects(verb, steps)
    return _inherited_subjects(verb, steps) or name_before(verb)


def _inherited_subjects(verb: Token, steps: int) -> list[Token]:
    head = governor(verb)
    if head == verb:
        return []
    is_beside = verb.dep_ == "acl" and head.dep_ == "obl" and complement_kind(verb) == "inf"
    is_beside = is_beside and not bodies_in(verb)
    if is_beside and not possessors(head):
        return _doers(head.head, steps)  # "took to the streets with a bullhorn to urge"
    text = text_of(verb)
    if text is not None:
        is_issued = is_issued_text(text)
        return _doers(text.head, steps) if is_issued else owners_of_text(text) or [text]
    if verb.dep_ == "acl" and (is_open_to_somebody(verb) or is_thought_of(verb)):
        return told_to(head.head) or _doers(head.head, steps)
    if complement_kind(verb) == "for ing" and is_noun(head) and is_pretext(head):
        return _doers(head.head, steps)  # "used the fight as justification for striking"
    if complement_kind(verb) in BLAMED_FOR and is_called(head):
        return _spread(syntax.children(head, syntax.SUBJECT))
    if lemma(head) == "addition" and complement_kind(verb) == "to ing":
        return _doers(head.head, steps)  # "in addition to railing at Oman, he …"
    if verb.dep_ in ADNOMINAL and is_noun(head):
        doers = bodies_in(verb) or [head]
        return _spread(doers) if verb.tag_ in {"VBG", "VB"} or verb.dep_ != "acl" else []
    if verb.dep_ == "conj":
        return _doers(head, steps) if is_verb(head) or is_predicate(head) else []
    if verb.dep_.split(":")[0] in {"xcomp", "advcl", "ccomp", "acl"}:
        return _controllers(verb, steps)
    return []


def _controllers(verb: Token, steps: int) -> list[Token]:
    head = verb.head
    is_judged = verb.dep_ in syntax.COMPLEMENT and complement_kind(verb) == "ing"
    if is_judged and lemma(head) in OPEN_DOER:
        return []
    if (deed := _deed_before(verb)) is not None:
        return [deed]
    if calls_to_say(head):
        return _doers(head, steps)
    if lemma(head) == "use" and complement_kind(verb) == "inf" and syntax.agents(head):
        return _spread(syntax.agents(head))  # "is used by rulers to silence them"
    if complement_kind(verb) == "against ing" and lemma(head) in WARNING and not is_passive(head):
        return _spread(told_to(head) or syntax.objects(head))
    is_infinitive = verb.dep_ in {"advcl", "ccomp"} and complement_kind(verb) == "inf"
    takes_object = operator_of(lemma(head), "v", "inf") is not None or _moves_somebody(head)
    takes_object = takes_object and not any(each.lower_ == "in" for each in verb.children)
    if (verb.dep_ == "xcomp" or (is_infinitive and takes_object)) and (
        lemma(head) not in CONTROLLED_BY_SUBJECT
    ):
        found = syntax.objects(head) + syntax.children(head, syntax.INDIRECT_OBJECT)
        if found and not is_passive(head):
            return _spread(found)
    if is_left_at(verb) and not is_passive(head):
        return _spread(syntax.objects(head))  # "left envoys complaining": the envoys complain
    before = named_before_reason(verb)
    if before is not None:
        return _spread([before])
    kind = complement_kind(verb)
    is_blamed = kind in BLAMED_FOR or (kind == "by ing" and lemma(head) == "accuse")
    is_blamed = is_blamed and lemma(head) not in GAINING  # "made headlines for fighting"
    if is_blamed and syntax.objects(head) and not is_passive(head):
        return _spread(syntax.objects(head))  # "accused Chad of backing the rebels": Chad backs
    if is_passive(head) and verb.i > head.i and lemma(verb) in lemma_classes()["outcome"]:
        return _spread(syntax.agents(head)) or _doers(head, steps)
    is_behind = verb.dep_ in {"xcomp", "advcl"} and verb.i > head.i
    if is_behind and (lemma(head) in {"call", "appeal", "plead"} or is_pressing(head)):
        found = [noun for case, noun in verb_phrases(head) if case in CALLED]
        if found:
            return _spread(found)
    return _doers(head, steps)


def _deed_before(verb: Token) -> Token | None:
    """The act right before an -ing form, which tells what came of it: who "deplored an attack
    killing two" killed nobody, who "launched an attack killing two" did."""
    before = verb.nbor(-1) if verb.i else verb
    if verb.tag_ != "VBG" or not is_noun(before) or lemma(verb.head) in light_verbs():
        return None
    is_force = any(frame.type == "ASSAULT" for frame in noun_frames().get(lemma(before), ()))
    return before if is_force and verb.head == before.head else None


def _moves_somebody(verb: Token) -> bool:
    """Whether ``verb`` takes or sends people, who then do what is told behind it."""
    moved = syntax.objects(verb) if lemma(verb) in MOVING else []
    people = lemma_classes()["human"] | lemma_classes()["forces"]
    return any(each.pos_ in {"PRON", "PROPN"} or lemma(each) in people for each in moved)


def subjects_of(verb: Token) -> list[Token]:
    """The subjects of ``verb`` as printed: those of a passive verb are the ones it is done to."""
    return _doers(verb, MAX_STEPS)


def _doers(head: Token, steps: int) -> list[Token]:
    """The subject of ``head`` as the sentence has it: the passive subject of a passive verb."""
    if is_passive(head):
        done_to = syntax.passive_subjects(head)
        if not done_to and is_headline_passive(head):
            done_to = syntax.children(head, syntax.SUBJECT)
        if not done_to and steps and is_passive_without_subject(head):
            return _controllers(head, steps - 1)
        if not done_to and head.dep_ == "conj" and lemma(head) != "use":
            done_to = _undergoing_too(head)  # "is rich and was taped"
        return _spread(without_relatives(head, done_to))
    return _subjects_within(head, steps - 1)


@listed_once
def logical_objects(verb: Token) -> list[Token]:
    """Whom or what ``verb`` is done to, in active and passive clauses, conjuncts apart."""
    if is_misread_modifier(verb):
        return _spread([verb.head])
    found = without_relatives(verb, without_titles(_own_objects(verb))) or late_subjects(verb)
    if is_passive(verb):
        found += without_relatives(verb, syntax.passive_subjects(verb))
        if not found and verb.dep_ == "acl" and is_noun(verb.head):
            found = undergoing(verb)
        if not found and is_bare_passive(verb) and verb.dep_ == "advcl":
            found = _doers(verb.head, MAX_STEPS)  # "did not answer when asked"
        if not found and is_bare_passive(verb):
            found = syntax.objects(verb.head) if verb.dep_ == "xcomp" else []
            standing = verb.head if verb.dep_ == "xcomp" else verb
            found = found or syntax.children(standing, syntax.SUBJECT)
        if not found and told_of_before(verb) is not None:
            found = [verb.head.head]  # "cases he believes should be looked into"
        lead = verb.head if verb.dep_ == "conj" else verb
        if not found and is_passive_without_subject(verb):
            found = _controllers(lead, MAX_STEPS)  # "left before being arrested"
        if not found and is_shared_passive(verb):
            found = syntax.passive_subjects(verb.head)
        if not found and verb.dep_ == "conj":
            found = _undergoing_too(verb)
    elif (
        not found and verb.dep_ in syntax.RELATIVE_CLAUSE and syntax.children(verb, syntax.SUBJECT)
    ):
        found = [verb.head] if not _is_subject_relative(verb) else []
    found = _spread(found) or counted_object(verb) or named_object(verb) or _shared_object(verb)
    found = found or late_object(verb) or _spread(object_of_charge(verb))
    return found or told_to(verb)  # "asked Oman for help", where nothing else is asked


def _undergoing_too(verb: Token) -> list[Token]:
    """Whom a passive verb is done to that is joined to what is told of them ("Ruiz, detained in May
    and sentenced in June", "who taught there and was detained")."""
    head = verb.head
    if head.dep_ == "acl" and head.tag_ == "VBN" and is_noun(head.head):
        return [head.head]
    has_own = any(each.dep_ in {"aux:pass", "auxpass"} for each in verb.children)
    is_finite = has_own and head.tag_ in FINITE and not is_passive(head)
    return without_relatives(head, syntax.children(head, syntax.SUBJECT)) if is_finite else []


def _own_objects(verb: Token) -> list[Token]:
    """The objects of ``verb``, without a relative pronoun that parses take for one where it is the
    subject ("a bombing that wounded five")."""
    found = syntax.objects(verb)
    if len(found) < 2 or syntax.children(verb, syntax.SUBJECT):
        return found
    return [each for each in found if each.lower_ not in RELATIVES]


def told_to(verb: Token) -> list[Token]:
    """To whom something is given, told or promised without a preposition, conjuncts apart."""
    told = syntax.children(verb, syntax.INDIRECT_OBJECT)
    if not told and is_passive(verb) and syntax.objects(verb):
        told = syntax.passive_subjects(verb)  # "Ruiz was denied a visa"
    return _spread(told or _first_of_two(verb))


def _first_of_two(verb: Token) -> list[Token]:
    """The first of two bare objects right behind each other ("lent Oman two tankers")."""
    found = syntax.objects(verb)
    is_pair = len(found) == 2 and found[0].i == verb.i + 1 == found[1].left_edge.i - 1
    return found[:1] if is_pair and found[0].pos_ == "PROPN" else []


def _shared_object(verb: Token) -> list[Token]:
    """The object of a coordinated verb that stands after both ("kidnapped and killed a man")."""
    for other in verb.children:
        is_beside = not any(each.text == "," for each in verb.doc[verb.i : other.i])
        if other.dep_ == "conj" and is_verb(other) and other.i - verb.i <= 3 and is_beside:
            return _spread(syntax.objects(other))
    return []


def _is_subject_relative(verb: Token) -> bool:
    return any(token.lower_ in RELATIVES for token in syntax.children(verb, syntax.SUBJECT))


def _spread(nouns: list[Token]) -> list[Token]:
    found: list[Token] = []
    for noun in nouns:
        for each in _listed(noun):
            is_new = each not in found or each is noun
            if is_new and each.i >= noun.i and not (is_verb(each) or is_set_against(each, noun)):
                found.append(each)
    return found


def _listed(noun: Token) -> list[Token]:
    """``noun`` and those joined to it; by name where a name says who they are."""
    joined = [each for each in noun.conjuncts if each.dep_ == "conj" and each != noun]
    one = titled(noun, joined) if joined else []
    if one:
        return one
    if joined:
        joined = sorted({*joined, *listed_people(noun)}, key=lambda other: other.i)
    named = [each for other in [noun, *joined] for each in named_behind(other) or [other]]
    return [*named, *joined_to_name(noun)]


@listed_once
def phrases(head: Token) -> list[tuple[str, Token]]:
    """Each (preposition, noun) on ``head``, conjuncts apart."""
    found: list[tuple[str, Token]] = []
    for preposition, noun in syntax.prepositional(head):
        if preposition:
            told = without_relatives(head, [noun]) if noun.lower_ in RELATIVES else [noun]
            joined = (
                each for each in _spread(told) if each in told or _is_behind(each, preposition)
            )
            found += ((preposition, each) for each in joined)
    if head.dep_ in syntax.RELATIVE_CLAUSE:
        found += ((child.lower_, head.head) for child in head.children if _is_stranded(child))
    return found


def _is_behind(noun: Token, preposition: str) -> bool:
    """Whether a joined noun stands behind the same ``preposition`` as the first, or behind none of
    its own ("a rebuke to Oman for the killing of Ruiz and to Peru")."""
    own = [each for each in noun.children if each.dep_ == "case" and each.i < noun.i]
    return not own or own[0].lower_ == preposition.split(" ")[0]


def _is_stranded(word: Token) -> bool:
    """Whether ``word`` is a preposition at the end of a relative clause ("whom they voted for")."""
    is_behind = word.tag_ == "IN" and word.i > word.head.i and not any(word.children)
    return is_behind and word.dep_ in {"obl", "advmod", "nmod"}


@listed_once
def verb_phrases(verb: Token) -> list[tuple[str, Token]]:
    """Each (preposition, noun) on ``verb`` or on its objects: attachment is left open."""
    found = phrases(verb)
    for noun in logical_objects(verb):
        found += phrases(noun)
    for child in verb.children:
        if child.dep_ == "advmod" and child.lower_ in WAYS:
            found += phrases(child)
    return found


def fits_case(slot: str, case: str) -> bool:
    """Whether a phrase with the preposition ``case`` fills ``slot`` ("out of" fills "out", "of").

    >>> fits_case("of", "out of"), fits_case("of", "because of")
    (True, False)
    """
    first, *rest = case.split(" ")
    return slot in {first, case} or (first == "out" and slot in rest)


def possessors(noun: Token) -> list[Token]:
    """Whose ``noun`` it is ("Petro's visa", "their meeting"), conjuncts apart."""
    found = [
        child
        for child in noun.children
        if child.dep_ in {"nmod:poss", "poss"} or child.tag_ == "PRP$"
    ]
    if len(found) == 1 and found[0].lower_ == "whose":
        return without_relatives(found[0], found)
    return _spread(found)


def modifiers(noun: Token) -> list[Token]:
    """The words right before ``noun`` that narrow it down: adjectives and compounds."""
    wanted = {"amod", "compound", "nmod", "nmod:desc", "flat", "nummod", "advmod"}
    found = [child for child in noun.children if child.dep_ in wanted and child.i < noun.i]
    loose = {"compound", "amod"}
    inner = [each for child in found for each in child.children if each.dep_ in loose]
    return sorted([*found, *inner], key=lambda each: each.i)
