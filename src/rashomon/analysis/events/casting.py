"""Who did an event, and to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.arguments import (
    is_passive,
    is_verb,
    logical_objects,
    logical_subjects,
    modifiers,
    phrases,
    possessors,
    subjects_of,
    verb_phrases,
)
from rashomon.analysis.events.event_frames import lemma_classes
from rashomon.analysis.events.forms import lemma
from rashomon.analysis.events.participants import is_calendar, is_name, is_player, players_within
from rashomon.analysis.events.triggers import Trigger, clauses, light_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

Pair = tuple[list["Token"], list["Token"]]
AGENT_CASES = ("by",)
TARGET_CASES = ("against", "on", "to", "of", "with", "at", "for", "from", "in", "into", "over")
SPOKEN = frozenset({"AGREE", "THREATEN", "REJECT", "REQUEST", "CONCEDE"})
COMPLEMENT_CASES = ("to", "for", "with", "against", "on", "from", "in")
CARRIED_CASES = ("against", "on", "upon", "to", "with", "at", "toward", "towards")
LOCAL = frozenset({"ASSAULT", "COERCE", "CONCEDE"})  # done to the place they are done in
MAX_INNER = 1  # complements inside complements searched ("rejected an invitation to attend …")
MAX_GAP = 9  # words behind a verb in which the subject of its lost "that" clause is looked for
MATERIAL = frozenset({"ASSAULT", "COERCE", "SANCTION", "OTHER", "MOBILIZE", "AID", "RETREAT"})
OF_FIRST = ("of", "against", "on", "to", "with", "at", "for", "from", "in")


def cast(trigger: Trigger) -> Pair:
    """The nouns that act in the event of ``trigger`` and those that are acted upon."""
    actors, recipients = _of_noun(trigger) if trigger.is_nominal else _of_verb(trigger)
    if trigger.frame.is_symmetric:
        return _symmetric(actors, recipients)
    taken = {token.i for token in actors} if actors != recipients else set()
    return actors, [token for token in recipients if token.i not in taken]


def _symmetric(actors: list[Token], recipients: list[Token]) -> Pair:
    """Those who take part alike are actors and recipients both.

    Where the sentence itself sets one side apart ("met with", "signed with") it stays apart.
    """
    taken = {token.i for token in actors}
    others = [token for token in recipients if token.i not in taken]
    if actors and others:
        return actors, others
    together = actors or others
    is_plural = len(together) > 1 or any(each.tag_ in {"NNS", "PRP"} for each in together)
    is_many = is_plural and not any(each.lower_ in {"he", "she", "it", "i"} for each in together)
    return (together, together) if is_many else (actors, others)


def _of_verb(trigger: Trigger) -> Pair:
    verb, frame = trigger.token, trigger.frame
    return _actors(verb, frame.actor), _recipients(trigger)


def _actors(verb: Token, slot: str) -> list[Token]:
    if slot == "none":
        return []
    if slot == "poss":
        return [each for noun in logical_subjects(verb) for each in possessors(noun)]
    if slot not in {"subj"}:
        return [noun for case, noun in verb_phrases(verb) if case == slot]
    found = logical_subjects(verb)
    return [
        each for noun in found for each in players_within(noun) or ([noun] if _acts(noun) else [])
    ]


def _acts(noun: Token) -> bool:
    return noun.pos_ == "PROPN" and not syntax.is_negated(noun)


def _recipients(trigger: Trigger) -> list[Token]:
    verb, frame = trigger.token, trigger.frame
    if frame.recipients == ("none",):
        return []
    for slot in frame.recipients:
        found = [each for noun in _slot(verb, slot) for each in _received(noun, trigger, slot)]
        if found:
            return found
    if frame.type in SPOKEN:
        return _within_complement(verb)
    return _places(verb) if frame.type in LOCAL else []


def _places(verb: Token) -> list[Token]:
    """The named places an act without another target is done in ("lifted the curfew in Darfur")."""
    near_by = list(verb_phrases(verb))
    inner = [pair for _, noun in near_by for pair in phrases(noun)]
    return [
        noun
        for case, noun in [*near_by, *inner]
        if case == "in" and is_name(noun) and noun.ent_type_ in {"PLACE", "GPE", "LOC"}
    ]


def _within_complement(verb: Token, depth: int = MAX_INNER) -> list[Token]:
    """Whom a promise, threat or refusal is about: those its complement names."""
    inner = [*clauses(verb), *(each for noun in logical_objects(verb) for each in clauses(noun))]
    for clause in inner:
        objects = [each for noun in logical_objects(clause) for each in players_within(noun)]
        others = [each for each in objects if each.tag_ != "PRP$"]
        named = [each for each in others if is_name(each) or not _is_own(each)]
        found = named or _players_behind(clause, COMPLEMENT_CASES) or others
        if not found and depth:
            found = _within_complement(clause, depth - 1)
        if found:
            return found
    hanging = [*verb.children, *(each for clause in inner for each in clause.children)]
    unless = [each for clause in hanging if _is_unless(clause) for each in subjects_of(clause)]
    return [each for each in unless if is_name(each)]


def _is_own(noun: Token) -> bool:
    """Whether ``noun`` is one's own people or forces, which a commitment is not made to."""
    is_owned = any(each.tag_ == "PRP$" for each in possessors(noun))
    return is_owned or lemma(noun) in lemma_classes()["forces"]


def _players_behind(verb: Token, cases: tuple[str, ...]) -> list[Token]:
    """The players in the first of ``cases`` behind ``verb`` that holds one, lists in full."""
    by_case: dict[str, list[Token]] = {}
    for case, noun in verb_phrases(verb):
        by_case.setdefault(case, []).extend(players_within(noun))
    return next((by_case[case] for case in cases if by_case.get(case)), [])


