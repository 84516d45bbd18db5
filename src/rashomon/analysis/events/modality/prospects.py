"""What is told as ahead by its form alone: "is to be sworn in", "Pope to visit", deadlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.complements import complement_kind
from rashomon.analysis.events.grammar.predicates import is_noun, is_verb
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.types import Article, TimeExpression

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

BE_FORMS = frozenset({"is", "are", "was", "were", "'s", "’s", "am"})
PERFECT = frozenset({"have", "has", "had", "'ve", "'d"})
ARTICLES = frozenset({"the", "a", "an"})
TITLE_TAGS = frozenset({"NN", "JJ", "CD", "PO", "IN", "HY", ",", "CC"})  # tags, cut to two letters
DEADLINES = frozenset({"second", "minute", "hour", "day", "week", "month", "deadline", "time"})


def is_to_come(verb: Token) -> bool:
    """Whether ``verb`` is told as ahead: "is to be sworn in", "Pope to visit valley"."""
    before = [each for each in verb.children if each.i < verb.i]
    if any(each.lower_ == "due" and each.nbor().lower_ == "to" for each in before):
        return True
    mark = next((each for each in before if each.tag_ == "TO"), None)
    if mark is None:
        return False
    # parses take "is" in "is to meet" for an auxiliary or for a copula
    carriers = [*syntax.auxiliaries(verb), *(each for each in before if each.dep_ == "cop")]
    if any(each.lower_ in BE_FORMS and each.i < mark.i for each in carriers):
        return True
    doer = verb.head if verb.dep_ == "acl" else verb
    return doer.dep_ == "ROOT" and _is_headline(doer, mark)


def _is_headline(root: Token, mark: Token) -> bool:
    """Whether nothing but a bare phrase of nouns stands before ``mark``, without any article."""
    before = root.doc[root.sent.start : mark.i]
    has_nouns = any(is_noun(each) for each in before)
    is_bare = all(each.tag_[:2] in TITLE_TAGS for each in before)
    return has_nouns and is_bare and not any(each.lower_ in ARTICLES for each in before)


def is_dated_ahead(article: Article, verb: Token, time: TimeExpression | None) -> bool:
    """Whether a verb in the present has a date after publication ("they meet on March 20")."""
    published = article.published.interval if article.published is not None else None
    if published is None or time is None or time.interval is None:
        return False
    helpers = syntax.auxiliaries(verb)
    is_past = any(each.tag_ == "VBD" or each.lower_ in PERFECT for each in (verb, *helpers))
    is_bare = verb.tag_ == "VBN" and not helpers
    return time.interval.start >= published.end and not (is_past or is_bare)


def deadline_setter(clause: Token) -> Token | None:
    """The verb that sets a time for ``clause`` ("gave them until noon to leave"), or ``None``."""
    giver: Token = clause.head if is_verb(clause.head) else clause.head.head
    if complement_kind(clause) != "inf" or lemma(giver) not in {"give", "set"}:
        return None
    times = [each for each in giver.subtree if giver.i < each.i < clause.i]
    is_timed = any(lemma(each) in DEADLINES or each.lower_ in {"until", "till"} for each in times)
    return giver if is_timed else None
