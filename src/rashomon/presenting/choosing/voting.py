"""How many accounts tell at their beginning what a sentence tells: one vote an account at most."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from rashomon.presenting.choosing.importance import Desk, sentence_at, words_of
from rashomon.text.frequencies import content_of, rarity
from rashomon.text.words import find_words
from rashomon.types import Citation, Record

OPENING = 15
"""Sentences of each article that vote: news is told before its background."""

Words = frozenset[str]


class Openings:
    """The first sentences of every article, found by the words they hold."""

    def __init__(self, desk: Desk) -> None:
        self._account = account_by_article(desk.record)
        self._weights: list[float] = []
        self._accounts: list[int] = []
        self._holding: defaultdict[str, list[int]] = defaultdict(list)
        for article, account in self._account.items():
            for span in desk.sentences[article][:OPENING]:
                self._add(sentence_words(desk, Citation(article, span)), account)

    def _add(self, words: Words, account: int) -> None:
        for word in words:
            self._holding[word].append(len(self._weights))
        self._weights.append(_weight(words))
        self._accounts.append(account)

    def votes(self, words: Words, article: str) -> float:
        """The sum over other accounts of the likeness of their likest sentence, 0..1 each.

        Likeness is the share of the rarer words two sentences have in common (weighted Jaccard).
        """
        shared: defaultdict[int, float] = defaultdict(float)
        for word in sorted(words):
            for place in self._holding.get(word, ()):
                shared[place] += rarity(word)
        own, weight = self._account.get(article), _weight(words)
        best: dict[int, float] = {}
        for place, common in shared.items():
            account = self._accounts[place]
            likeness = common / (weight + self._weights[place] - common)
            if account != own and likeness > best.get(account, 0.0):
                best[account] = likeness
        return sum(best[account] for account in sorted(best))


def _weight(words: Iterable[str]) -> float:
    return sum(rarity(word) for word in sorted(words))


def account_by_article(record: Record) -> dict[str, int]:
    """Article id → number of the account it rests on."""
    groups = [group for story in record.stories for group in story.stemma.groups]
    return {article: number for number, group in enumerate(groups) for article in group}


def n_tellers(desk: Desk) -> dict[str, int]:
    """Event id → how many accounts tell it in a clause about it: what many only mention beside
    their news is no news of theirs."""
    accounts = account_by_article(desk.record)
    return {
        event.id: len(
            {
                accounts.get(each.trigger.article)
                for each in event.attestations
                if each.trigger not in desk.in_passing
            }
        )
        for event in desk.record.events
    }


def sentence_words(desk: Desk, sentence: Citation) -> Words:
    """The content stems of a sentence, less its dateline."""
    return frozenset(content_of(find_words(words_of(desk, sentence_at(desk, sentence)))))
