"""Stories that articles are added to one by one."""

from __future__ import annotations

import random

from dam_accounts import herald, independent, rewrite
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.comparing.clustering.stories import cluster_stories
from rashomon.comparing.clustering.story_base import StoryBase
from rashomon.testing import article, day
from rashomon.types import Article

STORY = [herald, rewrite, independent]
PLACES = ("Varna Bay", "Cape Lisse", "Orlen", "Sarn", "Trieste")
FACTS = (
    "Fire crews worked through the night at the {mill} in {place}, and two men were hurt.",
    "The owner of the {mill} said that the roof had been repaired in spring for 40,000 crowns.",
    "The mayor of {place} asked that nobody drink from the wells below the {mill}.",
    "A court in {place} will hear on Friday whether the {mill} may open again.",
    "Forty families in {place} live from the {mill}, and most of them have no other income.",
    "The county sent 3 pumps and 70 soldiers to {place} on Tuesday morning.",
)
MILLS = ("paper mill", "grain store", "tannery")


def telling(seed: int) -> Article:
    """One account of a fire, two to four facts of it, or of two fires: these bridge stories."""
    rng = random.Random(seed)
    fires = [(rng.choice(PLACES), rng.choice(MILLS)) for _ in range(2 if seed % 3 == 0 else 1)]
    facts = [
        fact.format(place=place, mill=mill)
        for place, mill in fires
        for fact in rng.sample(FACTS, rng.randint(2, 4))
    ]
    return article("\n\n".join(facts), published=day(2031, 4, rng.randint(1, 28)), name=f"t{seed}")


def added(articles: list[Article]) -> StoryBase:
    base = StoryBase()
    for each in articles:
        base.add(each)
    return base


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(0, 60), min_size=1, max_size=14, unique=True))
def test_adding_one_by_one_makes_the_stories_of_the_batch(seeds: list[int]) -> None:
    articles = [*map(telling, seeds), *STORY]
    assert tuple(sorted(added(articles).stories.values())) == cluster_stories(articles)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(0, 60), min_size=1, max_size=12, unique=True), st.integers(0, 12))
def test_a_base_left_and_taken_up_is_the_base_never_left(seeds: list[int], cut: int) -> None:
    articles = [*map(telling, seeds), *STORY]
    left = added(articles[:cut])
    taken_up = StoryBase(left.held, left.names)
    for each in articles[cut:]:
        taken_up.add(each)
    whole = added(articles)
    assert taken_up.stories == whole.stories
    assert (taken_up.held, taken_up.names) == (whole.held, whole.names)


def test_a_story_keeps_its_name_when_accounts_arrive_later() -> None:
    base = added([herald])
    name = base.story_of("herald")
    assert base.add(telling(1)) != name
    assert base.add(rewrite) == name
    assert base.add(independent) == name
    assert base.stories[name] == ("courier", "herald", "post")


def test_an_article_added_twice_changes_nothing() -> None:
    base = added([*STORY, telling(1)])
    before = dict(base.stories)
    assert base.add(rewrite) == base.story_of("herald")
    assert base.stories == before
    assert len(base) == 4


def test_names_do_not_wander_between_stories() -> None:
    base = StoryBase()
    for seed in range(40):
        before = dict(base.stories)
        base.add(telling(seed))
        for name, members in base.stories.items():
            if name in before:
                assert set(before[name]) & set(members)
