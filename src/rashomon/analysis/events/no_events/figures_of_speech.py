"""Words of events that tell none: wars on ideas, opinions of everybody, questions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.arguments import logical_objects, logical_subjects, phrases
from rashomon.analysis.events.grammar.participants import is_player, players_within
from rashomon.analysis.events.lexicon.event_frames import lemma_classes, noun_frames
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.no_events.habits import is_general
from rashomon.analysis.events.parties.targets import is_place_noun, is_vehicle
from rashomon.analysis.events.triggers.triggers import Trigger

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

SUBJECTS = syntax.SUBJECT | syntax.PASSIVE_SUBJECT
SELF = frozenset({"it", "he", "she", "they", "we", "i"})
FORCEFUL = frozenset({"attack", "assault", "war", "battle", "fight", "offensive", "strike"})
FORCEFUL |= {"kill", "torpedo", "assail", "bombard", "hammer", "pummel"}
BEING = frozenset({"is", "are", "was", "were", "be", "’s", "'s", "partly", "largely"})
BEING |= {"mostly", "mainly", "solely", "also", "chiefly", "entirely", "squarely", "not", "equally"}
SENT = frozenset(
    {"letter", "message", "note", "statement", "email", "e-mail", "tweet", "post", "caller"}
)
FORETELLING = frozenset({"threaten", "promise"})
OF_THINGS = frozenset({"help", "aid", "accommodate"})
ANYBODY = frozenset({"people", "anyone", "anybody", "everyone", "everybody", "someone", "somebody"})
KINDS = frozenset({"people", "those", "anyone", "anybody", "everyone", "individuals", "persons"})
JUDGED = frozenset({"convict", "accuse", "suspect", "charge"})
CERTAIN = frozenset({"the", "this", "that", "these", "his", "her", "its", "their", "him", "them"})
MANY = frozenset({"many", "most", "few", "some", "other"})


def is_no_event(trigger: Trigger) -> bool:
    """Whether the words of an event only paint or foretell."""
    return (
        is_figurative(trigger)
        or is_forecast(trigger)
        or is_risk(trigger)
        or is_told_by_subject(trigger)
        or is_general(trigger)
        or is_helped_by_thing(trigger)
        or is_to_blame(trigger)
        or is_felt(trigger)
        or is_of_kind(trigger)
    )


def is_of_kind(trigger: Trigger) -> bool:
    """Whether a participle only tells which people a sentence is about in general ("a law on people
    convicted of felonies"): nobody certain, no certain deed and no day."""
    verb, people = trigger.token, trigger.token.head
    is_apart = verb.tag_ == "VBN" and verb.dep_ == "acl" and verb.i == people.i + 1
    if not is_apart or lemma(verb) not in JUDGED or people.lower_ not in KINDS:
        return False
    if any(each.tag_ == "CD" or each.lower_ in CERTAIN for each in people.children if each != verb):
        return False
    return all(not _is_certain(each) for each in verb.subtree if each.i > verb.i)


def _is_certain(word: Token) -> bool:
    return word.lower_ in CERTAIN or word.pos_ in {"PROPN", "NUM"} or word.dep_ == "obl:tmod"


def is_felt(trigger: Trigger) -> bool:
    """Whether a participle only says how somebody feels ("we felt attacked")."""
    verb = trigger.token
    is_participle = verb.tag_ in {"VBN", "VBD"} and verb.dep_ == "xcomp"
    return is_participle and lemma(verb.head) == "feel"


def is_to_blame(trigger: Trigger) -> bool:
    """Whether somebody only "is to blame": that is an opinion, and nobody is named who holds it."""
    verb = trigger.token
    before = [each.lower_ for each in verb.doc[max(verb.sent.start, verb.i - 2) : verb.i]]
    return lemma(verb) == "blame" and before[-1:] == ["to"] and before[0] in BEING


def is_told_by_subject(trigger: Trigger) -> bool:
    """Whether a verb only says that the event of its subject was held ("the talks took place")."""
    if trigger.is_nominal or trigger.frame.mode != "gathering":
        return False
    subjects = logical_subjects(trigger.token)
    return bool(subjects) and all(lemma(each) in noun_frames() for each in subjects)


def is_helped_by_thing(trigger: Trigger) -> bool:
    """Whether a thing helps somebody do something ("her style helped her win"): no aid."""
    verb = trigger.token
    if trigger.frame.type != "AID" or trigger.is_nominal or lemma(verb) not in OF_THINGS:
        return False
    doers = logical_subjects(verb)
    acts = syntax.children(verb, syntax.COMPLEMENT)
    is_told = bool(acts) or lemma(verb) == "accommodate"  # "the hall can hold and accommodate us"
    return (
        bool(doers)
        and is_told
        and all(each.tag_ in {"NN", "NNS"} and not is_player(each) for each in doers)
    )


def is_figurative(trigger: Trigger) -> bool:
    """Whether an act of force is done to an idea ("a war on religion", "attacked the proposal")."""
    if trigger.frame.type != "ASSAULT" or lemma(trigger.token) not in FORCEFUL:
        return False
    if trigger.is_nominal and _is_beset(trigger.phrase):
        return True
    targets = _targets(trigger)
    if trigger.is_nominal and lemma(trigger.token) == "war" and _is_fought_in_words(trigger.token):
        return True
    return bool(targets) and all(_is_idea(each) for each in targets)


def _is_fought_in_words(war: Token) -> bool:
    """Whether a war "on" somebody is no fighting: on a body ("the war on the central bank"), not on
    a land, a people or armed men."""
    found = [noun for case, noun in phrases(war) if case == "on"]
    return bool(found) and all(each.ent_type_ in {"ORG", "PERSON"} for each in found)


def _is_beset(noun: Token) -> bool:
    """Whether nothing that can be struck "is under attack" ("free trade is under attack")."""
    words = {child.dep_: child.lower_ for child in noun.children}
    if "cop" not in words or words.get("case") != "under":
        return False
    found = logical_subjects(noun)
    return bool(found) and not any(map(_is_strikable, found))


def _is_strikable(noun: Token) -> bool:
    is_named = noun.tag_ not in {"NN", "NNS"} or bool(players_within(noun))
    return is_named or is_player(noun) or is_place_noun(noun) or is_vehicle(noun)


def _targets(trigger: Trigger) -> list[Token]:
    if trigger.is_nominal:
        return [noun for case, noun in phrases(trigger.token) if case in {"on", "against"}]
    return logical_objects(trigger.token)


def _is_idea(noun: Token) -> bool:
    if noun.pos_ != "NOUN" or is_player(noun):
        return False
    return lemma(noun) in lemma_classes()["idea"] or noun.lower_.endswith(("ism", "ness"))


def is_risk(trigger: Trigger) -> bool:
    """Whether what threatens is a thing that may only turn out badly ("the case threatens to
    complicate the talks", "prices threaten jobs"): no threat."""
    verb = trigger.token
    is_foretold = trigger.frame.type in {"THREATEN", "AGREE"} and lemma(verb) in FORETELLING
    if trigger.is_nominal or not is_foretold:
        return False
    subjects = logical_subjects(verb)
    return bool(subjects) and all(_is_thing(each) or _is_act(each) for each in subjects)


def _is_act(noun: Token) -> bool:
    """Whether a subject is an act, also in the capitals of a headline ("Trade War Threatens …")."""
    return lemma(noun) in noun_frames() and not (noun.ent_type_ or players_within(noun))


def _is_thing(noun: Token) -> bool:
    is_common = noun.tag_ in {"NN", "NNS"} and not is_player(noun)
    return is_common and not _whose(noun) and lemma(noun) not in SENT


def _whose(noun: Token) -> list[Token]:
    """The players whose ``noun`` is, not those it only comes from or goes to."""
    found = players_within(noun)
    return [each for each in found if each.i < noun.i or each.left_edge.lower_ in {"of", "by"}]


def is_forecast(trigger: Trigger) -> bool:
    """Whether a warning only foretells ("warned that the fund will run dry"): no threat."""
    verb = trigger.token
    if trigger.frame.type != "THREATEN" or lemma(verb) not in {"warn", "caution"}:
        return False
    if any(is_player(each) for each in logical_objects(verb)):
        return False
    own = {each.lower_ for each in logical_subjects(verb)} | SELF
    clauses = [child for child in verb.children if child.dep_ == "ccomp"]
    if any(_is_impersonal(each) for each in clauses):
        return True
    clauses = [each for each in clauses if each.i > verb.i]
    subjects = [each for clause in clauses for each in syntax.children(clause, SUBJECTS)]
    return bool(subjects) and not any(each.lower_ in own or is_player(each) for each in subjects)


def _is_impersonal(clause: Token) -> bool:
    """Whether ``clause`` says how something will be ("it will be difficult", "there will be")."""
    if any(each.dep_ == "expl" for each in clause.children):
        return True
    return clause.pos_ == "ADJ" and any(each.lower_ == "it" for each in clause.children)


def is_anybodys(actors: Sequence[Token]) -> bool:
    """Whether the actors are people at large ("many other leaders", "somebody")."""
    return bool(actors) and all(_is_anybody(each) for each in actors)


def _is_anybody(noun: Token) -> bool:
    words = {child.lower_ for child in noun.children if child.i < noun.i}
    is_counted = {"many", "most"} & words and words <= MANY | {"of", "world"}
    return (noun.lower_ in ANYBODY and not words) or bool(is_counted)


def is_asked(verb: Token) -> bool:
    """Whether ``verb`` is what a question asks ("Did he pay them?")."""
    sent = verb.sent
    if not any(token.text == "?" for token in sent[-3:]):
        return False
    behind = [token.text for token in verb.doc[verb.i : sent.end]]
    if behind.count("“") > behind.count("”") or behind.count('"') % 2 == 1:
        return False  # "criticised the law, saying, “What next?”": another asks
    clause = verb
    while clause.dep_ in {"xcomp", "conj", "ccomp"} and clause.head != clause:
        clause = clause.head
    return clause == sent.root or _is_behind_colon(clause)


def _is_behind_colon(clause: Token) -> bool:
    """Whether a clause is what a colon announces ("it raises the question: why …")."""
    first = clause.left_edge
    is_announced = first.text == ":" or (first.i > 0 and first.nbor(-1).text == ":")
    return clause.dep_ == "parataxis" and is_announced
