"""Where an article counts or names those killed and injured."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from rashomon.analysis.figures import ORDINALS, age_in
from rashomon.comparing.merging.accounts import Account
from rashomon.comparing.merging.figures.figure_aspects import aspect_of
from rashomon.comparing.merging.figures.figure_standings import is_long_over
from rashomon.comparing.merging.figures.roundups import (
    counts_happenings_around,
    is_roundup,
    names_several,
)
from rashomon.comparing.overview.crime_parts import own_part
from rashomon.text.words import find_words
from rashomon.types import Citation, Figure, FigureMention, Modality, Span

_ASPECTS = {"kill": "killed", "injure": "injured", "hospitalize": "treated", "shoot": "shot"}
_OTHERS = frozenset({"other", "others", "more", "additional", "another"})
LEAD = 600
"""Characters of headline and lead, where an article counts its own happening."""

_REFLEXIVES = frozenset({"himself", "herself"})
_NO_HEADS = frozenset({"killed", "injured", "shot"})
_DEATH = re.compile(r"\b(?:died|dies|dead|killed|pronounced|succumbed|passed away)\b", re.I)
_OPEN = frozenset({"at least", "more than"})
_NAME = re.compile(r"((?:[A-Z][\w.'’-]+\s){1,3}[A-Z][\w'’-]+)(?:,\s\d+)?")
_EXPECTED = re.compile(r"\bexpected to (?:survive|live|recover)$")
_OTHERS_TURN = re.compile(
    r",?\s(?:and|but|while)\s(?=(?:\w+ly\s)?(?:wound(?:ed|ing|s)|injur(?:ed|ing|es)|hurt(?:ing)?|"
    r"graz(?:ed|ing|es))\s(?:an?|the|his|her|their|another|two|three|four|five)\b)"
    r"|,?\s(?:and|but|while)\s(?=(?:an?|the|two|three|four|five|another|one|his|her|their|\d+)\s)"
    r"|\sand\s(?=left\s(?:an?|the|his|her|their|another|two|three|four|five)\s)|;\s"
    r"|,\s(?=[\w-]+\s(?:wounded|injured|hurt|critical|hospitali[sz]ed|survives|dead|killed)\b)",
    re.IGNORECASE,
)  # where a sentence turns to somebody else: "a man is dead and a woman is hurt"
_DECADE = re.compile(r"\b\d0s\b")  # "a man in his 50s died"
_LINK = re.compile(r"\W*(?:related|(?:read |see )?more|also|watch|photos?|video)\s?:", re.I)
_CLIP = re.compile(r"\d{1,2}:\d\d\s(?![ap]\.?m\b|[A-Z]{2,4}\b)")  # "1:51 Boy killed": a film
_AMONG = re.compile(
    r"(?:\s[\w'’-]+){0,4}?\s(?:among|of)\s(?:(?:the|at\sleast|about|some|over|more\sthan)\s)?"
    r"(?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[\w,-]*\s"
    r"(?:[\w'’-]+\s){0,2}?(?:dead|killed|injured|wounded|hurt)\b",
    re.IGNORECASE,
)
_FURTHER = re.compile(r"\b(?:a\sfurther|another)\s\Z", re.IGNORECASE)
_OF_NUMBER = re.compile(
    r"\sof\s(?:the\s)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\s", re.IGNORECASE
)
_RECALLED = re.compile(r"When\s(?:[A-Z][\w.’'-]*\s)*\Z")
_RISEN = re.compile(
    r"\b(?:rose|rises|risen|climb(?:ed|s)?|grew|grows|grown|jumped|increased|gone up|went up|"
    r"stands|stood|now)\s(?:to|at)\s(?:(?:at least|about|some|over|more than)\s)?\Z",
    re.IGNORECASE,
)  # "the number of dead rose to 12"
_TOLL_BEFORE = re.compile(
    r"\b(?:(?:death )?toll(?! (?:of (?:the )?(?:injured|wounded)|road|booth|plaza|bridge)s?\b)|"
    r"number of (?:the )?(?:dead|deaths|fatalities|people killed))\b[^.;:]*\Z",
    re.IGNORECASE,
)
_OF_WOUNDS = re.compile(
    r"(?:(?:at\sleast|about|some|up\sto)\s)?[\w-]+\s"
    r"(?:(?:apparent|separate|serious|severe|minor|small|superficial|visible)\s){0,2}?"
    r"(?:gunshot|bullet|stab|knife|puncture|graze)\swounds?\b",
    re.IGNORECASE,
)  # "two apparent gunshot wounds" count nobody
_WOUNDS = frozenset({"wound", "wounds"})
_SHOT_WOUND = re.compile(r"\b(?:gunshot|bullet|stab|knife)\swounds?\b", re.IGNORECASE)
_HELD_FOR = re.compile(
    r"\b(?:convicted|guilty|accused|charged|suspected)\s(?!.*\b(?:plot|plan|conspir|attempt|threat"
    r"|try|trying|intend|solicit))[^.;]{0,80}$",
    re.IGNORECASE | re.DOTALL,
)  # "convicted of murdering a deputy" is no plan
_BEYOND_SAVING = re.compile(
    r"\bcould(?:\snot|n['’]t)\sbe\s(?:saved|revived|resuscitated)\b", re.IGNORECASE
)
_BODIES = frozenset({"bodies", "body"})
_FOUND = re.compile(r"\b(?:found|recover(?:ed|s)?|discover(?:ed|s)?|retrieved|pulled)\b", re.I)
_STOP = re.compile(r"[.!?:;][\"”'’)]*$")
_BADLY = re.compile(
    r"(?:\s[\w'’]+){0,4}?\s(?:(?:seriously|critically|severely|badly|gravely)\s\w+"
    r"|in\s(?:critical|serious|grave)\scondition|(?:in\sintensive|in\scritical)\scare"
    r"|on\s(?:life|ventilator)\ssupport|in\s(?:an?\s|the\s)?(?:coma|ICU)"
    r"|(?:remain|remained|remains|stayed)\sin\s(?:the\s)?hospital)",
    re.IGNORECASE,
)
_UNDONE: frozenset[Modality] = frozenset({"hypothetical", "planned", "threatened", "negated"})
_OVER: frozenset[Modality] = frozenset({"historical"})


@cache
def never_tolls() -> frozenset[str]:
    """Words for what is counted beside a fate and is nobody."""
    path = files("rashomon.comparing") / "data" / "no_toll.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if line[:1] != "#" for word in line.split())


@dataclass(frozen=True, slots=True)
class Printing:
    """One place where an article counts, or names, people who fared somehow."""

    aspect: str
    citation: Citation
    value: float
    is_implied: bool
    is_added: bool  # "three others"
    is_self: bool  # "killed himself"
    is_of_several: bool  # its sentence names several happenings: "in separate shootings"
    is_aside: bool  # of several happenings, or of one long over
    heads: frozenset[str]  # the words for those who fared so
    sentence: Citation
    tells_death: bool  # the sentence does, of whomever
    is_in_line: bool = False  # a line without a full stop, below the headline: a link or caption
    is_open: bool = False  # "at least three": a larger number is no other one
    name: str = ""  # of the one who fared so, in full
    is_badly: bool = False  # "two were seriously hurt": some of those hurt
    ordinal: int = 0  # "a third victim": how many there are with this one
    age: int | None = None  # of the one who fared so
    is_part: bool = False  # "ten tourists among 12 dead": some of another number
    is_total: bool = False  # "the death toll rose to four": of all who died
    is_some: bool = False  # "two of the four": of another number
    is_definite: bool = False  # "the boy": whoever that is was told of before
    since: int = 0  # where its article begins to tell of the story's happening

    @property
    def start(self) -> int:
        """Where it begins in its article."""
        return self.citation.span.start

    @property
    def is_leading(self) -> bool:
        """Whether it stands in the headline or lead, or where a page first tells the happening."""
        return self.start - self.since < LEAD


def read_printings(
    figures: Sequence[Figure], accounts: Mapping[str, Account]
) -> dict[str, tuple[Printing, ...]]:
    """The printings of each article that has some, by its id; of a page on several crimes those of
    the one that the other articles of its story tell."""
    found: dict[str, list[Printing]] = defaultdict(list)
    for figure in figures:
        for printing in _of_figure(figure, accounts):
            found[printing.citation.article].append(printing)
    own = {name: _in_own_part(found[name], accounts) for name in sorted(found)}
    return {name: tuple(_without_several(each)) for name, each in own.items()}


def _in_own_part(
    printings: Sequence[Printing], accounts: Mapping[str, Account]
) -> Sequence[Printing]:
    account = accounts[printings[0].citation.article]
    others = [each for each in accounts.values() if each.story == account.story != ""]
    part = own_part(account, [each for each in others if each.id != account.id])
    inside = [each for each in printings if part.contains(each.citation.span)]
    return [replace(each, since=part.start) for each in inside]


def _without_several(printings: Sequence[Printing]) -> Iterator[Printing]:
    """The printings of one article, all of them aside where its lead counts over several
    happenings, unless it tells of its own before: what it counts elsewhere is of one or another
    of them."""
    leading = [each for each in printings if each.is_leading]
    several = [each for each in leading if each.is_of_several]
    first = min((each.start for each in several), default=0)
    counted = {(each.aspect, each.value) for each in several}
    own = [each for each in leading if each.start < first and not each.is_of_several]
    is_own_first = bool(own) and all((each.aspect, each.value) not in counted for each in own)
    is_over_several = bool(several) and not is_own_first
    for each in printings:
        yield replace(each, is_aside=each.is_aside or is_over_several)


def _counts_people(figure: Figure | FigureMention, sentence: str) -> bool:
    forms = {word.form for word in find_words(figure.subject)}
    is_people = figure.unit in {"", "person"} and forms.isdisjoint(never_tolls())
    return is_people and figure.value is not None and _fared(figure.subject, sentence) is not None


def _fared(subject: str, sentence: str) -> str | None:
    """How those counted fared; whoever is expected to live was hurt, and bodies are found of the
    dead."""
    if _EXPECTED.search(subject):
        return "treated"
    aspect = "killed" if subject == "death" else _ASPECTS.get(aspect_of(subject) or "")
    is_of_bodies = any(word.form in _BODIES for word in find_words(subject))
    return "killed" if aspect is None and is_of_bodies and _FOUND.search(sentence) else aspect


def _aspect(told: Figure | FigureMention, sentence: str) -> str:
    """How those counted fared; whoever was found with gunshot wounds may have died of them."""
    aspect = _fared(told.subject, sentence) or ""
    is_of_wounds = any(word.form in _WOUNDS for word in find_words(told.subject))
    is_open = aspect == "injured" and is_of_wounds and not told.is_implied
    return "shot" if is_open and _SHOT_WOUND.search(sentence) else aspect


def _of_figure(figure: Figure, accounts: Mapping[str, Account]) -> Iterator[Printing]:
    for cited in figure.attestations:
        account = accounts[cited.article]
        told = _own_mention(account, cited.span, figure)
        sentence = account.sentence(cited.span)
        is_number = told.unit in {"", "person"} and told.value is not None
        is_toll = is_number and _is_toll_at(account, cited.span)
        if not (is_toll or _counts_people(told, account.words(sentence))):
            continue
        forms = frozenset(word.form for word in find_words(told.subject))
        is_over_several = is_roundup(account.article.text, cited.span.start)
        is_of_several = counts_happenings_around(account.article.text, cited.span.start)
        is_of_several |= names_several(account.article.title or "")
        printing = Printing(
            aspect="killed" if is_toll else _aspect(told, account.words(sentence)),
            citation=cited,
            value=_printed_value(told, figure) or 0.0,
            is_implied=told.is_implied,
            is_added=bool(forms & _OTHERS) or _is_further(account, cited.span),
            is_self=bool(forms & _REFLEXIVES),
            is_of_several=is_of_several,
            is_aside=is_over_several
            or is_long_over(account, cited.span)
            or (told.is_implied and _is_recalled(account, cited.span))
            or _told_as(account, cited.span, _OVER),
            heads=forms - _NO_HEADS,
            sentence=account.cite(sentence),
            tells_death=_DEATH.search(_own_clause(account, cited.span)) is not None,
            is_in_line=not (account.is_title(cited.span) or _STOP.search(account.words(sentence))),
            is_open=told.comparator in _OPEN and not told.is_implied,
            name=_full_name(account.words(cited.span)) if told.is_implied else "",
            is_badly=_BADLY.match(account.article.text, cited.span.end) is not None,
            ordinal=_ordinal(forms) if told.is_implied else 0,
            age=age_in(account.words(cited.span)) if told.is_implied else None,
            is_part=_AMONG.match(account.article.text, cited.span.end) is not None,
            is_total="toll" in forms or _is_risen_to(account, cited.span),
            is_some=_OF_NUMBER.match(account.article.text, cited.span.end) is not None,
            is_definite=told.is_implied and account.words(cited.span)[:4].lower() == "the ",
        )
        is_skipped = is_over_several and not printing.is_leading
        is_decade = _DECADE.search(account.words(cited.span)) is not None and not told.is_implied
        is_of_wounds = _OF_WOUNDS.match(account.article.text, cited.span.start) is not None
        is_link = _LINK.match(account.words(sentence)) is not None
        is_link |= printing.is_in_line and _CLIP.match(account.words(sentence)) is not None
        is_of_wounds |= printing.is_in_line and "body" in forms  # a link to another story
        is_nothing = is_skipped or is_decade or is_link or is_of_wounds
        if not (is_nothing or _is_undone(account, cited.span)):
            yield printing


def _is_recalled(account: Account, span: Span) -> bool:
    """Whether a sentence begins with somebody's death as the time of something else ("When Justice
    Ada Rill died, the council ruled that")."""
    before = account.article.text[account.sentence(span).start : span.start]
    return _RECALLED.match(before) is not None


