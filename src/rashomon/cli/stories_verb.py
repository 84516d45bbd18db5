"""The command that says which articles tell one happening."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rashomon.cli.inputs import Inputs, reads_articles
from rashomon.cli.outputs import Form, prints_rows, write_json, write_rows, write_text

if TYPE_CHECKING:
    from rashomon.comparing.clustering.listing import ListedArticle, ListedStory
    from rashomon.comparing.clustering.story_base import StoryBase
    from rashomon.reading import Reading
    from rashomon.types import Article
    from rashomon.types.rows import Row


@click.command()
@partial(reads_articles, needs_some=False)
@prints_rows
@click.option(
    "--base",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Keep the stories there; a later call adds articles, and stories keep their names.",
)
def stories(inputs: Inputs, form: Form | None, base: Path | None) -> None:
    """List which articles tell one happening: each story with its publishers, days and articles."""
    from rashomon.cli.running import finish

    if not inputs.addresses and not base:
        raise click.UsageError("Missing argument 'PATH|URL…' (only --base does without).")
    reading, listed, new = _kept(inputs, base) if base else _read(inputs)
    _write(listed, new, form)
    finish(reading)


Told = tuple["Reading", "tuple[ListedStory, ...]", "frozenset[str] | None"]


def _read(inputs: Inputs) -> Told:
    """The stories of the articles given, and nothing that is new against a base."""
    from rashomon.cli.running import load_articles
    from rashomon.comparing.clustering.listing import called_after_first, list_stories
    from rashomon.comparing.clustering.stories import cluster_stories

    reading = load_articles(inputs)
    if not reading.articles:
        raise SystemExit(1)
    articles = {each.id: _listed(each, inputs) for each in reading.articles}
    groups = cluster_stories(reading.articles)
    return reading, list_stories(called_after_first(groups, articles), articles), None


def _kept(inputs: Inputs, path: Path) -> Told:
    """The stories of the base at ``path`` with the articles given, and which of them are new."""
    from rashomon.cli.running import load_articles, report
    from rashomon.comparing.clustering.listing import list_stories
    from rashomon.reading import Problem, Reading
    from rashomon.storing.story_file import StoryFile

    with StoryFile(path, may_write=bool(inputs.addresses)) as file:
        base, articles = file.load()
        before = dict(base.stories)
        reading = load_articles(inputs) if inputs.addresses else Reading((), ())
        new = {each.id: _listed(each, inputs) for each in reading.articles if each.id not in base}
        articles |= new
        _add(base, reading.articles, articles)
        if new:
            file.save(base, articles)
    report(Problem(str(path), moved) for moved in _moves(before, base))
    return reading, list_stories(base.stories, articles), frozenset(new)


def _add(base: StoryBase, given: Sequence[Article], articles: Mapping[str, ListedArticle]) -> None:
    """Add the articles in order of publication: a story is called after its first."""
    from rashomon.cli.running import clear_progress, show_progress

    for count, article in enumerate(sorted(given, key=lambda each: articles[each.id].order)):
        show_progress(f"adding article {count + 1} of {len(given)}…")
        base.add(article)
    clear_progress()


def _moves(before: Mapping[str, Sequence[str]], base: StoryBase) -> list[str]:
    """What changed for the stories there were: which became one, which parted."""
    from rashomon.presenting.phrases import plural

    moves = Counter(
        (name, base.story_of(each))
        for name, ids in before.items()
        for each in ids
        if base.story_of(each) != name
    )
    return [
        f"{plural(count, 'article')} of story {old} now in story {name}"
        for (old, name), count in sorted(moves.items())
    ]


def _listed(article: Article, inputs: Inputs) -> ListedArticle:
    from rashomon.comparing.clustering.listing import ListedArticle
    from rashomon.comparing.witnessing.publishers import publisher_of
    from rashomon.text.openings import headline_or_opening

    published = article.published
    return ListedArticle(
        id=article.id,
        address=article.address,
        publisher=publisher_of(article, inputs.publishers),
        title=headline_or_opening(article.title, article.text),
        is_titled=bool(article.title),
        published=published.interval if published else None,
        basis=published.basis if published else None,
    )


def _write(listed: Sequence[ListedStory], new: Collection[str] | None, form: Form | None) -> None:
    if form == "json":
        write_json({"stories": [_plain(story, new) for story in listed]})
    elif form:
        write_rows([row for story in listed for row in _rows(story, new)], form)
    else:
        _print(listed, new)


def _plain(story: ListedStory, new: Collection[str] | None) -> dict[str, Any]:
    from rashomon.record.plain import plain_interval, without_none

    return without_none(
        {
            "id": story.id,
            "title": story.title,
            "publishers": list(story.publishers),
            "published": plain_interval(story.days) if story.days else None,
            "articles": [_plain_article(article, new) for article in story.articles],
        }
    )


def _plain_article(article: ListedArticle, new: Collection[str] | None) -> dict[str, Any]:
    from rashomon.record.plain import plain_interval, without_none

    when = article.published
    return without_none(
        {
            "id": article.id,
            "address": article.address,
            "publisher": article.publisher,
            "title": article.title,
            "published": {**plain_interval(when), "basis": article.basis} if when else None,
            "new": None if new is None else article.id in new,
        }
    )


def _rows(story: ListedStory, new: Collection[str] | None) -> list[Row]:
    rows: list[Row] = [
        {
            "story": story.id,
            "story_title": story.title,
            "articles": len(story.articles),
            "published": article.published.start.isoformat() if article.published else None,
            "publisher": article.publisher,
            "title": article.title,
            "address": article.address,
            "id": article.id,
        }
        for article in story.articles
    ]
    if new is not None:
        for row in rows:
            row["new"] = row["id"] in new
    return rows


def _print(listed: Sequence[ListedStory], new: Collection[str] | None) -> None:
    from rashomon.presenting.phrases import plural
    from rashomon.text.printing import printable

    count = sum(len(story.articles) for story in listed)
    stories = f"{len(listed)} {'story' if len(listed) == 1 else 'stories'}"
    lines = [f"{stories} · {plural(count, 'article')}"]
    for story in listed:
        lines += ["", *_story_lines(story, new)]
    write_text("".join(f"{printable(line)}\n" for line in lines))


def _story_lines(story: ListedStory, new: Collection[str] | None) -> list[str]:
    from rashomon.presenting.phrases import UNNAMED, date_phrase, plural

    days = date_phrase(story.days) if story.days else "no date found"
    parts = [plural(len(story.articles), "article"), plural(len(story.publishers), "publisher")]
    count = sum(article.id in new for article in story.articles) if new else 0
    lines = [story.title, " · ".join([*parts, days, *([f"{count} new"] if count else [])])]
    lines.append(f"story {story.id}")
    for article in story.articles:
        sign = "+" if new and article.id in new else "-"
        when = f", {date_phrase(article.published)}" if article.published else ""
        title = f": {article.title}" if article.title != story.title else ""
        lines.append(f"  {sign} {article.publisher or UNNAMED}{when}{title}")
        lines.append(f"    {article.address}")
    return lines
