"""The command that holds a sentence against the articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from rashomon.cli.inputs import Inputs, reads_articles
from rashomon.cli.outputs import Form, prints_rows, write_json, write_rows, write_text

if TYPE_CHECKING:
    from rashomon.comparing.checking import Bearing, Check
    from rashomon.types import Record
    from rashomon.types.rows import Row

VERDICTS = {
    "corroborated": "corroborated by independent accounts",
    "single": "told by a single account",
    "reported": "only reported as somebody's words",
    "different": "reported differently",
    "denied": "reported as not having happened",
    "not_found": "not found in these articles",
}


@click.command()
@click.argument("claim")
@reads_articles
@prints_rows
def check(claim: str, inputs: Inputs, form: Form | None) -> None:
    """Hold CLAIM against the articles: who prints it, who otherwise. Never says what is true."""
    from rashomon.cli.running import finish, load_articles, make_record
    from rashomon.comparing.checking import check_claim
    from rashomon.comparing.witnessing.support import build_witnesses

    reading = load_articles(inputs)
    reading, record = make_record(inputs, reading)
    article, analysis = _read_claim(claim, record, inputs)
    witnesses = build_witnesses(record.articles, record.stories)
    found = check_claim(article, analysis, record=record, witnesses=witnesses)
    plain = _plain(found, record)
    if form == "json":
        write_json(plain)
    elif form:
        write_rows(_rows(plain), form)
    else:
        _print(plain)
    finish(reading)


def _read_claim(claim: str, record: Record, inputs: Inputs) -> Any:
    """The claim as an article published with the last of the others, and its reading."""
    from rashomon.analysis import analyse_article
    from rashomon.comparing.checking import claim_as_article
    from rashomon.errors import UsageError
    from rashomon.language import load_language

    if not claim.strip():
        raise UsageError("the claim is empty")
    dated = [each.published for each in record.articles if each.published]
    last = max(dated, key=lambda each: each.interval.end, default=None)
    article = claim_as_article(claim.strip(), published=last)
    language = load_language(inputs.language_model)
    return article, analyse_article(article, language, actors=inputs.actors)


def _plain(found: Check, record: Record) -> dict[str, Any]:
    from rashomon.record.plain import plain_support

    return {
        "claim": found.claim,
        "verdict": found.verdict,
        "differences": [_difference(each) for each in found.differences],
        "attestations": [_bearing(each, record) for each in found.attestations],
        "others": [_bearing(each, record) for each in found.others],
        "support": plain_support(found.support) if found.support else None,
    }


def _difference(difference: Any) -> dict[str, str]:
    return {
        "kind": difference.kind,
        "claim": difference.claim,
        "passage": difference.passage,
    }


def _bearing(bearing: Bearing, record: Record) -> dict[str, Any]:
    from rashomon.record.plain import plain_citation

    texts = {article.id: article.text for article in record.articles}
    return {
        "span": plain_citation(bearing.passage, texts),
        "coverage": round(bearing.coverage, 3),
        "differences": [_difference(each) for each in bearing.differences],
        "missing": list(bearing.missing),
        "speaker": bearing.speaker,
        "address": next(a.address for a in record.articles if a.id == bearing.passage.article),
    }


def _rows(plain: dict[str, Any]) -> list[Row]:
    return [
        {
            "verdict": plain["verdict"],
            "says_it": says,
            "words": " ".join(each["span"]["text"].split()),
            "differences": "; ".join(
                f"{d['kind']}: {d['claim']} / {d['passage']}" for d in each["differences"]
            ),
            "speaker": each["speaker"],
            "coverage": each["coverage"],
            "address": each["address"],
        }
        for says, kind in ((True, "attestations"), (False, "others"))
        for each in plain[kind]
    ]


def _verdict_phrase(plain: dict[str, Any]) -> str:
    """The verdict in words; a single account that may be two is called so."""
    is_open = plain["verdict"] == "single" and plain["support"]["witnesses"][1] > 1
    return (
        "told by one account, or by several that may be one"
        if is_open
        else VERDICTS[plain["verdict"]]
    )


def _print(plain: dict[str, Any]) -> None:
    from rashomon.presenting.phrases import plural, printable, witness_phrase

    lines = [f"{plain['verdict']}: {_verdict_phrase(plain)}"]
    if plain["support"]:
        low, high = plain["support"]["witnesses"]
        count = plural(len(plain["support"]["articles"]), "article")
        lines.append(f"{count} · {witness_phrase((low, high))}")
    for row in _rows(plain):
        sign = "=" if row["says_it"] else "~"
        said = f" (words of {row['speaker']})" if row["speaker"] else ""
        lines.append(f"  {sign} {row['words']}{said}\n      {row['address']}")
        if row["differences"]:
            lines.append(f"      differs: {row['differences']}")
    shown = (printable(line) for line in "\n".join(lines).split("\n"))
    write_text("\n".join(shown) + "\n")
