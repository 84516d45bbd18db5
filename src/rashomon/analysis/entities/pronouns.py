"""Who a pronoun stands for: agreement and binding rule out, salience decides.

After Lappin & Leass (1994) and the ranking view of Denis & Baldridge (2008): each candidate that
agrees in person, number and gender gets a weighted sum of a few features of its latest mention;
the highest wins, the nearer on ties.
"""

from __future__ import annotations

import csv
import math
from dataclasses import dataclass
from functools import lru_cache

from rashomon.analysis.entities.clause_ties import clause_ties, subject_of
from rashomon.analysis.entities.nouns import DATA, Gender
from rashomon.analysis.entities.referents import Referent, Seen
from rashomon.analysis.entities.salience import Memory, frequency, governor, grammatical_role
from rashomon.analysis.entities.tokentable import TokenTable


@dataclass(frozen=True, slots=True)
class Pronoun:
    """What a pronoun's form tells."""

    gender: Gender
    is_plural: bool
    is_person: bool
    is_reflexive: bool = False
    is_possessive: bool = False

    @property
    def label(self) -> str:
        """Which set of weights it is judged by."""
        if self.is_person:
            return "person"
        return "plural" if self.is_plural else "thing"


PRONOUNS: dict[str, Pronoun] = {
    "he": Pronoun("m", False, True),
    "him": Pronoun("m", False, True),
    "his": Pronoun("m", False, True, is_possessive=True),
    "himself": Pronoun("m", False, True, is_reflexive=True),
    "she": Pronoun("f", False, True),
    "her": Pronoun("f", False, True, is_possessive=True),
    "hers": Pronoun("f", False, True, is_possessive=True),
    "herself": Pronoun("f", False, True, is_reflexive=True),
    "it": Pronoun("u", False, False),
    "its": Pronoun("u", False, False, is_possessive=True),
    "itself": Pronoun("u", False, False, is_reflexive=True),
    "they": Pronoun("u", True, False),
    "them": Pronoun("u", True, False),
    "their": Pronoun("u", True, False, is_possessive=True),
    "theirs": Pronoun("u", True, False, is_possessive=True),
    "themselves": Pronoun("u", True, False, is_reflexive=True),
}
EMPTY_IT_VERBS = frozenset({"seem", "appear", "rain", "snow", "turn", "happen", "mean", "take"})


@lru_cache(maxsize=1)
def weights() -> dict[str, dict[str, float]]:
    """The weight of each feature, by what the pronoun is ("person", "thing", "plural").

    Fitted on GUM's train part by ``bench/fit_pronoun_weights.py``.
    """
    lines = (DATA / "pronoun_weights.csv").read_text(encoding="utf-8").splitlines()
    table: dict[str, dict[str, float]] = {"person": {}, "thing": {}, "plural": {}}
    for row in csv.DictReader(lines):
        table[row["pronoun"]][row["feature"]] = float(row["weight"])
    return table


def is_empty_it(table: TokenTable, i: int) -> bool:
    """Whether "it" stands for nothing ("it is likely that", "it seems")."""
    if table.lower[i] != "it":
        return False
    if table.dep[i] == "expl":
        return True
    following = i + 1
    if following >= len(table):
        return True
    if table.lemma[table.head[i]] in EMPTY_IT_VERBS and table.head[i] > i:
        return True
    return _is_cleft(table, following)


def _is_cleft(table: TokenTable, i: int) -> bool:
    """Whether "is … that", "is … to" with nothing but an adjective between follows."""
    window = range(i, min(len(table), i + 7))
    if not any(
        table.lemma[j] in {"be", "'s"} or table.lower[j] in {"'s", "is"} for j in window[:3]
    ):
        return False
    has_adjective = False
    for j in window:
        if table.pos[j] == "ADJ":
            has_adjective = True
        elif table.lower[j] in {"that", "to", "for", "whether", "how", "who"} and j > i:
            return has_adjective or table.lower[j] in {"who", "that"}
    return False


def candidates(memory: Memory, i: int, pronoun: Pronoun) -> list[Referent]:
    """The referents that agree with the pronoun at token ``i``, latest mentioned first."""
    near = memory.within(i)
    found = [each for each in near if _agrees(each, pronoun)]
    if pronoun.is_reflexive:
        return [each for each in found if _is_bound(memory, i, each)] or found
    if pronoun.is_possessive:
        return found
    return [each for each in found if not _is_bound(memory, i, each)]


def _agrees(referent: Referent, pronoun: Pronoun) -> bool:
    if pronoun.is_person:
        if referent.kind != "person" or referent.is_plural:
            return False
        return referent.gender in {pronoun.gender, "u"}
    if pronoun.is_plural:
        return referent.is_plural or referent.kind in {"group", "organisation"}
    return referent.kind not in {"person", "group"} and not referent.is_plural


def _is_bound(memory: Memory, i: int, referent: Referent) -> bool:
    """Whether a pronoun and a referent are arguments of one verb, so cannot be the same."""
    table = memory.table
    verb = governor(table, i)
    if verb is None:
        return False
    doer = subject_of(table, verb)
    for seen in reversed(referent.mentions):
        if table.sent[seen.head] != table.sent[i]:
            return False
        if seen.head != i and (seen.head == doer or governor(table, seen.head) == verb):
            return True
    return False


def features(memory: Memory, i: int, pronoun: Pronoun, referent: Referent) -> dict[str, float]:
    """What speaks for and against ``referent`` for the pronoun at token ``i``."""
    table, seen = memory.table, referent.mentions[-1]
    role = grammatical_role(table, seen.head)
    back = table.sent[i] - table.sent[seen.head]
    return {
        "here": float(back == 0),
        "before": float(back == 1),
        "distance": float(back),
        "tokens": math.log1p(max(0, i - seen.head)),
        role: 1.0,
        "parallel": float(role == grammatical_role(table, i)),
        "frequency": frequency(referent),
        seen.form: 1.0,
        "gender": float(pronoun.is_person and referent.gender == pronoun.gender),
        "first": float(_is_first(table, seen)),
        referent.kind: 1.0,
        "plain": float(referent.is_thing),
        "named": float(bool(referent.names)),
        "plural": float(referent.is_plural),
        "quoted": float(table.quoted[seen.head] != table.quoted[i]),
        "possessed": float(pronoun.is_possessive and back == 0 and role == "subject"),
        **(clause_ties(table, i, referent) if pronoun.is_person else {}),
    }


def _is_first(table: TokenTable, seen: Seen) -> bool:
    return seen.first - table.sent_starts[table.sent[seen.head]] <= 1


def score(memory: Memory, i: int, pronoun: Pronoun, referent: Referent) -> float:
    """The weighted sum of the features of one candidate."""
    told, weight = features(memory, i, pronoun, referent), weights()[pronoun.label]
    return sum(weight.get(name, 0.0) * value for name, value in told.items())


def best(memory: Memory, i: int, pronoun: Pronoun, pool: list[Referent]) -> Referent | None:
    """The candidate with the highest score; the nearer one on ties."""
    if not pool:
        return None
    scored = [(score(memory, i, pronoun, each), -rank) for rank, each in enumerate(pool)]
    return pool[-max(scored)[1]]
