"""One event mention with all that decides which happening it tells of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from math import inf

from rashomon.comparing.merging.accounts import Account
from rashomon.comparing.merging.events.happenings import (
    families_of,
    head_stem,
    is_speech,
    phrase_families,
    trigger_stems,
    verb_stem,
)
from rashomon.comparing.merging.events.means import find_means
from rashomon.comparing.merging.events.ranks import rank_of
from rashomon.comparing.merging.events.sides import EntityIds, Sides
from rashomon.text.frequencies import rarity
from rashomon.text.stems import stem
from rashomon.text.words import find_words
from rashomon.types import EventMention, Interval, Participant, Span

_CONTENT_RARITY = 0.2  # commoner stems do not tell one happening from another
_CLAUSE_RARITY = 0.1  # in one clause somewhat commoner stems ("the programs") do too
_SPOKEN = frozenset({"THREATEN", "REQUEST", "ACCUSE", "REJECT", "SUPPORT", "CONCEDE", "AGREE"})
_ACTS = frozenset({"actual", "ongoing", "historical"})
_PARTICLE_REACH = 12  # characters behind a verb in which "off" in "called off" stands
_ANOTHER_REACH = 40  # characters before an event noun in which "another" stands
_ANOTHER = re.compile(
    r"\b(?:another|a(?:n)? (?:second|third|different|earlier|previous)"
    r"|similar|other|separate|unrelated|copycat|prior|past)"
    r"\s['\"‘“]?(?:[\w-]+\s){0,2}\Z",
    re.IGNORECASE,
)
_OTHER_PERSON_REACH = 24  # characters before a participant in which "another" may stand
_OTHER_PERSON = re.compile(
    r"\b(?:another|(?:an?|the)\s(?:second|third|fourth|fifth|other)"
    r"|(?:one|two|three|four|five|\d+)\s(?:other|more))"
    r"\s(?:[\w-]+\s){0,3}[\w-]+\Z",
    re.IGNORECASE,
)
_SINGLED_OUT = frozenset({"COERCE", "ACCUSE"})  # what is done to one suspect after the other
_LOWER_BOUNDS = frozenset({"exactly", "at least", "more than"})
_ANNIVERSARY = frozenset({"anniversary", "anniversari", "commemorat", "memorial", "mark"})

Bounds = tuple[float, float]  # the fewest and the most


@dataclass(frozen=True, slots=True)
class Telling:
    """One event mention with everything its identity is decided on."""

    account: Account
    index: int
    mention: EventMention
    head: str
    families: frozenset[int]
    is_another: bool  # told as one more beside the news ("another shooting")
    is_of_another: bool  # done to one more person beside the first ("a second suspect")
    is_phrase: bool  # the families are those of a word and what it is done to together
    actors: frozenset[str]
    recipients: frozenset[str]
    n_recipients: Bounds | None  # how many, where a number of them is printed
    rank: str | None  # the how manieth it is, or how many of its kind it sums up
    sufferers: frozenset[str]  # stems of the nouns for those it is done to
    means: frozenset[str]  # by what means somebody is attacked
    holder: str | None
    place: str | None
    interval: Interval | None
    content: frozenset[str]
    surroundings: frozenset[str]  # stems of its sentence that carry content, names included
    clause: frozenset[str]  # stems of its clause but for the very commonest, names included

    @property
    def order(self) -> tuple[str, Span, int]:
        """Where it stands: decides every tie."""
        return self.account.id, self.mention.trigger_span, self.index

    @property
    def standing(self) -> str:
        """Its modality, all that happened being one: an act is never a plan or a threat."""
        return "act" if self.mention.modality in _ACTS else self.mention.modality

    @property
    def is_spoken(self) -> bool:
        """Whether it is an act of speech, which recurs with other contents: a lawsuit is one suit
        in whatever words it is told of."""
        is_suit = self.mention.type == "ACCUSE" and bool(self.families & families_of("sue"))
        if self.is_phrase or is_suit:
            return False
        return self.mention.type in _SPOKEN or (not self.mention.type and is_speech(self.head))

    @property
    def is_leading(self) -> bool:
        """Whether its article begins with it."""
        begins = self.mention.trigger_span.start < self.account.lead_end
        return begins and not self.mention.is_background

    @property
    def names(self) -> frozenset[str]:
        """The stems of the names in its clause."""
        return self.account.stems(self.mention.span) & self.account.name_stems

    @property
    def parties(self) -> frozenset[str]:
        """Everybody who takes part."""
        return self.actors | self.recipients


def tell(account: Account, index: int, ids: EntityIds, sides: Sides) -> Telling:
    """The telling of the event with that index in ``account``."""
    mention = account.analysis.events[index]
    head, families, is_phrase = _named(account, mention)
    own = _forms(account.words(mention.trigger_span), head) | {head}
    acting, acted_on = _parties(account, mention)
    return Telling(
        account=account,
        index=index,
        mention=mention,
        head=head,
        families=families,
        is_another=_is_another(account, mention),
        is_of_another=_is_of_another(account, mention),
        is_phrase=is_phrase,
        actors=_ids(account, acting, ids, sides),
        recipients=_ids(account, acted_on, ids, sides),
        n_recipients=_count(account, _counted(mention)),
        rank=rank_of(account.article.text, mention.trigger_span),
        sufferers=_nouns(account, mention.recipients),
        means=find_means(account.article, mention),
        holder=ids.get((account.id, mention.holder or "")),
        place=ids.get((account.id, mention.place.entity or "")) if mention.place else None,
        interval=_interval(account, mention),
        content=_rare(account, mention.span, _CONTENT_RARITY) - account.name_stems - own,
        surroundings=_rare(account, account.sentence(mention.span), _CONTENT_RARITY) - own,
        clause=_rare(account, mention.span, _CLAUSE_RARITY) - own,
    )


def _parties(
    account: Account, mention: EventMention
) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    """Who does it and whom it is done to: somebody who dies suffers it, as who is killed does."""
    dead = [each for each in mention.actors if _is_somebody(account, each)]
    if mention.mode != "death" or not dead:
        return mention.actors, mention.recipients
    left = tuple(each for each in mention.actors if each not in dead)
    return left, (*dead, *mention.recipients)


def _counted(mention: EventMention) -> tuple[Participant, ...]:
    """Those whose number is that of whom it is done to: those who die, whatever they are called."""
    dying = mention.actors if mention.mode == "death" else ()
    return (*dying, *mention.recipients)


def _is_somebody(account: Account, participant: Participant) -> bool:
    entity = account.analysis.entity(participant.entity) if participant.entity else None
    return entity is not None and entity.kind == "person"


def _is_another(account: Account, mention: EventMention) -> bool:
    trigger = mention.trigger_span
    before = account.words(Span(max(0, trigger.start - _ANOTHER_REACH), trigger.start))
    return _ANOTHER.search(before) is not None


def _is_of_another(account: Account, mention: EventMention) -> bool:
    return mention.type in _SINGLED_OUT and any(
        _OTHER_PERSON.search(account.words(Span(max(0, start - _OTHER_PERSON_REACH), end)))
        for start, end in ((each.span.start, each.span.end) for each in mention.recipients)
    )


def _named(account: Account, mention: EventMention) -> tuple[str, frozenset[int], bool]:
    """The stem that names the happening, its families, and whether they are a phrase's."""
    words = account.words(mention.trigger_span)
    clause = account.stems(mention.span)
    end = min(mention.span.end, mention.trigger_span.end + _PARTICLE_REACH)
    behind = account.words(Span(mention.trigger_span.start, max(end, mention.trigger_span.end)))
    for each in trigger_stems(words):
        families = phrase_families(each, behind.casefold().split()[1:], clause)
        if families:
            return each, families, True
    rest = Span(mention.trigger_span.end, max(mention.trigger_span.end, mention.span.end))
    head = head_stem(words, [word.form for word in find_words(account.words(rest))])
    return head, families_of(head), False


