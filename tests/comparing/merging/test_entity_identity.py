"""Who is who across articles."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from rashomon.comparing.merging.entities.entity_identity import merge_entities
from rashomon.pipeline import analyse
from rashomon.testing import Called, Told, analysis, article
from rashomon.types import Analysis, Article

if TYPE_CHECKING:
    from spacy.language import Language


ONE = article("Mara Quint met Tomás Vel in Sorrel. Quint smiled. Sorrelia agreed.", publisher="A")
TWO = article("Quint left early. Tomas Vel stayed with Ada Quint-Moss.", publisher="B")


def named(text: Article, *called: Called) -> Analysis:
    return analysis(text, entities=called)


def ids_of(*pairs: tuple[Article, Analysis]) -> dict[tuple[str, str], str]:
    articles, analyses = zip(*pairs, strict=True)
    return merge_entities(articles, analyses)[1]


def test_a_bare_surname_is_the_person_another_article_names_in_full() -> None:
    ids = ids_of(
        (ONE, named(ONE, Called(("Mara Quint", "Quint")))), (TWO, named(TWO, Called(("Quint",))))
    )
    assert ids[ONE.id, "e0"] == ids[TWO.id, "e0"] == "p-mara-quint"


def test_a_bare_name_is_who_is_called_by_the_first_of_three_names() -> None:
    full = article("Kim Dae Sun spoke. Kim smiled.", publisher="A")
    bare = article("Kim left early.", publisher="B")
    ids = ids_of(
        (full, named(full, Called(("Kim Dae Sun", "Kim")))), (bare, named(bare, Called(("Kim",))))
    )
    assert ids[full.id, "e0"] == ids[bare.id, "e0"] == "p-kim-dae-sun"


def test_a_word_of_honour_before_a_name_makes_nobody_else() -> None:
    left = article("Alhaji Lai Rill spoke.", publisher="A")
    right = article("Lai Rill spoke.", publisher="B")
    ids = ids_of(
        (left, named(left, Called(("Alhaji Lai Rill",)))),
        (right, named(right, Called(("Lai Rill",)))),
    )
    assert len(set(ids.values())) == 1


def test_accents_and_transliteration_do_not_part_a_person() -> None:
    ids = ids_of(
        (ONE, named(ONE, Called(("Tomás Vel",)))), (TWO, named(TWO, Called(("Tomas Vel",))))
    )
    assert set(ids.values()) == {"p-tomas-vel"}
    left = article("Oleh Zarenskyy spoke.", publisher="A")
    right = article("Oleh Zarensky spoke.", publisher="B")
    ids = ids_of(
        (left, named(left, Called(("Oleh Zarenskyy",)))),
        (right, named(right, Called(("Oleh Zarensky",)))),
    )
    assert len(set(ids.values())) == 1


def test_two_people_of_one_surname_stay_apart() -> None:
    couple = article("Mara Quint and Paul Quint voted. Mara Quint won.", publisher="A")
    bare = article("Quint lost.", publisher="B")
    ids = ids_of(
        (couple, named(couple, Called(("Mara Quint",)), Called(("Paul Quint",)))),
        (bare, named(bare, Called(("Quint",)))),
    )
    assert len(set(ids.values())) == 3


@pytest.mark.parametrize(
    ("first", "full"), [("Mo", "Maurice"), ("Chrissy", "Christine"), ("Hank", "Henry")]
)
def test_a_short_first_name_is_the_full_one_even_beside_it(first: str, full: str) -> None:
    text = article(f"{first} Varley won. {full} Varley, 40, thanked all.", publisher="A")
    called = Called((f"{first} Varley",)), Called((f"{full} Varley",))
    ids = ids_of((text, named(text, *called)))
    assert len(set(ids.values())) == 1
    text = article("Bettie Varley won. Betty Mae Varley was born in May.", publisher="A")
    ids = ids_of((text, named(text, Called(("Bettie Varley",)), Called(("Betty Mae Varley",)))))
    assert len(set(ids.values())) == 1


def test_a_person_has_every_full_name_of_an_article_that_is_part_of_the_longest() -> None:
    left = article("Ada Rill died. “The Sly Ada Rill” made her known.", publisher="A")
    right = article("Ada Rill died. Paul Rill was there.", publisher="B")
    ids = ids_of(
        (left, named(left, Called(("Sly Ada Rill", "Ada Rill", "Rill")))),
        (right, named(right, Called(("Ada Rill",)), Called(("Paul Rill",)))),
    )
    assert ids[left.id, "e0"] == ids[right.id, "e0"] != ids[right.id, "e1"]


def test_what_another_person_was_taken_for_is_no_name_of_theirs() -> None:
    left = article("Paul Rill left. His wife Ada Rill stayed.", publisher="A")
    right = article("Ada Rill spoke.", publisher="B")
    ids = ids_of(
        (left, named(left, Called(("Paul Rill", "Ada Rill")))),
        (right, named(right, Called(("Ada Rill",)))),
    )
    assert len(set(ids.values())) == 2


def test_a_son_printed_once_without_jr_is_not_his_father() -> None:
    left = article("Tom Hale and Tom Hale Jr. voted. Hale Jr. won.", publisher="A")
    right = article("Tom Hale Jr. won. “Tom Hale listens,” a poster said.", publisher="B")
    ids = ids_of(
        (left, named(left, Called(("Tom Hale",)), Called(("Tom Hale Jr.", "Hale Jr.")))),
        (right, named(right, Called(("Tom Hale Jr.", "Tom Hale")))),
    )
    assert ids[left.id, "e0"] != ids[right.id, "e0"] == ids[left.id, "e1"]


def bodies(text: Article, *names: str) -> tuple[Article, Analysis]:
    return text, named(text, *(Called((name,), "organisation") for name in names))


def test_a_body_is_called_by_its_name_without_its_place() -> None:
    left = article("The Lima Harriers lost. The Harriers were tired.", publisher="A")
    right = article("The Harriers lost.", publisher="B")
    ids = ids_of(bodies(left, "Lima Harriers", "Harriers"), bodies(right, "Harriers"))
    assert len(set(ids.values())) == 1


def test_a_body_without_its_place_is_none_of_two() -> None:
    text = article("The Lima Harriers beat the Quito Harriers. The Harriers sang.", publisher="A")
    ids = ids_of(bodies(text, "Lima Harriers", "Quito Harriers", "Harriers"))
    assert len(set(ids.values())) == 3


def test_a_body_that_every_place_has_is_not_that_of_the_one_named() -> None:
    text = article("The Lima Senate met. The Senate in the capital did not.", publisher="A")
    ids = ids_of(bodies(text, "Lima Senate", "Senate"))
    assert len(set(ids.values())) == 2
    text = article("The Lima CNN desk met. CNN said so.", publisher="A")
    ids = ids_of(bodies(text, "Lima CNN", "CNN"))
    assert len(set(ids.values())) == 2


def test_a_country_and_its_government_are_one() -> None:
    left = article("Washington revoked the visa. The United States said so.", publisher="A")
    right = article("The White House agreed with Colombia in Bogotá.", publisher="B")
    ids = ids_of(
        (
            left,
            analysis(
                left,
                entities=(
                    Called(("Washington",), "place", "USA"),
                    Called(("United States",), "place", "USA"),
                ),
                events=(Told("revoked", "SANCTION", "Washington"),),
            ),
        ),
        (
            right,
            named(
                right,
                Called(("White House",), "organisation", "USA"),
                Called(("Colombia",), "place", "COL"),
                Called(("Bogotá",), "place", "COL"),
            ),
        ),
    )
    assert ids[left.id, "e0"] == ids[left.id, "e1"] == ids[right.id, "e0"]
    assert ids[right.id, "e1"] != ids[right.id, "e2"]


def test_an_acronym_joins_the_body_it_stands_for() -> None:
    left = article("The National Grain Agency warned growers.", publisher="A")
    right = article("NGA officials warned growers.", publisher="B")
    ids = ids_of(
        (left, named(left, Called(("National Grain Agency",), "organisation"))),
        (right, named(right, Called(("NGA",), "organisation"))),
    )
    assert len(set(ids.values())) == 1


def test_a_firm_called_by_one_word_is_the_one_that_another_article_calls_so_and_in_full() -> None:
    both = article("Quint Technologies grew, Quint said.", publisher="A")
    short = article("Quint hired many.", publisher="B")
    other = article("Orren Technologies fell.", publisher="C")
    bare = article("Orren hired many.", publisher="D")
    ids = ids_of(
        (both, named(both, Called(("Quint Technologies", "Quint"), "organisation"))),
        (short, named(short, Called(("Quint",), "organisation"))),
        (other, named(other, Called(("Orren Technologies",), "organisation"))),
        (bare, named(bare, Called(("Orren",), "organisation"))),
    )
    assert ids[both.id, "e0"] == ids[short.id, "e0"]
    assert ids[other.id, "e0"] != ids[bare.id, "e0"]


def test_entities_do_not_depend_on_the_order_of_articles() -> None:
    pairs = [
        (ONE, named(ONE, Called(("Mara Quint", "Quint")), Called(("Tomás Vel",)))),
        (TWO, named(TWO, Called(("Quint",)), Called(("Tomas Vel",)), Called(("Ada Quint-Moss",)))),
    ]
    results = {repr(merge_entities(*zip(*order, strict=True))) for order in permutations(pairs)}
    assert len(results) == 1


def test_half_of_a_country_is_the_country_of_its_article() -> None:
    text = article("South Sudan and Kenya met. The South will rejoin talks.", publisher="A")
    south = Called(("South",), "place")
    ids = ids_of((text, named(text, Called(("South Sudan",), "place"), south)))
    assert len(set(ids.values())) == 1
    text = article("Kenya met the South.", publisher="A")
    ids = ids_of((text, named(text, Called(("Kenya",), "place"), south)))
    assert len(set(ids.values())) == 2


def test_initials_taken_for_a_person_are_the_body_that_has_them() -> None:
    left = article("Norland Lake Airways apologised.", publisher="A")
    right = article("NLA apologised.", publisher="B")
    body = Called(("Norland Lake Airways",), "organisation")
    ids = ids_of((left, named(left, body)), (right, named(right, Called(("NLA",)))))
    assert len(set(ids.values())) == 1


def test_an_acronym_is_the_body_named_most_and_not_one_misprinted_once() -> None:
    often = article("All Norland Airways grew. " * 4, publisher="A")
    slip = article("All Norland Airlines shrank.", publisher="B")
    short = article("ANA flew.", publisher="C")
    body = Called(("All Norland Airways",), kind="organisation")
    ids = ids_of(
        (often, named(often, body)),
        (slip, named(slip, Called(("All Norland Airlines",), kind="organisation"))),
        (short, named(short, Called(("ANA",), kind="organisation"))),
    )
    assert ids[short.id, "e0"] == ids[often.id, "e0"]
    assert ids[slip.id, "e0"] != ids[often.id, "e0"]


def test_a_name_in_capitals_gives_way_to_the_usual_one() -> None:
    shouted = article("QUINT WINS. QUINT spoke. QUINT left.", publisher="A")
    plain = article("Quint left early.", publisher="B")
    pairs = [
        (shouted, named(shouted, Called(("QUINT",)))),
        (plain, named(plain, Called(("Quint",)))),
    ]
    entities, _ = merge_entities(*zip(*pairs, strict=True))
    assert [each.name for each in entities] == ["Quint"]


def test_a_son_and_the_father_of_his_name_stay_apart_in_all_articles() -> None:
    both = article("Tom Vel met Tom Vel Jr. in Sorrel.", publisher="A")
    son = article("Vel Jr. wrote to the mayor.", publisher="B")
    father = article("Tom Vel slept.", publisher="C")
    ids = ids_of(
        (both, named(both, Called(("Tom Vel",)), Called(("Tom Vel Jr.",)))),
        (son, named(son, Called(("Vel Jr.",)))),
        (father, named(father, Called(("Tom Vel",)))),
    )
    assert ids[both.id, "e0"] == ids[father.id, "e0"] == "p-tom-vel"
    assert ids[both.id, "e1"] == ids[son.id, "e0"] == "p-tom-vel-jr"


def test_a_suffix_that_no_article_tells_apart_parts_nobody() -> None:
    full = article("Tom Vel Jr. slept.", publisher="A")
    plain = article("Tom Vel spoke.", publisher="B")
    ids = ids_of(
        (full, named(full, Called(("Tom Vel Jr.",)))), (plain, named(plain, Called(("Tom Vel",))))
    )
    assert len(set(ids.values())) == 1


def test_described_groups_of_other_members_are_apart(language: Language) -> None:
    told = "A report alleged secret trade between the two countries."
    texts = (f"Kenya wrote to Sweden. {told}", f"Kenya wrote to Norway. {told}")
    articles = [article(text, publisher=name) for text, name in zip(texts, "AB", strict=True)]
    entities = merge_entities(articles, analyse(articles, language))[0]
    groups = sorted(sorted(each.members) for each in entities if each.name == "two countries")
    assert groups == [["p-kenya", "p-norway"], ["p-kenya", "p-sweden"]]


def test_letters_that_leave_out_that_it_is_a_firm_are_the_firm() -> None:
    full = article("General Mills Co. closed a plant. It shut.", publisher="A")
    both = article("General Mills closed a plant. GM will rest.", publisher="B")
    short = article("GM closed a plant.", publisher="C")

    def firm(*words: str) -> Called:
        return Called(words, "organisation")

    ids = ids_of(
        (full, named(full, firm("General Mills Co."))),
        (both, named(both, firm("General Mills", "GM"))),
        (short, named(short, firm("GM"))),
    )
    assert len(set(ids.values())) == 1
