"""How prominent each referent is at a point of the text, for pronouns and bare descriptions."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

from rashomon.analysis.entities.referents import Referent, Seen
from rashomon.analysis.entities.tokentable import TokenTable

# A referent not mentioned for so many sentences is out of a reader's mind; 99 % of the pronouns
# in GUM's train news have their last mention within four.
WINDOW = 6
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj"})
OBJECTS = frozenset({"obj", "iobj"})
ARGUMENTS = SUBJECTS | OBJECTS | {"obl", "obl:agent"}


@dataclass(slots=True)
class Memory:
    """What has been mentioned up to the point that is being read."""

    table: TokenTable
    by_token: dict[int, Referent] = field(default_factory=dict)
    recent: dict[int, list[Referent]] = field(default_factory=dict)  # by sentence

    def note(self, referent: Referent, seen: Seen) -> None:
        """Adds a mention to its referent and to what is remembered."""
        referent.mentions.append(seen)
        for i in range(seen.first, seen.last):
            self.by_token.setdefault(i, referent)
        self.by_token[seen.head] = referent
        here = self.recent.setdefault(self.table.sent[seen.head], [])
        if referent not in here:
            here.append(referent)

    def within(self, i: int, sentences: int = WINDOW) -> list[Referent]:
        """What was mentioned in the sentence of token ``i`` and those before, latest first."""
        number = self.table.sent[i]
        sents = (self.recent.get(number - back, ()) for back in range(sentences + 1))
        return list(dict.fromkeys(each for sent in sents for each in reversed(sent)))


def head_of(table: TokenTable, first: int, last: int) -> int:
    """The token of ``first`` up to ``last`` that the rest hangs on."""
    for i in range(first, last):
        if not first <= table.head[i] < last or table.head[i] == i:
            return i
    return last - 1


def grammatical_role(table: TokenTable, head: int) -> str:
    """The relation a mention stands in: subject, object, possessor, modifier or oblique."""
    dep = table.dep[head]
    if dep == "compound" and table.head[head] > head:
        return "modifier"
    steps = 0
    while dep in {"flat", "compound", "appos", "conj", "flat:name"} and steps < 4:
        head = table.head[head]
        dep = table.dep[head]
        steps += 1
    if dep in SUBJECTS:
        return "subject"
    if dep in OBJECTS:
        return "object"
    return "possessor" if dep == "nmod:poss" else "oblique"


def governor(table: TokenTable, i: int) -> int | None:
    """The verb that token ``i`` is an argument of; ``None`` for possessors and parts of names."""
    if table.dep[i] not in ARGUMENTS:
        return None
    head = table.head[i]
    return table.head[head] if table.pos[head] == "ADP" else head


def frequency(referent: Referent) -> float:
    """How often a referent was mentioned so far, on a scale that flattens."""
    return math.log1p(len(referent.mentions))


def most_mentioned(referents: Iterable[Referent], n: int) -> list[Referent]:
    """The ``n`` referents mentioned most so far, in order of their first mention."""
    known = [each for each in referents if each.mentions]
    top = sorted(known, key=lambda each: (-len(each.mentions), each.mentions[0].first))[:n]
    return sorted(top, key=lambda each: each.mentions[0].first)
