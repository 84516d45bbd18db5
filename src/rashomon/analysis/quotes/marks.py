"""Quotation marks of every style, paired paragraph by paragraph, never giving a text up."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from rashomon.analysis.quotes.lexicon import word_list
from rashomon.types import Span

Style = Literal["double", "single", "angle"]
Side = Literal["open", "close", "either"]

OPENERS = {"“": "double", "„": "double", "``": "double", "«": "angle"}
CLOSERS = {"”": "double", "‟": "double", "»": "angle"}
PLAIN_DOUBLES = frozenset({'"', "''", "’’", "‘‘", "＂"})
SINGLES = frozenset("'‘’‚‛‹›")
_MARK = re.compile(r"'(?=''(?:\W|$))|``|''|’’|‘‘|[\"“”„‟«»＂'‘’‚‛‹›]")
_PARAGRAPH_END = re.compile(r"\n\s*")
_BEFORE_OPENING = frozenset("([{—–-/…:;,.!?“\"„«‘'")  # besides white space, before an opening mark
_NEAR_CLOSING = frozenset(".,!?…;:")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch between quotation marks.

    ``outer`` has the marks, ``inner`` not. ``parent`` is the index of the enclosing stretch.
    ``continues`` says that it goes on with the stretch before it, whose paragraph ended without
    a closing mark. ``closed`` is false where the text has no closing mark.
    """

    outer: Span
    inner: Span
    style: Style
    parent: int | None = None
    continues: bool = False
    closed: bool = True


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    style: Style
    side: Side


