"""Claims made mechanically from sentences of articles: reworded true ones and distorted ones.

A claim is kept as pieces, so that no text of a corpus is written down: ``[start, end]`` of the
article's text, ``[article, start, end]`` of another article of the story, or words of our own.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from rashomon.analysis import syntax
from rashomon.analysis.figures import find_numerals
from rashomon.types import Analysis, Article, Span

Piece = str | list[Any]

# Words of our own that say the same; written before and apart from the lists of the package.
REWORDED = {
    "arrested": "detained",
    "began": "started",
    "killed": "slain",
    "injured": "wounded",
    "wounded": "injured",
    "announced": "declared",
    "criticized": "condemned",
    "resigned": "stepped down",
    "bought": "purchased",
    "lawmakers": "legislators",
    "children": "kids",
    "officers": "police",
    "home": "house",
    "house": "residence",
    "approximately": "about",
    "told": "informed",
    "showed": "revealed",
    "found": "discovered",
    "ended": "finished",
    "said": "stated",
    "allegedly": "reportedly",
    "shooting": "gunfire",
    "attack": "assault",
    "vehicle": "car",
    "investigating": "probing",
    "rejected": "dismissed",
    "demanded": "called for",
    "firm": "company",
    "company": "firm",
    "helped": "assisted",
    "praised": "lauded",
    "suspect": "gunman",
    "died": "perished",
    "fired": "dismissed",
    "released": "freed",
    "election": "vote",
    "transported": "taken",
    "charged": "indicted",
    "accused": "blamed",
    "blocked": "stopped",
    "large": "big",
    "met": "held talks",
    "signed": "put his name to",
    "voted": "cast votes",
}
PLACES = ("Denver", "Lisbon", "Nairobi", "Tulsa", "Spokane", "Bristol", "Osaka", "Quito")
CUTS = re.compile(
    r", (?:who|which|while|as|after|when|where|and|but|with|according to|a |an |the |in |on )"
    r"|(?<=\w) (?:after|while|because|when) "
)
MUTUAL = {"meet", "talk", "speak", "discuss", "agree", "marry", "say", "be", "have", "tell"}
PLANS = {"threaten", "plan", "vow", "promise", "want", "intend", "offer", "propose", "expect"}
FUTURE = {"will", "could", "may", "might", "would"}
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_UNITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]


@dataclass(frozen=True)
class Base:
    """The main clause of a sentence, as far as it is kept, with its parse and reading."""

    article: Article
    analysis: Analysis
    span: Span
    tokens: Sequence[Any]
    root: Any
    others: Sequence[tuple[Article, Analysis]] = field(default_factory=tuple)

    @property
    def pieces(self) -> list[Piece]:
        return [[self.span.start, self.span.end]]

    def replace(self, span: Span, words: Piece) -> list[Piece]:
        return self.replace_all([(span, words)])

    def replace_all(self, edits: Sequence[tuple[Span, Piece]]) -> list[Piece]:
        pieces, at = [], self.span.start
        for span, words in sorted(edits, key=lambda edit: edit[0]):
            pieces += [[at, span.start], words]
            at = span.end
        return [piece for piece in [*pieces, [at, self.span.end]] if piece not in ("", [at, at])]


def claim_text(pieces: Sequence[Piece], article: str, texts: dict[str, str]) -> str:
    """The words of a claim kept as pieces."""
    words = ""
    for piece in pieces:
        if isinstance(piece, str):
            words += piece
        else:
            name, start, end = piece if len(piece) == 3 else (article, *piece)
            words += texts[name][start:end]
    words = " ".join(words.split()).rstrip(" ,;:.")
    return words[:1].upper() + words[1:] + "."


def find_bases(
    article: Article, analysis: Analysis, doc: Any, others: Sequence[tuple[Article, Analysis]]
) -> Iterator[Base]:
    """The sentences fit for a claim: a named subject first, a finite verb, no quotation."""
    for sent in analysis.sentences:
        text = sent.of(article.text)
        if (
            not 45 <= len(text) <= 260
            or not text.endswith(".")
            or re.search(r"[\"“”‘()\[\]—:;?]", text)
        ):
            continue
        kept = _kept(text)
        span = Span(sent.start, sent.start + kept)
        tokens = [
            t for t in doc if span.start <= t.idx and t.idx + len(t) <= span.end and not t.is_space
        ]
        roots = [
            t for t in tokens if t.dep_ == "ROOT" and t.tag_ in {"VBD", "VBZ", "VBN", "VB", "VBP"}
        ]
        if len(roots) != 1 or not 6 <= len(tokens) <= 26:
            continue
        subjects = [c for c in roots[0].children if c.dep_.split(":")[0] in {"nsubj", "nsubjpass"}]
        if (
            article.text[span.start : span.start + 2].isupper()
            and " -" in article.text[span.start : span.end]
        ):
            continue
        if not subjects or subjects[0].i > roots[0].i or subjects[0].pos_ == "PRON":
            continue
        if any(
            t.lower_
            in {
                "he",
                "she",
                "it",
                "they",
                "i",
                "we",
                "this",
                "these",
                "his",
                "her",
                "their",
                "that",
                "you",
                "there",
            }
            for t in tokens
        ):
            continue
        if min(t.i for t in subjects[0].subtree) != tokens[0].i:
            continue
        yield Base(article, analysis, span, tokens, roots[0], others)


def _kept(text: str) -> int:
    cut = next((f for f in CUTS.finditer(text) if f.start() >= 35), None)
    return cut.start() if cut else len(text) - 1


def _choice(key: str, n: int) -> int:
    return int(hashlib.sha256(key.encode()).hexdigest(), 16) % n


def token_span(token: Any) -> Span:
    return Span(token.idx, token.idx + len(token))


def true_claims(base: Base) -> Iterator[tuple[str, list[Piece]]]:
    """(operation, pieces) of rewordings that keep what the sentence says."""
    for token in base.tokens:
        if token.lower_ in REWORDED and token.ent_type_ == "":
            yield "synonym", base.replace(token_span(token), REWORDED[token.lower_])
    yield from _calendar_dates(base)
    yield from _spelled_numbers(base)
    yield from _turned(base)
    if len(base.article.text) > base.span.end and base.article.text[base.span.end] != ".":
        yield "cut", base.pieces


def _calendar_dates(base: Base) -> Iterator[tuple[str, list[Piece]]]:
    for time in base.analysis.times:
        words = time.span.of(base.article.text)
        if base.span.contains(time.span) and words in _DAYS and time.interval:
            start = time.interval.start
            before = base.article.text[base.span.start : time.span.start].rstrip().split(" ")[-1]
            on = "" if before == "on" else "on "
            yield "date", base.replace(time.span, f"{on}{start.strftime('%B')} {start.day}")


def _spelled_numbers(base: Base) -> Iterator[tuple[str, list[Piece]]]:
    for each in find_numerals(base.span.of(base.article.text)):
        span = Span(base.span.start + each.start, base.span.start + each.end)
        words = span.of(base.article.text)
        if each.form != "cardinal" or any(t.span.overlaps(span) for t in base.analysis.times):
            continue
        if words.lower() in _UNITS[2:]:
            yield "number", base.replace(span, str(int(each.value)))
        elif (
            words.isdigit()
            and 2 <= each.value <= 9
            and base.article.text[span.end : span.end + 1] == " "
        ):
            yield "number", base.replace(span, _UNITS[int(each.value)])


def _turned(base: Base) -> Iterator[tuple[str, list[Piece]]]:
    """Active made passive."""
    root = base.root
    objects = [c for c in root.children if c.dep_ in {"obj", "dobj"} and c.i > root.i]
    subjects = [c for c in root.children if c.dep_ == "nsubj"]
    aux = [c for c in root.children if c.dep_.startswith("aux")]
    if root.tag_ != "VBD" or not root.lower_.endswith("ed") or aux or not objects or not subjects:
        return
    left, right = _phrase(subjects[0]), _phrase(objects[0])
    if (
        left.start != base.span.start
        or right.end > base.span.end
        or right.start != root.idx + len(root) + 1
    ):
        return
    inside = [
        t for t in base.tokens if right.start <= t.idx < right.end or left.start <= t.idx < left.end
    ]
    after = base.article.text[right.end :].split(None, 1)[:1]
    if (
        any(t.pos_ in {"VERB", "AUX", "SCONJ"} for t in inside)
        or len(inside) > 12
        or after in (["of"], ["with"])
    ):
        return
    first = base.tokens[0]
    was = " were " if objects[0].tag_ in {"NNS", "NNPS"} else " was "
    pieces: list[Piece] = [
        [right.start, right.end], was, [root.idx, root.idx + len(root)], " by ",
        first.lower_ if first.ent_type_ == "" else first.text,
        [left.start + len(first), left.end], [right.end, base.span.end],
    ]  # fmt: skip
    yield "passive", pieces


def _phrase(token: Any) -> Span:
    inside = [t for t in token.subtree if not t.is_space]
    return syntax.token_span(min(inside, key=lambda t: t.i), max(inside, key=lambda t: t.i))


def false_claims(base: Base) -> Iterator[tuple[str, list[Piece]]]:
    """(kind of distortion, pieces) of claims that the sentence does not bear out."""
    yield from _swapped(base)
    yield from _other_number(base)
    yield from _other_date(base)
    yield from _other_place(base)
    yield from _other_person(base)
    yield from _negated(base)
    yield from _done(base)


def _names(base: Base, kinds: set[str]) -> list[tuple[Span, str]]:
    found = {
        (mention.span, entity.id)
        for entity in base.analysis.entities
        if entity.kind in kinds
        for mention in entity.mentions
        if mention.form == "name" and base.span.contains(mention.span)
    }
    return sorted(found, key=lambda each: each[0])


def _swapped(base: Base) -> Iterator[tuple[str, list[Piece]]]:
    root = base.root
    names = _names(base, {"person", "organisation", "place"})
    arguments = [
        c for c in root.children if c.dep_.split(":")[0] in {"nsubj", "obj", "dobj", "obl", "iobj"}
    ]
    heads = {a.idx: a for a in arguments}
    inside = [n for n in names if any(n[0].start <= at < n[0].end for at in heads)]
    before = [n for n in inside if n[0].end <= root.idx]
    after = [n for n in inside if n[0].start > root.idx]
    text = base.article.text
    if root.lemma_ in MUTUAL or not before or not after or before[-1][1] == after[0][1]:
        return
    left, right = before[-1][0], after[0][0]
    before_right = text[base.span.start : right.start].rstrip().split(" ")[-1]
    if before_right in {"in", "at", "from", "near", "outside", "of", "the"}:
        return
    if " and " in text[base.span.start : root.idx] or text[left.end : left.end + 2] in {"'s", "’s"}:
        return
    yield (
        "swap",
        base.replace_all([(left, [right.start, right.end]), (right, [left.start, left.end])]),
    )


def _story_values(base: Base) -> set[float]:
    return {each.value for article, _ in base.others for each in find_numerals(article.text)}


def _other_number(base: Base) -> Iterator[tuple[str, list[Piece]]]:
    figures = [f for f in base.analysis.figures if base.span.contains(f.span) and f.value]
    for figure in figures:
        for each in find_numerals(figure.span.of(base.article.text)):
            if each.form != "cardinal" or each.has_magnitude or each.value != figure.value:
                continue
            value = int(each.value) + 2 if each.value < 20 else int(each.value * 1.6)
            if float(value) in _story_values(base) or each.value != int(each.value):
                continue
            span = Span(figure.span.start + each.start, figure.span.start + each.end)
            is_word = not span.of(base.article.text)[0].isdigit()
            words = _UNITS[value] if is_word and value <= 10 else f"{value:,}"
            yield "number", base.replace(span, words)


def _other_date(base: Base) -> Iterator[tuple[str, list[Piece]]]:
    for time in base.analysis.times:
        words = time.span.of(base.article.text)
        if not base.span.contains(time.span) or time.interval is None:
            continue
        told = [t.interval for _, a in base.others for t in a.times if t.interval]
        if words in _DAYS:
            moved = time.interval.start + timedelta(days=-2)
            new = _DAYS[moved.weekday()]
        elif found := re.fullmatch(r"([A-Z]\w+\.?) (\d{1,2})", words):
            day = int(found[2]) + 6 if int(found[2]) <= 20 else int(found[2]) - 6
            moved, new = time.interval.start.replace(day=day), f"{found[1]} {day}"
        elif re.fullmatch(r"(?:19|20)\d\d", words):
            moved, new = time.interval.start.replace(year=int(words) - 3), str(int(words) - 3)
        else:
            continue
        if not any(i.start <= moved < i.end and i.precision in {"day", "year"} for i in told):
            yield "date", base.replace(time.span, new)


def _other_place(base: Base) -> Iterator[tuple[str, list[Piece]]]:
    story = " ".join(article.text for article, _ in base.others)
    for span, _ in _names(base, {"place"}):
        before = base.article.text[base.span.start : span.start].rstrip().split(" ")[-1]
        place = PLACES[_choice(f"{base.article.id}{span.start}", len(PLACES))]
        if before in {"in", "near", "outside", "at"} and place not in story:
            yield "place", base.replace(span, place)


def _other_person(base: Base) -> Iterator[tuple[str, list[Piece]]]:
    """The subject or object, replaced by another person of the story."""
    persons = _names(base, {"person"})
    own = {span.of(base.article.text).split()[-1] for span, _ in persons}
    rivals = sorted(
        (article.id, mention.span.start, mention.span.end)
        for article, analysis in base.others
        for entity in analysis.entities
        if entity.kind == "person" and " " in entity.name and entity.name.split()[-1] not in own
        for mention in entity.mentions
        if mention.form == "name" and mention.span.of(article.text) == entity.name
    )
    for span, _ in persons[:1]:
        if rivals:
            rival = rivals[_choice(f"{base.article.id}{span.start}", len(rivals))]
            yield "person", base.replace(span, list(rival))


def _negated(base: Base) -> Iterator[tuple[str, list[Piece]]]:
    root = base.root
    negatives = {*syntax.NEGATIONS, "only", "none"}
    if any(t.lower_ in negatives for t in base.tokens) or root.lemma_ in {"deny", "fail"}:
        return
    aux = [c for c in root.children if c.dep_.startswith("aux") and c.i < root.i]
    if aux:
        at = aux[0].idx + len(aux[0])
        yield "negation", base.replace(Span(at, at), " not")
    elif root.tag_ in {"VBD", "VBZ"} and root.lemma_ not in {"be", "have"}:
        did = "did" if root.tag_ == "VBD" else "does"
        yield "negation", base.replace(token_span(root), f"{did} not {root.lemma_}")


def _done(base: Base) -> Iterator[tuple[str, list[Piece]]]:
    """A plan or a threat told as the act."""
    root, tokens = base.root, {t.i: t for t in base.tokens}
    modal = tokens.get(root.i - 1)
    if modal is not None and modal.lower_ in FUTURE and root.tag_ == "VB":
        yield "modality", base.replace(Span(modal.idx, root.idx + len(root)), _past(root.lemma_))
    be, modal = modal, tokens.get(root.i - 2)
    if be is not None and be.lower_ == "be" and modal is not None and modal.lower_ in FUTURE:
        yield "modality", base.replace(Span(modal.idx, be.idx + len(be)), "was")
    to, verb = tokens.get(root.i + 1), tokens.get(root.i + 2)
    if (
        root.lemma_ in PLANS
        and to is not None
        and to.lower_ == "to"
        and verb is not None
        and verb.tag_ == "VB"
        and verb.lemma_ != "be"
    ):
        yield "modality", base.replace(Span(root.idx, verb.idx + len(verb)), _past(verb.lemma_))


_PAST = {
    "come": "came",
    "say": "said",
    "know": "knew",
    "grow": "grew",
    "break": "broke",
    "be": "was",
    "have": "had",
    "make": "made",
    "take": "took",
    "give": "gave",
    "go": "went",
    "hold": "held",
    "leave": "left",
    "meet": "met",
    "send": "sent",
    "build": "built",
    "run": "ran",
    "become": "became",
    "begin": "began",
    "bring": "brought",
    "face": "faced",
    "get": "got",
    "keep": "kept",
    "seek": "sought",
    "lead": "led",
    "speak": "spoke",
    "sell": "sold",
    "pay": "paid",
    "withdraw": "withdrew",
    "put": "put",
    "cut": "cut",
    "win": "won",
    "lose": "lost",
    "see": "saw",
    "stand": "stood",
    "testify": "testified",
    "tell": "told",
    "cost": "cost",
    "let": "let",
    "find": "found",
    "show": "showed",
    "vote": "voted",
}


def _past(lemma: str) -> str:
    if lemma in _PAST:
        return _PAST[lemma]
    if lemma.endswith("e"):
        return lemma + "d"
    return lemma[:-1] + "ied" if lemma.endswith("y") and lemma[-2] not in "aeiou" else lemma + "ed"
