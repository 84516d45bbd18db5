"""Whose voice a quote is: which speakers may stand for each other, and which words name nobody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from rashomon.analysis.quotes.lexicon import word_list
from rashomon.comparing.merging.accounts import Account
from rashomon.comparing.merging.entities.personal_names import NameKey, name_key
from rashomon.types import Entity, EntityKind, QuoteMention

_PRONOUNS = frozenset(
    {"i", "we", "you", "he", "she", "it", "they", "who", "whom", "which", "that", "this"}
)
_TEXTS = frozenset({"announcement", "announcements", "caption", "mail", "mails", "manual"})
# What may follow the noun that says what speaks: "a statement released by the harbour board".
_AFTER_HEAD = frozenset(
    {"of", "by", "from", "released", "issued", "sent", "posted", "on", "to", "in", "that", "which"}
)


def names_nobody(speaker: str) -> bool:
    """Whether the words for a speaker name a text or are a pronoun: somebody speaks through it.

    >>> names_nobody("a statement released by the harbour board"), names_nobody("who")
    (True, True)
    >>> names_nobody("the harbour board's lawyers")
    False
    """
    head: list[str] = []
    for word in name_key(speaker):
        if head and word in _AFTER_HEAD:
            break
        head.append(word)
    return bool(head) and (head[-1] in word_list("vehicles") | _TEXTS or {*head} <= _PRONOUNS)


_SPOKESPEOPLE = frozenset({"spokesman", "spokeswoman", "spokesperson", "spokespeople", "spokesmen"})


def body_spoken_for(account: Account, mention: QuoteMention) -> str | None:
    """The account's own id of the body whose unnamed spokesman is the speaker: "a spokeswoman
    for Ferro Mills" gives the words of Ferro Mills."""
    span = mention.speaker_span
    if span is None or _SPOKESPEOPLE.isdisjoint(account.words(span).lower().split()):
        return None
    inside = [
        (entity, told)
        for entity in account.analysis.entities
        for told in entity.mentions
        if span.contains(told.span)
    ]
    if any(entity.kind == "person" and told.form == "name" for entity, told in inside):
        return None
    bodies = {entity.id for entity, _ in inside if entity.kind == "organisation"}
    return bodies.pop() if len(bodies) == 1 else None


class Allies:
    """Which speakers may stand for each other: a government or a body and who speaks for it."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._voice_by_id = {entity.id: _Voice.of(entity) for entity in entities}
        self._known: dict[tuple[str, str], bool] = {}
        self._known_as_one: dict[tuple[str, str], bool] = {}

    def are(self, left: str | None, right: str | None) -> bool:
        """Whether two speakers may be one voice; an unknown speaker may be anybody's."""
        if left is None or right is None:
            return True
        if (left, right) not in self._known:
            self._known[left, right] = self._may_be_one(left, right)
        return self._known[left, right]

    def are_one(self, left: str, right: str) -> bool:
        """Whether two speakers are one, or one body under two of its names."""
        if left == right:
            return True
        if (left, right) not in self._known_as_one:
            one, two = self._voice_by_id.get(left), self._voice_by_id.get(right)
            is_one = one is not None and two is not None and _is_one_body(one, two)
            self._known_as_one[left, right] = is_one
        return self._known_as_one[left, right]

    def is_body(self, speaker: str) -> bool:
        """Whether a speaker is an organisation that the entities hold."""
        voice = self._voice_by_id.get(speaker)
        return voice is not None and voice.kind == "organisation"

    def are_many_and_one(self, left: str | None, right: str | None) -> bool:
        """Whether one speaker is a group of people and the other a single person."""
        both = [self._voice_by_id.get(each or "") for each in (left, right)]
        return {each.kind for each in both if each is not None} == {"person", "group"}

    def _may_be_one(self, left: str, right: str) -> bool:
        if self.are_one(left, right):
            return True
        one, two = self._voice_by_id.get(left), self._voice_by_id.get(right)
        if one is None or two is None or {one.kind, two.kind} <= {"person", "group"}:
            return False  # some of a country's officials are nobody in particular
        if one.country is not None and one.country == two.country:
            return True
        return _holds_office(one, two) or _holds_office(two, one)


@dataclass(frozen=True, slots=True)
class _Voice:
    """What tells whom a speaker may speak for."""

    kind: EntityKind
    country: str | None
    names: tuple[NameKey, ...]
    bodies: frozenset[NameKey]  # of which it holds an office now

    @classmethod
    def of(cls, entity: Entity) -> _Voice:
        """A description ("the bank") opens with a small letter and is no name."""
        called = (entity.name, *entity.aliases)
        names = (name for name in called if name[:1].isupper() and " and " not in name)
        held = (role.of for role in entity.roles if role.of and role.period == "current")
        return cls(
            entity.kind,
            entity.country,
            tuple(map(name_key, names)),
            frozenset(key for key in map(name_key, held) if key),
        )


def _is_one_body(one: _Voice, two: _Voice) -> bool:
    """Whether two bodies share a name, or one name opens the other: "Ferro", "Ferro Mills"."""
    if not one.kind == two.kind == "organisation":
        return False
    return any(_opens(left, right) for left, right in product(one.names, two.names))


def _opens(left: NameKey, right: NameKey) -> bool:
    shorter, longer = sorted((left, right), key=len)
    return longer[: len(shorter)] == shorter


def _holds_office(person: _Voice, body: _Voice) -> bool:
    """Whether ``person`` is told to hold an office of ``body``: its spokeswoman, its president."""
    if person.kind != "person" or body.kind == "person":
        return False
    return any(_opens(of, name) for of, name in product(person.bodies, body.names))
