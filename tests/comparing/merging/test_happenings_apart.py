"""What two happenings of one word are told apart by: means, numbers, sides, who met; and the words
that are one telling wherever they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from merged_pairs import merged

from rashomon.analysis import analyse_article
from rashomon.comparing.merging.accounts import pair_accounts
from rashomon.comparing.merging.events.means import find_means
from rashomon.testing import Called, Counted, Told, analysis, article, day
from rashomon.types import Analysis, Article, Event

if TYPE_CHECKING:
    from spacy.language import Language

PEOPLE = (
    Called(("Norvia",), "place", country="NOR"),
    Called(("Mara Quint",), country="NOR"),
    *(Called((name,)) for name in ("Tomas Vel", "Ada Rook", "Council")),
)


def events(*told: tuple[str, Told], counted: tuple[Counted, ...] = ()) -> tuple[Event, ...]:
    """The merged events of articles that tell one each."""
    pairs = []
    for text, event in told:
        source = article(text, publisher=text)
        named = tuple(each for each in PEOPLE if each.words[0] in text)
        own = tuple(each for each in counted if each.words in text)
        pairs.append((source, analysis(source, entities=named, events=(event,), figures=own)))
    return merged(*pairs).events


def read(language: Language, *texts: str) -> tuple[Event, ...]:
    """The merged events of articles as they are read."""
    articles = [article(text, publisher=f"Paper {at}") for at, text in enumerate(texts)]
    return merged(*((each, analyse_article(each, language)) for each in articles)).events


ATTACK = Told("attack", "ASSAULT", None, "Norvia")


def test_a_gas_attack_is_not_the_strike_that_answers_it() -> None:
    gas = "The gas attack on Norvia shook the harbour front."
    assert len(events((gas, ATTACK), (gas.replace("gas", "missile"), ATTACK))) == 2
    assert len(events((gas, ATTACK), (gas.replace("gas ", ""), ATTACK))) == 1


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("The chemical weapons attack came at dawn.", {"poison"}),
        ("They fired missiles after the attack.", set()),
        ("The truck, police said of the attack, was stolen.", set()),
        ("The reported air attack came at dawn.", {"ordnance"}),
    ],
)
def test_means_stand_right_before_an_attack(text: str, means: set[str]) -> None:
    source = article(text)
    (attack,) = analysis(source, events=(Told("attack", "ASSAULT"),)).events
    assert find_means(source, attack) == means


def test_a_resignation_is_no_withdrawal_of_the_country() -> None:
    found = events(
        (
            "Mara Quint resigned from the Council.",
            Told("resigned", "RETREAT", "Mara Quint", mode="resign"),
        ),
        (
            "Norvia withdrew from the Council.",
            Told("withdrew", "RETREAT", "Norvia", mode="withdraw"),
        ),
    )
    assert len(found) == 2


@pytest.mark.parametrize(("comparator", "n_events"), [("at least", 2), ("at most", 1)])
def test_at_least_four_are_not_the_one_of_another_place(comparator: str, n_events: int) -> None:
    found = events(
        (
            "A gunman killed one person at the harbour.",
            Told("killed", "ASSAULT", None, "one person"),
        ),
        (
            "A gunman killed some four people at the harbour.",
            Told("killed", "ASSAULT", None, "some four people"),
        ),
        counted=(Counted("one person", 1), Counted("some four people", 4, comparator=comparator)),
    )
    assert len(found) == n_events


def test_officials_of_one_country_do_not_act_for_another(language: Language) -> None:
    found = read(
        language,
        "Chilean officials imposed tariffs on grain and timber on Monday.",
        "Peru imposed tariffs on grain and timber on Monday.",
    )
    tariffs = [event for event in found if event.type == "SANCTION"]
    assert [len(event.attestations) for event in tariffs] == [1, 1]


def test_a_guest_in_common_makes_no_meeting_of_two() -> None:
    def met(host: str, guest: str, more: str = "") -> tuple[str, Told]:
        return f"{host} met {guest} at the old mill for talks{more}.", Told(
            "met", "CONSULT", host, guest
        )

    bare = ("Ada Rook met at the old mill for talks.", Told("met", "CONSULT", "Ada Rook"))
    found = events(met("Mara Quint", "Ada Rook"), bare, met("Tomas Vel", "Ada Rook", " too"))
    pairs = [{each.clause.article for each in event.attestations} for event in found]
    assert sorted(map(len, pairs)) == [1, 2]


WORDS = "It was a grave mistake to have sacked the harbour master without a hearing"


def test_the_same_words_are_one_telling_however_they_are_read() -> None:
    fact = (f"{WORDS}.", Told("sacked", "SANCTION", mode="expel"))
    alleged = (f"“{WORDS}.”", Told("sacked", "SANCTION", mode="expel", modality="alleged"))
    (event,) = events(fact, alleged)
    assert event.modality == "alleged"
    assert len(event.attestations) == 2


def test_a_fact_is_not_what_another_account_only_says_somebody_said() -> None:
    fact = (f"{WORDS}.", Told("sacked", "SANCTION", mode="expel"))
    alleged = f"{WORDS}, two members of the council said after the session on the pier."
    found = events(fact, (alleged, Told("sacked", "SANCTION", mode="expel", modality="alleged")))
    assert sorted(event.modality for event in found) == ["actual", "alleged"]


@pytest.mark.parametrize(
    ("others", "number", "n_events"), [("four people", 4, 1), ("five people", 5, 2)]
)
def test_those_it_is_done_to_are_known_by_their_number(
    others: str, number: int, n_events: int
) -> None:
    found = events(
        ("Rebels freed four people.", Told("freed", "RETREAT", None, "four people")),
        (f"They said {others} were released.", Told("released", "RETREAT", None, others)),
        counted=tuple({Counted("four people", 4), Counted(others, number)}),
    )
    assert len(found) == n_events


def test_the_second_crash_is_not_the_third_nor_four_of_them(language: Language) -> None:
    found = read(
        language,
        "This is the railway's second fatal crash this week.",
        "This is the third railway crash since December.",
        "The railway has had four fatal crashes since December.",
    )
    assert [len(each.attestations) for each in found if each.mode == "accident"] == [1, 1, 1]


def test_what_is_told_already_does_not_happen_a_day_later() -> None:
    wednesday = ("on Wednesday", day(2031, 5, 7))

    def found_by(words: str, name: str, date: int, when: bool) -> tuple[Article, Analysis]:
        source = article(words, publisher=name, published=day(2031, 5, date))
        told = Told("found", "OTHER", mode="discovery", when=wednesday if when else None)
        return source, analysis(source, events=(told,))

    some = "The bodies of some miners were found in the flooded shaft behind the pumping station."
    eight = (
        "The remains of eight more miners were found on Wednesday, raising the toll to a record."
    )
    after = found_by(eight, "B", 8, True)
    assert len(merged(found_by(some, "A", 6, False), after).events) == 2
    assert len(merged(found_by(some, "A", 8, False), after).events) == 1


def test_a_ban_on_nations_is_not_one_on_recruits() -> None:
    found = events(
        (
            "Mara Quint launched a travel ban against coastal nations that judges blocked.",
            Told("ban", "SANCTION", "Mara Quint", "coastal nations"),
        ),
        (
            "Mara Quint kept him out of the loop on banning elderly recruits from the cavalry.",
            Told("banning", "SANCTION", "Mara Quint", "elderly recruits"),
        ),
    )
    assert len(found) == 2


def test_two_who_perished_are_not_the_many_of_another_fire(language: Language) -> None:
    found = read(
        language,
        "Two more people perished in a blaze that crept over the hills.",
        "More than 80 people perished in a blaze that crept over the coast.",
    )
    assert [len(each.attestations) for each in found if each.mode == "death"] == [1, 1]


def test_a_page_that_went_on_after_its_date_may_tell_a_later_day(language: Language) -> None:
    rest = "Crews found the remains of eight more miners"
    early = "The bodies of some miners were found in the flooded shaft behind the pumping station."
    went_on = f"{early} On Thursday, May 15, a jury indicted the owner of the mine."
    papers = [
        article(text, publisher=name, published=day(2031, 5, date))
        for text, name, date in (
            (f"{rest} in the flooded shaft on Wednesday.", "B", 8),
            (went_on, "A", 6),
        )
    ]
    accounts = pair_accounts(papers, [analyse_article(each, language) for each in papers])
    assert sorted(each.goes_on_later for each in accounts) == [False, True]


def test_a_quarrel_is_not_the_blame_for_something_else(language: Language) -> None:
    told = read(
        language,
        "Mara Quint met Tomas Vel. Their first clash came when Quint refused military flights.",
        "Mara Quint met Tomas Vel. She has also criticised Vel for holding a military parade.",
    )
    blaming = [each for each in told if each.type == "ACCUSE"]
    assert [each.support.witnesses for each in blaming] == [(1, 1), (1, 1)]


def test_what_one_sentence_tells_as_two_things_is_two(language: Language) -> None:
    found = read(
        language,
        "Mara Quint and Tomas Vel agreed to a 90-day truce as they negotiate a trade deal.",
    )
    told = [each for each in found if each.type in {"AGREE", "CONSULT"}]
    assert [len(each.attestations) for each in told] == [1, 1]


def test_whoever_is_only_described_may_be_who_another_names(language: Language) -> None:
    found = read(
        language,
        "Accused by many women, Dana Ruiz surrendered to the Norland Police Department and the "
        "Sorrel prosecutors.",
        "Dana Ruiz surrendered to authorities in the harbour days earlier, and was arraigned "
        "shortly thereafter.",
    )
    assert [len(each.attestations) for each in found if each.type == "RETREAT"] == [2]
