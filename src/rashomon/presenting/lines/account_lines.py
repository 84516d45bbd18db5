"""How we know: the accounts behind the articles, and who had it from whom."""

from __future__ import annotations

from collections.abc import Container, Iterable

from rashomon.comparing.derivation.derivations import SURE, open_links
from rashomon.presenting.brief import Line
from rashomon.presenting.choosing.importance import Desk
from rashomon.presenting.phrases import article_phrase, plural, witness_phrase
from rashomon.types import Article, Citation, Derivation, Evidence, Span, Story, UnseenOrigin

KIND_PHRASES = {
    "reprint": "reprints",
    "rewrite": "rewrites",
    "partial": "takes parts from",
    "common-origin": "shares an origin with",
}

UNSEEN_PHRASE = "goes back to"
"""Of an article and a text nobody supplied."""
OPEN_PHRASE = "may rest on one account"
"""Of two articles whose link is neither sure enough to take nor unlikely enough to leave out."""

UNTOLD = frozenset({"posterior"})
"""Kinds of evidence that only the record tells: a figure no reader can check by reading."""
MOST_REASONS = 4
"""Reasons told for one link, the weightiest first; the record has all (a choice of editing)."""
WHICH_FIRST = frozenset(
    {"abridgement", "agency", "canonical", "credit-line", "meeting", "time", "uncorrected"}
)
"""Kinds of evidence for which of two articles came first: of a link with a direction one is told,
however many weightier ones show that the two are linked at all."""


def story_note(story: Story) -> str:
    """ "3 articles · 2 witnesses"."""
    return f"{plural(len(story.articles), 'article')} · {witness_phrase(story.stemma.witnesses)}"


def account_lines(desk: Desk, story: Story, numbers: dict[str, int]) -> list[Line]:
    """One line for each independent account: its articles and how they derive."""
    articles = {article.id: article for article in desk.record.articles}
    groups = sorted(story.stemma.groups, key=lambda group: min(numbers[each] for each in group))
    return [
        _account_line(desk, story, [articles[each] for each in group], numbers) for group in groups
    ]


def _account_line(desk: Desk, story: Story, group: list[Article], numbers: dict[str, int]) -> Line:
    ordered = sorted(group, key=lambda article: numbers[article.id])
    members = {article.id for article in ordered}
    links = [each for each in story.stemma.derivations if each.copy in members]
    unsure = [each for each in open_links(story.stemma) if each.copy in members]
    lines = (
        *(derivation_line(desk, story, link, numbers) for link in links),
        *(open_line(link, numbers) for link in unsure),
    )
    names = "; ".join(f"[{numbers[each.id]}] {article_phrase(each)}" for each in ordered)
    return Line(
        text=names,
        citations=tuple(opening_of(desk, article) for article in ordered),
        lead=plural(len(ordered), "article") if len(ordered) > 1 else "own account",
        lines=lines,
    )


def opening_of(desk: Desk, article: Article) -> Citation:
    """The headline of an article in its text, else its first sentence."""
    if article.title_span and len(article.title_span):
        return Citation(article.id, article.title_span)
    first = desk.sentences[article.id][:1] or (Span(0, len(article.text)),)
    return Citation(article.id, first[0])


def derivation_line(desk: Desk, story: Story, link: Derivation, numbers: dict[str, int]) -> Line:
    """ "[2] rewrites [3]" with the reasons and the passage that shows it best."""
    origin = _origin_name(story, link.origin, numbers)
    likely = "" if link.score >= SURE else "probably "
    text = f"[{numbers[link.copy]}] {likely}{kind_phrase(link, numbers)} {origin}"
    if not link.directed:
        text = (
            f"[{numbers[link.copy]}] and {origin} are {likely}linked; nothing says which came first"
        )
    return _reasoned(text, link)


def open_line(link: Derivation, numbers: dict[str, int]) -> Line:
    """That two articles may rest on one account, which leaves the number of witnesses open."""
    one, other = sorted((numbers[link.copy], numbers[link.origin]))
    return _reasoned(
        f"[{one}] and [{other}] {OPEN_PHRASE}; not certain enough to count as one", link
    )


def _reasoned(text: str, link: Derivation) -> Line:
    """``text`` with the reasons for ``link`` and the passage that shows it best."""
    best = max(link.passages, key=lambda each: len(each.copy.span), default=None)
    cited = (
        (best.copy, best.origin)
        if best
        else tuple(citation for evidence in link.evidence for citation in evidence.citations[:1])
    )
    strongest = _one_of_a_kind(link.evidence)
    told = strongest[:MOST_REASONS]
    first = next((each for each in strongest if each.kind in WHICH_FIRST), None)
    if link.directed and first is not None and first not in told:
        told = [*told[:-1], first]
    reasons = tuple(each.text for each in told)
    return Line(text=text, citations=cited, label=f"score {link.score:.2f}", notes=reasons)


def _one_of_a_kind(evidence: Iterable[Evidence]) -> list[Evidence]:
    """The weightiest reason of each kind that a reader can check, weightiest first: what shows an
    unseen origin stands once for each article that shares it."""
    told = (each for each in evidence if each.weight > 0 and each.kind not in UNTOLD)
    strongest = sorted(told, key=lambda each: (-each.weight, each.kind, each.text))
    return list({each.kind: each for each in reversed(strongest)}.values())[::-1]


def _origin_name(story: Story, origin: str, numbers: dict[str, int]) -> str:
    if origin in numbers:
        return f"[{numbers[origin]}]"
    unseen = {each.id: each for each in story.stemma.unseen}
    return unseen_phrase(unseen[origin])


def kind_phrase(link: Derivation, supplied: Container[str]) -> str:
    """How a copy stands to its origin, which is one of the ``supplied`` articles or unseen."""
    return KIND_PHRASES[link.kind] if link.origin in supplied else UNSEEN_PHRASE


def unseen_phrase(origin: UnseenOrigin) -> str:
    """A text nobody supplied, in words."""
    if origin.kind == "lost":
        return origin.name
    kinds = {"agency": "agency report", "release": "release"}
    name = f"{origin.name} " if origin.name else ""
    return f"an unseen {name}{kinds[origin.kind]}"
