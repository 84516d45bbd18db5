"""A user's own list of actors."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rashomon.analysis.entities import Actor, ActorList, find_entities, read_actors
from rashomon.errors import InputError
from rashomon.types import Article

if TYPE_CHECKING:
    from spacy.language import Language


def written(folder: Path, text: str) -> Path:
    path = folder / "actors.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_list_is_read_with_aliases_and_countries(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "name,aliases,country,role\n"
        "Amina Odhiambo,Mama Amina; Odhiambo,Kenya,President\n"
        "Nordic Water Institute,NWI,SWE,\n",
    )
    assert read_actors(path) == ActorList(
        (
            Actor("Amina Odhiambo", ("Mama Amina", "Odhiambo"), "KEN", "President"),
            Actor("Nordic Water Institute", ("NWI",), "SWE", ""),
        )
    )


def test_only_the_name_is_needed(tmp_path: Path) -> None:
    assert read_actors(written(tmp_path, "name\nBlue Heron\n")).actors == (Actor("Blue Heron"),)


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("", "the first line must name the columns"),
        ("actor,country\nA,KEN\n", "the first line must name the columns"),
        ("name,country\nA,Atlantis\n", "line 2: 'Atlantis' is no country's name"),
        ("name,country\n,KEN\n", "line 2: a row needs a name"),
        ("name,country\nA,KEN,more\n", "line 2: more cells than columns"),
        ("name,aliases\nA,X\nB,X\n", "'X' is given to both 'A' and 'B'"),
    ],
)
def test_a_bad_list_is_refused_with_its_cause(tmp_path: Path, text: str, cause: str) -> None:
    with pytest.raises(InputError, match=cause):
        read_actors(written(tmp_path, text))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nowhere\.csv"):
        read_actors(tmp_path / "nowhere.csv")


def test_an_alias_joins_and_the_list_fills_in_what_the_text_leaves_out(
    language: Language,
) -> None:
    text = "Amina Odhiambo arrived in Nairobi. Crowds cheered when Mama Amina waved."
    article = Article(id="a", address="", text=text, original=text, raw=b"", sha256="")
    actors = ActorList((Actor("Amina Odhiambo", ("Mama Amina",), "KEN", "President"),))
    entities = find_entities(article, language(text), actors=actors)
    odhiambo = next(each for each in entities if each.name == "Amina Odhiambo")
    assert [m.span.of(text) for m in odhiambo.mentions] == ["Amina Odhiambo", "Mama Amina"]
    assert odhiambo.country == "KEN"
    assert [(role.title, role.of) for role in odhiambo.roles] == [("President", "Kenya")]