def find_paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs of ``text``, without the white space between them.

    A line that goes on in small letters after a line without final punctuation is a wrapped
    line of the same paragraph.

    >>> text = "One.\\n\\nTwo goes\\non."
    >>> [span.of(text) for span in find_paragraphs(text)]
    ['One.', 'Two goes\\non.']
    """
    spans: list[Span] = []
    start = len(text) - len(text.lstrip())
    for match in _PARAGRAPH_END.finditer(text, start):
        if _is_wrap(text, match):
            continue
        if match.start() > start:
            spans.append(_stripped(text, start, match.start()))
        start = match.end()
    if start < len(text.rstrip()):
        spans.append(_stripped(text, start, len(text)))
    return tuple(spans)


def _is_wrap(text: str, gap: re.Match[str]) -> bool:
    before, after = text[gap.start() - 1 : gap.start()], text[gap.end() : gap.end() + 1]
    single = gap.group().count("\n") == 1
    return single and after.islower() and (before.isalnum() or before == ",")


def _stripped(text: str, start: int, end: int) -> Span:
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end)


def find_quoted(text: str, paragraphs: tuple[Span, ...] | None = None) -> tuple[Quoted, ...]:
    """Every stretch of ``text`` between quotation marks, in order, outer before inner.

    >>> [each.inner.of('"Go," he said. "Now."') for each in find_quoted('"Go," he said. "Now."')]
    ['Go,', 'Now.']
    """
    paragraphs = find_paragraphs(text) if paragraphs is None else paragraphs
    found: list[Quoted] = []
    open_style: Style | None = None
    for paragraph in paragraphs:
        quoted = _paragraph_quotes(text, paragraph)
        if quoted and open_style and quoted[0].outer.start == paragraph.start:
            is_same = quoted[0].style == open_style
            quoted[0] = replace(quoted[0], continues=is_same)
        found.extend(quoted)
        running = [each for each in quoted if not each.closed and each.outer.end == paragraph.end]
        open_style = running[0].style if running else None
    return _nested(_without_false_runs(found))


@dataclass(frozen=True, slots=True)
class Unpaired:
    """A double mark without a partner; ``opens`` says on which side of its words it stands."""

    span: Span
    opens: bool


def find_unpaired(text: str, quoted: Sequence[Quoted]) -> tuple[Unpaired, ...]:
    """The double marks of ``text`` that pair with none in ``quoted``, in order.

    >>> text = "“One.\\n\\nTwo.” Three."
    >>> [(each.span.start, each.opens) for each in find_unpaired(text, find_quoted(text))]
    [(0, True), (11, False)]
    """
    paired = {at for each in quoted if each.closed for at in (each.outer.start, each.outer.end)}
    return tuple(
        Unpaired(Span(mark.start, mark.end), mark.side == "open")
        for paragraph in find_paragraphs(text)
        for mark in _marks(text, paragraph)
        if mark.style != "single" and mark.side != "either"
        if mark.start not in paired and mark.end not in paired
    )


def _without_false_runs(found: list[Quoted]) -> list[Quoted]:
    """Drops an unclosed stretch inside another, which can only be a stray mark."""
    kept: list[Quoted] = []
    for quoted in found:
        last = kept[-1] if kept else None
        if last and not quoted.closed and last.outer.end >= quoted.outer.end:
            continue
        kept.append(quoted)
    return kept


def _nested(found: list[Quoted]) -> tuple[Quoted, ...]:
    """The stretches in order with what each stands in; one that crosses another is no quotation."""
    ordered = sorted(found, key=lambda each: (each.outer.start, -each.outer.end))
    stack: list[int] = []
    placed: list[Quoted] = []
    for quoted in ordered:
        while stack and placed[stack[-1]].outer.end <= quoted.outer.start:
            stack.pop()
        if stack and quoted.outer.end > placed[stack[-1]].outer.end:
            continue
        placed.append(replace(quoted, parent=stack[-1] if stack else None))
        stack.append(len(placed) - 1)
    return tuple(placed)


def _paragraph_quotes(text: str, paragraph: Span) -> list[Quoted]:
    marks = _marks(text, paragraph)
    doubles = _pair_doubles(text, [mark for mark in marks if mark.style != "single"], paragraph)
    lone = [mark for mark in marks if mark.style == "single"]
    around = None if doubles else _around_others(text, lone, paragraph)
    singles = _pair_singles(text, lone if around is None else lone[1:], doubles)
    if around is not None:
        singles = [around, *(each for each in singles if around.inner.contains(each.outer))]
    return sorted([*doubles, *singles], key=lambda each: (each.outer.start, -each.outer.end))


def _around_others(text: str, marks: list[_Mark], paragraph: Span) -> Quoted | None:
    """The quotation that begins a paragraph with a single mark, as those inside it do ("‘Vel says
    the ‘red lever’ is his,’ he said"); it runs on where no closing mark is left for it."""
    sides = [mark.side for mark in marks[:2]]
    if sides != ["open", "open"] or marks[0].start != paragraph.start:
        return None
    depth = 0
    for mark in marks:
        depth += 1 if mark.side == "open" else -(not _is_possessive(text, mark))
        if depth == 0:
            return _quoted(text, marks[0], mark)
    inner = _stripped(text, marks[0].end, paragraph.end)
    return Quoted(paragraph, inner, "single", closed=False)


def _marks(text: str, paragraph: Span) -> list[_Mark]:
    marks = []
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        mark = _read_mark(text, match, paragraph)
        if mark is not None:
            marks.append(mark)
    return marks


def _read_mark(text: str, match: re.Match[str], paragraph: Span) -> _Mark | None:
    start, end = match.span()
    before = text[start - 1] if start > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    sign = match.group()
    if sign in SINGLES:
        side = _single_side(text, start, before, after)
        return None if side is None else _Mark(start, end, "single", side)
    if before.isdigit() and _is_inches(text, start):
        return None
    style: Style = "angle" if sign in "«»" else "double"
    return _Mark(start, end, style, _double_side(sign, before, after))


def _is_inches(text: str, at: int) -> bool:
    """Whether the mark at ``at`` measures (5'11")."""
    return bool(re.search(r"\d['’]\d{1,2}$", text[max(0, at - 5) : at]))


def _double_side(sign: str, before: str, after: str) -> Side:
    opens = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
    closes = not before.isspace() and not after.isalnum()
    if sign in OPENERS:
        return "close" if closes and not opens and sign == "“" else "open"
    if sign in CLOSERS:
        return "open" if before.isspace() and after.isalnum() else "close"
    if opens == closes:
        return "either"
    return "open" if opens else "close"


def _single_side(text: str, start: int, before: str, after: str) -> Side | None:
    if before.isalnum() and after.isalnum():
        return None
    opens = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
    if opens and not (text[start] == "’" and not before.isspace()):
        if after in _NEAR_CLOSING or (after in "'’\"”" and not before.isspace()):
            return "close" if not before.isspace() else None
        if _is_elision(text, start + 1) or text[start] == "’":
            return "close" if not before.isspace() else None
        return "open"
    return "close" if not before.isspace() and text[start] != "‘" else None


def _is_elision(text: str, at: int) -> bool:
    word = re.compile(r"\w*").match(text, at)
    letters = word.group().lower() if word else ""
    return letters in word_list("elisions") or (letters[:2].isdigit() and letters[2:] in {"", "s"})


def _pair_doubles(text: str, marks: list[_Mark], paragraph: Span) -> list[Quoted]:
    found: list[Quoted] = []
    running: list[_Mark] = []
    for mark in marks:
        top = running[-1] if running else None
        same = top is not None and top.style == mark.style
        if top is not None and same and _ends(mark, top, text):
            found.append(_quoted(text, top, mark))
            running.pop()
        elif mark.side != "close":
            if text[mark.start : mark.end] in PLAIN_DOUBLES:
                running = [each for each in running if each.style != mark.style]
            running.append(mark)
    if running:
        found.extend(_unclosed(text, running[0], paragraph, marks))
    return found


def _ends(mark: _Mark, opener: _Mark, text: str) -> bool:
    """Whether ``mark`` closes ``opener``: an opening mark in a running quote means that the
    closing one before it is missing, unless the two are the same undirected sign."""
    if mark.side != "open":
        return True
    before = text[mark.start - 1]
    return text[mark.start : mark.end] in PLAIN_DOUBLES and before in _NEAR_CLOSING


def _unclosed(text: str, opener: _Mark, paragraph: Span, marks: list[_Mark]) -> list[Quoted]:
    """An opening mark without a partner, taken to run to the end of its paragraph."""
    later = [mark for mark in marks if mark.start > opener.start and mark.style == opener.style]
    if later or opener.end >= paragraph.end:
        return []
    outer = Span(opener.start, paragraph.end)
    inner = _stripped(text, opener.end, paragraph.end)
    return [Quoted(outer, inner, opener.style, closed=False)]


def _quoted(text: str, opener: _Mark, closer: _Mark) -> Quoted:
    inner = _stripped(text, opener.end, closer.start)
    return Quoted(Span(opener.start, closer.end), inner, opener.style)


def _pair_singles(text: str, marks: list[_Mark], doubles: list[Quoted]) -> list[Quoted]:
    """Pairs single marks that stand in the same double-quoted stretch, or outside all."""
    groups: dict[int, list[_Mark]] = defaultdict(list)
    sweep = iter(sorted(doubles, key=lambda each: each.outer.start))
    current = next(sweep, None)
    for mark in marks:
        while current is not None and current.outer.end <= mark.start:
            current = next(sweep, None)
        inside = current is not None and current.outer.start <= mark.start
        groups[current.outer.start if inside and current is not None else -1].append(mark)
    return [quoted for group in groups.values() for quoted in _pair_group(text, group)]


def _pair_group(text: str, marks: list[_Mark]) -> list[Quoted]:
    found: list[Quoted] = []
    opener: _Mark | None = None
    weak: _Mark | None = None
    for mark in marks:
        if mark.side == "open":
            if opener is not None and weak is not None:
                found.append(_quoted(text, opener, weak))
            opener, weak = mark, None
        elif opener is not None and _is_possessive(text, mark):
            weak = mark if weak is None else weak
        elif opener is not None:
            found.append(_quoted(text, opener, mark))
            opener, weak = None, None
    if opener is not None and weak is not None:
        found.append(_quoted(text, opener, weak))
    return found


def _is_possessive(text: str, mark: _Mark) -> bool:
    """Whether a closing single mark may be a plural's apostrophe ("the boys’ mother")."""
    return (
        text[mark.start - 1] in "sS"
        and text[mark.end : mark.end + 1] == " "
        and text[mark.end + 1 : mark.end + 2].isalnum()
    )
