"""Warnings of what others will do: they threaten nobody ("warned that the rebels will attack")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.arguments import logical_subjects, modifiers, possessors
from rashomon.analysis.events.grammar.participants import Cast, is_name
from rashomon.analysis.events.grammar.predicates import is_passive, is_verb
from rashomon.analysis.events.lexicon.event_frames import lemma_classes
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.parties.spokespeople import side_of

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

WARNING = frozenset({"warn", "caution"})
SELF = frozenset({"it", "he", "she", "they", "we", "i", "anyone", "those", "any", "whoever"})
UNDERGOING = frozenset({"face", "pay", "suffer", "regret", "risk", "lose", "answer"})
"""What befalls those who are threatened ("warned that Norland would pay")."""
SUBJECTS = syntax.SUBJECT | syntax.PASSIVE_SUBJECT
COMMANDED = lemma_classes()["forces"] | frozenset(
    {"government", "authority", "state", "country", "regime", "administration", "member", "worker"}
)
"""Those who, with no word of whose they are, do what the speaker's side has them do."""
BYSTANDERS = frozenset(
    {"analyst", "expert", "observer", "doctor", "resident", "activist", "agency", "group", "critic"}
    | {"economist", "lawyer", "villager", "diplomat", "researcher", "scientist", "report", "study"}
    | {"opposition", "scholar", "campaigner", "charity", "nurse", "teacher", "historian", "witness"}
)


def is_of_others(warning: Token, cast: Cast) -> bool:
    """Whether the verb ``warning`` only tells what others than the one who warns will do."""
    if lemma(warning) not in WARNING or not is_verb(warning):
        return False
    acts = [each for each in warning.children if each.dep_ == "ccomp" and each.i > warning.i]
    speakers = logical_subjects(warning)
    return bool(acts and speakers) and all(_is_anothers(act, speakers[0], cast) for act in acts)


def _is_anothers(act: Token, speaker: Token, cast: Cast) -> bool:
    if lemma(act) in UNDERGOING:
        return False
    doers = syntax.agents(act) if is_passive(act) else syntax.children(act, SUBJECTS)
    return bool(doers) and not any(_is_own_side(each, speaker, cast) for each in doers)


def _is_own_side(doer: Token, speaker: Token, cast: Cast) -> bool:
    """Whether ``doer`` is the speaker, the speaker's own people, or of the speaker's country."""
    if doer.lower_ in SELF or doer.lower_ == speaker.lower_:
        return True
    entity = cast.entity_at(doer)
    if entity is not None and entity == cast.entity_at(speaker):
        return True
    owners = possessors(doer)
    if owners:
        return any(_is_own_side(each, speaker, cast) or each.tag_ == "PRP$" for each in owners)
    country = _country(doer, cast)
    if country is not None or is_name(doer) or any(map(is_name, modifiers(doer))):
        return country is not None and country == _country(speaker, cast)
    return lemma(doer) in COMMANDED and lemma(speaker) not in BYSTANDERS


def _country(noun: Token, cast: Cast) -> str | None:
    """The country a name, or whoever it goes with, acts for."""
    return cast.country_at(noun) or side_of(noun)
