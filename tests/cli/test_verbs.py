"""compare, relation, check and demo, run inside the test process."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from rashomon.cli import cli
from rashomon.cli.check_verb import _passage_lines, _printed_once

EXAMPLE = Path(__file__).parents[2] / "src" / "rashomon" / "example"
AGENCY = str(EXAMPLE / "01-meridian-agency.txt")
REPRINT = str(EXAMPLE / "03-northgate-tribune.txt")
LEDGER = str(EXAMPLE / "08-pacific-ledger.txt")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, list(arguments), catch_exceptions=False)


def run_json(*arguments: str) -> Any:
    return json.loads(run(*arguments, "--json").stdout)


def test_a_cut_reprint_is_shown_beside_its_origin() -> None:
    plain = run_json("compare", AGENCY, REPRINT)
    assert plain["directed"]
    assert plain["copy_share"] > 0.8
    assert plain["passages"]


def test_the_side_by_side_page_is_written(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    run("compare", AGENCY, REPRINT, "-o", str(page))
    assert "Quebrada Honda" in page.read_text(encoding="utf-8")


def test_a_relation_needs_actors_the_articles_name() -> None:
    done = CliRunner().invoke(cli, ["relation", "Atlantis", "Peru", LEDGER])
    assert done.exit_code == 2
    assert "no actor called 'Atlantis'" in done.stderr


def test_a_relation_is_printed_with_what_it_rests_on() -> None:
    plain = run_json("relation", "Canada", "Peru", LEDGER)
    assert len(plain["pair"]) == 2
    assert plain["note"] == "No act between the two."


def test_each_act_of_a_relation_is_a_row_with_its_day_and_who_does_it(tmp_path: Path) -> None:
    path = tmp_path / "act.txt"
    path.write_text("Sweden imposed tariffs on Peruvian steel on Saturday. Peru sells it there.\n")
    published = ("--published", "2031-05-05")
    done = run("relation", "Sweden", "Peru", str(path), *published, "--csv")
    (row,) = csv.DictReader(done.stdout.splitlines())
    assert (row["start"][:10], row["by"], row["to"]) == ("2031-05-03", "Sweden", "Peru")
    assert (row["type"], row["score"], row["net"]) == ("SANCTION", "-6.0", "-6.0")


def test_an_act_of_no_known_month_is_listed_as_left_out(tmp_path: Path) -> None:
    path = tmp_path / "act.txt"
    text = "Sweden denounced Peru on Saturday. Sweden has often slammed Peru over its steel.\n"
    path.write_text(text)
    given = ("relation", "Sweden", "Peru", str(path), "--published", "2031-05-05")
    printed = run(*given).stdout
    assert "of no known month: left out" in printed
    assert printed.index("left out\n") < printed.index("Sweden has often slammed Peru")
    (undated,) = run_json(*given)["undated"]
    assert undated.startswith("ev-")


def test_plots_are_svg_or_png_only() -> None:
    done = CliRunner().invoke(cli, ["relation", "Canada", "Peru", LEDGER, "--plot", "x.gif"])
    assert done.exit_code == 2


@pytest.mark.parametrize(
    ("claim", "verdicts"),
    [
        ("Santa Rufina produced 93,000 tons of copper in 2024.", {"different", "not_found"}),
        ("Martians landed in Lima on Sunday.", {"not_found"}),
    ],
)
def test_what_the_articles_do_not_say_is_never_corroborated(claim: str, verdicts: set[str]) -> None:
    assert run_json("check", claim, AGENCY, LEDGER)["verdict"] in verdicts


def test_a_check_says_what_each_passage_tells_otherwise_or_leaves_open() -> None:
    other = run("check", "Five miners were killed at Santa Rufina.", AGENCY).stdout
    assert "differs in number: “" in other
    assert "“Five” in the claim" in other
    untold = run("check", "Ferrand thanked Canada in Lima.", LEDGER).stdout
    assert "leaves open: “Lima”" in untold
    assert "passages on the matter, none of which says it:" in untold
    undone = run("check", "Santa Rufina was not worked by Northern Crest.", AGENCY).stdout
    assert "told as done, claimed as not done" in undone


def test_a_check_that_finds_nothing_shows_what_is_nearest() -> None:
    claim = "Santa Rufina has been worked by Northern Crest for ages."
    plain = run_json("check", claim, AGENCY)
    assert plain["verdict"] == "not_found"
    assert {"span", "address", "coverage"} <= set(plain["nearest"][0])
    shown = run("check", claim, AGENCY).stdout
    assert "nearest passages" in shown
    assert "  · " in shown
    assert "nearest passages" not in run("check", "Martians like chess.", AGENCY).stdout


def test_a_check_says_each_thing_of_a_passage_once() -> None:
    passage = {"address": "a", "span": {"text": "Two guards hurt"}, "speaker": None}
    passage |= {"differences": [], "missing": ["act: signed", "name: signed"], "untold": []}
    again = {**passage, "span": {"text": "Two guards hurt"}, "untold": ["mill"]}
    other = {**passage, "address": "b"}
    assert _printed_once([passage, again, other]) == [passage, other]
    assert _passage_lines("~", passage)[-1] == "      leaves open: “signed”"


def test_an_empty_claim_is_refused() -> None:
    done = CliRunner().invoke(cli, ["check", "  ", LEDGER])
    assert done.exit_code != 0


def test_offices_stand_in_the_table_with_their_time_and_country(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(
        "Mayor Lina Haas opened the fair in Aalborg on Monday. Former President Juan Orozco of "
        "Colombia, who came with his wife, called the new bridge a gift to both towns.\n",
        encoding="utf-8",
    )
    rows = run("read", str(article), "--csv", "--rows", "entities").stdout.splitlines()
    assert any(",Mayor," in row for row in rows if "Lina Haas" in row)
    assert any("former President" in row for row in rows if "Juan Orozco" in row)
    assert not any(" of," in row for row in rows)
