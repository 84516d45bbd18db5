"""Who or what mentions stand for, while an article is being read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from rashomon.analysis.entities.nouns import Gender
from rashomon.analysis.entities.tokentable import TokenTable
from rashomon.types import EntityKind, Role, Span
from rashomon.types.analyses import MentionForm

ABBREVIATED = frozenset({"Inc.", "Corp.", "Co.", "Ltd.", "Jr.", "Sr.", "St."})


@dataclass(frozen=True, slots=True)
class Seen:
    """One mention: tokens ``first`` up to ``last``, ``head`` the token that carries it."""

    first: int
    last: int
    head: int
    form: MentionForm

    def span(self, table: TokenTable) -> Span:
        """Its characters, without the full stop of a sentence that ends with it."""
        end, word = table.end(self.last - 1), table.word[self.last - 1]
        is_stop = word.endswith(".") and "." not in word[:-1] and self._ends_sentence(table)
        return Span(table.start[self.first], end - (is_stop and word not in ABBREVIATED))

    def _ends_sentence(self, table: TokenTable) -> bool:
        return self.last >= len(table) or table.sent[self.last] != table.sent[self.last - 1]


@dataclass(slots=True, eq=False)
class Referent:
    """Somebody or something under construction: what has been learned so far.

    ``families`` are the noun families it has been called by ("president", "former president"),
    ``offices`` those that make a ruler; ``is_thing`` marks
    what is neither person, organisation nor place and is kept only as a rival for pronouns.
    """

    kind: EntityKind
    gender: Gender = "u"
    is_plural: bool = False
    is_thing: bool = False
    canonical: str = ""
    country: str | None = None
    names: Counter[str] = field(default_factory=Counter)
    families: set[str] = field(default_factory=set)
    ranks: set[str] = field(default_factory=set)
    offices: set[str] = field(default_factory=set)
    roles: list[Role] = field(default_factory=list)
    mentions: list[Seen] = field(default_factory=list)
    members: tuple[Referent, ...] = ()

    @property
    def is_ruler(self) -> bool:
        """Whether it has been given an office that makes one "the leader"."""
        return "ruler" in self.ranks

    @property
    def last_seen(self) -> Seen | None:
        """Its latest mention so far."""
        return self.mentions[-1] if self.mentions else None

    def learn_role(self, role: Role, family: str, rank: str) -> None:
        """Adds an office or position, once per wording."""
        if role.period == "former":
            self.families.add(f"former {family}")
        else:
            self.families.add(family)
            self.ranks.add(rank)
            if rank == "ruler" and family != "leader":
                self.offices.add(family)
        known = {(each.title.lower(), each.of, each.period) for each in self.roles}
        if (role.title.lower(), role.of, role.period) not in known:
            self.roles.append(role)

    def learn_gender(self, gender: Gender) -> None:
        """Keeps the first gender that anything tells."""
        if self.gender == "u":
            self.gender = gender
