"""Embedded posts: what the page prints around them is none of their words."""

from __future__ import annotations

import pytest

from rashomon.text.posts import find_posts


@pytest.mark.parametrize(
    "lead", ["", "x ", "Skip Twitter post by @adarill ", "Skip Facebook post 2 by adarill "]
)
def test_a_button_before_a_post_is_no_part_of_its_words(lead: str) -> None:
    text = f"She wrote at noon.\n\n{lead}The port is shut. — Ada Rill (@adarill) May 8, 2031\n"
    (post,) = find_posts(text)
    assert post.words.of(text) == "The port is shut."
