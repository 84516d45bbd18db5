"""Indirect speech that a reporter would not call a quote: nothing is said, or nobody says it."""

from __future__ import annotations

import re

from rashomon.analysis.quotes.lexicon import cue_verbs, word_list
from rashomon.comparing.merging.accounts import Account
from rashomon.types import QuoteMention

_SUPPOSED = re.compile(r"\b(?:if|unless)\s\Z", re.IGNORECASE)
_SUPPOSED_REACH = 8  # characters before a speaker in which such a word is looked for
_WERE_TO = re.compile(r"\b(?:were|was) to\b", re.IGNORECASE)
_DUE = frozenset({"must", "should", "ought"})
_NO = frozenset({"not", "n't", "n’t", "never"})
_CONDITIONAL = frozenset({"will", "would", "may", "might", "could", "can", "should", "'ll", "’ll"})


def says_nothing(account: Account, mention: QuoteMention) -> bool:
    """Whether indirect speech tells an act, a possibility or what nobody in particular says.

    "Quint attacked the plan" is an act, "Quint will discuss the plan" has not been said yet, what
    she "knew" or "decided" she may never have said, and "the plan is seen as bold" is said by
    nobody, unless a clause is given ("adding that …").
    """
    if mention.kind != "direct" and _is_supposed(account, mention):
        return True
    if mention.kind != "indirect":
        return False
    contents = (account.words(span).lower().split() for span in mention.content_spans)
    openings = {word for content in contents for word in content[:1]}
    is_clause = not openings.isdisjoint(word_list("opening"))
    cue = account.words(mention.cue_span).lower().split() if mention.cue_span else []
    if any(_is_of(word, "inward") for word in cue):
        return True
    if cue and mention.speaker is None and mention.speaker_span is None:
        return not is_clause and word_list("inverting").isdisjoint(cue)
    if "thought:" not in mention.method and not _CONDITIONAL.isdisjoint(cue):
        return True
    return not is_clause and "to" not in openings and any(_is_of(word, "acts") for word in cue)


def _is_of(word: str, sort: str) -> bool:
    """Whether a word of a cue is a form of one of the verbs listed as ``sort``."""
    verb = cue_verbs().get(word)
    return verb is not None and verb.lemma in word_list(sort)


def _is_supposed(account: Account, mention: QuoteMention) -> bool:
    """Whether what somebody says or wants is only supposed, due, or left unsaid: "if Ruiz wants the
    post", "if she were to reject it", "she must worry about it", "has not spoken of him"."""
    if mention.cue_span is None:
        return False
    cue = account.words(mention.cue_span).lower()
    start = (mention.speaker_span or mention.cue_span).start
    before = account.article.text[max(0, start - _SUPPOSED_REACH) : start]
    if _SUPPOSED.search(before) is not None or _WERE_TO.search(cue) is not None:
        return True
    words = re.findall(r"n['’]t\b|\w+", cue)
    is_unsaid = not _NO.isdisjoint(words) and "spoken" in words
    return is_unsaid or not _DUE.isdisjoint(words)
