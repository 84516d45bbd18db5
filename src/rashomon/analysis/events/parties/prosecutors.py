"""Those whose office it is to bring charges: an indictment, an arrest or a conviction that is
theirs was done by them, where that of anybody else was done to him."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis.events.grammar.arguments import possessors
from rashomon.analysis.events.grammar.participants import Cast
from rashomon.analysis.events.triggers.triggers import Trigger

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

OFFICES = ("prosecutor", "attorney", "special counsel", "magistrate", "grand jury", "judge")
NO_OFFICES = ("ex-", "defense", "defence")
JUDICIAL = frozenset({"allege", "convict", "arrest", "investigate"})

Pair = tuple[list["Token"], list["Token"]]


def with_prosecutors(trigger: Trigger, pair: Pair, cast: Cast) -> Pair:
    """Actors and recipients, a prosecutor "whose indictment was filed" as the actor."""
    actors, recipients = pair
    is_judicial = trigger.is_nominal and trigger.frame.mode in JUDICIAL
    if not is_judicial or trigger.frame.shape != "pat" or actors or not recipients:
        return pair
    owners = possessors(trigger.phrase)
    is_theirs = all(each in owners and _is_prosecutor(each, cast) for each in recipients)
    return (recipients, []) if is_theirs else pair


def _is_prosecutor(noun: Token, cast: Cast) -> bool:
    roles = [role.lower() for role in cast.roles_at(noun)]
    told = [role for role in roles if not any(word in role for word in NO_OFFICES)]
    return any(office in role for role in told for office in OFFICES)