def _is_further(account: Account, span: Span) -> bool:
    """Whether the number at ``span`` comes on top of another: "a further eight"."""
    return _FURTHER.search(account.article.text, max(0, span.start - 16), span.start) is not None


def _is_risen_to(account: Account, span: Span) -> bool:
    """Whether the number at ``span`` is what a count has come to."""
    return _RISEN.search(account.article.text, max(0, span.start - 40), span.start) is not None


def _is_toll_at(account: Account, span: Span) -> bool:
    """Whether the number at ``span`` is what the dead have come to, whatever noun follows it: "the
    death toll climbed to 31 people"."""
    before = account.article.text[account.sentence(span).start : span.start]
    return _is_risen_to(account, span) and _TOLL_BEFORE.search(before) is not None


def _printed_value(told: Figure | FigureMention, figure: Figure) -> float | None:
    """What the article itself counts where it names people or leaves its number open ("at least
    three", "about 50"), else the number that it and others print."""
    is_own = told.is_implied or told.comparator in _OPEN or told.comparator == "about"
    return told.value if is_own else figure.value


def _own_clause(account: Account, span: Span) -> str:
    """The words around ``span`` up to where its sentence goes on about somebody else."""
    sentence = account.sentence(span)
    before = account.article.text[sentence.start : span.start]
    behind = account.article.text[span.start : sentence.end]
    start = max((each.end() for each in _OTHERS_TURN.finditer(before + behind[:8])), default=0)
    end = _OTHERS_TURN.search(behind, span.end - span.start)
    start = start if start <= len(before) else 0
    return before[start:] + (behind[: end.start()] if end else behind)


