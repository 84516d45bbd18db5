"""Captions that are full sentences: a scene in the present tense, on a day with its year."""

from __future__ import annotations

import re

from rashomon.reading.cleaning.page_lines import PageLine

MIN_WORDS, MAX_WORDS = 6, 60
MAX_BEHIND = 60  # characters that may follow the day: the place, the occasion
MONTH = (
    r"(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|May|June|July|Aug(?:ust|\.)|Sept(?:ember|\.)"
    r"|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))"
)
FULL_DATE = rf"\b(?:{MONTH} \d{{1,2}},? (?:19|20)\d\d|\d{{1,2}} {MONTH},? (?:19|20)\d\d)\b"
# What people in pictures do; forms that are nouns too ("protests", "talks") only as a verb is used.
POSE = (
    r"(?:stands?|walks?|speaks?|poses?|holds?|sits?|arrives?|gestures|smiles|reacts?|listens?"
    r"|watches|attends?|leaves|carr(?:y|ies)|gathers?|celebrates?|shakes?|embraces?|hugs|kisses"
    r"|kneels?|prays?|inspects?|greets?|departs?|waits?|delivers?|testif(?:y|ies)"
    r"|looks? (?:on|at|up)|waves (?:as|to|from|after|while|at)|talks? (?:to|with|during)"
    r"|meets? with|works (?:on|at|in)"
    r"|(?:is|are) (?:being )?(?:fired|launched|carried|loaded|displayed|escorted|towed|lit|parked"
    r"|surrounded|reflected|projected|greeted|hugged|draped|lowered|hoisted|docked|welcomed|covered))"
)
# The same on a day of the week, where the line does not end as a sentence does.
OPEN_SCENE = re.compile(
    rf"\A(?P<before>(?:[\w.,'’()&-]+ ){{1,10}}?)(?:{POSE}|helps?|rides?|runs?|plays?|lies?|looks?"
    r"|performs?|pushe?s?|rescues?|searche?s?|works?|tries|try) "
    r".{2,200}?\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
MIN_OPEN = 12  # words of such a line: headlines have fewer
DATED = re.compile(
    rf"\A(?P<before>(?:[\w.,'’()&-]+ ){{1,14}}?){POSE} .{{2,260}}?(?:{FULL_DATE})(?P<behind>.*)\Z"
)
SHOWN = re.compile(
    r"\b(?:is|are) (?:seen|pictured|shown)(?: here| above| below)?,? "
    r"(?:in|on|at|near|outside|during|after|before|with|through|behind|inside)\b(?!.* as\b)"
    r"|\b(?:[Ss]een|[Ss]hown|[Pp]ictured) (?:here|above|below)\b"
)
# Before a verb, these make it no present tense; as the first word, they open a sentence of prose.
UNTOLD = frozenset(
    {"to", "will", "would", "can", "could", "may", "might", "must", "should", "did", "not", "a"}
    | {"the", "his", "her", "their", "its", "an", "this", "who", "which", "that", "if", "when"}
)
OPENERS = frozenset(
    {"he", "she", "it", "they", "we", "i", "you", "that", "this", "there", "but", "and", "if"}
    | {"in", "on", "at", "after", "before", "when", "as", "while", "since", "until", "here", "what"}
)
NO_SCENE = re.compile(r"[\"“”]|@\w|#\w|https?:|pic\.twitter|\?|\b(?:I|we|you)\b")


def is_scene(line: PageLine) -> bool:
    """Whether ``line`` says what a picture shows.

    >>> from rashomon.reading.cleaning.page_lines import split_lines
    >>> text = "Guards stand outside the bank in Quito, Ecuador, on March 3, 2025."
    >>> is_scene(split_lines(text)[0])
    True
    """
    text = line.bare
    if not MIN_WORDS <= line.n_words <= MAX_WORDS or NO_SCENE.search(text):
        return False
    if text.split(maxsplit=1)[0].strip(",").lower() in OPENERS:
        return False
    return SHOWN.search(text) is not None or _is_dated(text) or _is_open_scene(line)


def _is_open_scene(line: PageLine) -> bool:
    is_open = line.n_words >= MIN_OPEN and not line.ends_sentence and line.bare == line.text
    match = OPEN_SCENE.match(line.bare) if is_open else None
    return match is not None and match["before"].split()[-1].lower() not in UNTOLD


def _is_dated(text: str) -> bool:
    match = DATED.match(text)
    if match is None or len(match["behind"]) > MAX_BEHIND:
        return False
    return match["before"].split()[-1].lower() not in UNTOLD
