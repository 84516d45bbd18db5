"""Who the words of a source stand for: the entity that speaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rashomon.analysis.entities.nouns import affiliations, person_nouns
from rashomon.analysis.quotes.cast import ONE_OF
from rashomon.analysis.quotes.lexicon import word_list
from rashomon.types import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from rashomon.analysis.quotes.cast import Cast

_PERSONAL = {
    "he": "person",
    "she": "person",
    "him": "person",
    "her": "person",
    "his": "person",
    "hers": "person",
    "it": "organisation",
    "its": "organisation",
    "they": "group",
    "their": "group",
}
_NOMINATIVE = frozenset({"he", "she", "they", "it", "we", "you"})
_RELATIVES = frozenset({"who", "which", "that", "whom"})
_RANK = {"person": 0, "organisation": 1, "group": 1, "place": 2, "other": 3}
_HEAD = re.compile(r"[^,(—–]+")  # the name, before what describes it
_NAMES = re.compile(r"[A-Z][a-z]+\s+[A-Z][a-z]+")  # a first and a last name
_ISSUED = re.compile(r"(?:\w+ ){0,3}?(\w+) (?:from|by) ")  # a writing and who it is from
_OF = re.compile(
    r"\s(?:of|from|for|at|on|in)(?: the)?\s$"
)  # between somebody and their place or body
_PARTY = re.compile(r",?\s\(?[RDI]-[A-Z][\w. ]{1,20}[,)]?\s$")  # "Ana Ruiz, R-South Sorrel, who"
_ANOTHERS = re.compile(r"\b(?:for|of) (?:[\w.-]+ ){0,3}[\w.-]+['’]s? [a-z]+\s*$")
_LONGEST_ANOTHER = 60  # characters of such a phrase
_LONGEST_PARTY = 32  # characters of such a tag
_LONGEST_LINK = 10  # characters of such words
_NEAR_RELATIVE = 3  # characters between a name and the relative pronoun that goes on from it
_MORE_NAME = re.compile(r"\s[A-Z]\w+")
_TITLE_WORDS = re.compile(r"(?:\s+(?!and\b|or\b)[\w.-]+)*\s+")
# A preposition, with at most an article and a title, right before a name that it subordinates.
_OWNED = re.compile(
    r"\b(?:of|for|from|in|at|to|with|by|on|toward|towards|against|about|under|near|behind|over"
    r"|among|like|without|including) (?:(?:the|h(?:is|er)|its|their) )?(?:fellow )?"
    r"(?:[A-Z][\w.]*\s)*$"
)
# "lawyers for Ruiz and Vel": the last of several names that such people speak for
_FOR_SEVERAL = re.compile(
    r"(?:^|\s)[A-Za-z]+s (?:of|for) (?:[A-Z][\w.’-]*,? )+and (?:[A-Z][\w.]*\s)*$"
)
_OFFICE = re.compile(r"\b([A-Za-z]+) (?:of|for) ((?:[A-Z][\w.&-]*\s|and\s)+)$")
_RELATIVE = re.compile(r"\w[\w’']* (?:that|which|who|whom|whose|where) [^,]*$")
# "the woman accusing Ruiz", not "the city's acting mayor Ruiz"
_PARTICIPLE = re.compile(
    r"\b(?!(?:the|an?|his|her|its|their|and)\b)[a-z]{3,} (?!(?:act|outgo|incom|sitt|presid|rul|lead"
    r"|retir|visit|found|manag|reign|commun|campaign|serv|stand)ing\b)[a-z]{3,}ing [^,]*$"
)
# A comma with at most a title, and an office, between a description and the name it describes.
_APPOSED = re.compile(r",\s(?:[A-Z][\w.-]*\s)*(?:([a-z]+)\s)?")


def speaker_of(cast: Cast, span: Span, *, previous: str | None = None) -> str | None:
    """The id of the entity that the source ``span`` names.

    ``previous`` is who spoke last: what a pronoun without a mention falls back to.
    """
    words = span.of(cast.text).strip().lower()
    if words in {"i", "we"}:
        return None  # whoever writes the article
    named = _named(cast, span)
    if named is not None:
        return named
    if words in _RELATIVES:
        return _antecedent(cast, span)
    if words in _PERSONAL:
        return _recent(cast, span.start, _PERSONAL[words], previous)
    return _by_role(cast, words)


def issuer_of(cast: Cast, span: Span) -> str | None:
    """The id of whoever issued the writing that a source is: "the statement from Ana Ruiz"
    and "Ana Ruiz’s letter" give Ana Ruiz."""
    found = _ISSUED.match(cast.text, span.start, span.end)
    if found is not None and found[1].lower() in word_list("issued"):
        return _named(cast, Span(found.end(), span.end))
    last = cast.text[span.start : span.end].split()[-1].lower()
    return owner_of(cast, span) if last in word_list("issued") else None


def owner_of(cast: Cast, span: Span) -> str | None:
    """The id of whose something is: "Trump's message" gives Trump."""
    owned = [each for each in cast.overlapping(span) if _is_possessive(cast.text, each[0])]
    return owned[0][2] if owned else None


def _named(cast: Cast, span: Span) -> str | None:
    inside = [
        each
        for each in cast.overlapping(span)
        if not _is_possessive(cast.text, each[0], within=span) or each[0].contains(span)
    ]
    free = [
        each
        for each in inside
        if (not _is_subordinate(cast.text, each[0], span) or _has_office(cast, each, span))
        and not (each[0] in cast.modifying and each[0].end < span.end)
        and not _is_inner_pronoun(cast.text, each, span)
    ]
    head = _HEAD.match(cast.text, span.start, span.end)
    head_end = head.end() if head else span.end
    if not any(each[0].start < head_end for each in free) and _NAMES.search(
        cast.text, span.start, head_end
    ):
        return None  # a name that is no entity, with others in what describes it
    apposed = _apposed(cast, free, head_end)
    if apposed is not None:
        return apposed
    free = [
        each
        for each in free
        if not _is_title_of(cast, each[0], free, head_end)
        and not _is_origin(cast, each, span, head_end)
    ]
    return min(free, key=lambda each: _preference(cast, each, head_end))[2] if free else None


def _apposed(cast: Cast, free: Sequence[tuple[Span, str, str]], head_end: int) -> str | None:
    """The person or body named right behind a description ("the chairman, Ana Ruiz"; "the mine's
    owner, Norland-based Crest Metals"), where no such name stands before the comma."""
    people = [
        each
        for each in free
        if each[1] == "name" and cast.kinds[each[2]] in {"person", "organisation"}
    ]
    if any(span.start < head_end for span, _, _ in people):
        return None
    if _ANOTHERS.search(cast.text[max(0, head_end - _LONGEST_ANOTHER) : head_end]):
        return None  # "a lawyer for the mayor's accuser, Ana Ruiz"
    return next(
        (
            entity
            for span, _, entity in people
            if _is_apposed(cast.text, head_end, span.start)
            and (
                cast.kinds[entity] == "person"
                or not _is_title_of(cast, span, people, len(cast.text))
            )
        ),
        None,
    )


def _is_apposed(text: str, end: int, start: int) -> bool:
    found = _APPOSED.fullmatch(text, end, start)
    return found is not None and (found[1] is None or found[1] in person_nouns())


def _is_title_of(
    cast: Cast, mention: Span, others: Sequence[tuple[Span, str, str]], end: int
) -> bool:
    """Whether the name of a person stands right behind ``mention``, which then tells whose
    office it is ("Okafor Senior Adviser Ana Ruiz")."""
    return any(
        mention.end < each.start < end
        and cast.kinds[entity] == "person"
        and _TITLE_WORDS.fullmatch(cast.text, mention.end, each.start)
        for each, _, entity in others
    )


def _is_origin(cast: Cast, each: tuple[Span, str, str], span: Span, head_end: int) -> bool:
    """Whether a name only tells where an unnamed one is from ("a Norland Democrat", "one
    Democrat")."""
    mention, form, entity = each
    return (
        form == "name"
        and cast.kinds[entity] != "person"
        and mention.end <= head_end
        and ONE_OF.match(cast.text, span.start, mention.start) is not None
        and (
            mention.of(cast.text) in affiliations()
            or _MORE_NAME.match(cast.text, mention.end, head_end) is not None
        )
    )


def _preference(
    cast: Cast, each: tuple[Span, str, str], head_end: int
) -> tuple[int, int, int, int]:
    """The name that comes first counts, people before places, names before what they are ("law
    professor and campaigner Ana Ruiz", "news agency NTV"); what follows describes it."""
    mention, form, entity = each
    kind = cast.kinds[entity]
    is_several = kind == "organisation" and mention.of(cast.text).endswith("s")  # "banks"
    is_described = kind in {"person", "organisation"} and form != "name" and not is_several
    return int(mention.start >= head_end), _RANK[kind], int(is_described), mention.start


def _is_possessive(text: str, mention: Span, *, within: Span | None = None) -> bool:
    """Whether a mention owns what follows ("Petro's spokesman") and is not itself meant."""
    inner = mention.of(text)
    after = text[mention.end : mention.end + 2]
    owns = inner.endswith(("'s", "’s")) or after in {"'s", "’s"} or after[:1] in {"’", "'"}
    if inner.lower() in {"his", "her", "their", "its", "my", "our", "your"}:
        owns = True
    return owns and (within is None or mention.end + 2 < within.end)


def _is_subordinate(text: str, mention: Span, span: Span) -> bool:
    """Whether a mention inside a source only qualifies it ("the mayor of Bogotá", "a group that
    opposes Ruiz")."""
    if mention.start <= span.start:
        return False
    before = text[span.start : mention.start]
    patterns = (_OWNED, _RELATIVE, _PARTICIPLE, _FOR_SEVERAL)
    return any(pattern.search(before) is not None for pattern in patterns)


def _has_office(cast: Cast, each: tuple[Span, str, str], span: Span) -> bool:
    """Whether the words before a person's name are an office and what it is over ("Secretary of
    State Ana Ruiz"), or a body and an office in it, not somebody of theirs ("the aide of Mayor Ana
    Ruiz")."""
    mention, form, entity = each
    found = _OFFICE.search(cast.text[span.start : mention.start])
    if form != "name" or cast.kinds[entity] != "person" or found is None:
        return False
    noun = person_nouns().get(found[1].lower())
    if noun is not None and noun.is_plural:
        return False  # "Representatives for Ruiz and Vel"
    over = found[2].split()
    if found[1].lower() not in person_nouns() and over[-1].lower() in person_nouns():
        return True  # "Department of Trade Secretary Ana Ruiz"
    is_titled = any(word.endswith(".") or word.lower() in person_nouns() for word in over)
    is_office = found[1][0].isupper() or found[1] in person_nouns()
    return is_office and not is_titled


def _is_inner_pronoun(text: str, each: tuple[Span, str, str], span: Span) -> bool:
    """Whether a pronoun only belongs to what describes a source ("the parties he wanted")."""
    mention, form, _ = each
    return form == "pronoun" and mention.start > span.start and mention.of(text) in _NOMINATIVE


def _antecedent(cast: Cast, span: Span) -> str | None:
    """Who or what stands right before a relative pronoun; before "who" a person, past the place
    or body they are of ("Ana Ruiz of Norland, who said …")."""
    end, is_person = span.start, span.of(cast.text).lower() in {"who", "whom"}
    party = _PARTY.search(cast.text, max(0, end - _LONGEST_PARTY), end)
    end = party.start() if party is not None else end
    for mention, form, entity in cast.before(span.start):
        if mention.end <= end and end - mention.end > _NEAR_RELATIVE:
            break
        if form == "pronoun" or mention.end > end:
            continue
        if not is_person or cast.kinds[entity] in {"person", "group"}:
            return entity
        if mention.end == end and mention.of(cast.text) in affiliations():
            return entity  # "Republicans who"
        linked = _OF.search(cast.text, max(0, mention.start - _LONGEST_LINK), mention.start)
        end = linked.start() if linked is not None else mention.start
    return None


def _recent(cast: Cast, position: int, kind: str, previous: str | None) -> str | None:
    wanted = {"organisation", "group", "place"} if kind != "person" else {"person"}
    start = cast.text.rfind("\n", 0, position) + 1
    near = [each for each in cast.before(position) if cast.kinds[each[2]] in wanted]
    here = [each for each in near if each[0].start >= start and each[1] != "pronoun"]
    if here:
        return here[-1][2]  # the first one named in the paragraph is whom it is about
    if previous is not None and cast.kinds.get(previous) in wanted:
        return previous
    return near[0][2] if near else None


def speaker_before(
    cast: Cast, within: Span, *, may_be: Callable[[str], bool], quoted: Iterable[Span]
) -> str | None:
    """The person named last in a stretch, outside ``quoted``, of whom ``may_be`` holds."""
    inside = tuple(quoted)
    return next(
        (
            entity
            for mention, _, entity in cast.before(within.end)
            if mention.start >= within.start and entity in cast.people and may_be(entity)
            if not any(each.contains(mention) for each in inside)
        ),
        None,
    )


def _by_role(cast: Cast, words: str) -> str | None:
    """The one entity whose office the words are: "the mayor"."""
    title = words.removeprefix("the ").strip(" ,")
    holders = {
        entity.id
        for entity in cast.entities
        for role in entity.roles
        if title and role.title.lower() == title
    }
    return holders.pop() if len(holders) == 1 else None
