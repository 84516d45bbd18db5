"""One account's fact that another only alleges: two items, each shown beside the other."""

from __future__ import annotations

from dataclasses import replace

from rashomon.pipeline import compare
from rashomon.presenting.brief import Line
from rashomon.presenting.choosing.importance import open_desk
from rashomon.presenting.lines.item_lines import event_line
from rashomon.presenting.lines.news_lines import happened
from rashomon.presenting.lines.other_tellings import with_other_tellings
from rashomon.presenting.lines.sections import LIMITS
from rashomon.testing.handmade import Called, Told, analysis, article, day
from rashomon.types import Discrepancy, DiscrepancyValue, Record, Span, Support

FACT = "Dorvan troops burned the village of Lesk before dawn, killing the mill keeper there."
ALLEGED = "Dorvan troops burned the village of Lesk before dawn, Harl Obst said."
DENIED = "General Ruk Tamm denied that Dorvan troops burned the village of Lesk."
PLANNED = "Dorvan troops plan to burn the village of Lesk before dawn."

PEOPLE = [
    Called(("Dorvan troops",), kind="organisation"),
    Called(("Lesk",), kind="place"),
    Called(("Harl Obst",)),
    Called(("Ruk Tamm",)),
]


def burning(**told: str) -> Told:
    word = told.pop("word", "burned")
    return Told(word, "ASSAULT", "Dorvan troops", "Lesk", **told)  # type: ignore[arg-type]


FACT_EVENT = burning()
ALLEGED_EVENT = burning(modality="alleged", holder="Harl Obst")
DENIED_EVENT = burning(modality="denied", holder="Ruk Tamm")


def record_of(*accounts: tuple[str, Told]) -> Record:
    articles = [
        article(text, publisher=f"Outlet {i}", name=f"a{i}", published=day(2031, 5, 5))
        for i, (text, _) in enumerate(accounts)
    ]
    analyses = [
        analysis(
            each,
            entities=[one for one in PEOPLE if one.words[0] in each.text],
            events=[event],
        )
        for each, (_, event) in zip(articles, accounts, strict=True)
    ]
    return compare(articles, analyses)


def shown(record: Record, modality: str) -> Line:
    desk = open_desk(record)
    event = next(each for each in record.events if each.modality == modality)
    return with_other_tellings(desk, event, event_line(desk, event))


def test_a_fact_shows_by_whom_another_account_has_it_only_alleged() -> None:
    (other,) = shown(record_of((FACT, FACT_EVENT), (ALLEGED, ALLEGED_EVENT)), "actual").lines
    assert other.lead == "alleged by Harl Obst"
    assert other.text == ALLEGED
    assert [each.article for each in other.citations] == ["a1"]


def test_an_alleged_act_shows_who_tells_it_as_a_fact() -> None:
    line = shown(record_of((FACT, FACT_EVENT), (ALLEGED, ALLEGED_EVENT)), "alleged")
    assert [(each.lead, each.text) for each in line.lines] == [("told as a fact", FACT)]


def test_neither_lends_the_other_a_witness() -> None:
    record = record_of((FACT, FACT_EVENT), (ALLEGED, ALLEGED_EVENT))
    line = shown(record, "actual")
    supports = [each.support for each in (line, *line.lines)]
    assert [each.witnesses for each in supports if each] == [(1, 1), (1, 1)]


def test_a_denial_stands_beside_the_act_and_beside_the_allegation() -> None:
    record = record_of((FACT, FACT_EVENT), (ALLEGED, ALLEGED_EVENT), (DENIED, DENIED_EVENT))
    assert {each.lead for each in shown(record, "actual").lines} == {
        "alleged by Harl Obst",
        "denied by Ruk Tamm",
    }
    assert {each.lead for each in shown(record, "denied").lines} == {
        "alleged by Harl Obst",
        "told as a fact",
    }


def test_a_plan_is_no_telling_of_the_act() -> None:
    planned = burning(word="burn", modality="planned")
    assert shown(record_of((FACT, FACT_EVENT), (PLANNED, planned)), "actual").lines == ()


def test_what_one_account_tells_both_ways_is_no_other_account() -> None:
    again = ALLEGED.replace("burned", "torched")
    both = article(f"{FACT} {again}", name="a0", published=day(2031, 5, 5))
    later = burning(word="torched", modality="alleged", holder="Harl Obst")
    record = compare([both], [analysis(both, entities=PEOPLE[:3], events=[FACT_EVENT, later])])
    assert shown(record, "actual").lines == ()


def test_the_news_shows_it_too() -> None:
    record = record_of((FACT, FACT_EVENT), (ALLEGED, ALLEGED_EVENT))
    (line,) = happened(open_desk(record), LIMITS["normal"].happened, [])
    assert [each.lead for each in line.lines] == ["alleged by Harl Obst"]


def test_a_number_that_stands_in_a_conflict_is_left_to_where_they_differ() -> None:
    record = record_of((FACT, FACT_EVENT), (ALLEGED, ALLEGED_EVENT))
    place = next(e for e in record.events if e.modality == "actual").attestations[0].clause
    sides = (DiscrepancyValue("nine", (place,), Support(("a0",), (), (1, 1))),)
    conflict = Discrepancy("d1", "", "value", "conflict", "dead", sides)
    line = shown(replace(record, discrepancies=(conflict,)), "alleged")
    assert line.lines == ()


def test_what_a_saying_only_mentions_is_not_shown_as_alleged() -> None:
    long = f"{ALLEGED[:-1]}, and the envoy named ten more villages that want help before winter."
    text = f"After they burned Lesk, {long}"
    told = burning(modality="alleged", holder="Harl Obst")
    record = record_of((FACT, FACT_EVENT), (text, told))
    clause = next(e for e in record.events if e.modality == "alleged").attestations[0].clause
    part = replace(
        clause, span=Span(clause.span.start, clause.span.start + len("After they burned"))
    )
    events = tuple(
        replace(e, attestations=(replace(e.attestations[0], clause=part),))
        if e.modality == "alleged"
        else e
        for e in record.events
    )
    assert shown(replace(record, events=events), "actual").lines == ()


def test_a_meeting_that_one_account_has_from_somebody_is_not_shown_as_alleged() -> None:
    met = [
        Told("burned", "CONSULT", "Dorvan troops", "Lesk"),
        Told("burned", "CONSULT", "Dorvan troops", "Lesk", "alleged", holder="Harl Obst"),
    ]
    assert shown(record_of((FACT, met[0]), (ALLEGED, met[1])), "actual").lines == ()


def test_a_word_of_another_telling_says_nothing_by_itself() -> None:
    record = record_of((FACT, FACT_EVENT), (ALLEGED, ALLEGED_EVENT))
    assert shown(record, "actual").lines
    alleged = next(each for each in record.events if each.modality == "alleged")
    fact = next(each for each in record.events if each.modality == "actual")
    (telling,) = alleged.attestations
    word = replace(telling, clause=telling.trigger)
    both = Support(("a1", "a2"), ("Outlet 1", "Outlet 2"), (2, 2))
    cut = replace(alleged, attestations=(*fact.attestations, word), support=both)
    beside = replace(alleged, id="ev-beside", linked=())  # in the same sentence, less attested
    assert shown(replace(record, events=(fact, cut, beside)), "actual").lines == ()