def _ordinal(forms: frozenset[str]) -> int:
    """How many the words tell there to be: 3 for "a third victim"; 0 where they do not."""
    return next((at for at, word in enumerate(ORDINALS, start=2) if word in forms), 0)


def _full_name(words: str) -> str:
    """ "Vel Orr" of "Vel Orr, 24"; "" for anybody without a first name and a surname."""
    match = _NAME.fullmatch(words.strip())
    return match[1] if match else ""


def _own_mention(account: Account, span: Span, figure: Figure) -> Figure | FigureMention:
    """What the article itself tells at ``span``: another may print for the same figure a number
    where this one only names those it counts, or how they fared where this one does not."""
    aspect = aspect_of(figure.subject)
    own = [each for each in account.analysis.figures if each.span == span]
    alike = (each for each in own if aspect_of(each.subject) == aspect)
    return next(alike, own[0] if own else figure)


def _is_undone(account: Account, span: Span) -> bool:
    """Whether what is told there has not come about, or not yet."""
    sentence = account.sentence(span)
    before = account.article.text[sentence.start : span.start]
    behind = account.article.text[span.end : sentence.end]
    is_over = _HELD_FOR.search(before) is not None or _BEYOND_SAVING.search(behind) is not None
    return not is_over and _told_as(account, span, _UNDONE)


def _told_as(account: Account, span: Span, modalities: frozenset[Modality]) -> bool:
    """Whether the happening told right around ``span`` is told so: "could kill millions"."""
    around = [each for each in account.analysis.events if each.span.contains(span)]
    nearest = min(around, key=lambda each: _gap(each.trigger_span, span), default=None)
    return nearest is not None and nearest.modality in modalities


def _gap(one: Span, other: Span) -> int:
    return max(one.start, other.start) - min(one.end, other.end)
