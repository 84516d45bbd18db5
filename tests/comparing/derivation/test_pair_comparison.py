"""Two articles side by side."""

from __future__ import annotations

from dam_accounts import HERALD, herald, independent, rewrite

from rashomon.comparing.derivation.comparison import Change, compare_pair
from rashomon.testing import article
from rashomon.types import Article


def words(change: Change, copy: Article, origin: Article) -> tuple[str, str, str]:
    new = change.copy.span.of(copy.text) if change.copy else ""
    old = change.origin.span.of(origin.text) if change.origin else ""
    return change.kind, old, new


def test_the_copy_comes_first_whichever_is_named_first() -> None:
    for pair in ((herald, rewrite), (rewrite, herald)):
        comparison = compare_pair(*pair)
        assert (comparison.copy, comparison.origin) == ("courier", "herald")
        assert comparison.directed


def test_changes_are_marked_word_by_word() -> None:
    edited = article(
        HERALD.replace("jammed half open on Thursday", "stuck half open this Thursday"),
        publisher="Mirror",
        name="mirror",
    )
    comparison = compare_pair(edited, herald)
    copy, origin = (edited, herald) if comparison.copy == "mirror" else (herald, edited)
    changed = {
        words(change, copy, origin)
        for passage in comparison.passages
        for change in passage.changes
        if change.kind != "equal"
    }
    assert changed <= {
        ("replace", "jammed", "stuck"),
        ("replace", "stuck", "jammed"),
        ("replace", "on", "this"),
        ("replace", "this", "on"),
    }


def test_shares_tell_how_much_of_each_is_in_the_other() -> None:
    comparison = compare_pair(rewrite, herald)
    assert min(comparison.copy_share, comparison.origin_share) > 0.6
    assert compare_pair(herald, independent).evidence == ()


def test_identical_texts_share_everything() -> None:
    twin = article(HERALD, publisher="Mirror", name="mirror")
    comparison = compare_pair(herald, twin)
    assert comparison.copy_share > 0.97
    assert all(change.kind == "equal" for each in comparison.passages for change in each.changes)