def _ids(
    account: Account, participants: Iterable[Participant], ids: EntityIds, sides: Sides
) -> frozenset[str]:
    found = (ids.get((account.id, each.entity)) for each in participants if each.entity)
    return frozenset(member for entity in found if entity for member in sides.members(entity))


def _count(account: Account, participants: Iterable[Participant]) -> Bounds | None:
    """The fewest and the most that the number printed with those participants allows ("21 girls",
    "at least four people"), where there is one only."""
    found = {
        (figure.value, figure.value if figure.comparator == "exactly" else inf)
        for figure in account.analysis.figures
        for each in participants
        if figure.unit in {"", "person"}
        and figure.comparator in _LOWER_BOUNDS
        and figure.value is not None
        and not figure.is_implied
        and each.span.contains(figure.span)
    }
    return found.pop() if len(found) == 1 else None


def _nouns(account: Account, participants: Iterable[Participant]) -> frozenset[str]:
    """The stems of the last words of each description without a name ("21 schoolgirls")."""
    words = (find_words(account.words(each.span)) for each in participants)
    last = {stem(each[-1].form) for each in map(list, words) if each}
    return frozenset(last) - account.name_stems


def _interval(account: Account, mention: EventMention) -> Interval | None:
    """When it happened; a commemoration's date is not that of what it commemorates, unless the
    clause itself gives the full date."""
    if mention.time is None:
        return None
    time = account.analysis.times[mention.time]
    is_own = time.basis == "explicit" and mention.span.contains(time.span)
    is_marked = bool(account.stems(account.sentence(mention.span)) & _ANNIVERSARY)
    return None if mention.is_background and is_marked and not is_own else time.interval


def _rare(account: Account, span: Span, least: float) -> frozenset[str]:
    return frozenset(word for word in account.stems(span) if rarity(word) > least)


def _forms(trigger: str, head: str) -> frozenset[str]:
    """The stems of the words of ``trigger`` that are forms of ``head`` ("met" of "meet"), or of all
    where none is ("turned down" of "reject")."""
    words = find_words(trigger)
    forms = [word.form for word in words if verb_stem(word.form) == head]
    return frozenset(map(stem, forms or (word.form for word in words)))
