"""Which tellings are one happening, whatever the words, and which only look like one."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from merged_pairs import merged

from rashomon.analysis import analyse_article
from rashomon.comparing.merging.events.happenings import head_stem, verb_stem, verb_stems
from rashomon.testing import Called, Told, analysis, article, day
from rashomon.types import Event, Interval

if TYPE_CHECKING:
    from spacy.language import Language

PEOPLE = tuple(
    Called((name,)) for name in ("Norvia", "Estvia", "Mara Quint", "Tomas Vel", "Corvel Mines")
)


def events(*told: tuple[str, Told]) -> tuple[Event, ...]:
    """The merged events of articles that tell one each."""
    pairs = []
    for text, event in told:
        source = article(text, publisher=text)
        named = tuple(each for each in PEOPLE if each.words[0] in text)
        pairs.append((source, analysis(source, entities=named, events=(event,))))
    return merged(*pairs).events


LICENCE = [
    ("Norvia suspended the licence of Corvel Mines.", "suspended"),
    ("Norvia has pulled the operating licence of Corvel Mines.", "pulled"),
    ("Corvel Mines saw its licence withdrawn by Norvia.", "withdrawn"),
    ("Norvia revoked the licence of Corvel Mines.", "revoked"),
]


def act(trigger: str, kind: str = "SANCTION", mode: str | None = "discontinue") -> Told:
    return Told(trigger, kind, "Norvia", None, mode=mode)


@pytest.mark.parametrize("other", LICENCE[1:])
def test_a_licence_is_taken_away_in_many_words(other: tuple[str, str]) -> None:
    (event,) = events(*((text, act(trigger)) for text, trigger in (LICENCE[0], other)))
    assert event.support.witnesses == (2, 2)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Norvia closed three other mines for inspection.", "closed"),
        ("Norvia withdrew its troops from the valley.", "withdrew"),
    ],
)
def test_the_same_verb_with_another_object_is_another_act(text: str, trigger: str) -> None:
    licence = ("Norvia suspended the licence of Corvel Mines.", act("suspended"))
    assert len(events(licence, (text, act(trigger, "COERCE", "restrict")))) == 2


def test_a_strike_called_off_is_no_call_for_one() -> None:
    off = Told("called", "CONCEDE", "Mara Quint")
    dropped = Told("dropped", "CONCEDE", "Mara Quint")
    called = Told("called", "CONCEDE", "Mara Quint")
    found = events(
        ("Mara Quint called off the walkout at noon.", off),
        ("Mara Quint dropped the walkout.", dropped),
        ("Mara Quint called for a walkout.", called),
    )
    assert sorted(len(event.attestations) for event in found) == [1, 2]


def test_a_falling_share_is_no_falling_roof() -> None:
    roof = Told("collapsed", "OTHER", mode="accident")
    share = Told("fell", "OTHER", mode="market-move")
    found = events(
        ("The roof of the Corvel Mines pit collapsed on Sunday.", roof),
        ("Shares in the Corvel Mines pit fell on Sunday.", share),
    )
    assert len(found) == 2


def test_dying_and_losing_a_life_are_one() -> None:
    (event,) = events(
        ("Nine miners died at the Corvel Mines pit.", Told("died", "OTHER", mode="death")),
        ("Nine miners lost their lives at the pit.", Told("lost", "OTHER", mode="death")),
    )
    assert len(event.attestations) == 2


def test_an_agreement_of_two_is_one_whether_agreed_or_struck() -> None:
    agreed = Told("agreed", "AGREE", "Norvia", "Estvia")
    struck = Told("struck the deal", "SUPPORT", "Norvia", "Estvia")
    (event,) = events(
        ("Norvia and Estvia agreed to reopen the crossing at Mirk after seven months.", agreed),
        ("Norvia and Estvia struck the deal.", struck),
    )
    assert event.support.witnesses == (2, 2)


PRAISE = [
    ("Mara Quint praised Tomas Vel as a good neighbour.", "praised"),
    ("Mara Quint congratulated Tomas Vel on hosting a great regatta.", "congratulated"),
    ("Mara Quint hailed the offer of Tomas Vel to share water from the dam.", "hailed"),
]


def test_praise_of_one_man_for_three_things_is_three_acts() -> None:
    told = [(text, Told(word, "SUPPORT", "Mara Quint", "Tomas Vel")) for text, word in PRAISE]
    assert [len(event.attestations) for event in events(*told)] == [1, 1, 1]


def test_praise_for_one_thing_in_two_words_is_one_act() -> None:
    (event,) = events(
        (PRAISE[1][0], Told("congratulated", "SUPPORT", "Mara Quint", "Tomas Vel")),
        (
            "Mara Quint hailed Tomas Vel over the regatta.",
            Told("hailed", "SUPPORT", "Mara Quint", "Tomas Vel"),
        ),
    )
    assert event.support.witnesses == (2, 2)


def read_together(language: Language, *texts: str) -> tuple[Event, ...]:
    """The merged events of articles read by the whole analysis."""
    sources = [article(text, publisher=text) for text in texts]
    return merged(*((each, analyse_article(each, language)) for each in sources)).events


def test_ministers_who_will_meet_are_not_the_presidents_who_met(language: Language) -> None:
    found = read_together(
        language,
        "Presidents Grace Phiri and Joseph Banda held a meeting.",
        "The foreign ministers hold a meeting.",
    )
    assert [len(event.attestations) for event in found if event.type == "CONSULT"] == [1, 1]


@pytest.mark.parametrize(
    "other",
    [
        "Zambia and Malawi have agreed to reopen their border after seven months.",
        "Lusaka and Lilongwe agreed to reopen the border after a closure of seven months.",
        "President Joseph Banda of Zambia and Malawian President Grace Phiri agreed to reopen the "
        "border after seven months.",
        "Malawi and Zambia strike a deal on the border.",
    ],
)
def test_who_acts_for_a_country_is_the_party_that_another_names(
    other: str, language: Language
) -> None:
    found = read_together(
        language,
        "The presidents of Zambia and Malawi agreed to reopen the border after seven months.",
        other,
    )
    (agreement,) = [event for event in found if event.type in {"AGREE", "SUPPORT"}]
    assert agreement.support.witnesses == (2, 2)


def test_one_holder_is_not_lent_to_the_tellings_that_name_none() -> None:
    unnamed = Told("died", "OTHER", mode="death", modality="alleged")
    named = Told("died", "OTHER", mode="death", modality="alleged", holder="Mara Quint")
    (event,) = events(
        ("Nine miners died at the pit, it was said.", unnamed),
        ("Eleven miners died at the pit, Mara Quint said.", named),
    )
    assert event.holder is None


def test_a_full_date_is_kept_in_a_sentence_on_the_anniversary() -> None:
    third = ("3 May 2029", day(2029, 5, 3))
    text = "The town marked the anniversary of the fire that killed two men on 3 May 2029."
    (own,) = events((text, Told("killed", "ASSAULT", when=third, is_background=True)))
    assert own.time is not None
    assert own.time.interval == third[1]


def test_what_is_done_to_one_person_is_not_done_to_a_people() -> None:
    one = article("Norvia revoked the visa of Mara Quint.", publisher="A")
    many = article("Norvia suspended the visas of Estvians.", publisher="B")
    norvia, quint = Called(("Norvia",), kind="place"), Called(("Mara Quint",))
    people = Called(("Estvians",), kind="group", country="EST")
    pairs = [
        (one, analysis(one, entities=[norvia, quint], events=[act_on("revoked", "Mara Quint")])),
        (many, analysis(many, entities=[norvia, people], events=[act_on("suspended", "Estvians")])),
    ]
    assert len(merged(*pairs).events) == 2


def act_on(trigger: str, recipient: str) -> Told:
    return Told(trigger, "SANCTION", "Norvia", recipient, mode="discontinue")


def test_a_word_alone_makes_no_two_happenings_one(language: Language) -> None:
    found = read_together(
        language,
        "Rebels killed a farmer in the northern war.",
        "A student was killed when police broke up the protest in Lusaka.",
        "The farmer was killed by rebels.",
    )
    (farmer,) = [event for event in found if len(event.support.articles) > 1]
    assert farmer.recipients == ("p-farmer",)


def test_one_word_read_as_two_sorts_needs_more_than_itself() -> None:
    found = events(
        ("Norvia fired Tomas Vel.", Told("fired", "SANCTION", "Norvia", "Tomas Vel")),
        ("A rocket was fired near the coast.", Told("fired", "ASSAULT", mode="firearms")),
    )
    assert len(found) == 2


def test_a_shared_year_alone_makes_no_two_acts_one() -> None:
    year = ("all year", Interval(datetime(2029, 1, 1), datetime(2030, 1, 1), "year"))
    may = ("3 May 2029", day(2029, 5, 3))
    found = events(
        (
            "Hackers, thefts and a ban on shops by the regulator hit traders all year.",
            Told("ban", "COERCE", mode="restrict", when=year),
        ),
        (
            "The lender banned customers from buying coins on credit on 3 May 2029.",
            Told("banned", "COERCE", mode="restrict", when=may),
        ),
    )
    assert len(found) == 2


def test_far_apart_numbers_of_those_it_is_done_to_are_two_happenings(language: Language) -> None:
    found = read_together(
        language,
        "Militants released 21 girls near the border after talks.",
        "Militants released four soldiers near the border after talks.",
    )
    assert [len(event.attestations) for event in found if event.type == "RETREAT"] == [1, 1]


def test_one_who_met_two_people_met_twice(language: Language) -> None:
    found = read_together(
        language,
        "Mara Quint met Tomas Vel and crossed the border for the first time.",
        "Mara Quint met engineers at the northern mine.",
    )
    assert [len(event.attestations) for event in found if event.type == "CONSULT"] == [1, 1]


def test_thanks_in_one_wording_are_one_whoever_is_read_as_giving_them() -> None:
    thanks = "Thank you to all of the responders at the flooded hospital"
    found = events(
        (f"{thanks}, Mara Quint wrote.", Told("Thank", "SUPPORT", "Mara Quint")),
        (f"“{thanks},” it said.", Told("Thank", "SUPPORT")),
    )
    assert len(found) == 1


@pytest.mark.parametrize(
    ("form", "verb"),
    [("swam", "swim"), ("overthrown", "overthrow"), ("overtook", "overtake"), ("arose", "arise")],
)
def test_irregular_forms_name_what_their_verb_names(form: str, verb: str) -> None:
    assert head_stem(form) == head_stem(verb)


@pytest.mark.parametrize(
    ("told", "verb"),
    [
        ("turned down", "reject"),
        ("turned it down", "reject"),
        ("turned the offer down", "reject"),
        ("took over", "takeover"),
        ("had been laid off", "dismiss"),
        ("turned the car down the street", "turn"),
    ],
)
def test_a_verb_with_its_particle_has_its_meaning(told: str, verb: str) -> None:
    assert verb_stem(verb) in verb_stems(told.split())


def test_turning_an_offer_down_is_rejecting_it() -> None:
    found = events(
        ("Mara Quint turned the offer down and kept the mine.", Told("turned", "", "Mara Quint")),
        ("Mara Quint rejected the offer for the mine.", Told("rejected", "", "Mara Quint")),
        ("Mara Quint turned off the road to the mine.", Told("turned", "", "Mara Quint")),
    )
    assert sorted(len(event.attestations) for event in found) == [1, 2]


def test_a_light_verb_with_one_object_is_one_phrase() -> None:
    found = events(
        ("Mara Quint made an offer for the mine.", Told("made", "", "Mara Quint")),
        ("An offer for the mine was made on Monday.", Told("made", "")),
        ("Tomas Vel made his way home.", Told("made", "", "Tomas Vel")),
    )
    assert sorted(len(event.attestations) for event in found) == [1, 2]


@pytest.mark.parametrize("other", ["another", "a similar", "the other", "an unrelated"])
def test_another_happening_of_the_same_word_is_not_the_news(other: str) -> None:
    shooting = Told("shooting", "ASSAULT")
    found = events(
        ("Nine miners were hurt in the shooting at the gate.", shooting),
        (f"The raid came after {other} shooting at the gate.", shooting),
        ("Police count those of the shooting at the gate.", shooting),
    )
    assert sorted(len(event.attestations) for event in found) == [1, 2]


def attacks(found: tuple[Event, ...]) -> list[int]:
    """How often each attack among the merged events is told, the oftenest first."""
    told = [len(each.attestations) for each in found if each.type == "ASSAULT"]
    return sorted(told, reverse=True)


def test_attacks_in_two_cities_that_one_account_knows_apart_are_two(language: Language) -> None:
    found = read_together(
        language,
        "The attack in Lima came a year after the Bogotá attacks, which nobody has claimed.",
        "Police searched a flat after the attack in Lima.",
        "Nobody has claimed the Bogotá attacks.",
    )
    assert attacks(found) == [2, 2]


def test_where_nobody_knows_them_apart_one_attack_is_put_in_two_cities(language: Language) -> None:
    told = "The attack on the central market in {} by armed smugglers was filmed by a baker."
    found = read_together(language, told.format("Lima"), told.format("Bogotá"))
    assert attacks(found) == [2]


def test_a_lawsuit_is_one_however_its_words_and_aims_are_told() -> None:
    rules = "Norvia is suing Estvia over three rules for ships."
    laws = "The lawsuit by Norvia against Estvia takes aim at its port laws."
    suits = (
        Told(trigger, "ACCUSE", "Norvia", "Estvia", mode="allege")
        for trigger in ("suing", "lawsuit")
    )
    (event,) = events(*zip((rules, laws), suits, strict=True))
    assert event.support.witnesses == (2, 2)


def test_two_accusations_with_nothing_alike_in_them_stay_two() -> None:
    found = events(
        ("Norvia accused Estvia of dumping sand.", Told("accused", "ACCUSE", "Norvia", "Estvia")),
        ("Norvia accused Estvia of hiding a debt.", Told("accused", "ACCUSE", "Norvia", "Estvia")),
    )
    assert len(found) == 2
