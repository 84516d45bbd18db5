"""Families of articles whose descent is known, made from the accounts of ``stories-basil``.

Each family starts from the accounts of one happening by several outlets and adds copies made
by the operations a newsroom performs (reprint, cut, new lead, reordering, rewording, merging,
localised spelling, figures updated, errors inherited) and decoys that are no copies (the same
quotes, the same boilerplate, the same release inside own reports). Everything is drawn from a
generator seeded by the story's key, so a family is the same on every machine.
"""

from __future__ import annotations

import csv
import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

from rashomon.text.quotation import find_quoted
from rashomon.text.sentences import find_paragraphs, find_sentences
from rashomon.types import Article, Interval, Publication, Span
from story_sets import Stories, make_article

# Accounts of stories-basil that are not independent of each other (read by hand from the pairs
# that share most narration): HuffPost retells the Times's own report; Fox prints two paragraphs of
# the agency's report that HuffPost carries; in the last both print one agency's interview.
NOT_INDEPENDENT = frozenset({"85475456", "11c9f251", "97b1305c", "005a2961"})


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of a made article: its words, whose account it is, which sentence of it."""

    text: str
    account: str
    source: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Made:
    """One article of a family: what it was made from and how."""

    article: Article
    lines: tuple[Line, ...]
    spans: tuple[Span, ...]  # of ``article.text``, one for each line
    origins: tuple[str, ...] = ()  # article ids
    kind: str = ""  # reprint, rewrite, partial; empty for an own account
    operation: str = "own"


@dataclass(frozen=True, slots=True)
class Family:
    """The articles a reader is given; ``removed`` are ids of origins that were withheld."""

    key: str
    members: tuple[Made, ...]
    removed: tuple[str, ...] = ()

    @property
    def articles(self) -> list[Article]:
        """What the method under test gets to see."""
        return [made.article for made in self.members]


Operation = Callable[[list[Line], random.Random], list[Line]]


def lines_of(article: Article, account: str) -> list[Line]:
    """The sentences of ``article`` (its title left out) as lines of ``account``."""
    body = article.text[article.title_span.end if article.title_span else 0 :]
    found: list[Line] = []
    for number, paragraph in enumerate(find_paragraphs(body)):
        for sent in find_sentences(paragraph.of(body)):
            words = sent.of(paragraph.of(body))
            found.append(Line(words, account, len(found), number))
    return found


def reprint(lines: list[Line], rng: random.Random) -> list[Line]:
    """The lines as they are, with one small slip of the desk."""
    at = rng.randrange(len(lines))
    return [_edited(line, lambda text: text) if at else line for line in lines]


def cut_tail(lines: list[Line], rng: random.Random) -> list[Line]:
    """The first 35 to 75 % of the lines."""
    return lines[: max(6, int(len(lines) * rng.uniform(0.35, 0.75)))]


def cut_middle(lines: list[Line], rng: random.Random) -> list[Line]:
    """The lines without a run of 25 to 50 % inside."""
    size = int(len(lines) * rng.uniform(0.25, 0.5))
    start = rng.randrange(2, max(3, len(lines) - size - 2))
    return lines[:start] + lines[start + size :]


def reorder(lines: list[Line], rng: random.Random) -> list[Line]:
    """The lines with their paragraphs, the first excepted, in another order."""
    paragraphs = sorted({line.paragraph for line in lines})
    rest = paragraphs[1:]
    rng.shuffle(rest)
    return [line for number in [paragraphs[0], *rest] for line in lines if line.paragraph == number]


def localise(lines: list[Line], _rng: random.Random) -> list[Line]:
    """The lines in British spelling."""
    return [_edited(line, _british) for line in lines]


def update_figure(lines: list[Line], rng: random.Random) -> list[Line]:
    """The lines with every fourth figure raised a little."""
    return [_edited(line, lambda text: _raised(text, rng)) for line in lines]


def inject_error(lines: list[Line], rng: random.Random) -> list[Line]:
    """The lines with one name misspelled throughout."""
    names = re.findall(r"\b[A-Z][a-z]{5,}\b", " ".join(line.text for line in lines))
    if not names:
        return lines
    name = rng.choice(sorted(set(names)))
    at = rng.randrange(2, len(name) - 1)
    wrong = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    return [_edited(line, lambda text: text.replace(name, wrong)) for line in lines]


def reword(lines: list[Line], rng: random.Random) -> list[Line]:
    """About two thirds of the lines, in order, in other words; quotes are left as they are."""
    kept = [line for line in lines if rng.random() < rng.uniform(0.5, 0.85)] or lines[:5]
    return [_edited(line, lambda text: reworded(text, rng)) for line in _merged(kept, rng)]


def heavy_reword(lines: list[Line], rng: random.Random) -> list[Line]:
    """Half to four fifths of the lines in quite other words: of the plain words outside quotation
    marks that a synonym left alone, a fifth to three fifths become some other word or go."""
    share = rng.uniform(0.2, 0.6)
    kept = [line for line in lines if rng.random() < rng.uniform(0.5, 0.8)] or lines[:8]
    return [
        _edited(line, lambda text: _outside(reworded(text, rng), rng, share))
        for line in _merged(kept, rng)
    ]


def _outside(text: str, rng: random.Random, share: float) -> str:
    pieces, at = [], 0
    for span in find_quoted(text):
        pieces += [_strange(text[at : span.start], rng, share), span.of(text)]
        at = span.end
    return "".join([*pieces, _strange(text[at:], rng, share)])


def _strange(text: str, rng: random.Random, share: float) -> str:
    def other(found: re.Match[str]) -> str:
        if rng.random() > share:
            return found[0]
        return rng.choice(_plain_words()) if rng.random() < 0.6 else ""

    return re.sub(r"  +", " ", re.sub(r"(?<![\w’'])[a-z]{2,}(?![\w’'])", other, text))


@cache
def _plain_words() -> list[str]:
    """Words of middling frequency in news, to stand for wordings no list of synonyms holds: stems
    of 60 to 900 of the articles of 2018 as first counted, so that the families stay the same."""
    return (Path(__file__).parent / "data" / "plain_words.txt").read_text(encoding="utf-8").split()


def light_reword(lines: list[Line], rng: random.Random) -> list[Line]:
    """All lines with here and there another word."""
    return [_edited(line, lambda text: reworded(text, rng, strength=0.35)) for line in lines]


def reworded(text: str, rng: random.Random, *, strength: float = 1.0) -> str:
    """``text`` with synonyms, dropped modifiers and moved attributions outside quotation marks."""
    quoted = find_quoted(text)
    pieces, at = [], 0
    for span in quoted:
        pieces += [_other_words(text[at : span.start], rng, strength), span.of(text)]
        at = span.end
    pieces.append(_other_words(text[at:], rng, strength))
    whole = "".join(pieces)
    return _clauses_swapped(whole, rng) if not quoted and rng.random() < strength / 2 else whole


_DROPPED = re.compile(
    r"\b(?:very|also|just|even|still|already|only|recently|quickly|largely|simply|really|clearly"
    r"|then|now|earlier|again|however|meanwhile|instead|both|[a-z]+ly) ",
)


def _other_words(text: str, rng: random.Random, strength: float) -> str:
    text = _DROPPED.sub(lambda found: "" if rng.random() < 0.6 * strength else found[0], text)
    text = re.sub(r"\b[a-z]+\b", lambda found: _synonym(found[0], rng, strength), text)
    if rng.random() < 0.5 * strength:
        text = re.sub(r", (?:who|which) [^,.;]{5,60},", "", text, count=1)
    if rng.random() < 0.4 * strength:
        text = re.sub(r" \([^)]{2,40}\)", "", text)
    return text


def _synonym(word: str, rng: random.Random, strength: float) -> str:
    choices = synonyms().get(word)
    return rng.choice(choices) if choices and rng.random() < 0.85 * strength else word


@cache
def synonyms() -> dict[str, list[str]]:
    """Word → words that can stand for it."""
    path = Path(__file__).parent / "data" / "synonyms.csv"
    table: dict[str, list[str]] = {}
    with path.open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream):
            table.setdefault(row["word"], []).append(row["synonym"])
    return table


def _clauses_swapped(text: str, rng: random.Random) -> str:
    """A sentence of two comma-parted halves, the second first."""
    head, comma, tail = text.rstrip(".").partition(", ")
    if not comma or len(tail) < 20 or len(head) < 12 or rng.random() < 0.3:
        return text
    lowered = head[0].lower() + head[1:] if head[1:2].islower() else head
    return f"{tail[0].upper()}{tail[1:]}, {lowered}."


def _merged(lines: list[Line], rng: random.Random) -> list[Line]:
    """Every now and then two short lines in one."""
    found: list[Line] = []
    for line in lines:
        is_short = found and len(found[-1].text) + len(line.text) < 180 and '"' not in line.text
        if is_short and rng.random() < 0.25 and "“" not in line.text:
            joined = f"{found[-1].text.rstrip('.')}, and {line.text[0].lower()}{line.text[1:]}"
            found[-1] = replace(found[-1], text=joined)
        else:
            found.append(line)
    return found


def _edited(line: Line, edit: Callable[[str], str]) -> Line:
    return replace(line, text=edit(line.text))


_BRITISH = (
    (r"\b(\w+)ization", r"\1isation"),
    (r"\b(\w{3,})ized\b", r"\1ised"),
    (r"\b(\w{3,})izing\b", r"\1ising"),
    (r"\b(fav|col|hon|lab|neighb|behavi|hum)or", r"\1our"),
    (r"\bcenter\b", "centre"),
    (r"\bdefense\b", "defence"),
    (r"\bprogram\b", "programme"),
    (r"\bpercent\b", "per cent"),
    (r"U\.S\.", "US"),
)


def _british(text: str) -> str:
    for pattern, replacement in _BRITISH:
        text = re.sub(pattern, replacement, text)
    return text


def _raised(text: str, rng: random.Random) -> str:
    def more(found: re.Match[str]) -> str:
        return str(int(found[0]) + rng.randint(1, 3)) if rng.random() < 0.25 else found[0]

    return re.sub(r"(?<![\d,.])\d{1,3}(?![\d,.])", more, text)


OPERATIONS: dict[str, tuple[Operation, str]] = {
    "reprint": (reprint, "reprint"),
    "cut tail": (cut_tail, "reprint"),
    "cut middle": (cut_middle, "reprint"),
    "reordered": (reorder, "reprint"),
    "localised": (localise, "reprint"),
    "figure updated": (update_figure, "reprint"),
    "error": (inject_error, "reprint"),
    "lightly edited": (light_reword, "reprint"),
    "reworded": (reword, "rewrite"),
    "heavily reworded": (heavy_reword, "rewrite"),
    "reworded and cut": (lambda lines, rng: reword(cut_tail(lines, rng), rng), "rewrite"),
}

_LEADS = (
    "Readers across the region followed the news with unusual attention this week.",
    "Here is what is known so far and what remains open.",
    "The episode has dominated the airwaves since it became public.",
    "Our newsroom has put together the main points of a busy day in politics.",
    "It was the talk of the town long before the evening bulletins.",
    "Few would have bet on such a turn when the season opened.",
)
_BOILERPLATE = (
    "The Associated Press contributed to this report.",
    "Sign up for our newsletter to get the best of the day in your inbox.",
    "Follow us on Twitter for more updates on this and other stories.",
)
_RELEASE = (
    "“We are proud of the work that went into this announcement and thank all who took part,” "
    "the statement said.",
    "The programme will run for three years and be reviewed by an outside panel each spring.",
    "Further details are to be published on the office's website by the end of the quarter.",
)


class FamilyMaker:
    """Makes one family: a seeded chance, a clock, and what was made so far."""

    def __init__(self, key: str, accounts: Sequence[Article], variant: int) -> None:
        self._rng = random.Random(f"{key}/{variant}")
        self._key = f"{key[:8]}.{variant}"
        self._clock = datetime(2020, 3, 2, 8) + timedelta(hours=self._rng.randrange(12))
        self._members: list[Made] = []
        self._leads = list(range(len(_LEADS)))  # no two articles of a family share an own lead
        for account in accounts:
            lines = lines_of(account, account.id)
            self._add(lines, title=account.title, operation="own", publisher=account.publisher)

    def family(self) -> Family:
        """Own accounts, two or three copies, a decoy; in a third of families an origin withheld."""
        owns = list(self._members)
        origin = self._rng.choice(owns)
        withholds = self._rng.random() < 0.34
        if withholds:
            self._withhold(origin)
        for _ in range(0 if withholds else self._rng.randint(1, 3)):
            chained = [made for made in self._members if made.kind == "reprint"]
            start = self._rng.choice([origin, chained[0]]) if chained else origin
            self._copy(start)
        if not withholds and len(owns) > 1 and self._rng.random() < 0.5:
            self._merge(owns)
        if self._rng.random() < 0.7:
            self._decoy(owns, [made for made in owns if made is not origin])
        removed = (origin.article.id,) if withholds else ()
        kept = tuple(made for made in self._members if made.article.id not in removed)
        return Family(self._key, kept, removed)

    def _withhold(self, origin: Made) -> None:
        """Two or three copies of an origin nobody will see. That it was there can be told only
        where they credit it, or where each keeps what another left out: one of the two holds."""
        is_credited = self._rng.random() < 0.5
        for number in range(self._rng.randint(2, 3)):
            if is_credited:
                self._copy(origin, agency="Reuters")
            else:
                self._copy(origin, cut=number % 2)

    def _copy(self, origin: Made, *, agency: str = "", cut: int | None = None) -> None:
        is_whole = cut is not None  # the cut is made already: another would hide what was left out
        name = self._rng.choice(
            [each for each in sorted(OPERATIONS) if not is_whole or "cut" not in each]
        )
        operation, kind = OPERATIONS[name]
        source = list(origin.lines)
        if cut is not None:
            source = source[:2] + source[2 + len(source) // 4 :] if cut else _headed(source)
        lines = operation(source, self._rng)
        if agency:
            lines = [*lines, Line(f"({agency})", "credit", 1, 998)]
        if self._rng.random() < 0.3:
            lines = [*self._own(self._rng.randint(1, 2)), *lines]
            name = f"{name}, new lead"
        self._add(lines, origins=(origin,), kind=kind, operation=name)

    def _merge(self, owns: list[Made]) -> None:
        first, second = self._rng.sample(owns, 2)
        head = cut_tail(list(first.lines), self._rng)
        size = max(5, len(second.lines) // 3)
        start = self._rng.randrange(max(1, len(second.lines) - size))
        tail = list(second.lines)[start : start + size]
        self._add([*head, *tail], origins=(first, second), kind="partial", operation="merged")

    def _decoy(self, owns: list[Made], bases: list[Made]) -> None:
        """An own report of the story dressed with what proves nothing; replaces that report."""
        if not bases:
            return
        base = self._rng.choice(bases)
        choice = self._rng.choice(("quotes", "boilerplate", "release"))
        other = self._rng.choice([made for made in owns if made is not base] or owns)
        lines = list(base.lines)
        if choice == "quotes":
            for line in [line for line in other.lines if _is_all_quote(line.text)][:6]:
                lines.insert(self._rng.randrange(1, len(lines)), replace(line, account="speech"))
        else:
            extra = _BOILERPLATE if choice == "boilerplate" else _RELEASE
            added = [Line(text, choice, at, 900 + at) for at, text in enumerate(extra)]
            self._redo(other, [*other.lines, *added], f"decoy {choice}")
            lines += added
        self._redo(base, lines, f"decoy {choice}")

    def _redo(self, made: Made, lines: list[Line], operation: str) -> None:
        at = next(at for at, each in enumerate(self._members) if each.article.id == made.article.id)
        article, spans = _printed(lines, made.article)
        self._members[at] = replace(
            self._members[at], article=article, lines=tuple(lines), spans=spans, operation=operation
        )

    def _own(self, count: int) -> list[Line]:
        chosen = self._rng.sample(self._leads, count)
        self._leads = [at for at in self._leads if at not in chosen]
        name = f"own {len(self._members)}"
        return [Line(_LEADS[at], name, at, -1 - at) for at in chosen]

    def _add(
        self,
        lines: list[Line],
        *,
        origins: tuple[Made, ...] = (),
        kind: str = "",
        operation: str,
        title: str = "",
        publisher: str = "",
    ) -> None:
        number = len(self._members)
        publisher = publisher or f"Outlet {number}"
        after = max((_start(made) for made in origins), default=self._clock)
        moment = after + timedelta(minutes=self._rng.randint(40, 900))
        shell = make_article(f"{self._key}-{self._letter(number)}", title, "", publisher=publisher)
        credit = f"Source: {origins[0].article.publisher}" if origins else ""
        if credit and self._rng.random() < 0.25:
            lines = [*lines, Line(credit, "credit", 0, 999)]
        article, spans = _printed(lines, replace(shell, published=self._published(moment)))
        self._members.append(
            Made(
                article=article,
                lines=tuple(lines),
                spans=spans,
                origins=tuple(made.article.id for made in origins),
                kind=kind,
                operation=operation,
            )
        )
        _MOMENTS[article.id] = moment

    def _letter(self, number: int) -> str:
        """Names shuffled by chance, so that their order tells nothing."""
        return f"{self._rng.randrange(16**4):04x}{number}"

    def _published(self, moment: datetime) -> Publication | None:
        chance = self._rng.random()
        if chance < 0.15:
            return None
        day = moment.replace(hour=0, minute=0)
        interval = Interval(moment, moment + timedelta(minutes=1), "minute")
        if chance < 0.5:
            interval = Interval(day, day + timedelta(days=1), "day")
        return Publication(interval, "metadata", "made")


def _headed(lines: list[Line]) -> list[Line]:
    """The first two thirds of ``lines``."""
    return lines[: max(6, 2 * len(lines) // 3)]


_MOMENTS: dict[str, datetime] = {}


def _start(made: Made) -> datetime:
    return _MOMENTS[made.article.id]


def _is_all_quote(text: str) -> bool:
    quoted = sum(map(len, find_quoted(text)))
    return quoted > 0.6 * len(text) and len(text) > 50


def _printed(lines: Sequence[Line], shell: Article) -> tuple[Article, tuple[Span, ...]]:
    """An article that prints ``lines`` by paragraph under the shell's title, and their spans."""
    text = f"{shell.title}\n\n" if shell.title else ""
    spans: list[Span] = []
    previous: int | None = None
    for line in lines:
        if previous is not None:
            text += " " if line.paragraph == previous else "\n\n"
        spans.append(Span(len(text), len(text) + len(line.text)))
        text += line.text
        previous = line.paragraph
    made = make_article(shell.id, "", text, publisher=shell.publisher)
    title_span = Span(0, len(shell.title)) if shell.title else None
    return (
        replace(made, title=shell.title, title_span=title_span, published=shell.published),
        tuple(spans),
    )


def make_families(stories: Stories, *, variants: int) -> Iterator[Family]:
    """``variants`` families for each story whose accounts are independent."""
    for key, accounts in sorted(stories.items()):
        if key[:8] not in NOT_INDEPENDENT:
            for variant in range(variants):
                yield FamilyMaker(key, accounts, variant).family()
