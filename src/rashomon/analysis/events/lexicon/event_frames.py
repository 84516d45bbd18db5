"""The event lexicon: which words, in which company, tell which event."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

IGNORED = "-"  # the type of a frame that says: in this company the word tells no event
ANYTHING = frozenset({"*"})
LAST = "verbs_other"  # the frames that count only where no other fits
VERB_FILES = (
    *(
        "verbs_people",
        "verbs",
        "verbs_force",
        "verbs_state",
        "verbs_words",
        "verbs_dealings",
        "verbs_idioms",
    ),
    LAST,
)
NOUN_FILES = ("nouns", "nouns_by_subject")
PROPER = "PROPER"  # stands in a list of words for any proper name ("Boeing sold its 717s")
PREPOSITIONS = frozenset(
    {"by", "on", "to", "with", "for", "behind", "against", "at", "from", "into", "of", "around"}
    | {"round", "upon", "in"}
)
PERSON = "PERSON"  # stands for the name of somebody ("attacked Ruiz for his vote")
DEFAULT_RECIPIENTS = ("obj", "iobj", "against", "on", "with", "to", "at", "from")


@dataclass(frozen=True, slots=True)
class Condition:
    """What must stand in one slot around a trigger."""

    slot: str
    words: frozenset[str]
    is_negative: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """One use of a word and the event it tells."""

    words: tuple[str, ...]  # the lemma, then its particles
    conditions: tuple[Condition, ...]
    type: str
    mode: str | None
    recipients: tuple[str, ...] = DEFAULT_RECIPIENTS
    actor: str = "subj"
    is_symmetric: bool = False
    shape: str = ""  # of nouns: act, pat, intr, sym, none
    rank: int = 0  # place in the files of its kind
    is_last: bool = False

    @property
    def preposition(self) -> str:
        """The preposition a phrasal verb ends in, which its object stands behind, or ""."""
        return self.words[-1] if len(self.words) > 1 and self.words[-1] in PREPOSITIONS else ""

    @property
    def has_object(self) -> bool:
        """Whether the frame asks for words of its own beside the trigger."""
        return any(not condition.is_negative for condition in self.conditions)

    @property
    def weight(self) -> tuple[bool, int, int, int]:
        """How special the frame is: the heaviest that fits is taken, later lines first."""
        return (not self.is_last, len(self.words), len(self.conditions), self.rank)


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a data file of this room, comments and blank lines left out."""
    text = (files("rashomon.analysis.events") / "data" / name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.split("\t")


@cache
def lemma_classes() -> Mapping[str, frozenset[str]]:
    """The named lists of lemmas frames refer to.

    >>> "hostage" in lemma_classes()["captive"]
    True
    """
    found: dict[str, frozenset[str]] = {}
    for name, lemmas in rows("classes.tsv"):
        found[name] = found.get(name, frozenset()) | frozenset(lemmas.split())
    return found


@cache
def verb_frames() -> Mapping[str, tuple[Frame, ...]]:
    """The verb frames by lemma, the most special first."""
    return _Frames(VERB_FILES, _verb_roles)


@cache
def noun_frames() -> Mapping[str, tuple[Frame, ...]]:
    """The frames of event nouns by lemma, the most special first."""
    return _Frames(NOUN_FILES, _noun_shape)


@dataclass(frozen=True, slots=True)
class LightVerb:
    """What a verb that carries an event noun says of it, and what its subject is in the event."""

    modality: str
    subject: str  # actor, target, or - (none)


@cache
def light_verbs() -> Mapping[str, LightVerb]:
    """The verbs that carry an event noun, by lemma (with particle).

    >>> light_verbs()["launch"].subject
    'actor'
    """
    found: dict[str, LightVerb] = {}
    for lemmas, modality, subject in rows("light_verbs.tsv"):
        for lemma in lemmas.split("|"):
            found.setdefault(lemma, LightVerb(modality, subject))
    return found


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a file of frames, for one of the words it names."""

    words: tuple[str, ...]
    cells: tuple[str, ...]  # needs, type, mode and the kind's own column
    rank: int
    is_last: bool


class _Frames(Mapping[str, tuple[Frame, ...]]):
    """The frames of files by lemma, each lemma's lines read where it is first asked for."""

    def __init__(self, names: tuple[str, ...], roles: Callable[[str], dict[str, Any]]) -> None:
        self._roles = roles
        self._read: dict[str, tuple[Frame, ...]] = {}
        self._lines: dict[str, list[_Line]] = {}
        for line in _lines(names):
            key = line.words[-1] if names == NOUN_FILES else line.words[0]
            self._lines.setdefault(key, []).append(line)

    def __getitem__(self, lemma: str) -> tuple[Frame, ...]:
        if lemma not in self._read:
            frames = (self._frame(line) for line in self._lines[lemma])
            self._read[lemma] = tuple(sorted(frames, key=lambda each: each.weight, reverse=True))
        return self._read[lemma]

    def __contains__(self, lemma: object) -> bool:
        return lemma in self._lines

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)

    def _frame(self, line: _Line) -> Frame:
        needs, event_type, mode, last = line.cells
        extra = {**self._roles(last), "rank": line.rank, "is_last": line.is_last}
        return Frame(line.words, _conditions(needs), event_type, mode or None, **extra)


def _lines(names: tuple[str, ...]) -> Iterator[_Line]:
    numbered = enumerate((name, row) for name in names for row in rows(f"{name}.tsv"))
    for rank, (name, row) in numbered:
        lemmas, *cells = (*row, "", "", "", "")[:5]
        for lemma in lemmas.split("|"):
            words = tuple(lemma.replace("_", " ").split())
            yield _Line(words, tuple(cells), rank, name == LAST)


def _conditions(needs: str) -> tuple[Condition, ...]:
    return tuple(_condition(need) for need in needs.split())


def _condition(need: str) -> Condition:
    slot, _, words = need.removeprefix("!").partition(":")
    return Condition(slot, _expanded(words), need.startswith("!"))


def _expanded(words: str) -> frozenset[str]:
    found: set[str] = set()
    for word in words.split("|"):
        found |= lemma_classes()[word[1:]] if word.startswith("@") else {word}
    return frozenset(found)


def _verb_roles(text: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for part in filter(None, text.split(";")):
        name, _, value = part.partition("=")
        if name == "sym":
            found["is_symmetric"] = True
        elif name == "act":
            found["actor"] = value
        else:
            found["recipients"] = tuple(value.split(","))
    return found


def _noun_shape(text: str) -> dict[str, Any]:
    shape = text.strip() or "act"
    return {"shape": shape, "is_symmetric": shape == "sym"}
