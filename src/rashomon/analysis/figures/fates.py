"""Whom a sentence tells to have been killed, injured or shot, read off its dependencies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from rashomon.analysis.entities.nouns import person_nouns
from rashomon.analysis.figures.blows import is_mauled, is_struck, is_struck_by_missile
from rashomon.analysis.figures.deaths import (
    REFLEXIVES,
    is_beyond_saving,
    is_falling_to_death,
    is_found_body,
    is_gunned_down,
    is_self_killing,
    is_thought_of_oneself,
)
from rashomon.analysis.figures.fate_bearers import (
    DEATHS,
    DYING,
    SHOT,
    find_antecedent,
    find_victims,
    shares_subject,
)
from rashomon.analysis.figures.gapping import find_gapped
from rashomon.analysis.figures.harm import (
    HARM,
    HOSPITALS,
    bearers_of,
    is_bad_condition,
    is_escaping,
    is_expected_to_live,
    is_fighting_for_life,
    is_going_to_hospital,
    is_in_hospital,
    is_in_need_of_care,
    is_left_harmed,
    is_of_gunshot,
    is_of_wounds,
    is_recovering,
    is_suffered,
    is_taken_care_of,
    surviving,
)
from rashomon.analysis.figures.headline_lists import (
    find_listed_before,
    find_listed_behind,
    told_of,
    without_tellers,
)
from rashomon.analysis.figures.people_nouns import is_of_people, names_people
from rashomon.analysis.figures.word_tables import table
from rashomon.analysis.syntax import (
    auxiliaries,
    children,
    conjuncts,
    is_negated,
    objects,
    prepositional,
    subjects,
    token_span,
)

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Doc, Token

Fate = Literal["killed", "injured", "shot"]

_HEADLINE_STATES = frozenset({"dead", "killed", "injured", "wounded", "hurt"})
_HEADLINE_FATES = frozenset(
    {"shot", "stabbed", "burned", "beaten", "hospitalized", "critical", "missing", "rescued"}
    | {"charged", "arrested", "accused", "sought", "wanted", "jailed", "held", "convicted"}
)
_DEADLY = frozenset({"fatal", "fatally", "deadly", "death"})
_UNREAL = frozenset({"could", "would", "may", "might", "should", "can", "must", "will", "wo"})
_ALMOST = frozenset({"almost", "nearly", "narrowly"})
_WOUNDS = frozenset({"wound", "wounds", "injury", "injuries"})
_DEAD = frozenset({"dead", "deceased", "slain"})
_DETERMINING = frozenset({"det", "nummod", "nmod:poss"})
_CONDITIONS = frozenset({"if", "unless", "whether"})


@dataclass(frozen=True, slots=True)
class Told:
    """The heads of one list of victims, what befell them, and the word that says so."""

    victims: tuple[Token, ...]
    fate: Fate
    word: Token


Fates = Mapping[int, "Token"]


def fates_by_noun(fates: Sequence[Told]) -> dict[int, Token]:
    """The word that tells the fate of each victim, killed before the rest, by token index."""
    found: dict[int, Token] = {}
    for told in sorted(fates, key=lambda each: (each.fate != "killed", each.word.i)):
        for head in told.victims:
            found.setdefault(head.i, told.word)
    return found


def find_fates(doc: Doc) -> tuple[Told, ...]:
    """Every list of victims the text names, in order; none where it is denied or only possible."""
    if not doc.has_annotation("DEP"):
        return ()
    found = []
    for token in doc:
        fate = _fate_of(token)
        if fate is None or (_is_unreal(token) and not is_beyond_saving(token)):
            continue
        heads = [e for e in find_victims(token) if e != token or is_found_body(token)]
        if heads:
            heads = _alive(_listed(heads, token)) if fate != "killed" else _listed(heads, token)
            found.append(Told((*heads, *find_gapped(token)), fate, token))
    return tuple(each for each in found if not _is_of_one_dead(each, found))


def _alive(heads: list[Token]) -> list[Token]:
    """``heads`` but for "a dead man" of a list."""
    alive = [head for head in heads if not any(each.lower_ in _DEAD for each in head.children)]
    return alive or heads


def _is_of_one_dead(told: Told, others: Sequence[Told]) -> bool:
    """Whether whoever "shot himself" is told to have died anyhow: "who shot himself and died"."""
    if any(head.lower_ not in REFLEXIVES for head in told.victims):
        return False
    doers = {find_antecedent(each, told.word) for each in subjects(told.word)}
    return any(
        other.fate == "killed" and not doers.isdisjoint(other.victims)
        for other in others
        if other != told
    )


def _listed(heads: Sequence[Token], word: Token) -> list[Token]:
    """``heads`` with those listed beside them; a list does not go on behind the word that says
    what befell it ("Child killed, father critical")."""
    heads = [each for head in heads for each in told_of(head, word)]
    is_before = min(heads, key=lambda each: each.i).i < word.i
    joined = [each for head in heads for each in _joined(head, word)]
    every = {each for one in joined for each in (one, *_besides(one))}
    every |= {each for head in heads for each in _besides_others(head)}
    every |= {each for head in heads for each in find_listed_behind(head)}
    if is_before and len(every) == len({*heads}):
        every |= {*find_listed_before(min(heads, key=lambda each: each.i))}
    every = {each for each in every if not _is_of_another_word(word, each)} or {*heads}
    return without_tellers(
        sorted((each for each in every if (each.i < word.i) == is_before), key=lambda each: each.i)
    )


def _joined(head: Token, word: Token) -> list[Token]:
    """``head`` and those joined to it, but no verb that a parse joins it to ("left three dead and
    another injured"), nor others than whom ``word`` modifies ("a dead man and three others")."""
    if word.dep_ == "amod" and word.head == head:
        return [head, *(each for each in conjuncts(head) if not children(each, _DETERMINING))]
    return [each for each in conjuncts(head) if each == head or not _is_other_part(each, head)]


def _is_other_part(joined: Token, head: Token) -> bool:
    """Whether ``joined`` is a verb, or a thing that a parse joins a victim to."""
    is_thing = joined == head.head and joined.tag_ == "NN" and not is_of_people(joined)
    return joined.pos_ == "VERB" or (is_thing and is_of_people(head))


def _is_of_another_word(word: Token, victim: Token) -> bool:
    """Whether another act stands between: "killing two and injuring a third" killed two, and
    "adults dead, children wounded" wounded none but the children."""
    if victim.i + 1 < word.i and (_is_of_own_word(victim) or _is_told_before(victim, word)):
        return True
    between = word.doc[word.i + 1 : victim.i]
    return any(
        (each.tag_ == "VBG" or (each.tag_[:2] == "VB" and each.dep_ != "amod"))
        and each.lower_ in table("casualty_words")
        for each in between
    )


def _is_told_before(victim: Token, word: Token) -> bool:
    """Whether a headline has told how ``victim`` fared: "Man and woman dead, child in hospital"."""
    between = victim.doc[victim.i + 1 : word.i]
    is_told = (each.lower_ in _HEADLINE_STATES and each.nbor().text == "," for each in between)
    return _is_bare(victim, is_titled=False) and any(is_told)


def _is_of_own_word(victim: Token) -> bool:
    """Whether a headline says something else of ``victim`` right behind: "Man shot, son dead"."""
    behind = victim.nbor().lower_
    is_bare = not children(victim, frozenset({"det", "nmod:poss"}))
    return behind in _HEADLINE_STATES or (is_bare and behind in _HEADLINE_FATES)


def _besides(head: Token) -> list[Token]:
    """Who a headline lists behind ``head`` without an "and": "Mother, Daughter Found Dead",
    "another man, woman hurt"."""
    if head.i - head.sent.start > 1:
        return []
    beside = children(head, frozenset({"appos"}))
    if _is_bare(head):
        return [each for each in beside if _is_bare(each)]
    alone = [each for each in beside if each.i == head.i + 2 and each.tag_ == "NN"]
    return [e for e in alone if names_people(e.lower_) and all(c.is_punct for c in e.children)]


def _besides_others(head: Token) -> list[Token]:
    """Whom a headline names before "others": "2-Year-Old, 3 Others Shot"."""
    first = min(head.subtree, key=lambda each: each.i).i
    if head.lower_ != "others" or first < 2 or head.doc[first - 1].text != ",":
        return []
    named = head.doc[first - 2]
    return [named] if named.lower_ == "old" or _is_bare(named) else []


def _is_bare(noun: Token, *, is_titled: bool = True) -> bool:
    """Whether it stands as in a headline: capitalised (unless not ``is_titled``), with no article
    and nothing behind it."""
    is_alone = not any(child.dep_ in {"det", "nmod", "acl", "relcl"} for child in noun.children)
    is_noun = noun.tag_ == "NN" or (noun.tag_ == "UH" and noun.lower_ in person_nouns())  # "Boy"
    return is_noun and is_alone and (not is_titled or noun.text.istitle())


_TELLING = frozenset({"VERB", "NOUN", "ADJ", "ADV", "PROPN", "X", "INTJ"})
"""Parts of speech that tell how somebody fared; what only joins words never does."""


def _fate_of(token: Token) -> Fate | None:
    if token.pos_ not in _TELLING:
        return None
    word = token.lower_
    if word in SHOT:
        if _is_deadly(token):
            return "killed"
        return "injured" if _is_badly(token) else "shot"
    if word in DEATHS or word in DYING:
        is_alive = word == "survived" or (word == "succumbed" and not is_of_wounds(token))
        return None if is_alive else "killed"
    if is_self_killing(token) or is_falling_to_death(token):
        return "killed"
    if is_gunned_down(token):
        return "shot" if is_thought_of_oneself(token) else "killed"
    if is_found_body(token) or is_beyond_saving(token):
        return "killed"
    if any(tells(token) for tells in _SIGNS_OF_HARM):
        return "injured"
    if word == "fatally":
        return "killed" if _is_one_by_one(token) else None
    if word in HARM and bearers_of(token):
        if is_escaping(token.head):
            return "injured"
        return "shot" if is_of_gunshot(token) else None  # who is found so may die of it
    if is_struck(token) or is_mauled(token):
        alive: Fate = "shot" if is_struck_by_missile(token) else "injured"
        return "killed" if _is_deadly(token) else alive
    known = table("casualty_words").get(word)
    if word in {"struck", "hit", "survived", "casualties", "lives", "bodies"} or known is None:
        return None
    return "killed" if known == "killed" or _is_deadly(token) else "injured"


_SIGNS_OF_HARM = (
    is_bad_condition, is_suffered, is_recovering, is_taken_care_of, is_left_harmed,
    is_expected_to_live, is_fighting_for_life, is_in_hospital, is_going_to_hospital,
    is_in_need_of_care,
)  # fmt: skip


def _is_one_by_one(fatally: Token) -> bool:
    """ "one of them fatally": with no verb of its own for the one."""
    one = fatally.nbor(-3) if fatally.i > 2 else fatally
    return one.lower_ == "one" and fatally.nbor(-2).lower_ == "of"


def fate_words(word: Token) -> str:
    """``word`` with what makes it tell a fate: "suffered wounds", "taken to hospital"."""
    if word.lower_ == "condition":
        return token_span(word.doc[max(0, word.i - 2)], word).of(word.doc.text)
    if is_expected_to_live(word):
        return f"expected to {surviving(word)[0].text}"
    if word.lower_ == "shooting":
        return "shot"  # "a shooting" is counted itself
    if is_gunned_down(word) or is_falling_to_death(word) or is_beyond_saving(word):
        return "killed"
    if is_found_body(word):
        return "body found"
    if is_mauled(word):
        return "killed" if _is_deadly(word) else "hurt"
    if is_struck(word):
        return "shot" if is_struck_by_missile(word) else "hurt"
    if table("casualty_words").get(word.lower_) is not None:
        return word.text
    behind = [(preposition, head.text) for preposition, head in prepositional(word)]
    told = [f"{case} {noun}" for case, noun in behind if noun.lower() in HOSPITALS | _WOUNDS]
    harm = [each.text for each in objects(word) if each.lower_ in _WOUNDS]
    return " ".join([word.text, *(told or harm or ["hurt"])[:1]])


def _is_deadly(token: Token) -> bool:
    """Whether death is told beside it: "fatally shot", "shot to death", "shot and killed"."""
    near = [child.lower_ for child in token.children]
    if token.i + 1 < len(token.doc) and token.nbor().lower_ == "dead":
        return True  # "shot dead"
    joined = [each.lower_ for each in conjuncts(token) if _shares_victims(token, each)]
    return bool(_DEADLY & {*near}) or any(
        word in DYING - {"survived"} or table("casualty_words").get(word) == "killed"
        for word in joined
    )


def _is_badly(shot: Token) -> bool:
    """ "critically shot": alive."""
    return any(child.lower_ in {"critically", "seriously"} for child in shot.children)


def _shares_victims(one: Token, two: Token) -> bool:
    """Whether they befell the same people: not "kills a girl, wounds her mother"."""
    return shares_subject(one, two) and not (objects(one) and objects(two))


def _is_unreal(token: Token) -> bool:
    """Whether it is negated, modal, conditional or only intended ("threatened to kill")."""
    governor = token.head if token.dep_ in {"xcomp", "conj", "acl"} else token
    words = {child.lower_ for child in token.children}
    if token.tag_ == "VB" and not words & {"did", "does"}:
        return True
    return any(
        is_negated(each)
        or bool({aux.lower_ for aux in auxiliaries(each)} & _UNREAL)
        or bool({child.lower_ for child in each.children} & (_ALMOST | _CONDITIONS))
        for each in (token, governor)
    )
