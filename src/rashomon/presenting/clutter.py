"""Sentences that tell no news in an article's own prose, by their form."""

from __future__ import annotations

import re

_POST = re.compile(r"\(@\w+\)|\bpic\.twitter\.com/|(?:\s#\w+){2,}|\s#\w+\W*$")
_CLUTTER = re.compile(
    r"^(?-i:FILE)\b|\bfile photo\b|\(Photo:|^\d{1,2}:\d\d\s|^\s*×"
    r"|(?-i:\bImage) (?:copyright|caption)\b"
    r"|^(?:in )?(?:photos?|pictures|video|gallery|slideshow|watch|related|read more)\s?:"
    r"|\bin this (?:[\w.]+ )?(?:\d{1,2}, (?:\d{4}, )?)?(?:photo|image)\b"
    r"|(?-i:[a-z]{2}[A-Z][a-z]{2}.*\bMORE\b)",
    re.IGNORECASE,
)
_UNANSWERED = re.compile(
    r"\b(?:requests?|messages?|calls?|emails?|inquir(?:y|ies)) (?:for|seeking) (?:\w+ )?comment\b"
    r"|\b(?:could not|couldn['’]t) (?:immediately )?be reached\b|\bdeclined to comment\b",
    re.IGNORECASE,
)


def is_clutter(words: str) -> bool:
    """Whether a sentence is a post put into an article, with its handle or tags, a caption, a link
    to pictures, has a list of links run into it, only leads to what is shown below it, or tells
    that nobody answered.

    >>> is_clutter("The mayor did not respond to a request for comment.")
    True
    >>> is_clutter("Photos: Flood in Sorrel")
    True
    >>> is_clutter("The mayor responded in a statement:"), is_clutter("The mayor responded.")
    (True, False)
    """
    forms = (_POST, _CLUTTER, _UNANSWERED)
    return words.endswith(":") or any(form.search(words) for form in forms)
