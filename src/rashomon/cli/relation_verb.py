"""The command that shows how two actors stand to each other."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from rashomon.cli.inputs import Inputs, reads_articles
from rashomon.cli.outputs import Form, out_console, prints_rows, write_json, write_rows

if TYPE_CHECKING:
    from rashomon.types import Entity, Record, Relation
    from rashomon.types.rows import Row

PERIOD = ("net", "low", "high", "cooperation", "conflict")


@click.command()
@click.argument("left", metavar="ACTOR")
@click.argument("right", metavar="ACTOR")
@reads_articles
@prints_rows
@click.option(
    "--plot",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Draw the relation there: FILE.svg, or FILE.png with the plot extra.",
)
def relation(left: str, right: str, inputs: Inputs, form: Form | None, plot: Path | None) -> None:
    """Show how two actors' relation moves over time, in the events ARTICLES tell."""
    from rashomon.cli.running import finish, load_articles, make_record
    from rashomon.comparing.overview.relation_sides import side_of
    from rashomon.comparing.overview.relations import measure_relation
    from rashomon.record.serialising import relation_to_json

    if plot and plot.suffix not in {".svg", ".png"}:
        raise click.UsageError(f"--plot draws .svg or .png, not {plot.suffix or plot.name}")
    reading = load_articles(inputs)
    reading, record = make_record(inputs, reading)
    sides = [side_of(record, _actor(record, name)) for name in (left, right)]
    measured = measure_relation(record, *sides)
    if plot:
        _draw(record, measured, plot)
    if form == "json":
        write_json(relation_to_json(measured))
    elif form:
        write_rows(_rows(record, measured), form)
    else:
        _print(record, measured)
    finish(reading)


def _actor(record: Record, name: str) -> Entity:
    from rashomon.comparing.overview.relation_sides import find_actor

    found = find_actor(record, name)
    if found is None:
        known = sorted(record.entities, key=lambda each: -len(each.mentions))[:8]
        names = ", ".join(each.name for each in known)
        raise click.UsageError(f"no actor called {name!r} in these articles; among them: {names}")
    return found


def _rows(record: Record, measured: Relation) -> list[Row]:
    """One row for each act, with what its period comes to."""
    summaries = {row["id"]: row["summary"] for row in record.table("events")}
    events = {event.id: event for event in record.events}
    names = {entity.id: entity.name for entity in record.entities}
    left, right = (names[each] for each in measured.pair)
    doers = {"left": (left, right), "right": (right, left), "both": (f"{left} and {right}", "")}
    return [
        {
            "start": act.time.interval.start.isoformat(),
            "end": act.time.interval.end.isoformat(),
            "basis": act.time.basis,
            "by": doers[act.by][0],
            "to": doers[act.by][1],
            "type": act.type,
            "score": round(act.score, 2),
            "event": summaries[act.event],
            "standing": events[act.event].modality,
            "articles": len(events[act.event].support.articles),
            "witnesses": "–".join(map(str, sorted({*events[act.event].support.witnesses}))),
            "period": point.start.isoformat(),
            **{name: round(getattr(point, name), 2) for name in PERIOD},
        }
        for point in measured.points
        for act in point.acts
    ]


def _print(record: Record, measured: Relation) -> None:
    from rashomon.presenting import print_section, write_brief
    from rashomon.presenting.lines.relation_lines import section_of

    print_section(write_brief(record), section_of(record, measured), out_console())


def _draw(record: Record, measured: Relation, path: Path) -> None:
    from rashomon.errors import UsageError
    from rashomon.presenting.rendering.relation_picture import relation_svg

    names = {entity.id: entity.name for entity in record.entities}
    drawing = relation_svg(measured, names)
    if not drawing:
        raise UsageError("fewer than two months with events: nothing to draw")
    if path.suffix == ".svg":
        path.write_text(drawing, encoding="utf-8")
    else:
        path.write_bytes(_png(drawing))
    click.echo(f"wrote {path}", err=True)


def _png(drawing: str) -> bytes:
    from rashomon.errors import UsageError

    try:
        import cairosvg
    except (ImportError, OSError) as cause:
        raise UsageError("PNG needs the plot extra: pip install 'rashomon[plot]'") from cause
    data: bytes = cairosvg.svg2png(drawing.encode("utf-8"), scale=2, background_color="white")
    return data
