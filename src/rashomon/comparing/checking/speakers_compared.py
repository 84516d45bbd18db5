"""Whose words a claim and a passage are."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.comparing.checking.difference import Difference
from rashomon.comparing.checking.laying import Laid
from rashomon.comparing.checking.statements import Saying
from rashomon.comparing.merging.events.happenings import verb_stem

_MOSTLY = 0.5  # share of the words in question that make a saying of them


def speaker_of_passage(laid: Laid) -> Saying | None:
    """The saying that holds most of what the passage has of the claim; ``None``: the narrator's."""
    ours = speaker_of_claim(laid)
    said = ours.words if ours else frozenset(range(len(laid.claim.words)))
    words = {there[0] for at, there in laid.matched.items() if at in said}
    words |= {
        min(there)
        for number, there in laid.places.items()
        if laid.claim.names[number].first in said
    }
    return next(
        (each for each in laid.passage.sayings if len(words & each.words) > _MOSTLY * len(words)),
        None,
    )


def speaker_of_claim(laid: Laid) -> Saying | None:
    """The saying that the claim itself reports; ``None`` where it tells what happened."""
    words = set(laid.claim.content)
    return next(
        (each for each in laid.claim.sayings if 2 * len(words & each.words) >= len(words)),
        None,
    )


def speaker_differences(laid: Laid) -> Iterator[Difference]:
    """A saying that the passage gives to somebody else."""
    ours, theirs = speaker_of_claim(laid), speaker_of_passage(laid)
    if ours and theirs and ours.name and theirs.name and not _is_one(laid, ours, theirs):
        yield Difference("actor", ours.name, theirs.name)


def _is_one(laid: Laid, ours: Saying, theirs: Saying) -> bool:
    if ours.speakers & theirs.speakers or set(ours.key) & set(theirs.key):
        return True
    if set(ours.key[-1:]) & {verb_stem(word) for word in laid.naming.role_words(theirs.speakers)}:
        return True  # "a doctor said", where the passage has one by name
    if not ours.speakers or not theirs.speakers:
        return not (ours.speakers or theirs.speakers)
    allied = laid.naming.country(ours.speakers) & laid.naming.country(theirs.speakers)
    return bool(allied)
