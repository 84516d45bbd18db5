"""Stories as a list: what each is called, whose accounts are in it, and when they came out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from rashomon.types import DateBasis, Interval


@dataclass(frozen=True, slots=True)
class ListedArticle:
    """What a list of stories says of one article; ``title`` is its opening where it has none."""

    id: str
    address: str
    publisher: str
    title: str
    is_titled: bool
    published: Interval | None
    basis: DateBasis | None  # of ``published``

    @property
    def order(self) -> tuple[str, str]:
        """Sorts by publication, the undated last."""
        return self.published.start.isoformat() if self.published else "9999", self.id


@dataclass(frozen=True, slots=True)
class ListedStory:
    """One story: its name and its articles in order of publication."""

    id: str
    articles: tuple[ListedArticle, ...]

    @property
    def title(self) -> str:
        """The headline of the first article that has one, else the first article's opening."""
        titled = [article for article in self.articles if article.is_titled]
        return (titled or self.articles)[0].title

    @property
    def publishers(self) -> tuple[str, ...]:
        """Whose accounts it has, each once, in order of publication."""
        return tuple(dict.fromkeys(each.publisher for each in self.articles if each.publisher))

    @property
    def days(self) -> Interval | None:
        """From the first day an article can have come out on to the last, whole days."""
        dated = [article.published for article in self.articles if article.published]
        if not dated:
            return None
        last = max(each.end for each in dated) - timedelta(microseconds=1)
        return Interval(
            _day(min(each.start for each in dated)), _day(last) + timedelta(days=1), "day"
        )


def _day(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)


def list_stories(
    stories: Mapping[str, Sequence[str]], articles: Mapping[str, ListedArticle]
) -> tuple[ListedStory, ...]:
    """The ``stories`` (name → article ids), the largest first, then by time."""
    listed = [
        ListedStory(name, tuple(sorted((articles[each] for each in ids), key=_order)))
        for name, ids in stories.items()
    ]
    return tuple(sorted(listed, key=lambda story: (-len(story.articles), story.articles[0].order)))


def called_after_first(
    groups: Sequence[Sequence[str]], articles: Mapping[str, ListedArticle]
) -> dict[str, Sequence[str]]:
    """The groups, each by the id of its first article, as a ``StoryBase`` calls a new story."""
    return {min((articles[each] for each in ids), key=_order).id: ids for ids in groups}


def _order(article: ListedArticle) -> tuple[str, str]:
    return article.order
