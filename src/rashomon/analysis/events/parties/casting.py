"""Who did an event, and to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.arguments import (
    OPEN_DOER,
    fits_case,
    logical_objects,
    logical_subjects,
    modifiers,
    phrases,
    possessors,
    verb_phrases,
)
from rashomon.analysis.events.grammar.complements import calls_to_say, complement_kind
from rashomon.analysis.events.grammar.participants import (
    forces_before,
    is_calendar,
    is_name,
    is_player,
    players_within,
)
from rashomon.analysis.events.grammar.phrasal_objects import phrasal_objects
from rashomon.analysis.events.grammar.predicates import FINITE, is_passive, is_verb
from rashomon.analysis.events.lexicon.event_frames import lemma_classes, noun_frames
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.lexicon.plover import OTHER
from rashomon.analysis.events.parties.deed_places import is_scene_before
from rashomon.analysis.events.parties.denials import answered_by_denial, is_denial
from rashomon.analysis.events.parties.filed_from import without_filed_from
from rashomon.analysis.events.parties.frame_slots import nouns_in_slot, objects_of
from rashomon.analysis.events.parties.hanging_recipients import asked_behind_for
from rashomon.analysis.events.parties.hidden_doers import doers_behind, expelling, planting
from rashomon.analysis.events.parties.inquiries import inquirers, is_inquiry
from rashomon.analysis.events.parties.last_resorts import told_of_behind
from rashomon.analysis.events.parties.noun_casting import LOCAL, cast_noun
from rashomon.analysis.events.parties.noun_doers import ALLEGATIONS
from rashomon.analysis.events.parties.one_side import included, is_only_with
from rashomon.analysis.events.parties.targets import (
    FORCE,
    blamed_for,
    driven_off,
    faced,
    grieved_at,
    is_close,
    is_deed,
    is_freeing,
    is_place_noun,
    is_vehicle,
    people_of,
    places,
    players_behind,
    pressed_by,
    sued_over,
    within_complement,
)
from rashomon.analysis.events.triggers.triggers import Trigger

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

Pair = tuple[list["Token"], list["Token"]]
SPOKEN = frozenset({"AGREE", "THREATEN", "REJECT", "REQUEST", "CONCEDE", "PROTEST"})
MATERIAL = frozenset({"ASSAULT", "COERCE", "SANCTION", "OTHER", "MOBILIZE", "AID", "RETREAT"})
DEEDS_AGAINST = frozenset({"ACCUSE", "PROTEST", "REJECT"})  # aimed at whose deed it is
SCENE = frozenset({"in", "at", "near", "on", "against", "outside", "over", "into", "to"})
SPATIAL = frozenset(
    {"from", "out", "in", "into", "to", "on", "near", "along", "outside", "against", "of"}
    | {"around", "opposite", "off"}
)
AROUND = ("against", "around", "outside", "near", "along", "opposite", "off")
STRUCK = frozenset({"obj", "subj", "on", "at", "against"})
ANSWERS = frozenset({"AGREE", "REJECT", "CONCEDE"})
TOLD = frozenset({"information", "evidence", "dirt", "material", "document", "detail", "proof"})
BODIES = frozenset({"campaign", "office", "board", "defense", "defence"})
"""Words for those who act as one body, which name other things wherever they are no subject."""
SOME = frozenset({"some", "many", "most", "others", "couple", "pair", "both", "two"})
SOME |= {"percent", "%"}
PLURAL = frozenset({"NNS", "NNPS", "PRP"})
MUTUAL = (["each", "other"], ["one", "another"])
SINGULAR_PRONOUNS = frozenset({"he", "she", "it", "i"})


def cast(trigger: Trigger) -> Pair:
    """The nouns that act in the event of ``trigger`` and those that are acted upon."""
    actors, recipients = cast_noun(trigger) if trigger.is_nominal else _of_verb(trigger)
    if trigger.frame.is_symmetric:
        actors, recipients = _parties(actors), _parties(recipients)
        if actors or not is_only_with(trigger):
            actors, recipients = _symmetric(actors, recipients)
    actors, recipients = _members(_singled(actors)), _members(_singled(recipients))
    if trigger.frame.mode == "resign":  # "resigned from his post": nobody's but his own
        recipients = [each for each in recipients if each.tag_ != "PRP$"]
    if trigger.frame.is_symmetric:
        return actors, recipients
    is_one = actors == recipients and len(actors) == 1 and actors[0].tag_ not in PLURAL
    taken = {token.i for token in actors} if actors != recipients or is_one else set()
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
    is_plural = len(together) > 1 or any(_is_plural(each) for each in together)
    is_many = is_plural and not any(each.lower_ in SINGULAR_PRONOUNS for each in together)
    return (together, together) if is_many else (actors, others)


def _is_plural(noun: Token) -> bool:
    return noun.tag_ in PLURAL or noun.lower_ == "their"


def _parties(nouns: list[Token]) -> list[Token]:
    """``nouns``, with "Norvian and Estvian officials" taken apart by nation."""
    return [each for noun in nouns for each in _nations(noun) or [noun]]


def _nations(noun: Token) -> list[Token]:
    for modifier in modifiers(noun):
        joined = [each for each in modifier.conjuncts if each.head == modifier]
        if noun.tag_ in PLURAL and joined and all(map(is_name, [modifier, *joined])):
            return [modifier, *joined]
    return []


def _members(nouns: list[Token]) -> list[Token]:
    """``nouns``, with those behind a plural one ("leaders of Lima and Quito", "men from …")."""
    found = list(nouns)
    for noun in nouns:
        behind = [each for case, each in phrases(noun) if case in {"of", "from"}]
        if noun.tag_ in PLURAL and len(behind) > 1 and all(map(is_name, behind)):
            found += [each for each in behind[1:] if each not in found]
        found += [each for each in included(noun) if each not in found]
    return found


def _singled(nouns: list[Token]) -> list[Token]:
    """``nouns``, with the one named further on for "one of his critics …: Ana Ruiz"."""
    return [_named_one(noun) or noun for noun in nouns]


def _named_one(noun: Token) -> Token | None:
    if noun.tag_ != "NNS" or noun.head.lower_ != "one" or noun.dep_ != "nmod":
        return None
    beside = (each for part in (noun, noun.head) for each in part.children)
    return next((each for each in beside if each.dep_ == "appos" and is_name(each)), None)


def _of_verb(trigger: Trigger) -> Pair:
    verb, frame = trigger.token, trigger.frame
    actors, recipients = _actors(trigger), _recipients(trigger)
    if actors and _is_mutual(verb):
        return actors, actors
    if frame.actor == "subj" and not frame.is_symmetric:
        recipients = [each for each in recipients if each not in actors]
    is_said = frame.type in SPOKEN | DEEDS_AGAINST  # "alleged trade between the two": by neither
    if not actors and not recipients and frame.actor == "subj" and not is_said:
        between = [each for noun in nouns_in_slot(verb, "between") for each in players_within(noun)]
        return between, between
    return actors, recipients


def _is_mutual(verb: Token) -> bool:
    """Whether those who act do it to "each other" or "one another"."""
    behind = [each.lower_ for each in verb.doc[verb.i + 1 : min(verb.i + 6, verb.sent.end)]]
    at = next((n for n in range(3) if behind[n : n + 2] in MUTUAL), None)
    if at is None or behind[at + 2 : at + 3] == ["'s"]:
        return False
    return not any(is_verb(each) for each in verb.doc[verb.i + 1 : verb.i + 1 + at])


def _actors(trigger: Trigger) -> list[Token]:
    verb, slot = trigger.token, trigger.frame.actor
    if slot == "none":
        return []
    if slot == "poss":
        return [each for noun in logical_subjects(verb) for each in possessors(noun)]
    if slot == "owner":
        return nouns_in_slot(verb, "owner") or doers_behind(verb, "from")
    if slot not in {"subj"}:
        return doers_behind(verb, slot)
    found = without_filed_from(logical_subjects(verb), verb)
    if not found and trigger.frame.mode == "resign":
        found = logical_objects(verb)  # "were fired or resigned"
    acting = [each for noun in found for each in _acting(noun)]
    return acting or expelling(trigger)


def _acting(noun: Token) -> list[Token]:
    """Who acts where ``noun`` is the subject: not those a deed was done to, nor where it was."""
    players = [each for each in players_within(noun) if not _is_scene(each, noun)]
    players = [each for each in players if not is_scene_before(each, noun)]
    return players or ([noun] if _acts(noun) else []) or planting(noun)


def _is_scene(noun: Token, of: Token) -> bool:
    """Whether ``noun``, or the phrase it stands in, only says where or at whom ``of`` is ("a letter
    to the board of the Azure Bank")."""
    while noun.i > of.i and noun != of:
        if any(child.dep_ == "case" and child.lower_ in SCENE for child in noun.children):
            return True
        noun = noun.head
    return False


def _acts(noun: Token) -> bool:
    is_subject = noun.dep_ in syntax.SUBJECT and noun.tag_ == "NN"
    is_body = noun.pos_ == "PROPN" or (is_subject and lemma(noun) in BODIES)
    is_body = is_body or _is_of_people(noun)
    return is_body and not (syntax.is_negated(noun) or is_calendar(noun))


def _is_of_people(noun: Token) -> bool:
    """Whether a word of number stands for people that nothing else names ("some in the party want",
    "the pair met")."""
    is_subject = noun.dep_ in syntax.SUBJECT and noun.lower_ in SOME
    return is_subject and all(case == "in" for case, _ in phrases(noun))


def _recipients(trigger: Trigger) -> list[Token]:
    verb, frame = trigger.token, trigger.frame
    if frame.recipients == ("none",):
        return []
    if is_denial(trigger):
        return answered_by_denial(verb)
    own: list[Token] = _to_talk_with(trigger)
    if own:
        return own
    for slot in _slots(trigger):
        nouns = _of_phrase(trigger, slot) or nouns_in_slot(verb, slot)
        found = [each for noun in nouns for each in _received(noun, trigger, slot)]
        if any(each.tag_ != "PRP$" for each in found):
            return _beyond_border(trigger, found)
        own = own or found  # "recalled its ambassador to Oman" is aimed at Oman
    if own and frame.type == "MOBILIZE":  # "massed troops on its border with Oman"
        return told_of_behind(verb, frame.type, _actors(trigger)) or own
    if own:
        return own
    if calls_to_say(verb.head) and verb.dep_ in {"xcomp", "advcl"}:  # "called Ruiz to apologize"
        return [each for noun in logical_objects(verb.head) for each in players_within(noun)]
    if frame.is_symmetric and len(logical_subjects(verb)) > 1:
        return []
    found = _answered(trigger)
    if not found and frame.type == "REQUEST":
        found = asked_behind_for(verb)
    is_of_inquiry = frame.type == "REQUEST" and any(map(is_inquiry, objects_of(verb)))
    if is_of_inquiry or is_about_others(trigger):
        return found
    found = found or sued_over(verb)
    found = found or (within_complement(verb) if frame.type in SPOKEN else [])
    if not found and frame.type == "PROTEST":
        found = grieved_at(verb) or faced(verb)
    if not found and frame.type == "REJECT":
        found = pressed_by(verb)
    if not found and frame.type in FORCE:
        found = driven_off(verb)
    found = found or (places(verb) if frame.type in LOCAL else [])
    is_undergone = is_passive(verb) and "obj" in frame.recipients
    if found or is_undergone or frame.is_symmetric or frame.mode == "resign":
        return found
    return told_of_behind(verb, frame.type, _actors(trigger))


def is_about_others(trigger: Trigger) -> bool:
    """Whether what a verb's clause names is not aimed at: what somebody grants ("conceded that Oman
    had won"), and whom a deed is done to that somebody is against ("opposes parting families")."""
    kind, behind = trigger.frame.type, trigger.token.children
    told = [each for each in behind if each.dep_ == "ccomp"]
    if kind == "CONCEDE":
        return any(each.tag_ in FINITE or complement_kind(each) == "that" for each in told)
    is_deed = any(each.dep_ == "xcomp" and each.tag_ == "VBG" for each in behind)
    return kind == "REJECT" and is_deed and lemma(trigger.token) in OPEN_DOER


def _answered(trigger: Trigger) -> list[Token]:
    """Whose request is answered, whatever it is for ("accepted Ruiz's request to hear Moreno")."""
    if trigger.frame.type not in ANSWERS:
        return []
    asked = [noun for noun in objects_of(trigger.token) if _is_request(noun)]
    owners = [each for noun in asked for each in possessors(noun) if each.tag_ != "PRP$"]
    return [each for owner in owners for each in players_within(owner)]


def _is_request(noun: Token) -> bool:
    return any(frame.type == "REQUEST" for frame in noun_frames().get(lemma(noun), ()))


def _beyond_border(trigger: Trigger, found: list[Token]) -> list[Token]:
    """Who is behind the border or in the waters that armed men are sent to."""
    if trigger.frame.type != "MOBILIZE" or any(is_player(each) for each in found):
        return found
    return told_of_behind(trigger.token, "MOBILIZE", _actors(trigger)) or found


def _to_talk_with(trigger: Trigger) -> list[Token]:
    """Whom somebody goes somewhere to talk with ("flew to Lima for talks with rebels")."""
    if trigger.frame.mode != "visit":
        return []
    talks = [each for case, each in verb_phrases(trigger.token) if case == "for"]
    talks = [each for each in talks if lemma(each) in lemma_classes()["talks"]]
    behind = [pair for talk in talks for pair in phrases(talk)]
    behind += list(verb_phrases(trigger.token)) if talks else []
    found = [each for case, noun in behind if case == "with" for each in players_within(noun)]
    return [each for each in found if is_name(each) or not possessors(each)]


def _slots(trigger: Trigger) -> tuple[str, ...]:
    """Where the frame looks for recipients: not behind the "of" of a deed that is condemned."""
    slots = trigger.frame.recipients
    if trigger.frame.type == "MOBILIZE":
        slots = (*AROUND, *slots)  # "around the port in Lima"
    if trigger.frame.type == "REQUEST" and any(map(is_freeing, _of_phrase(trigger, "obj"))):
        return tuple(slot for slot in slots if slot != "of")
    if trigger.frame.type in DEEDS_AGAINST | {"SUPPORT"}:
        barred = {"of"} if any(map(is_deed, objects_of(trigger.token))) else set()
        barred |= {"of", "against"} if any(map(_is_aimed, objects_of(trigger.token))) else set()
        return tuple(slot for slot in slots if slot not in barred)
    return slots


def _is_aimed(noun: Token) -> bool:
    """Whether what is looked into or condemned is itself aimed at those told behind it."""
    return lemma(noun) in {"campaign", "plot", "crusade", "vendetta"}


def _of_phrase(trigger: Trigger, slot: str) -> list[Token]:
    """What fills ``slot`` of a phrasal verb that ends in a preposition: its object ("stood by the
    minister"), or what stands behind that ("walked away from talks with Mali")."""
    preposition = trigger.frame.preposition
    found = phrasal_objects(trigger.token, preposition) if preposition else []
    if slot == "obj":
        return found
    return [each for noun in found for case, each in phrases(noun) if fits_case(slot, case)]


def _is_of(player: Token, noun: Token) -> bool:
    return player.i > noun.i and player.left_edge.lower_ in {"of", "to"}


def _is_only_told_of(player: Token, noun: Token, trigger: Trigger) -> bool:
    """Whether a player is only whom something promised is about ("promised evidence on Ruiz"), or
    whose claims are looked into ("looks into her claims")."""
    if trigger.frame.type == "AGREE":
        return lemma(noun) in TOLD and player.left_edge.lower_ in {"on", "about", "against"}
    is_inquiry = trigger.frame.mode == "investigate" and lemma(noun) in ALLEGATIONS
    return is_inquiry and player in possessors(noun)


def _received(noun: Token, trigger: Trigger, slot: str) -> list[Token]:
    if trigger.frame.type != "ACCUSE" and is_inquiry(noun):
        return inquirers(noun)  # "cooperate with the inquiry into Oman": not with Oman
    if trigger.frame.type == "REQUEST" and slot != "csubj" and is_freeing(noun):
        return players_behind(noun, ("from", "by", "to"))  # not those who are to be freed
    is_aimed = trigger.frame.type in DEEDS_AGAINST or lemma(trigger.token) == "avenge"
    is_aimed = is_aimed or (trigger.frame.type == "SUPPORT" and is_deed(noun))
    players = blamed_for(noun) if is_aimed else players_within(noun)
    players = [each for each in players if not _is_only_told_of(each, noun, trigger)]
    if trigger.frame.type == OTHER and slot in {"obj", "subj"} and noun.pos_ == "NOUN":
        return [noun]  # "the share of Republicans fell": the share
    is_person = noun.tag_ in {"NN", "NNS"} and all(_is_of(each, noun) for each in players)
    if is_person and slot == "obj" and lemma(trigger.token) in lemma_classes()["done_to_people"]:
        return [noun]  # "an associate of Ruiz was found guilty"
    is_owned = bool(players) and all(each.tag_ == "PRP$" for each in players)
    if is_owned and slot == "obj" and lemma(trigger.token) in lemma_classes()["personal"]:
        return [noun]
    if trigger.frame.type in FORCE and slot in STRUCK and people_of(noun):
        return people_of(noun)
    is_far = trigger.frame.type in MATERIAL and slot == "obj" and not is_close(noun, players)
    is_far = is_far and not is_aimed
    if players and not is_far:
        return players
    if trigger.frame.type not in MATERIAL and forces_before(noun):
        return forces_before(noun)  # "dismissed opposition calls"
    is_target = is_place_noun(noun) or (slot in STRUCK and is_vehicle(noun))
    is_there = slot in SPATIAL and is_target
    if trigger.frame.type == "PROTEST" and is_there:
        return [noun]
    is_own = slot in {"obj", "subj"} and not trigger.frame.preposition
    is_thing = trigger.frame.type in MATERIAL and (is_own or is_there)
    is_thing = is_thing and trigger.frame.mode != "resign"  # "resigned over a scandal"
    is_hidden = noun.pos_ == "PRON" or noun.text.lower() in {"dozen", "hundred"}
    return [noun] if is_thing and not is_hidden and not is_calendar(noun) else []