def _is_unless(clause: Token) -> bool:
    return any(child.lower_ in {"unless", "until", "if"} for child in clause.children)


def _slot(verb: Token, slot: str) -> list[Token]:
    if slot == "obj":
        return logical_objects(verb)
    if slot == "subj":
        return logical_subjects(verb) or syntax.children(verb, syntax.SUBJECT)
    if slot == "csubj":
        own = syntax.SUBJECT | syntax.PASSIVE_SUBJECT
        with_own = [each for each in _that_clauses(verb) if syntax.children(each, own)]
        found = [each for clause in with_own for each in subjects_of(clause)]
        return found or _after_that(verb)
    if slot == "iobj":
        return syntax.children(verb, syntax.INDIRECT_OBJECT)
    return [noun for case, noun in verb_phrases(verb) if case.split(" ")[0] == slot]


def _that_clauses(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ == "ccomp" and child.i > verb.i]


def _after_that(verb: Token) -> list[Token]:
    """The noun behind "that", where the parse lost the clause ("demanded that Mali end …")."""
    following = verb.doc[verb.i + 1 : min(verb.i + MAX_GAP, verb.sent.end)]
    that = next((token for token in following if token.lower_ == "that"), None)
    if that is None or that.i > verb.i + 3:
        return []
    return next(([token] for token in following if token.i > that.i and is_player(token)), [])


def _received(noun: Token, trigger: Trigger, slot: str) -> list[Token]:
    players = players_within(noun)
    is_far = trigger.frame.type in MATERIAL and slot == "obj" and not _is_close(noun, players)
    if players and not is_far:
        return players
    is_thing = trigger.frame.type in MATERIAL and slot in {"obj", "subj"}
    is_hidden = noun.pos_ == "PRON" or noun.text.lower() in {"dozen", "hundred"}
    return [noun] if is_thing and not is_hidden and not is_calendar(noun) else []


def _is_close(noun: Token, players: list[Token]) -> bool:
    """Whether ``players`` are ``noun`` itself, its owners, or behind its "of" or "against"."""
    return all(each.i <= noun.i or each.left_edge.lower_ in {"of", "against"} for each in players)


def _of_noun(trigger: Trigger) -> Pair:
    noun, shape = trigger.phrase, trigger.frame.shape
    if shape == "none":
        return [], []
    actors = _by_phrases(noun)
    owned = [*possessors(noun), *(possessors(trigger.token) if noun != trigger.token else [])]
    owners = [each for each in owned if is_player(each)]
    owners += [each for each in modifiers(noun) if is_name(each)]
    carried = _carriers(trigger)
    if shape == "intr":
        return actors or owners or _cased(noun, ("of", "by")) or carried, _cased(noun, ("to", "in"))
    if shape == "sym":
        owners = [each for each in owners if each.tag_ != "PRP$" or not carried]
        return [*carried, *owners], _cased_all(noun, ("between", "with", "of", "among"))
    both = _cased(noun, ("between", "among"))
    if both:
        return both, both
    if shape == "pat":
        return actors or carried, owners or _cased(noun, OF_FIRST)
    return actors or carried or owners, _cased(noun, TARGET_CASES) or _beyond(trigger)


def _by_phrases(noun: Token) -> list[Token]:
    found = _cased(noun, AGENT_CASES)
    for child in noun.children:
        if child.dep_ == "acl" and is_verb(child) and child.tag_ == "VBN":
            found += [each for agent in syntax.agents(child) for each in players_within(agent)]
    return found


def _cased(noun: Token, cases: tuple[str, ...]) -> list[Token]:
    """The players in the first of ``cases`` that holds one."""
    by_case: dict[str, list[Token]] = {}
    for case, each in phrases(noun):
        players = players_within(each)
        if case in {"on", "against"} and not _is_close(each, players) and not is_calendar(each):
            players = [each]
        by_case.setdefault(case, []).extend(players)
    return next((by_case[case] for case in cases if by_case.get(case)), [])


def _cased_all(noun: Token, cases: tuple[str, ...]) -> list[Token]:
    return [
        each for case, found in phrases(noun) if case in cases for each in players_within(found)
    ]


def _carriers(trigger: Trigger) -> list[Token]:
    """Whoever the light verb makes the actor."""
    return _carried(trigger, "actor")


def _carried(trigger: Trigger, part: str) -> list[Token]:
    carrier = trigger.carrier
    if carrier is None or light_verb(carrier).subject != part:
        return []
    if _is_subject_of(trigger.token, carrier):
        return []
    found = logical_subjects(carrier)
    return [each for noun in found for each in players_within(noun) if each.i != trigger.token.i]


def _is_subject_of(noun: Token, carrier: Token) -> bool:
    """Whether the event noun itself does the carrying ("her term ends")."""
    is_modifier = carrier.dep_ in {"acl", "acl:relcl", "relcl"}
    return noun.i < carrier.i and not is_modifier and not is_passive(carrier)


def _beyond(trigger: Trigger) -> list[Token]:
    """The targets that the parse hangs on the light verb ("launched an attack … on the town")."""
    if trigger.carrier is None:
        return []
    given = syntax.children(trigger.carrier, syntax.INDIRECT_OBJECT)
    behind = _players_behind(trigger.carrier, CARRIED_CASES)
    local = _places(trigger.carrier) if trigger.frame.type in LOCAL else []
    return _carried(trigger, "target") or given or behind or local
