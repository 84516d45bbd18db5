"""Who did what an event noun tells, where its own phrases or the verb over it say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.arguments import logical_objects, phrases
from rashomon.analysis.events.grammar.participants import is_player, players_within
from rashomon.analysis.events.grammar.predicates import is_verb
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.parties.cased import cased
from rashomon.analysis.events.parties.targets import is_deed
from rashomon.analysis.events.triggers.carriers import subject_part
from rashomon.analysis.events.triggers.triggers import Trigger
from rashomon.analysis.events.triggers.written_charges import is_of_charge

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

AGENT_CASES = ("by",)
TAKEN_FROM = frozenset({"RETREAT", "COERCE", "SANCTION", "OTHER", "MOBILIZE"})
"""What "from" tells whom it is done to of: all else comes from its doer ("a threat from Oman")."""
BLAMING = frozenset({"accuse", "suspect", "blame", "convict", "acquit", "clear"})

JUDGING = frozenset({"charge", "convict", "indict", "sentence", "try", "arraign"})
PUNISHING = JUDGING | frozenset({"arrest", "detain", "jail", "imprison", "execute", "prosecute"})
PUNISHING |= frozenset({"fire", "sack", "dismiss", "suspend", "discipline", "punish"})
VOICED = frozenset({"ACCUSE", "SUPPORT", "REJECT", "THREATEN"})
ALLEGATIONS = frozenset({"allegation", "accusation", "claim", "charge", "report"})
BRINGING = frozenset({"bring", "file", "launch", "lodge", "mount", "lead", "organise", "organize"})
BRINGING |= frozenset({"wage", "stage", "conduct", "spearhead", "orchestrate"})


def by_phrases(noun: Token) -> list[Token]:
    if accused_of_deed(noun):
        return []
    found = cased(noun, AGENT_CASES)
    if not found:  # "the seizure of two tankers by Iran": the parse hangs "by" on the tankers
        inner = [each for case, each in phrases(noun) if case == "of"]
        found = [each for of in inner for each in cased(of, AGENT_CASES)]
    told = [each for each in noun.children if _is_participle(each)]
    told = [each for each in told if not is_of_charge(noun, each)]
    told += [each for _, of in phrases(noun) for each in of.children if _is_bringing(each)]
    agents = [agent for each in told for agent in syntax.agents(each)]
    return found + [each for agent in agents for each in players_within(agent)]


def accused_of_deed(noun: Token) -> list[Token]:
    """Who did the deed an allegation is of ("allegations of torture by police")."""
    if lemma(noun) not in ALLEGATIONS:
        return []
    deeds = [each for case, each in phrases(noun) if case == "of" and is_deed(each)]
    doers = [each for deed in deeds for case, each in phrases(deed) if case == "by"]
    late = [each for case, each in phrases(noun) if case == "by" and deeds and each.i > deeds[0].i]
    return [player for each in doers or late for player in players_within(each)]


def _is_participle(clause: Token) -> bool:
    return clause.dep_ == "acl" and is_verb(clause) and clause.tag_ == "VBN"


def _is_bringing(clause: Token) -> bool:
    """Whether a participle tells who made an act before it, though the parse hangs it on whom that
    is against ("suits against the ministry brought by")."""
    return _is_participle(clause) and lemma(clause) in BRINGING


def blamed(trigger: Trigger) -> list[Token]:
    """Those who are accused of what a noun tells ("accused Ruiz of an assault"), or punished for
    it ("was fired over the shooting of two men")."""
    noun = trigger.token
    cases = {child.lower_ for child in noun.children if child.dep_ == "case"}
    verb = noun.head
    wanted = {"of", "for"} if lemma(verb) in BLAMING else set()
    if trigger.frame.type == "ASSAULT":
        wanted |= {"for", "over"} if lemma(verb) in PUNISHING else set()
        wanted |= {"in"} if lemma(verb) in JUDGING and cased(noun, ("of",)) else set()
    if not cases & wanted or not is_verb(verb):
        return []
    return [each for accused in logical_objects(verb) for each in players_within(accused)]


def senders(trigger: Trigger) -> list[Token]:
    """Those a threat, an offer or an attack comes from."""
    is_taken = trigger.frame.type in TAKEN_FROM and trigger.frame.mode != "misinformation"
    if trigger.frame.shape != "act" or is_taken:
        return []
    behind = [each for case, each in phrases(trigger.phrase) if case == "from"]
    behind = behind or _where_from(trigger.phrase) or _hung_on_content(trigger)
    carrier = trigger.carrier
    if not behind and carrier is not None and part_of_subject(trigger) == "target":
        behind = [each for case, each in phrases(carrier) if case == "from"]  # "faced … from"
    return [player for each in behind if is_player(each) for player in players_within(each)]


def _hung_on_content(trigger: Trigger) -> list[Token]:
    """Who voices something, where the parse hangs "from" on what it is of ("criticism of the repeal
    from consumer groups")."""
    if trigger.frame.type not in VOICED:
        return []
    content = [each for case, each in phrases(trigger.phrase) if case == "of"]
    return [each for of in content for case, each in phrases(of) if case == "from"]


def _where_from(noun: Token) -> list[Token]:
    """Who stands behind "came from" ("the request came from the union")."""
    verb = noun.head
    is_subject = noun.dep_ in syntax.SUBJECT and lemma(verb) in {"come", "originate", "emanate"}
    return [each for case, each in phrases(verb) if case == "from"] if is_subject else []


def part_of_subject(trigger: Trigger) -> str:
    """What the subject of the light verb is in the event, "" where there is no such verb."""
    carrier = trigger.carrier
    return subject_part(trigger.token, carrier) if carrier is not None else ""
