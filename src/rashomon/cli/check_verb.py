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

MOST_SHOWN = 6  # passages that say a claim in the text output; --json has them all
OTHERS = "passages on the matter, none of which says it:"
BESIDE = "other passages on the matter:"
NEAREST = "nearest passages, none of which says it in words like these:"
VERDICTS = {
    "corroborated": "corroborated by independent accounts",
    "single": "told by a single account",
    "reported": "only reported as somebody's words",
    "different": "reported differently",
    "denied": "reported as not having happened",
    "not_found": "not found in these articles",
}


STANDINGS = {"actual": "done", "negated": "not done", "hypothetical": "only possible"}
"""Words of every day for how far an act is done; the others are such words."""


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
        "nearest": [_bearing(each, record) for each in found.nearest],
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
        "untold": list(bearing.untold),
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
        for says, kind in ((True, "attestations"), (False, "others"), (False, "nearest"))
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
    from rashomon.presenting.phrases import plural, witness_phrase
    from rashomon.text.printing import printable

    lines = [f"{plain['verdict']}: {_verdict_phrase(plain)}"]
    if plain["support"]:
        low, high = plain["support"]["witnesses"]
        count = plural(len(plain["support"]["articles"]), "article")
        lines.append(f"{count} · {witness_phrase((low, high))}")
    told = _by_article(plain["attestations"])
    lines += [line for each in told[:MOST_SHOWN] for line in _passage_lines("=", each)]
    if len(told) > MOST_SHOWN:
        lines.append(
            f"  … and {plural(len(told) - MOST_SHOWN, 'more passage')} that say it (--json)"
        )
    if plain["others"]:
        lines.append(BESIDE if plain["attestations"] else OTHERS)
    lines += [line for each in _printed_once(plain["others"]) for line in _passage_lines("~", each)]
    lines += [NEAREST] if plain["nearest"] else []
    lines += [line for each in plain["nearest"] for line in _nearest_lines(each)]
    shown = (printable(line) for line in "\n".join(lines).split("\n"))
    write_text("\n".join(shown) + "\n")


def _by_article(passages: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The passages, the first of each article before any second."""
    seen: dict[str, int] = {}
    ranked = []
    for at, each in enumerate(passages):
        seen[each["address"]] = seen.get(each["address"], 0) + 1
        ranked.append((seen[each["address"]], at, each))
    return [each for _, _, each in sorted(ranked, key=lambda entry: entry[:2])]


def _printed_once(passages: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The passages without those that an article prints again, as a headline above its text."""
    found = {(each["address"], each["span"]["text"].casefold()): each for each in passages[::-1]}
    return [each for each in passages if any(each is kept for kept in found.values())]


def _passage_lines(sign: str, passage: dict[str, Any]) -> list[str]:
    """A passage, where it stands, and what of the claim it tells otherwise or leaves open."""
    words = " ".join(passage["span"]["text"].split())
    said = f" (words of {passage['speaker']})" if passage["speaker"] else ""
    lines = [f"  {sign} {words}{said}", f"      {passage['address']}"]
    lines += [f"      differs in {_told_otherwise(each)}" for each in passage["differences"]]
    if passage["missing"] and not passage["differences"]:
        slots = dict.fromkeys(map(_left_open, passage["missing"]))
        lines.append(f"      leaves open: {', '.join(slots)}")
    untold = [each for each in passage["untold"] if not _is_left_open(each, passage)]
    if untold:
        lines.append(f"      does not tell: {', '.join(f'“{each}”' for each in untold)}")
    return lines


def _is_left_open(word: str, passage: dict[str, Any]) -> bool:
    """Whether the line on what a passage leaves open has the word already."""
    slots = {f"act: {word}", f"name: {word}"}
    return not passage["differences"] and bool(slots & set(passage["missing"]))


def _nearest_lines(passage: dict[str, Any]) -> list[str]:
    """A passage that shares some of the claim, to be read by eye: where it stands, no more."""
    return _passage_lines("·", {**passage, "differences": [], "missing": [], "untold": []})


def _told_otherwise(difference: dict[str, str]) -> str:
    """One difference in words: what the claim has and what the passage."""
    kind, ours, theirs = difference["kind"], difference["claim"], difference["passage"]
    if kind in {"modality", "negation"}:
        told, claimed = _standings(theirs), _standings(ours)
        return f"{kind}: told as {told}, claimed as {claimed}"
    if ours == "actor and recipient":
        return f"{kind}: {ours} are {theirs}"
    return f"{kind}: “{theirs}” here, “{ours}” in the claim"


def _standings(words: str) -> str:
    """How far an act is done, in words of every day."""
    return " and ".join(STANDINGS.get(each, each) for each in words.split(", "))


def _left_open(slot: str) -> str:
    kind, _, words = slot.partition(": ")
    return f"“{words}”" if words else kind
