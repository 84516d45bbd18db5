"""How the clause of a pronoun hangs together with what was mentioned before it in its sentence."""

from __future__ import annotations

from rashomon.analysis.entities.nouns import judging_verbs
from rashomon.analysis.entities.referents import Referent
from rashomon.analysis.entities.salience import OBJECTS, SUBJECTS
from rashomon.analysis.entities.tokentable import TokenTable

_MOST_UP = 8  # words between a pronoun and the head of a clause around it, and clauses above it
_CLAUSES = frozenset({"advcl", "ccomp", "xcomp", "acl", "acl:relcl", "relcl", "conj", "csubj"})
_RELATIVES = frozenset({"who", "which", "that"})
_RELATIVE_CLAUSES = frozenset({"acl:relcl", "relcl"})
_TEXTS = frozenset({"statement", "letter", "message", "tweet", "post", "email", "memo", "video"})
_PARTICIPLES = frozenset({"VBN", "VBG"})
# Participles that are as good as prepositions: nobody named in the main clause does them.
_LOOSE = frozenset({"considering", "given", "regarding", "concerning", "following", "including"})
_LOOSE |= {"based", "judging", "depending", "according", "speaking", "assuming", "provided"}
_LOOSE |= {"granted", "barring"}
_REASONS = frozenset({"for", "on", "over", "about"})
_RANGE = frozenset({"from", "to"})
_ALL = frozenset({"everything", "anything", "things", "issues", "matters", "subjects", "topics"})
"""What a range of reasons hangs on: "on everything from his … to his …"."""


def clause_ties(table: TokenTable, i: int, referent: Referent) -> dict[str, float]:
    """What ties the pronoun at token ``i`` to ``referent``: each 0 or 1.

    ``upper``: it is the subject of the next clause above that has one ("Ruiz left before he"), and
    nobody new ("a judge ruled that he"); ``owner``: it owns what the clause whose subject the
    pronoun is tells of ("the mayor's speech, in which he"); ``judged``: the pronoun owns what it
    is praised, blamed or asked for ("criticised Ruiz for his").
    """
    seen = [each for each in referent.mentions if table.sent[each.head] == table.sent[i]]
    if not seen:
        return {}
    here = {each.head for each in seen}
    known = {each.head for each in seen if table.lower[each.first] not in {"a", "an"}}
    return {
        "upper": float(upper_subject(table, i) in known),
        "owner": float(_owns_antecedent(table, i, here)),
        "judged": float(_is_judged(table, i, here)),
    }


def without_told_of_by_it(table: TokenTable, i: int, pool: list[Referent]) -> list[Referent]:
    """``pool`` without those named in this sentence only in what the pronoun at ``i`` is told to
    be or do beforehand, where that leaves any: in "Seen as an ally since Ruiz fell, she" she is
    not Ruiz."""
    opening = _opening_participle(table, i)
    if opening is None:
        return pool
    return [each for each in pool if not _is_told_below(table, i, opening, each)] or pool


def _is_told_below(table: TokenTable, i: int, opening: int, referent: Referent) -> bool:
    here = [each.head for each in referent.mentions if table.sent[each.head] == table.sent[i]]
    return bool(here) and all(_is_below(table, at, opening) for at in here)


def _opening_participle(table: TokenTable, i: int) -> int | None:
    """The participle without a subject of its own that opens the clause of a subject at ``i``."""
    verb = table.head[i]
    if table.dep[i] not in SUBJECTS:
        return None
    start = table.sentence(table.sent[i])[0]
    for at in range(start, i):
        is_participle = table.dep[at] == "advcl" and table.tag[at] in _PARTICIPLES
        if is_participle and table.head[at] == verb and table.lower[at] not in _LOOSE:
            return at if _child(table, at, SUBJECTS) is None else None
    return None


def _is_below(table: TokenTable, at: int, head: int) -> bool:
    for _ in range(_MOST_UP * _MOST_UP):
        if at == head or table.head[at] == at:
            break
        at = table.head[at]
    return at == head


