"""The commands that take a record or nothing: verify, doctor, demo."""

from __future__ import annotations

import json
import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import as_file, files
from pathlib import Path

import click

from rashomon import __version__
from rashomon.cli.outputs import Form, prints_rows, write_json, write_rows, write_text

PACKAGES = (
    *("spacy", "onnxruntime", "numpy", "scipy", "networkx", "ruptures"),
    *("trafilatura", "htmldate", "httpx", "click"),
)


@click.command()
@click.argument("record", type=click.Path(dir_okay=False, allow_dash=True))
@prints_rows
def verify(record: str, form: Form | None) -> None:
    """Check a record's form and every one of its spans against the texts."""
    from rashomon.errors import InputError
    from rashomon.record import compare_inputs, verify_record

    with click.open_file(record, "rb") as stream:
        data = stream.read()
    try:
        loaded = json.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise InputError(record, f"is not JSON ({error})") from error
    except RecursionError as error:
        raise InputError(record, "is no record (nested too deeply)") from error
    found = verify_record(loaded)
    notes = () if found.faults else compare_inputs(loaded, Path())
    if form == "json":
        faults = list(found.faults)
        write_json({"spans": found.n_spans, "faults": faults, "notes": list(notes)})
    elif form:
        told = [("fault", each) for each in found.faults] + [("note", each) for each in notes]
        told.append(("spans checked", str(found.n_spans)))
        write_rows([{"kind": kind, "words": words} for kind, words in told], form)
    else:
        for note in notes:
            click.echo(f"note: {note}", err=True)
        for fault in found.faults:
            write_text(f"{fault}\n")
        write_text(f"{found.n_spans} spans checked, {len(found.faults)} do not hold\n")
    sys.exit(1 if found.faults else 0)


@click.command()
@click.option("--language-model", envvar="RASHOMON_LANGUAGE_MODEL", metavar="NAME")
@prints_rows
def doctor(language_model: str | None, form: Form | None) -> None:
    """Tell versions, the linguistic pipeline and what is missing."""
    from rashomon.errors import LanguageError
    from rashomon.language import load_language

    facts: dict[str, str] = {
        "rashomon": __version__,
        "python": platform.python_version(),
        **{name: _version(name) for name in PACKAGES},
    }
    missing = [name for name in PACKAGES if facts[name] == "missing"]
    try:
        meta = load_language(language_model).meta
        facts["pipeline"] = f"{meta['lang']}_{meta['name']} {meta['version']}"
        facts["pipeline parts"] = ", ".join(meta["pipeline"])
    except LanguageError as error:
        facts["pipeline"] = str(error)
        missing.append("pipeline")
    facts["missing"] = ", ".join(missing) or "nothing"
    if form == "json":
        write_json(facts)
    elif form:
        write_rows([{"name": name, "value": value} for name, value in facts.items()], form)
    else:
        width = max(map(len, facts))
        write_text("".join(f"{name.ljust(width)}  {value}\n" for name, value in facts.items()))
    sys.exit(1 if missing else 0)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "missing"


@click.command()
@click.option(
    "-o",
    "--output",
    default="rashomon-demo",
    show_default=True,
    metavar="DIR",
    help="Where brief.md, brief.html and record.json go.",
)
@click.pass_context
def demo(context: click.Context, output: str) -> None:
    """Read the bundled example and print its brief."""
    from rashomon.cli.article_verbs import read

    with as_file(files("rashomon") / "example") as folder:
        context.invoke(read, addresses=(str(folder),), output=Path(output))
    write_text(f"\nThe same brief as a page: {Path(output).resolve() / 'brief.html'}\n")
