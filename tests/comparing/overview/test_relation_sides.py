"""Who acts for whom, and on whom an act is one on a side."""

from __future__ import annotations

import pytest

from rashomon.comparing.overview.relation_sides import Side, side_of
from rashomon.testing import article
from rashomon.types import Citation, Entity, EntityKind, Record, Role, Span

TEXT = "Iceland's Trade Ministry spoke. The Hunting Ministry did not. The White House rose."


def entity(name: str, kind: EntityKind, *roles: Role, country: str | None = None) -> Entity:
    start = max(TEXT.find(name), 0)
    paper = article(TEXT)
    mention = Citation(paper.id, Span(start, start + len(name)))
    return Entity(name.casefold(), name, kind, (mention,), roles=roles, country=country)


ICELAND = entity("Iceland", "place", country="ISL")
HOLT = entity("Una Holt", "person", Role("President", "Iceland"), country="ISL")


def side(actor: Entity, *others: Entity) -> Side:
    entities = (actor, *others)
    return side_of(Record((article(TEXT),), (), (), entities, (), (), (), (), (), (), ()), actor)


@pytest.mark.parametrize(
    "other",
    [
        entity("Icelandic officials", "group", country="ISL"),
        entity("Icelanders", "organisation"),
        entity("Trade Ministry", "organisation"),
        entity("Coast Guard Command forces", "organisation", country="ISL"),
        entity("Holt government", "organisation"),
        entity("Holt", "person"),
        entity("Holt-Aas", "person"),
        entity("Ari Lund", "person", Role("spokesman", "Iceland")),
        entity("senior Icelandic diplomat", "person", country="ISL"),
    ],
    ids=lambda each: each.name,
)
def test_who_speaks_or_rules_for_a_country_acts_for_it(other: Entity) -> None:
    assert other.id in side(ICELAND, HOLT, other).members


@pytest.mark.parametrize(
    "other",
    [
        entity("Norvik Foods", "organisation", country="ISL"),
        entity("Icelandic farmers", "group", country="ISL"),
        entity("Ada Fenn", "person", Role("singer"), country="ISL"),
        entity("Ole Dahl", "person", Role("Minister", "Iceland", "former"), country="ISL"),
    ],
    ids=lambda each: each.name,
)
def test_a_countrys_firms_and_people_do_not_act_for_it_and_are_reached_with_it(
    other: Entity,
) -> None:
    iceland = side(ICELAND, HOLT, other)
    assert other.id not in iceland.members
    assert other.id in iceland.reached


def test_a_ministry_of_nobody_in_the_text_is_no_countrys() -> None:
    other = entity("Hunting Ministry", "organisation")
    assert other.id not in side(ICELAND, other).reached


def test_a_surname_shared_with_somebody_as_prominent_is_nobodys() -> None:
    other, bare = entity("Per Holt", "person"), entity("Holt", "person")
    assert bare.id not in side(HOLT, other, bare).members


def test_a_president_whose_country_nobody_prints_rules_from_the_house_that_is_named() -> None:
    states = entity("United States", "place", country="USA")
    house = entity("White House", "organisation", country="USA")
    weber = entity("Ida Weber", "person", Role("President"))
    assert weber.id in side(states, house, weber).members
    assert weber.id not in side(states, weber).members


def test_lawyers_and_boards_act_for_whom_they_are_called_after() -> None:
    norco = entity("Norco", "organisation")
    board = entity("Norco’s board", "organisation")
    head = entity("Lea Aas", "person", Role("CEO", "Norco"))
    owners = entity("Norco shareholders", "group")
    assert side(norco, board, head, owners).members == {norco.id, board.id, head.id}
