"""Acts that one side tells as done and the other as not done, planned or only alleged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.comparing.checking.difference import Difference, DifferenceKind
from rashomon.comparing.checking.directions import is_verbal_at
from rashomon.comparing.checking.laying import Laid
from rashomon.comparing.checking.stances import count_negations, negated_words, stance_at
from rashomon.comparing.checking.word_likeness import listed, stance_words

_NOT_DONE = frozenset(
    {"planned", "threatened", "demanded", "offered", "hypothetical", "denied", "negated"}
)
_GOVERNS = 4  # words before a verb within which stands what it is made of
_NOT = frozenset({"negated", "denied"})
_TO_COME = frozenset({"planned", "demanded"})


def stance_differences(laid: Laid) -> Iterator[Difference]:
    """Acts that one side has done and the other not done, planned or only alleged."""
    found = next(iter((*_negations(laid), *_held_out(laid), *_stances(laid))), None)
    if found:
        yield found
    elif not any(stance_at(laid.claim, at) for at in _telling_words(laid)):
        yield from _parsed_stances(laid)


def _negations(laid: Laid) -> Iterator[Difference]:
    """A negation that governs a shared word on one side only, or of which there is no trace."""
    ours, theirs = negated_words(laid.claim), negated_words(laid.passage)
    if count_negations(laid.claim) > count_negations(laid.passage):
        yield Difference("negation", "negated", "actual")
    for at in sorted(ours):
        places = laid.matched.get(at) or laid.passage.like(laid.claim.stems[at])
        told = [stance_at(laid.passage, there) for there in places]
        if places and not theirs & set(places) and not any("negated" in each for each in told):
            yield Difference("negation", "negated", "actual")
    if _has_not(laid) and not _is_any_undone(laid, theirs):
        yield Difference("negation", "negated", "actual")
    for at, places in laid.matched.items():
        if set(places) <= theirs and "negated" not in stance_at(laid.claim, at):
            yield Difference("negation", "actual", "negated")


def _has_not(laid: Laid) -> bool:
    """Whether the claim has something not so by a "not", rather than a verb as "rejected"."""
    forms = (word.form for word in laid.claim.words)
    return any(form in {"not", "never"} or form.endswith("n't") for form in forms)


def _is_any_undone(laid: Laid, negated: frozenset[int]) -> bool:
    """Whether the passage has any word of the claim, of its content or a name, as not so."""
    told = {at for places in (*laid.matched.values(), *laid.places.values()) for at in places}
    return any(at in negated or "negated" in stance_at(laid.passage, at) for at in told)


def _held_out(laid: Laid) -> Iterator[Difference]:
    """What the claim has only threatened or offered, where the passage has just that done, beside
    another threat or offer ("slapped tariffs on Norland and threatened to invade")."""
    for ours in laid.claim.tellings:
        is_held_out = stance_words().get(laid.claim.words[ours.at].form) == "planned"
        for party in (*ours.receivers, *ours.others) if is_held_out else ():
            places = set(laid.matched.get(party.head, ()))
            told = [
                each.at
                for each in laid.passage.tellings
                if any(part.head in places for part in (*each.receivers, *each.others))
            ]
            if told and not any(_is_stance_or_has_one(laid, at) for at in told):
                yield Difference("modality", "planned", "actual")


def _is_stance_or_has_one(laid: Laid, at: int) -> bool:
    return laid.passage.words[at].form in stance_words() or bool(stance_at(laid.passage, at))


def _stances(laid: Laid) -> Iterator[Difference]:
    told_by = {at: laid.matched[at] for at in _telling_words(laid)} | _common_verbs(laid)
    for at, places in told_by.items():
        ours = stance_at(laid.claim, at)
        told = [stance_at(laid.passage, there) for there in places]
        if any(_is_compatible(ours, theirs, is_ahead=laid.claim.is_ahead) for theirs in told):
            continue
        if ours and _shares_its_stance(laid, at, places):
            continue
        if _is_done_since(ours, told):
            continue
        is_denied = ("negated" in ours) != ("negated" in told[0])
        kind: DifferenceKind = "negation" if is_denied else "modality"
        yield Difference(kind, _stance(ours), _stance(told[0]))


def plans_told_done(laid: Laid) -> Iterator[str]:
    """What the claim has planned or demanded of an act that the passage tells as done: the plan is
    neither told there nor gainsaid."""
    for at in _telling_words(laid):
        ours = stance_at(laid.claim, at)
        if _is_done_since(ours, [stance_at(laid.passage, there) for there in laid.matched[at]]):
            yield _stance(ours)


def _is_done_since(ours: frozenset[str], told: Sequence[frozenset[str]]) -> bool:
    """Whether an act is to come in the claim, and done where the passage has it first."""
    return bool(ours) and ours <= _TO_COME and not told[0]


def _shares_its_stance(laid: Laid, at: int, places: tuple[int, ...]) -> bool:
    """Whether the passage has the word that makes of a verb what the claim makes of it, before it
    ("accused of closing", "accusations that aides closed")."""
    before = [
        there
        for back in range(max(0, at - _GOVERNS), at)
        if laid.claim.words[back].form in stance_words()
        for there in laid.matched.get(back, ())
    ]
    return any(there < place for there in before for place in places)


def _telling_words(laid: Laid) -> list[int]:
    """Words of the claim that the passage has: the verbs it tells, else those of its acts, else
    what may be its verbs, else all."""
    acts = {word for act in laid.claim.acts for word in act.words}
    told = {each.at for each in laid.claim.tellings if each.form == "verb"} & laid.matched.keys()
    acts = told or acts
    verbs = [at for at in laid.matched if is_verbal_at(laid.claim, at)]
    return [at for at in laid.matched if at in acts] or verbs or _said_of_it(laid)


def _said_of_it(laid: Laid) -> list[int]:
    """The words that the passage has of what a claim says of somebody whom it describes ("has 27
    engines"), all where it has none behind the verb."""
    verb = next((each.at for each in laid.claim.tellings if each.is_main), -1)
    return [at for at in laid.matched if at > verb] or list(laid.matched)


def _common_verbs(laid: Laid) -> dict[int, tuple[int, ...]]:
    """Verbs too common to carry content ("came"), where the passage has the very same."""
    plain = set(range(len(laid.claim.words))) - set(laid.claim.content) - laid.claim.aside
    found: dict[int, tuple[int, ...]] = {}
    for at in sorted(plain):
        word, stem = laid.claim.words[at], laid.claim.stems[at]
        is_verb = stem != word.stem or word.form.endswith("ed")
        if is_verb and word.form not in listed("auxiliary") and word.form not in stance_words():
            places = tuple(there for there, mine in enumerate(laid.passage.stems) if mine == stem)
            if places:
                found[at] = places
    return found


def _is_compatible(ours: frozenset[str], theirs: frozenset[str], *, is_ahead: bool) -> bool:
    """Whether a passage of stance ``theirs`` can attest ``ours``: it may not be weaker.

    What a claim tells of a day to come is planned ("elects a president in May").
    """
    if is_ahead and not ours and theirs <= {"planned"}:
        return True
    if ("negated" in ours) != ("negated" in theirs):
        return False
    return bool(ours - _NOT) == bool(theirs - _NOT) and ("negated" in ours or theirs <= ours)


def _stance(kinds: frozenset[str]) -> str:
    return ", ".join(sorted(kinds)) or "actual"


def _parsed_stances(laid: Laid) -> Iterator[Difference]:
    """As the parse has it, where it has no act of the claim done or undone alike."""
    pairs = [(ours.modality, theirs.modality) for ours, theirs in laid.acts]
    if laid.claim.is_ahead and any(theirs == "planned" for _, theirs in pairs):
        return
    if any((one in _NOT_DONE) == (other in _NOT_DONE) for one, other in pairs):
        return
    for ours, theirs in pairs[:1]:
        is_denied = (ours in _NOT) != (theirs in _NOT)
        yield Difference("negation" if is_denied else "modality", ours, theirs)
