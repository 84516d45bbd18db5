"""A record checked again: its form against the schema, every span against the texts."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Verification:
    """How many spans were checked, and every fault found, in words."""

    n_spans: int
    faults: tuple[str, ...]
    notes: tuple[str, ...] = ()


@cache
def record_schema() -> Json:
    """The JSON Schema of the record, as shipped."""
    text = (files("rashomon.record") / "record.schema.json").read_text(encoding="utf-8")
    schema: Json = json.loads(text)
    return schema


def verify_record(record: Json) -> Verification:
    """Every fault of form and every span that does not hold; nothing is read but ``record``."""
    faults = [*_faults_of_form(record)]
    if faults:
        return Verification(0, tuple(faults))
    texts = {article["id"]: article["text"] for article in record["articles"]}
    if len(texts) < len(record["articles"]):
        faults.append("articles: two have one id")
    spans = list(_spans(record, "record"))
    faults += [fault for path, span in spans for fault in _faults_of_span(path, span, texts)]
    faults += _unknown_ids(record)
    return Verification(len(spans), tuple(faults))


def compare_inputs(record: Json, folder: Path) -> tuple[str, ...]:
    """A note for each input file that is gone or has other bytes than when it was read."""
    notes = []
    for article in record["articles"]:
        if "path" not in article:
            continue
        path = folder / article["path"]
        if not path.is_file():
            notes.append(f"{article['path']}: not here any more; checked against the record's text")
        elif path.suffix not in {".jsonl", ".json"} and _sha256(path) != article["sha256"]:
            notes.append(f"{article['path']}: its bytes have changed since it was read")
    return tuple(notes)


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _faults_of_form(record: Json) -> Iterator[str]:
    from jsonschema import Draft202012Validator

    for error in Draft202012Validator(record_schema()).iter_errors(record):
        where = "/".join(str(part) for part in error.absolute_path) or "record"
        yield f"{where}: {error.message[:200]}"


def _spans(value: Any, path: str) -> Iterator[tuple[str, Json]]:
    if isinstance(value, dict):
        if value.keys() >= {"article", "start", "end", "text"}:
            yield path, value
        for name, each in value.items():
            yield from _spans(each, f"{path}/{name}")
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _spans(each, f"{path}/{index}")


def _faults_of_span(path: str, span: Json, texts: dict[str, str]) -> Iterator[str]:
    text = texts.get(span["article"])
    if text is None:
        yield f"{path}: names article {span['article']}, which the record does not hold"
    elif not span["text"]:
        yield f"{path}: covers no words"
    elif text[span["start"] : span["end"]] != span["text"]:
        found = text[span["start"] : span["end"]]
        yield f"{path}: {span['text']!r} is not what stands there ({found!r})"


def _unknown_ids(record: Json) -> Iterator[str]:
    items = {each["id"] for kind in ("quotes", "events", "figures") for each in record[kind]}
    for index, entry in enumerate(record["timeline"]):
        for item in entry["items"]:
            if item not in items:
                yield f"timeline/{index}: names {item}, which the record does not hold"
