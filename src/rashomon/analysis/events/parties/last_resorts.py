"""Those an act is aimed at where neither its frame nor its clause says who: the nearest ones told
behind it ("sent frigates to the waters off Oman", "called up men amid fears of war with Oman")."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.arguments import (
    logical_objects,
    modifiers,
    phrases,
    possessors,
    verb_phrases,
)
from rashomon.analysis.events.grammar.participants import is_name, is_player, players_within
from rashomon.analysis.events.lexicon.event_frames import lemma_classes
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.parties.charged_parties import charged_in
from rashomon.analysis.events.parties.frame_slots import is_set_off
from rashomon.analysis.events.parties.targets import blamed_for, is_deed

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

CASES = {
    "ACCUSE": "against at on over about of with toward towards",
    "PROTEST": "against at over outside before",
    "THREATEN": "against with on to of toward towards over",
    "REQUEST": "to from on of for",
    "REJECT": "from of to with on",
    "SANCTION": "against on with to from of",
    "COERCE": "against on from of to over",
    "ASSAULT": "against on at into over of",
    "AID": "to for among of in into with",
    "COOPERATE": "with to of",
    "SUPPORT": "for to with of behind toward towards",
    "CONSULT": "with to between of among",
    "AGREE": "to with of from for",
    "CONCEDE": "to on of for with toward towards",
    "RETREAT": "from of to out with on",
    "MOBILIZE": "against to toward towards with into on over of amid along near off opposite around"
    " outside across in at",
}
"""The prepositions behind which an act of each type has those it is aimed at. Where armed men
stand is whom they are sent against."""
ANSWERING = frozenset({"REJECT", "SUPPORT", "AGREE", "ACCUSE", "CONCEDE", "REQUEST", "RETREAT"})
"""Acts aimed at whose words, deeds or goods they are done to ("accepted Oman's invitation")."""
HOSTILE = frozenset({"PROTEST", "ACCUSE", "THREATEN", "SANCTION", "REJECT", "COERCE"})
OF_DEEDS = frozenset({"ACCUSE", "PROTEST", "REJECT", "SUPPORT", "CONCEDE", "COERCE", "SANCTION"})
"""Acts against or for a deed, which are aimed at who did it and not at who it was done to."""
SETTLING = frozenset({"CONCEDE", "RETREAT"})
SETTLEMENTS = frozenset(
    {"deal", "agreement", "talk", "accord", "negotiation", "meeting", "promise"}
    | {"appeal", "request", "call", "plea", "pressure", "ultimatum", "threat"}
)
AFTER = ("after", "following", "in", "over", "amid")
BORDERING = frozenset({"face", "border", "overlook", "threaten", "surround", "adjoin", "reach"})


def told_of_behind(verb: Token, event_type: str, doers: Iterable[Token]) -> list[Token]:
    """The players whose words or deeds are answered, else those in the first phrase behind
    ``verb`` or its objects that tells of any."""
    if event_type not in CASES:
        return []
    own = {each.i for each in doers}
    groups = [*_owners(verb, event_type), *_charged(verb, event_type)]
    within = blamed_for if event_type in OF_DEEDS else players_within
    groups += [within(noun) for noun in _in_reach(verb, event_type)]
    found = ([each for each in group if _is_other(each, own)] for group in groups)
    return next((each for each in found if each), [])


def _owners(verb: Token, event_type: str) -> list[list[Token]]:
    if event_type not in ANSWERING:
        return []
    return [
        possessors(noun) or [each for each in modifiers(noun) if _is_owner(each)]
        for noun in logical_objects(verb)
        if not is_player(noun)
    ]


def _is_owner(modifier: Token) -> bool:
    """Whether a name in front of a noun says whose it is, which it does not in "anti-Omani"."""
    before = modifier.nbor(-1).text if modifier.i else ""
    return is_name(modifier) and not before.endswith("-")


def _charged(verb: Token, event_type: str) -> list[list[Token]]:
    """Those who did what is alleged or looked into ("is looking into reports that troops …")."""
    if event_type != "ACCUSE":
        return []
    nouns = [*logical_objects(verb), *(noun for _, noun in verb_phrases(verb))]
    return charged_in([verb, *nouns])


def _in_reach(verb: Token, event_type: str) -> list[Token]:
    """The nouns behind ``verb`` that it can be aimed at: in its own phrases in the order of the
    text, then inside those."""
    cases = CASES[event_type].split()
    is_barred = is_deed if event_type in OF_DEEDS else _is_nothing
    near_by = sorted(
        (pair for pair in verb_phrases(verb) if pair[1].i > verb.i and not is_barred(pair[1].head)),
        key=lambda pair: pair[1].i,
    )
    near_by = [pair for pair in near_by if pair[0].split(" ")[0] in (*cases, *AFTER)]
    near_by = [pair for pair in near_by if pair[0] != "with" or not is_set_off(pair[1], verb)]
    aimed = [noun for case, noun in near_by if case.split(" ")[0] in cases]
    hosts = [each for each in (*logical_objects(verb), *aimed) if not is_barred(each)]
    inner = [pair for host in hosts for pair in _inside(host)]
    if event_type in OF_DEEDS:  # "looked into the campaign against Ruiz": not at Ruiz
        inner = [pair for pair in inner if pair[0] != "against"]
    reached = aimed + [noun for case, noun in inner if case.split(" ")[0] in cases]
    reached += [each for clause in verb.children for each in _bordering(clause)]
    after = [noun for case, noun in near_by if case in AFTER]
    if event_type in SETTLING:
        reached += [noun for noun in after if lemma(noun) in SETTLEMENTS]
    if event_type == "MOBILIZE":
        reached += [noun for noun in after if is_deed(noun)]
    if event_type in HOSTILE | SETTLING:
        reached += [noun for noun in after if lemma(noun) in lemma_classes()["dispute"]]
    return reached


def _is_nothing(_: Token) -> bool:
    return False


def stands_around(noun: Token, carrier: Token | None) -> list[Token]:
    """The players that a move of armed men is told near ("a build-up of troops near Oman")."""
    cases = [case for case in CASES["MOBILIZE"].split() if case not in {"of", "with"}]
    hosts = [noun, *(each for case, each in phrases(noun) if case in {"of", "by"})]
    hosts += [carrier] if carrier is not None else []
    hosts += [each for host in hosts for each in host.children if each.lower_ == "close"]
    found = [each for host in hosts for case, each in phrases(host) if case.split(" ")[0] in cases]
    return next((players for players in map(players_within, found) if players), [])


def _inside(noun: Token) -> list[tuple[str, Token]]:
    """The phrases inside that of ``noun``: behind it, and in what is told of it ("hills facing
    Oman", "fears of fighting with Oman")."""
    found = list(phrases(noun))
    for clause in noun.children:
        if clause.dep_ != "acl" or clause.tag_ != "VBG":
            continue
        found += list(verb_phrases(clause))
        found += [("against", each) for each in _bordering(clause)]
    return found


def _bordering(clause: Token) -> list[Token]:
    """What a participle says a place is next to ("the hills facing Oman")."""
    is_told = clause.tag_ == "VBG" and clause.dep_ in {"acl", "advcl"}
    is_told = is_told and not any(each.dep_ == "mark" for each in clause.children)
    return syntax.objects(clause) if is_told and lemma(clause) in BORDERING else []


def _is_other(player: Token, doers: set[int]) -> bool:
    is_plural = player.tag_ in {"NNS", "NNPS"} and player.lower_ != "people"
    is_told = is_name(player) or is_plural or _has_name(player)
    return is_told and is_player(player) and player.i not in doers


def _has_name(noun: Token) -> bool:
    """Whether somebody is told apart by a name ("the government of Oman", "a Swiss firm")."""
    behind = [each for case, each in phrases(noun) if case == "of"]
    return any(map(is_name, [*modifiers(noun), *behind]))
