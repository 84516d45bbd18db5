"""Sentences that tell no news in an article's own prose, by their form."""

from __future__ import annotations

import re

from rashomon.text.calendar_words import MONTH

_POST = re.compile(r"\(@\w+\)|\bpic\.twitter\.com/|(?:\s#\w+){2,}|\s#\w+\W*$")
_CLUTTER = re.compile(
    r"^(?-i:FILE)\b|\bfile photo\b|\(Photo:|^\d{1,2}:\d\d\s|^\s*×"
    r"|(?-i:\bImage) (?:copyright|caption)\b"
    r"|^(?:in )?(?:photos?|pictures|video|gallery|slideshow|watch|related|read more)\s?:"
    r"|^(?-i:JUST WATCHED|MUST WATCH)\b"
    r"|\bin this (?:[\w.]+ )?(?:\d{1,2}, (?:\d{4}, )?)?(?:photo|image)\b"
    r"|(?-i:[a-z]{2}[A-Z][a-z]{2}.*\bMORE\b)",
    re.IGNORECASE,
)
_POSED = re.compile(
    r"^(?:[\w.'’-]+,? ){1,14}(?:stands?|poses?|holds?|gestures|smiles|waves|celebrates?|reacts?"
    rf"|walks?|shakes? hands|embraces?|hugs|kneels?|greets?|wait in line)"
    rf" [^;:“”\"]{{2,180}}\bon {MONTH}\.? "
    r"\d{1,2}(?: in [A-Z][\w, .]{2,40})?\.?$"
)
"""A scene in the present tense on a day that is past: what a picture shows."""
_SHOUTED = re.compile(r"[^a-zß-ÿ]*\b[A-Z]{2,}\b(?:[^a-zß-ÿ]*\b[A-Z]{2,}\b){2,}[^a-zß-ÿ]*")
"""At least three words, all in capitals: a link to another article, or a heading."""
_UNANSWERED = re.compile(
    r"\b(?:requests?|messages?|calls?|emails?|inquir(?:y|ies)) (?:for|seeking) (?:\w+ )?comment\b"
    r"|\b(?:could not|couldn['’]t) (?:immediately )?be reached\b|\bdeclined to comment\b",
    re.IGNORECASE,
)


def is_clutter(words: str) -> bool:
    """Whether a sentence is a post put into an article, with its handle or tags, a caption, a link
    to pictures, has a list of links run into it, only leads to what is shown below it, or tells
    that nobody answered; or a link or heading in capitals.

    >>> is_clutter("The mayor did not respond to a request for comment.")
    True
    >>> is_clutter("Photos: Flood in Sorrel"), is_clutter("MAYOR CALLS ON ALL TO LEAVE SORREL")
    (True, True)
    >>> is_clutter("VEL’S CRITICISM OF RUIZ"), is_clutter("NATO met in Sorrel.")
    (True, False)
    >>> is_clutter("Ana Ruiz waves after voting in Sorrel on October 28.")
    True
    >>> is_clutter("The mayor responded in a statement:"), is_clutter("The mayor responded.")
    (True, False)
    """
    forms = (_POST, _CLUTTER, _UNANSWERED, _POSED)
    if words.endswith(":") or _SHOUTED.fullmatch(words):
        return True
    return any(form.search(words) for form in forms)
