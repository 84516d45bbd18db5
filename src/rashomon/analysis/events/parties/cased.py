"""The players in the phrases of an event noun, by their preposition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis.events.grammar.arguments import phrases
from rashomon.analysis.events.grammar.participants import is_calendar, players_within
from rashomon.analysis.events.parties.targets import is_close
from rashomon.analysis.events.parties.taxed_goods import are_makers, counted

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

REACHING = frozenset({"to", "against", "on", "at", "into", "over"})


def cased(noun: Token, cases: tuple[str, ...]) -> list[Token]:
    """The players in the first of ``cases`` that holds one."""
    by_case: dict[str, list[Token]] = {}
    for case, printed in [*phrases(noun), *_behind_doers(noun)]:
        each = counted(printed) if case == "on" else printed
        players = players_within(each)
        is_its = is_close(each, players) or are_makers(each, players)
        if case in {"on", "against"} and not is_its and not is_calendar(each):
            players = [each]
        by_case.setdefault(case, []).extend(players)
    return next((by_case[case] for case in cases if by_case.get(case)), [])


def _behind_doers(noun: Token) -> list[tuple[str, Token]]:
    """The phrases that the parse hangs on who does it ("a visit by the king to Oman")."""
    doers = [each for case, each in phrases(noun) if case == "by"]
    return [pair for doer in doers for pair in phrases(doer) if pair[0] in REACHING]


def cased_all(noun: Token, cases: tuple[str, ...]) -> list[Token]:
    return [
        each for case, found in phrases(noun) if case in cases for each in players_within(found)
    ]
