"""Gold coreference of the GUM treebank as texts with character spans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

BRACKET = re.compile(r"\((\d+)-([^()]*)|(\d+)\)")


@dataclass(frozen=True)
class GoldMention:
    """One gold mention: its characters, its head's characters, its cluster."""

    start: int
    end: int
    head_start: int
    head_end: int
    cluster: str
    tag: str  # part of speech of the head
    etype: str


@dataclass
class GoldDocument:
    """One document with its gold mentions."""

    name: str
    text: str = ""
    mentions: list[GoldMention] = field(default_factory=list)

    @property
    def genre(self) -> str:
        return self.name.split("_")[1]


@dataclass
class _Open:
    cluster: str
    fields: list[str]
    first: int


def read_documents(path: Path, genres: frozenset[str]) -> list[GoldDocument]:
    """The documents of ``genres`` in a CoNLL-U file with CorefUD entities."""
    found = [_document(name, lines) for name, lines in _split(path)]
    return [each for each in found if each.genre in genres]


def _split(path: Path) -> Iterator[tuple[str, list[str]]]:
    name, lines = "", []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newdoc id = "):
            if name:
                yield name, lines
            name, lines = line.removeprefix("# newdoc id = "), []
        lines.append(line)
    yield name, lines


def _document(name: str, lines: list[str]) -> GoldDocument:
    document = GoldDocument(name)
    tokens: list[tuple[int, int, str]] = []  # start, end, tag
    stack: list[_Open] = []
    is_paragraph, position, sentence_end = False, 0, 0
    for line in lines:
        if line.startswith("# newpar"):
            is_paragraph = True
        elif line.startswith("# text = "):
            if document.text:
                document.text += "\n\n" if is_paragraph else " "
            is_paragraph = False
            position = len(document.text)
            document.text += line.removeprefix("# text = ")
            sentence_end = len(document.text)
        elif line and line[0].isdigit():
            cells = line.split("\t")
            if not cells[0].isdigit():
                continue
            start = document.text.find(cells[1], position, sentence_end)
            start = position if start < 0 else start
            position = start + len(cells[1])
            tokens.append((start, position, cells[3]))
            _brackets(document, tokens, stack, cells[9])
    return document


def _brackets(
    document: GoldDocument, tokens: list[tuple[int, int, str]], stack: list[_Open], misc: str
) -> None:
    value = next((m[7:] for m in misc.split("|") if m.startswith("Entity=")), "")
    at = len(tokens) - 1
    position = 0
    while position < len(value):
        match = BRACKET.match(value, position)
        if match is None:
            if value[position] == ")" and stack:
                _close(document, tokens, stack.pop(), at)
            position += 1
            continue
        if match[1]:
            stack.append(_Open(match[1], match[2].split("-"), at))
        else:
            index = next(
                (i for i in range(len(stack) - 1, -1, -1) if stack[i].cluster == match[3]), -1
            )
            if index >= 0:
                _close(document, tokens, stack.pop(index), at)
        position = match.end()


def _close(
    document: GoldDocument, tokens: list[tuple[int, int, str]], opened: _Open, last: int
) -> None:
    inside = tokens[opened.first : last + 1]
    least = next((f for f in opened.fields[3:] if re.fullmatch(r"\d+(,\d+)*", f)), "1")
    heads = [inside[int(n) - 1] for n in least.split(",") if int(n) <= len(inside)] or inside[:1]
    document.mentions.append(
        GoldMention(
            inside[0][0],
            inside[-1][1],
            heads[0][0],
            heads[-1][1],
            opened.cluster,
            heads[0][2],
            opened.fields[0],
        )
    )