def subject_of(table: TokenTable, verb: int) -> int | None:
    """The token of who does ``verb``, its own subject or, where it has none, what stands for one
    in the clause above: "urged Ruiz to resign", "began to shell", "met Ruiz and left"."""
    for _ in range(_MOST_UP):
        own = _child(table, verb, SUBJECTS)
        if own is not None:
            return _meant(table, own)
        above = table.head[verb]
        if table.dep[verb] == "xcomp":
            urged = _child(table, above, OBJECTS)
            if urged is not None:
                return urged
        elif table.dep[verb] == "acl" and table.lemma[above] in _TEXTS:
            above = table.head[above]  # "issued a statement accusing him"
        elif table.dep[verb] not in {"conj", "advcl"}:
            return None
        if above == verb:
            return None
        verb = above
    return None


def _meant(table: TokenTable, subject: int) -> int:
    """``subject``, or where it is a relative pronoun, the noun it stands for."""
    clause = table.head[subject]
    is_relative = table.lower[subject] in _RELATIVES and table.dep[clause] in _RELATIVE_CLAUSES
    return table.head[clause] if is_relative else subject


def _child(table: TokenTable, head: int, deps: frozenset[str]) -> int | None:
    first, last = table.sentence(table.sent[head])
    hanging = (at for at in range(first, last) if table.head[at] == head and at != head)
    return next((at for at in hanging if table.dep[at] in deps), None)


def _hangs(table: TokenTable, at: int, head: int, deps: frozenset[str]) -> bool:
    return table.head[at] == head and at != head and table.dep[at] in deps


def _clauses_around(table: TokenTable, i: int) -> list[int]:
    """The heads of the clauses around token ``i``, its own first."""
    found, at = [], i
    for _ in range(_MOST_UP * _MOST_UP):
        if table.pos[at] in {"VERB", "AUX"} or table.dep[at] in _CLAUSES:
            found.append(at)
        if table.head[at] == at or len(found) == _MOST_UP or table.dep[at] == "parataxis":
            break
        at = table.head[at]
    return found


def upper_subject(table: TokenTable, i: int) -> int | None:
    """The subject, other than token ``i``, of the nearest clause around it that has one."""
    found = (_child(table, clause, SUBJECTS) for clause in _clauses_around(table, i))
    meant = (at if at is None else _meant(table, at) for at in found)
    return next((at for at in meant if at is not None and at != i), None)


def is_subject_above(table: TokenTable, i: int, referent: Referent) -> bool:
    """Whether ``referent`` is the subject of a word that token ``i`` hangs on, however far, or owns
    it ("his government blamed the mayor")."""
    above, at = set(), i
    while table.head[at] != at and table.head[at] not in above:
        at = table.head[at]
        above.add(at)
    heads = [each.head for each in referent.mentions]
    owned = [table.head[head] for head in heads if table.dep[head] == "nmod:poss"]
    return any(table.head[at] in above and table.dep[at] in SUBJECTS for at in (*heads, *owned))


def _owns_antecedent(table: TokenTable, i: int, here: set[int]) -> bool:
    clause = table.head[i]
    if table.dep[i] not in SUBJECTS or table.dep[clause] not in {"acl:relcl", "relcl"}:
        return False
    at = table.head[clause]
    for _ in range(_MOST_UP):
        if any(_hangs(table, owner, at, frozenset({"nmod:poss"})) for owner in here):
            return True
        if table.dep[at] not in {"nmod", "appos"}:
            return False
        at = table.head[at]
    return False


def _is_judged(table: TokenTable, i: int, here: set[int]) -> bool:
    if table.dep[i] != "nmod:poss":
        return False
    at = table.head[i]
    while table.dep[at] in {"conj", "nmod", "compound"}:
        at = table.head[at]
    verb = table.head[at]
    if table.dep[at] not in {"obl", "advcl"} or table.lemma[verb] not in judging_verbs():
        return False
    is_reason = _is_behind(table, at, verb, _REASONS) or (
        _is_behind(table, at, verb, _RANGE)
        and any(
            _hangs(table, each, verb, frozenset({"obl"}))
            and table.lower[each] in _ALL
            and _is_behind(table, each, verb, _REASONS)
            for each in range(verb, at)
        )
    )
    return is_reason and any(_hangs(table, each, verb, OBJECTS) for each in here)


def _is_behind(table: TokenTable, at: int, verb: int, words: frozenset[str]) -> bool:
    """Whether one of ``words`` leads the phrase of ``at`` behind ``verb``."""
    return any(
        _hangs(table, case, at, frozenset({"case", "mark"})) and table.lower[case] in words
        for case in range(verb, at)
    )
