"""What an article says led to a happening."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from rashomon.comparing.merging.accounts import Account
from rashomon.comparing.merging.events.event_tellings import Telling
from rashomon.types import Citation, EventMention, Span

_CLAUSE_END = re.compile(
    r"[.;:?!—–]|,(?! (?:where|who|which|when|and)\b)| (?:but|although|though|however|while)\b"
)
_DEMONSTRATIVE = re.compile(
    r"\W*(?:that|this|which|it|these|those|the (?:move|decision))\W*", re.IGNORECASE
)
_SPEECH = re.compile(r"\b(?:said|says|told|tells|according)\b")
_BREAK = re.compile(
    r"[;:“”\"]|\b(?:but|although|though|however|while|whereas"
    r"|since|when|which|who|where|that|if|until)\b",
    re.IGNORECASE,
)
_HOW_LONG = re.compile(
    r"\b(?:shortly|soon|immediately|long|right|just|(?:minute|hour|day|week|month|year|decade)s?)\s*\Z",
    re.IGNORECASE,
)
_FOR_CAUSE = frozenset({"ACCUSE", "COERCE", "PROTEST", "REJECT", "SANCTION", "THREATEN"})
_REACH = 80  # characters between the word that names the happening and the marker of its cause
_SHORTEST = 12  # characters: less names no cause ("after that")


def find_cause(telling: Telling) -> Citation | None:
    """The words of the article that say what led to the happening, where it says so.

    "revoked his visa after he spoke at a rally" gives "he spoke at a rally"; "That prompted
    Washington to revoke the visa" gives the sentence before.
    """
    account, trigger = telling.account, telling.mention.trigger_span
    sentence = account.sentence(trigger)
    behind = Span(trigger.end, max(trigger.end, sentence.end))
    following = None if telling.mention.is_in_passing else _following(telling, behind)
    found = following or _preceding(account, Span(sentence.start, trigger.start), sentence)
    if not found or len(found) < _SHORTEST or _SPEECH.search(account.words(found)):
        return None
    return account.cite(found)


def _following(telling: Telling, rest: Span) -> Span | None:
    """The words after the first marker behind the trigger, to the end of their clause."""
    text = telling.account.words(rest)
    marker = _markers("after").search(text)
    if marker is None or marker.start() > _REACH or _BREAK.search(text, 0, marker.start()):
        return None
    if marker[0].lower() == "over" and not _may_be_over_something(telling.mention):
        return None  # "a missile launched over Norland", "talks over the port"
    if _HOW_LONG.search(text, 0, marker.start()):
        return None  # "shortly after", "two days after": a date, not a cause
    end = _CLAUSE_END.search(text, marker.end())
    return _trimmed(text, marker.end(), end.start() if end else len(text), rest.start)


def _may_be_over_something(mention: EventMention) -> bool:
    """Whether what stands behind "over" may be why somebody did it."""
    is_ending = mention.type == "OTHER" and mention.mode == "term-end"
    return mention.type in _FOR_CAUSE or is_ending


def _preceding(account: Account, lead: Span, sentence: Span) -> Span | None:
    """The words before "prompted" or "led to"; the sentence before where they only point at it."""
    text = account.words(lead)
    markers = list(_markers("before").finditer(text))
    if not markers or len(text) - markers[-1].end() > _REACH:
        return None
    marker = markers[-1]
    if _DEMONSTRATIVE.fullmatch(text[: marker.start()]):
        return _sentence_before(account, sentence)
    return _trimmed(text, 0, marker.start(), lead.start)


def _sentence_before(account: Account, sentence: Span) -> Span | None:
    earlier = [sent for sent in account.analysis.sentences if sent.end <= sentence.start]
    return earlier[-1] if earlier else None


def _trimmed(text: str, start: int, end: int, offset: int) -> Span:
    words = text[start:end]
    left = start + len(words) - len(words.lstrip())
    return Span(offset + left, offset + max(left, start + len(words.rstrip(" ,"))))


@cache
def _markers(place: str) -> re.Pattern[str]:
    text = (files("rashomon.comparing") / "data" / "cause_markers.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    words = sorted((row[0] for row in rows if row[1] == place), key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.I)
