"""Whom a word that tells a fate tells it of, read off its dependencies."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rashomon.analysis.figures.blows import BODY, is_mauled, mauled, owner_of
from rashomon.analysis.figures.deaths import (
    is_beyond_saving,
    is_falling_to_death,
    is_found_body,
    is_self_killing,
    killed_by_themselves,
    whose_body,
)
from rashomon.analysis.figures.harm import (
    HARM,
    bearers_of,
    is_fighting_for_life,
    is_headline_hospital,
    is_in_hospital,
    is_in_need_of_care,
    is_left_harmed,
    is_suffered,
    is_taken_care_of,
    whose_hospital,
)
from rashomon.analysis.figures.people_nouns import is_of_people
from rashomon.analysis.syntax import (
    OBJECT,
    PASSIVE_SUBJECT,
    SUBJECT,
    auxiliaries,
    children,
    conjuncts,
    objects,
    passive_subjects,
    prepositional,
    subjects,
)

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

SHOT = frozenset({"shot", "shoot", "shoots", "shooting"})
DYING = frozenset({"died", "dies", "die", "dying", "perished", "drowned", "survived", "succumbed"})
DEATHS = frozenset({"death", "murder", "killing", "slaying", "homicide"})
_STATES = frozenset({"dead", "deceased", "injured", "wounded", "hurt", "hospitalized"})


def find_victims(token: Token) -> list[Token]:
    """The heads of those whom ``token`` tells of; none where the sentence names nobody."""
    word = token.lower_
    another = children(token, frozenset({"det"}))
    if another and another[0].lower_ == "another" and not token.tag_.startswith("NN"):
        return another[:1]  # "left one dead and another wounded"
    if word == "condition":
        return _whose_condition(token)
    if word == "fatally":
        return [token.nbor(-3)]
    if word in HARM:
        return bearers_of(token) or _of_act(token)
    if is_self_killing(token):
        return killed_by_themselves(token)
    if is_found_body(token):
        return whose_body(token) or [token]
    if is_mauled(token):
        return mauled(token)
    if is_beyond_saving(token):
        return passive_subjects(token)
    if is_falling_to_death(token):
        return subjects(token.head) or _modified(token.head)
    if is_taken_care_of(token):
        return passive_subjects(token) or objects(token) or _of_passive_before(token)
    if is_left_harmed(token):
        return [find_antecedent(each, token) for each in objects(token)]
    if word == "expected":
        return passive_subjects(token)
    if is_headline_hospital(token):
        return [token.head]
    if is_in_hospital(token):
        return whose_hospital(token)
    if is_fighting_for_life(token):
        return _left_so(token) or subjects(token) or _modified(token)
    if is_suffered(token) or is_in_need_of_care(token) or token.lemma_ in {"recover", "go", "end"}:
        return subjects(token) or _modified(token)
    if token.pos_ in {"NOUN", "PROPN"} and (word in DEATHS or word in SHOT):
        return _named_after(token)
    if word in DYING:
        heads = subjects(token) or _of_passive_before(token)
        return [find_antecedent(each, token) for each in heads] or _modified(token)
    if word in _STATES and not token.tag_.startswith("V"):
        return [find_antecedent(each, token.head) for each in _in_state(token)]
    return _of_act(token)


def _of_passive_before(verb: Token) -> list[Token]:
    """ "were rescued and treated for smoke inhalation"."""
    is_joined = verb.dep_ == "conj" and verb.tag_ in {"VBD", "VBN"} and not subjects(verb)
    return children(verb.head, PASSIVE_SUBJECT) if is_joined else []


def _left_so(verb: Token) -> list[Token]:
    """ "left three fighting for their lives"."""
    return objects(verb.head) if verb.head.lemma_ == "leave" else []


def _whose_condition(noun: Token) -> list[Token]:
    """ "he is in critical condition", "was listed in stable condition"."""
    governor = noun.head
    own = children(noun, SUBJECT)
    if not own and noun.dep_ == "nmod" and noun.head.pos_ in {"NOUN", "PROPN"}:
        return [noun.head]  # a headline's "Child in critical condition"
    if own:
        return own
    for leaving in (governor, governor.head):  # "left a girl (abandoned) in critical condition"
        if leaving.lemma_ == "leave" and objects(leaving):
            return objects(leaving)
    return subjects(governor) or passive_subjects(governor)


def _named_after(noun: Token) -> list[Token]:
    """ "the shooting death of a woman", "her son's murder"."""
    if noun.text == "Shot" or (noun.lower_ == "shot" and noun.dep_ == "ROOT"):
        return _before_headline_noun(noun)
    return [head for preposition, head in prepositional(noun) if preposition == "of"] + [
        child for child in noun.children if child.dep_ in {"nmod:poss", "poss"}
    ]


def _before_headline_noun(noun: Token) -> list[Token]:
    """ "Girl, Teen Shot": a headline's participle that is parsed as what its victims modify."""
    own = [each for each in noun.children if each.dep_ == "compound" and each.text.istitle()]
    if not own or own[0].i <= noun.sent.start + 1 or own[0].nbor(-1).text != ",":
        return own
    is_behind = noun.dep_ in {"parataxis", "appos"} and noun.head.i < own[0].i
    listed = [noun.head] if is_behind else children(noun, frozenset({"discourse"}))
    return [*listed, *own]


