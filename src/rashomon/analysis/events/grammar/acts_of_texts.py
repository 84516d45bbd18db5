"""What somebody does with a text: "issued a statement denying the charge"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.lexicon.forms import lemma

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

TEXTS = frozenset({"statement", "letter", "message", "note", "tweet", "post", "video", "speech"})
TEXTS |= {"email", "e-mail", "article", "editorial", "op-ed", "resolution", "memo", "release"}
TEXTS |= {
    "memorandum",
    "order",
    "ruling",
    "directive",
    "decree",
    "injunction",
    "report",
    "complaint",
}
TEXTS |= {"motion", "petition", "lawsuit", "suit", "brief", "filing", "affidavit", "essay"}
GETTING = frozenset({"receive", "get", "read", "see", "find", "obtain", "open", "face", "ignore"})
GETTING |= {"cite", "quote", "dismiss", "reject", "block", "deny", "hear", "consider", "criticise"}
OPENING = frozenset({"a", "an", "the", "his", "her", "their", "its", "this", "another", "two"})
MAX_BEFORE_TEXT = 4  # words from the article of a text to its noun ("an angry open letter")
OWNED = frozenset({"nmod:poss", "poss"})


def is_act_of_text(verb: Token) -> bool:
    """Whether an -ing form right behind a text says what its author does with it."""
    return text_of(verb) is not None


def is_text_itself(content: str) -> bool:
    """Whether the words behind "wrote" name the text that was written, not what it says.

    >>> is_text_itself("a letter to Ruiz asking"), is_text_itself("that a letter came")
    (True, False)
    """
    words = content.lower().split()[:MAX_BEFORE_TEXT]
    return words[:1] != [] and words[0] in OPENING and any(word in TEXTS for word in words[1:])


def text_of(verb: Token) -> Token | None:
    """The text that an -ing form says the act of: the noun before it, or what was sent to those
    right before it ("sent emails to supporters asking for money")."""
    is_behind = verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.i > verb.head.i
    if not is_behind or any(child.dep_ in {"mark", "case"} for child in verb.children):
        return None
    if lemma(verb.head) in TEXTS:
        return verb.head
    readers = verb.head
    is_sent = any(child.dep_ == "case" and child.lower_ == "to" for child in readers.children)
    over = [readers.head] if lemma(readers.head) in TEXTS else syntax.objects(readers.head)
    return next((each for each in over if is_sent and lemma(each) in TEXTS), None)


def owners_of_text(noun: Token) -> list[Token]:
    """Whose text ``noun`` is, where its own phrase says so."""
    return [
        child
        for child in noun.children
        if child.dep_ in OWNED or (child.dep_ == "nmod" and _is_by(child))
    ]


def _is_by(noun: Token) -> bool:
    cases = {child.lower_ for child in syntax.children(noun, frozenset({"case"}))}
    return bool(cases & {"by", "from"})


def is_issued_text(noun: Token) -> bool:
    """Whether the subject of the verb over ``noun`` is whose text it is, not who only gets it."""
    is_object = noun.dep_ in syntax.OBJECT and lemma(noun.head) not in GETTING
    return is_object and not owners_of_text(noun)
