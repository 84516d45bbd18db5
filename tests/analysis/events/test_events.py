"""A threat is not the act: events with type, participants, modality and holder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.analysis.events import event_types, find_events, modes_of, plover_score
from rashomon.analysis.events.lexicon.event_frames import IGNORED, noun_frames, verb_frames
from rashomon.types import (
    Article,
    ArticleEntity,
    EventMention,
    Mention,
    QuoteMention,
    Span,
    TimeExpression,
)

if TYPE_CHECKING:
    from spacy.language import Language


def article_of(text: str) -> Article:
    return Article(id="a0", address="-", text=text, original=text, raw=b"", sha256="")


def events_in(text: str, language: Language) -> tuple[EventMention, ...]:
    return find_events(article_of(text), language(text))


def told(text: str, language: Language) -> list[tuple[str, str]]:
    return [(each.type, each.modality) for each in events_in(text, language)]


def test_a_threat_is_not_the_act(language: Language) -> None:
    assert told("Rohan threatened to attack Gondor.", language) == [
        ("THREATEN", "actual"),
        ("ASSAULT", "threatened"),
    ]


def test_threatened_sanctions_are_not_sanctions(language: Language) -> None:
    text = "The president threatened sanctions on the company."
    assert ("SANCTION", "threatened") in told(text, language)
    assert ("SANCTION", "actual") not in told(text, language)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The rebels attacked the town.", "actual"),
        ("The rebels may attack the town.", "hypothetical"),
        ("The rebels will attack the town.", "planned"),
        ("The rebels did not attack the town.", "negated"),
        ("The rebels denied attacking the town.", "denied"),
        ("The rebels allegedly attacked the town.", "alleged"),
        ("The minister said the rebels attacked the town.", "alleged"),
        ("The rebels failed to attack the town.", "negated"),
        ("The rebels plan to attack the town.", "planned"),
        ("The rebels threatened to attack the town.", "threatened"),
        ("If the rebels attack the town, the army will respond.", "hypothetical"),
    ],
)
def test_an_attack_is_told_with_its_modality(text: str, modality: str, language: Language) -> None:
    attacks = [each for each in events_in(text, language) if each.type == "ASSAULT"]
    assert [each.modality for each in attacks] == [modality]


def test_the_one_who_denies_holds_the_denial(language: Language) -> None:
    text = "The army denied attacking the hospital."
    attack = next(each for each in events_in(text, language) if each.type == "ASSAULT")
    assert attack.holder_span is not None
    assert attack.holder_span.of(text) == "The army"


def test_both_who_meet_take_part_alike(language: Language) -> None:
    text = "Trump and Petro met in Washington."
    meeting = next(each for each in events_in(text, language) if each.type == "CONSULT")
    assert [each.span.of(text) for each in meeting.actors] == ["Trump", "Petro"]
    assert meeting.recipients == meeting.actors


def test_a_passive_has_its_actor_behind_by(language: Language) -> None:
    text = "The convoy was attacked by rebels."
    attack = next(each for each in events_in(text, language) if each.type == "ASSAULT")
    assert [each.span.of(text) for each in attack.actors] == ["rebels"]
    assert [each.span.of(text) for each in attack.recipients] == ["The convoy"]


def test_a_light_verb_and_its_noun_are_one_event(language: Language) -> None:
    text = "The army launched an attack on the village."
    found = events_in(text, language)
    assert [each.trigger_span.of(text) for each in found] == ["launched an attack"]


def test_a_mere_saying_is_no_event(language: Language) -> None:
    assert told("The minister said it was raining.", language) == []


def test_scores_are_those_of_the_ontology(language: Language) -> None:
    assert plover_score("ASSAULT") == -9.0
    assert plover_score("ACCUSE") == -3.0
    assert plover_score("OTHER", "election") == 0.0


@settings(max_examples=40, deadline=None)
@given(text=st.text(max_size=200))
def test_any_text_is_read(text: str, language: Language) -> None:
    for event in events_in(text, language):
        assert 0 <= event.trigger_span.start < event.trigger_span.end <= len(text)


NAMES = ("Rohan", "Gondor", "the army", "rebels", "a minister", "Paris")
VERBS = ("attacked", "threatened to attack", "met", "will meet", "denied bombing", "said")


@settings(max_examples=30, deadline=None)
@given(
    parts=st.lists(
        st.tuples(*[st.sampled_from(each) for each in (NAMES, VERBS, NAMES)]), max_size=4
    )
)
def test_triggers_lie_in_their_clauses(
    parts: list[tuple[str, str, str]], language: Language
) -> None:
    text = ". ".join(" ".join(part) for part in parts) + "."
    found = events_in(text, language)
    assert all(each.span.contains(each.trigger_span) for each in found)
    assert found == events_in(text, language)


def test_saying_one_will_not_is_a_rejection(language: Language) -> None:
    text = "Rohan said it would not accept the proposal."
    refusal = next(each for each in events_in(text, language) if each.type == "REJECT")
    assert refusal.modality == "actual"
    assert [each.span.of(text) for each in refusal.actors] == ["Rohan"]


def test_saying_somebody_must_is_a_demand(language: Language) -> None:
    text = "The minister said the rebels must leave the town."
    demand = next(each for each in events_in(text, language) if each.type == "REQUEST")
    assert [each.span.of(text) for each in demand.recipients] == ["the rebels"]


def test_an_act_told_with_an_old_year_is_history(language: Language) -> None:
    assert ("SUPPORT", "historical") in told("The two states signed a treaty in 1979.", language)


def test_an_election_to_come_is_planned(language: Language) -> None:
    text = "The country will hold a presidential election in May."
    found = events_in(text, language)
    assert [(each.type, each.mode, each.modality, each.score) for each in found] == [
        ("OTHER", "election", "planned", 0.0)
    ]


def test_words_in_quotation_are_attested_as_said(language: Language) -> None:
    text = '"The soldiers attacked the village," the mayor said.'
    quote = QuoteMention(
        "direct", (Span(1, 35),), cue_span=Span(47, 51), speaker_span=Span(37, 46), speaker="e7"
    )
    found = find_events(article_of(text), language(text), quotes=(quote,))
    assert [(each.modality, each.holder) for each in found] == [("alleged", "e7")]


def test_a_participant_carries_its_entity(language: Language) -> None:
    text = "Rohan attacked the city."
    rohan = ArticleEntity("e0", "Rohan", "place", (Mention(Span(0, 5), "name"),))
    found = find_events(article_of(text), language(text), entities=(rohan,))
    assert [each.entity for each in found[0].actors] == ["e0"]


def test_a_time_belongs_to_the_clause_it_stands_in(language: Language) -> None:
    text = "After the rebels were arrested on Monday, the army attacked the town."
    monday = TimeExpression(Span(34, 40), "DATE", "2026-02-02", None, None)
    found = find_events(article_of(text), language(text), times=(monday,))
    assert [(each.type, each.time) for each in found] == [("COERCE", 0), ("ASSAULT", None)]


def test_weakening_words_are_kept_with_the_event(language: Language) -> None:
    text = "The army reportedly attacked the town."
    found = events_in(text, language)
    assert [each.of(text) for each in found[0].qualifiers] == ["reportedly"]


def test_every_frame_has_a_type_and_mode_of_the_ontology() -> None:
    modes = {"ASSAULT", "COERCE", "SANCTION"}
    for table in (verb_frames(), noun_frames()):
        for frame in (frame for frames in table.values() for frame in frames):
            assert frame.type in {*event_types(), IGNORED}
            if frame.type in modes and frame.mode is not None:
                assert frame.mode in modes_of(frame.type), frame.words


def test_a_term_set_to_end_is_planned_with_its_time(language: Language) -> None:
    text = "But with the mayor's term set to end in August, rivals are waiting."
    ends = [each for each in events_in(text, language) if each.mode == "term-end"]
    assert [(each.type, each.modality) for each in ends] == [("OTHER", "planned")]


def test_a_term_that_ended_is_actual_and_the_long_term_is_no_term(language: Language) -> None:
    assert ("OTHER", "actual") in told("Her term as governor ended in January.", language)
    events = events_in("In the long term the drought will end.", language)
    assert "term-end" not in {each.mode for each in events}


def test_what_somebody_was_prompted_to_do_is_done(language: Language) -> None:
    told_events = told("That prompted Norway to revoke the envoy's visa.", language)
    assert ("SANCTION", "actual") in told_events


def test_words_that_weaken_are_kept_and_words_of_duration_are_not(language: Language) -> None:
    text = "The senator briefly accused the judge, without evidence, of theft."
    kept = {span.of(text) for each in events_in(text, language) for span in each.qualifiers}
    assert kept == {"without evidence"}


@pytest.mark.parametrize(
    ("text", "weakened"),
    [
        ("The leaders met on Sunday as a senator said that his party should perhaps resign.", []),
        ("The guard shot the man as he tried to flee.", []),
        ("The army apparently shelled the town, which perhaps surrendered.", ["shelled"]),
        ("The army attacked what he described as a camp of rebels.", ["attacked"]),
        ("The rebels appeared to attack the camp.", ["attack"]),
        ("The attack on the camp apparently surprised the guards.", []),
        ("The attack on the camp apparently took place at dawn.", ["attack"]),
    ],
)
def test_words_that_weaken_one_act_are_not_kept_with_another(
    text: str, weakened: list[str], language: Language
) -> None:
    acts = {"met", "shot", "shelled", "attacked", "attack"}
    found = [(each.trigger_span.of(text), each.qualifiers) for each in events_in(text, language)]
    assert [word for word, kept in found if kept and word in acts] == weakened
    assert {word for word, _ in found} & acts


@pytest.mark.parametrize(
    "text",
    [
        "The mayor denounced a war on religion.",
        "The senator attacked the proposal.",
        "Many world leaders bowed to the bank.",
        "Trustees warned that the river will run dry.",
        "It might be a ban.",
    ],
)
def test_figures_of_speech_tell_no_act(text: str, language: Language) -> None:
    acts = {"ASSAULT", "CONCEDE", "THREATEN", "COERCE"}
    assert not acts & {each.type for each in events_in(text, language)}


@pytest.mark.parametrize(
    ("text", "coded"),
    [
        ("Orbital Ltd will launch the rocket into space on Tuesday.", "OTHER"),
        ("Rebels launched rockets at the town.", "ASSAULT"),
        ("The Rovers beat the Harbour Bears in the last match of the season.", "OTHER"),
        ("The police beat the protesters.", "ASSAULT"),
        ("The coach was fired.", "SANCTION"),
        ("Ana Diaz is retiring from coaching after five seasons.", "RETREAT"),
        ("The government walked away from the talks.", "SANCTION"),
    ],
)
def test_company_tells_sport_and_flight_from_force(
    text: str, coded: str, language: Language
) -> None:
    assert [each.type for each in events_in(text, language)] == [coded]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Workers removed the monument on Monday.", "removal"),
        ("Divers searched the river for the boy.", "search"),
        ("Police recovered a gun from the car.", "discovery"),
        ("The senator attended the funeral.", "attendance"),
        ("The ultimatum expired on Friday.", "end"),
    ],
)
def test_what_the_ontology_has_no_type_for_is_told_apart_by_its_mode(
    text: str, mode: str, language: Language
) -> None:
    assert [(each.type, each.mode) for each in events_in(text, language)] == [("OTHER", mode)]


@pytest.mark.parametrize(
    "text", ["The car was fired toward Mars.", "The event was captured on video."]
)
def test_no_thing_is_dismissed_or_arrested(text: str, language: Language) -> None:
    assert not {"SANCTION", "COERCE"} & {each.type for each in events_in(text, language)}


def test_what_a_question_asks_is_not_told_as_done(language: Language) -> None:
    assert told("Did the army bomb the camp?", language) == [("ASSAULT", "hypothetical")]


def test_pressure_to_resign_is_no_resignation(language: Language) -> None:
    found = told("Pressure has mounted for the chairman to resign.", language)
    assert ("RETREAT", "actual") not in found


def test_all_of_a_list_are_recipients(language: Language) -> None:
    text = "Norway placed financial sanctions on Peru, Chile and Mali."
    (event,) = events_in(text, language)
    assert [each.span.of(text) for each in event.recipients] == ["Peru", "Chile", "Mali"]


def test_the_place_of_an_act_without_another_target_receives_it(language: Language) -> None:
    text = "The government lifted a curfew in Kenya."
    assert [each.span.of(text) for each in events_in(text, language)[0].recipients] == ["Kenya"]


@pytest.mark.parametrize(
    "text",
    [
        "The attack in Lima shocked the country.",
        "The attack in Lima killed nine people.",
        "The Lima attack shocked the country.",
    ],
)
def test_an_attack_stands_where_it_was_done(language: Language, text: str) -> None:
    (event,) = [each for each in events_in(text, language) if each.type == "ASSAULT"]
    assert event.place is not None
    assert event.place.span.of(text) == "Lima"


def test_people_killed_in_an_accident_were_not_attacked(language: Language) -> None:
    text = "Nine miners were killed after a tunnel collapsed."
    assert ("OTHER", "death") in {(each.type, each.mode) for each in events_in(text, language)}
    assert "ASSAULT" not in {each.type for each in events_in(text, language)}


@pytest.mark.parametrize(
    "text",
    [
        "The picture conveys a better sense of the sunset being captured.",
        "The editor was fed up with the mayor.",
        "Tap the button to capture the frame.",
    ],
)
def test_words_of_force_and_help_that_only_paint_are_no_events(
    text: str, language: Language
) -> None:
    article = Article(id="a0", address="-", text=text, original=text, raw=b"", sha256="")
    assert find_events(article, language(text)) == ()


def test_taking_an_allegation_seriously_is_not_making_it(language: Language) -> None:
    text = "The committee was not taking her allegations seriously."
    article = Article(id="a0", address="-", text=text, original=text, raw=b"", sha256="")
    [event] = find_events(article, language(text))
    assert [each.span.of(text) for each in event.actors] == ["her"]


@pytest.mark.parametrize(
    ("text", "is_ill"),
    [
        ("The teacher caught the flu.", True),
        ("The senator caught a break.", False),
        ("The church of the governor caught fire.", False),
    ],
)
def test_only_who_catches_an_illness_falls_ill(text: str, is_ill: bool, language: Language) -> None:
    modes = {each.mode for each in events_in(text, language)}
    assert ("illness" in modes) == is_ill
