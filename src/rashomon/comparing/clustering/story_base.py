"""Stories that articles are added to as they come in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rashomon.comparing.clustering.stories import (
    LEAST_LIKENESS,
    SAME_STORY,
    group_signs,
    log_odds,
)
from rashomon.comparing.clustering.story_signs import SignTable, StorySigns, read_signs
from rashomon.types import Article

# Likeness below LEAST_LIKENESS from which a pair is computed again exactly as in a batch, so that
# the order in which products are summed decides nothing.
_SLACK = 1e-6


@dataclass(frozen=True, slots=True)
class HeldArticle:
    """What a base keeps of one article: enough to go on from where it was left."""

    id: str
    signs: StorySigns
    story: str
    reach: str  # the first, by id, of the articles that likely pairs connect it with


class StoryBase:
    """Stories that keep their identity while articles are added one by one.

    Whatever the order in which articles came, ``stories`` holds the very groups that
    ``cluster_stories`` makes of all of them. What an article cannot reach stays as it is: only
    the articles that likely pairs connect with it are grouped anew. A story is called after the
    first article of it; where an article joins two stories or parts one, a group keeps the name
    of the story most of it comes from. ``held`` and ``names`` take up a base that was left.
    """

    def __init__(self, held: Iterable[HeldArticle] = (), names: Iterable[str] = ()) -> None:
        self._signs: dict[str, StorySigns] = {}
        self._postings: dict[str, list[tuple[str, float]]] = {}  # stem → articles and weights
        self._reach: dict[str, frozenset[str]] = {}  # article → those likely pairs connect it with
        self._name: dict[str, str] = {}  # article → its story
        self._age = {name: age for age, name in enumerate(names)}  # story → when it began
        self._take_up(sorted(held, key=lambda article: article.id))

    def _take_up(self, held: list[HeldArticle]) -> None:
        reached: dict[str, set[str]] = {}
        for article in held:
            self._hold(article.id, article.signs)
            self._name[article.id] = article.story
            reached.setdefault(article.reach, set()).add(article.id)
        for ids in reached.values():
            self._reach |= dict.fromkeys(ids, frozenset(ids))

    def __len__(self) -> int:
        return len(self._signs)

    def __contains__(self, article_id: object) -> bool:
        return article_id in self._signs

    @property
    def held(self) -> tuple[HeldArticle, ...]:
        """What is kept of each article, by id."""
        first = {ids: min(ids) for ids in set(self._reach.values())}
        return tuple(
            HeldArticle(each, self._signs[each], self._name[each], first[self._reach[each]])
            for each in sorted(self._signs)
        )

    @property
    def names(self) -> tuple[str, ...]:
        """Every name a story ever had, the oldest first: none is given twice."""
        return tuple(sorted(self._age, key=self._age.__getitem__))

    @property
    def stories(self) -> Mapping[str, tuple[str, ...]]:
        """Name of a story → its articles' ids, sorted."""
        members: dict[str, list[str]] = {}
        for article_id in sorted(self._name):
            members.setdefault(self._name[article_id], []).append(article_id)
        return {name: tuple(members[name]) for name in sorted(members)}

    def story_of(self, article_id: str) -> str:
        """The name of the story that holds an article."""
        return self._name[article_id]

    def add(self, article: Article) -> str:
        """The name of the story that ``article`` is in; one held already changes nothing."""
        if article.id not in self._signs:
            signs = read_signs(article)
            likely = self._likely(signs)
            self._hold(article.id, signs)
            reached = frozenset({article.id}).union(*(self._reach[near] for near in likely))
            self._reach |= dict.fromkeys(reached, reached)
            self._regroup(reached, article.id)
        return self._name[article.id]

    def _hold(self, article_id: str, signs: StorySigns) -> None:
        self._signs[article_id] = signs
        for stem, weight in signs.vectors["words"].items():
            self._postings.setdefault(stem, []).append((article_id, weight))

    def _likely(self, signs: StorySigns) -> list[str]:
        """The articles held that likely tell the happening these signs tell."""
        near = self._near(signs)
        if not near:
            return []
        table = SignTable([signs, *(self._signs[article_id] for article_id in near)])
        left, right = table.candidates(LEAST_LIKENESS)
        own = left == 0
        odds = log_odds(table, left[own], right[own])
        return [near[place - 1] for place in right[own][odds >= SAME_STORY].tolist()]

    def _near(self, signs: StorySigns) -> list[str]:
        likeness: dict[str, float] = {}
        for stem, weight in signs.vectors["words"].items():
            for article_id, other in self._postings.get(stem, ()):
                likeness[article_id] = likeness.get(article_id, 0.0) + weight * other
        return sorted(name for name, value in likeness.items() if value >= LEAST_LIKENESS - _SLACK)

    def _regroup(self, reached: Iterable[str], added: str) -> None:
        """Group ``reached`` anew; each group is named after the story it has most of."""
        ordered = sorted(reached)
        places = group_signs([self._signs[article_id] for article_id in ordered])
        groups = [[ordered[place] for place in group] for group in places]
        for group, name in zip(groups, self._named(groups), strict=True):
            story = name or self._new_name(group, added)
            self._age.setdefault(story, len(self._age))
            self._name |= dict.fromkeys(group, story)

    def _new_name(self, group: list[str], added: str) -> str:
        """The first article's id that no story has been called, else one with a number."""
        firsts = ([added] if added in group else []) + group
        free = (name for name in firsts if name not in self._age)
        return next(free, f"{firsts[0]}.{len(self._age)}")

    def _named(self, groups: list[list[str]]) -> list[str]:
        """For each group the story it continues, each continued once; ``""`` for a new one."""
        shared = [
            (-count, self._age[story], at, story)
            for at, group in enumerate(groups)
            for story, count in Counter(
                self._name[article_id] for article_id in group if article_id in self._name
            ).items()
        ]
        names = [""] * len(groups)
        for _, _, at, story in sorted(shared):
            if not names[at] and story not in names:
                names[at] = story
        return names
