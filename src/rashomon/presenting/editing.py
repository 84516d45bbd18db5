"""A record made into a brief: which sections, in which order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rashomon.presenting.brief import Brief, Length, Line, Section
from rashomon.presenting.choosing.importance import Desk, open_desk
from rashomon.presenting.lines import sections
from rashomon.presenting.lines.account_lines import account_lines, story_note
from rashomon.presenting.lines.agreement import agreed_lines
from rashomon.presenting.lines.apart import Apart
from rashomon.presenting.lines.news_lines import happened
from rashomon.presenting.lines.position_lines import position_section
from rashomon.presenting.lines.relation_lines import relation_section
from rashomon.presenting.lines.speaker_lines import speakers
from rashomon.presenting.lines.timeline_lines import timeline
from rashomon.presenting.lines.toll_lines import toll_lines
from rashomon.presenting.phrases import article_phrase, plural
from rashomon.types import Record


def write_brief(record: Record, *, length: Length = "normal") -> Brief:
    """The brief of ``record``; the same record gives the same brief."""
    desk = open_desk(record)
    limits = sections.LIMITS[length]
    numbers = number_articles(record)
    told: list[frozenset[str]] = []
    apart = Apart(desk)
    news = happened(desk, limits.happened, told)
    coming = sections.ahead(desk, limits)
    watched = {line.item for line in coming}
    dated = [line for line in timeline(desk, limits.timeline) if line.item not in watched]
    agreed = agreed_lines(desk, limits.agreed, _told_lines(news))
    made = [
        Section("happened", "What happened", tuple(news)),
        Section("tolls", "Dead and injured", tuple(toll_lines(desk, others=limits.tolls))),
        _accounts(desk, numbers),
        Section(
            "agreed",
            "What independent accounts agree on",
            tuple(agreed),
        ),
        Section(
            "disputed",
            "Where they differ",
            tuple(sections.disputed(desk, limits)),
            note="Different is not wrong: both sides stand in the words of their articles.",
        ),
        _single(apart, desk, limits, numbers, _told_lines(news), agreed),
        _left_out(apart, limits, numbers),
        Section("quotes", "Who said what", tuple(speakers(desk, limits))),
        position_section(desk, length),
        Section("timeline", "Timeline", tuple(dated)),
        relation_section(desk),
        Section("background", "Background", tuple(sections.background(desk, limits, told, dated))),
        Section("ahead", "What to watch", tuple(coming)),
    ]
    return Brief(
        title=_title(record),
        subtitle=_subtitle(record),
        articles=tuple(sorted(record.articles, key=lambda article: numbers[article.id])),
        numbers=numbers,
        sections=tuple(section for section in made if section.lines),
    )


def _told_lines(news: Sequence[Line]) -> list[Line]:
    """The lines of the news without the headings of several stories."""
    return [each for line in news for each in (line.lines if line.is_heading else (line,))]


def number_articles(record: Record) -> dict[str, int]:
    """Each article's mark, from 1, in order of publication (undated last)."""
    ordered = sorted(record.articles, key=lambda article: article.order)
    return {article.id: number for number, article in enumerate(ordered, start=1)}


def _title(record: Record) -> str:
    titles = [story.title for story in record.stories if story.title]
    return titles[0] if titles else next((each.title for each in record.articles if each.title), "")


def _subtitle(record: Record) -> str:
    if len(record.stories) == 1:
        return story_note(record.stories[0])
    parts = [plural(len(record.articles), "article")]
    parts.append(f"{len(record.stories)} stories")
    return " · ".join(parts)


def _accounts(desk: Desk, numbers: dict[str, int]) -> Section:
    lines: list[Line] = []
    for story in desk.record.stories:
        if len(desk.record.stories) > 1:
            lines += [_story_line(desk, story.title, account_lines(desk, story, numbers))]
        else:
            lines += account_lines(desk, story, numbers)
    notes = [f"{story.title}: {story_note(story)}" for story in desk.record.stories]
    note = story_note(desk.record.stories[0]) if len(notes) == 1 else "; ".join(notes)
    return Section("accounts", "How we know", tuple(lines), note=note)


def _story_line(desk: Desk, title: str, lines: list[Line]) -> Line:
    return Line(
        text=title,
        citations=tuple(citation for line in lines for citation in line.citations),
        lines=tuple(lines),
    )


def _single(
    apart: Apart,
    desk: Desk,
    limits: sections.Limits,
    numbers: dict[str, int],
    news: Sequence[Line],
    agreed: Sequence[Line],
) -> Section:
    groups = [group for story in desk.record.stories for group in story.stemma.groups]

    def alone(group: tuple[str, ...]) -> list[Line]:
        return apart.single(group, limits.single, limits.figures, news=news, agreed=agreed)

    lines = [
        _account(desk, group, numbers, alone(group))
        for group in sorted(groups, key=lambda group: min(numbers[each] for each in group))
    ]
    note = "" if len(groups) > 1 else "There is one account only; everything rests on it."
    kept = tuple(line for line in lines if line.lines) if len(groups) > 1 else ()
    return Section("single", "What rests on one account", kept, note=note)


def _left_out(apart: Apart, limits: sections.Limits, numbers: dict[str, int]) -> Section:
    lines = [
        replace(line, notes=(f"not in {_marks(lacking, numbers)}", *line.notes))
        for line, lacking in apart.left_out(limits.left_out)
    ]
    return Section(
        "left-out",
        "What an article leaves out that other witnesses share",
        tuple(lines),
        note="Not reported is not the same as reported not to have happened.",
    )


def _marks(articles: Sequence[str], numbers: dict[str, int]) -> str:
    return "".join(f"[{number}]" for number in sorted(numbers[each] for each in articles))


def _account(
    desk: Desk, group: tuple[str, ...], numbers: dict[str, int], lines: list[Line]
) -> Line:
    articles = {article.id: article for article in desk.record.articles}
    ordered = sorted(group, key=lambda each: numbers[each])
    return Line(
        text="; ".join(f"[{numbers[each]}] {article_phrase(articles[each])}" for each in ordered),
        citations=tuple(line.citations[0] for line in lines),
        lines=tuple(lines),
    )