def _in_state(adjective: Token) -> list[Token]:
    """ "was found dead", "left a boy dead", "two are injured", "the wounded officer"."""
    head = adjective.head
    if adjective.dep_ == "amod":
        return [head]
    if adjective.dep_ in {"xcomp", "advcl", "obj", "dobj", "oprd", "acomp", "ccomp"}:
        return (
            children(adjective, SUBJECT)
            or passive_subjects(head)
            or objects(head)
            or children(head, SUBJECT)
        )
    return subjects(adjective) or passive_subjects(adjective)


def _modified(verb: Token) -> list[Token]:
    """ "a man killed in the attack", "the man who died"."""
    return [verb.head] if verb.dep_ in {"acl", "acl:relcl", "relcl"} else []


def _of_act(verb: Token) -> list[Token]:
    """Whom an act was done to: its passive subject, its object, or a headline's bare subject; whose
    it was, of a part of the body ("grazed a man's head")."""
    heads = [find_antecedent(head, verb) for head in _done_to(verb)]
    return [each for head in heads for each in (owner_of(head) if head.lower_ in BODY else [head])]


def _done_to(verb: Token) -> list[Token]:
    passive = passive_subjects(verb)
    if passive:
        return passive
    alike = (one for one in conjuncts(verb) if one == verb or shares_subject(verb, one))
    behind = (objects(one) for one in alike if one.i > verb.i and objects(one))
    done_to = objects(verb) or next(behind, [])  # "shot and killed a man and wounded a boy"
    if done_to:
        return done_to
    if verb.tag_ == "VBN" and verb.dep_ == "acl":
        return [verb.head]
    return _controller(verb) or list(_bare_subjects(verb))


def find_antecedent(head: Token, verb: Token) -> Token:
    """Whom the pronoun ``head`` stands for beside ``verb``: "who", also behind a second verb ("who
    was hit and killed"), and the "him" of "shot an officer, wounding him"."""
    first = verb
    while first.dep_ == "conj" and first.head != first:
        first = first.head
    if head.lower_ in {"who", "that", "whom"} and first.dep_ in {"acl:relcl", "relcl"}:
        return first.head
    is_pronoun = head.lower_ in {"him", "her", "them"} and head.dep_ in OBJECT
    is_participle = first.tag_ == "VBG" and first.dep_ == "advcl"
    before = _aimed_at(first.head) if is_pronoun and is_participle else []
    return before[-1] if before else head


def _aimed_at(verb: Token) -> list[Token]:
    """The people a verb was done to, or "at": "shot at a drone and an officer"."""
    behind = [
        noun for case, head in prepositional(verb) if case == "at" for noun in conjuncts(head)
    ]
    return [each for each in (objects(verb) or behind) if is_of_people(each)]


def _controller(verb: Token) -> list[Token]:
    """ "is in critical condition after being shot": the subject of the clause above."""
    is_passive = any(child.dep_ in {"aux:pass", "auxpass"} for child in verb.children)
    if not is_passive or verb.dep_ not in {"advcl", "xcomp"}:
        return []
    return children(verb.head, SUBJECT | PASSIVE_SUBJECT)


def _bare_subjects(verb: Token) -> Iterator[Token]:
    """ "Teen fatally shot in Durham": a verb of harm without an object tells of its subject."""
    if verb.tag_ not in {"VBD", "VBN"} or auxiliaries(verb):
        return
    for head in subjects(verb):
        is_headline = not children(head, frozenset({"det", "nmod:poss"}))
        if is_headline or verb.lower_ not in SHOT:
            yield head


def shares_subject(one: Token, two: Token) -> bool:
    """Whether two coordinated words are said of one: not "she was shot and killed and a man was
    hurt"."""
    of_one, of_two = _own_subjects(one), _own_subjects(two)
    return one != two and not (of_one and of_two and of_one != of_two)


def _own_subjects(word: Token) -> list[Token]:
    """The subjects of ``word``, or of the word before that it is coordinated with; whom it is said
    of in "left three dead"."""
    own = children(word, SUBJECT | PASSIVE_SUBJECT) or [
        each for each in word.children if each.lower_ == "another" and each.dep_ == "det"
    ]
    if not own and word.dep_ in {"xcomp", "oprd"}:
        return objects(word.head)
    is_shared = not own and word.dep_ == "conj" and word.head != word
    return _own_subjects(word.head) if is_shared else own
