"""Which line of a page is the headline."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from rashomon.reading.cleaning.furniture_lines import furniture_kind
from rashomon.reading.cleaning.page_lines import PROSE_WORDS, PageLine, folded
from rashomon.types import FurnitureKind

MAX_WORDS = 24  # the longest headline in the development half of stories-news-cluster has 20
MIN_WORDS = 3
MAX_HEAD = 40  # lines looked at: a bound, so that the cost stays linear
MIN_OVERLAP = 0.34  # share of a headline's longer words its body must repeat: 97 % of the titles
# of the development half of stories-news-cluster reach it, slogans and section names seldom do
MIN_SCORE = 0.4  # the same among the menus of a whole page, where a line with fewer than
FULL_WORDS = 5  # so many longer words counts for less
POINT_WORDS = 13  # of a point of a summary: of the headlines in texts of stories-news-cluster none
# that is written like a sentence, without a colon, has as many
MIN_LOWER = 3  # longer words that begin with a small letter in such a line
RANK_COST = 0.15  # for each line above that would do: of two good lines the first counts, and the
# second is the standfirst. From 0.05 to 0.15 nothing changes on the development pages
SIGNED = 0.2  # for a line above the byline or the date: outweighs one more word in five that a
# standfirst below it shares with the body
SIGNED_ON_PAGE = 0.4  # the same on a whole page, where teasers share many words with the body
BODY_SAMPLE = 20_000  # characters of body its words are looked for in


def find_headline(
    lines: Sequence[PageLine], set_aside: Mapping[int, FurnitureKind], *, title: str = ""
) -> PageLine | None:
    """The headline's line, or ``None``.

    A ``title`` known from metadata decides. Else it is the line above the first prose whose
    words the body repeats most, a line printed twice being preferred; failing that, the line
    right above the byline or the date of a page that shows its masthead.
    """
    head = _head(lines, set_aside)
    if title:
        return next((line for line in head if _same(line.text, title)), None)
    if _are_points(head, set_aside):
        return None
    candidates = [line for line in head if line.index not in set_aside and has_headline_form(line)]
    body = _body_words(lines[len(head) :], set_aside)
    scores: dict[int, float] = {}
    for line in candidates:
        rank = sum(_overlap(lines[index], body) >= MIN_OVERLAP for index in scores)
        signed = SIGNED * _is_signed(line, set_aside)
        scores[line.index] = _score(line, lines, body) + signed - RANK_COST * rank
    best = max(candidates, key=lambda line: (scores[line.index], -line.index), default=None)
    is_repeated = best is not None and scores[best.index] >= MIN_OVERLAP
    return best if is_repeated else _above_byline(candidates, set_aside)


def _are_points(head: Sequence[PageLine], kinds: Mapping[int, FurnitureKind]) -> bool:
    """Whether all that stands above the body, unsigned and under no masthead, is long points of a
    summary: "The hall, which …" and "It had stood …", without a full stop."""
    kept = [line for line in head if line.index not in kinds]
    is_headed = any(kinds.get(line.index) in {"byline", "date", "publisher"} for line in head)
    are_long = all(line.n_words >= POINT_WORDS and _is_lower(line) for line in kept)
    return len(kept) > 1 and kept[0].index == 0 and are_long and not is_headed


def _is_lower(line: PageLine) -> bool:
    """Whether a line is written as a sentence is, without the colon or question of a headline."""
    longer = [word for word in line.text.split() if len(word) > MIN_WORDS]
    is_told = ": " not in line.text and "?" not in line.text
    return is_told and sum(word[0].islower() for word in longer) >= MIN_LOWER


def _above_byline(
    candidates: Sequence[PageLine], kinds: Mapping[int, FurnitureKind]
) -> PageLine | None:
    """The candidate with a byline or a date right under it, below a masthead."""
    if "publisher" not in kinds.values():
        return None
    signed = [line for line in candidates if kinds.get(line.index + 1) in {"byline", "date"}]
    return signed[0] if signed else None


def headline_above(
    lines: Sequence[PageLine], first: int, *, signs: Container[int] = ()
) -> PageLine | None:
    """The headline of the body that begins with line ``first`` of a whole page, menus above it.

    ``signs`` are the lines that say when and by whom: one soon below speaks for a headline. Of
    two good lines in a row the first counts: the second is the standfirst.
    """
    body = _body_words(lines[first:], ())
    near = [line for line in lines[max(0, first - MAX_HEAD) : first + 1] if has_headline_form(line)]
    near = [line for line in near if line.index not in signs and not furniture_kind(line, "head")]
    scores = {line.index: _page_score(line, body) for line in near}
    signed = {i: SIGNED_ON_PAGE * any(i + n in signs for n in (1, 2, 3)) for i in scores}
    best = max(
        near, key=lambda line: (scores[line.index] + signed[line.index], -line.index), default=None
    )
    if best is None or scores[best.index] < MIN_SCORE:
        return None
    above = next((line for line in near if line.index == best.index - 1), best)
    return above if scores[above.index] >= MIN_SCORE else best


def _page_score(line: PageLine, body: Container[str]) -> float:
    """The overlap with the body, scaled down for lines with few words to overlap."""
    words = [word for word in folded(line.text).split() if len(word) > 3]
    return _overlap(line, body) * min(1.0, len(words) / FULL_WORDS)


def _head(lines: Sequence[PageLine], set_aside: Container[int]) -> Sequence[PageLine]:
    """The lines down to the first prose that is not set aside."""
    prose = next((line.index for line in lines if _is_body(line, set_aside)), len(lines))
    return lines[: min(MAX_HEAD, prose)]


def _is_body(line: PageLine, set_aside: Container[int]) -> bool:
    """Prose, unless it stands first and could be a headline that asks or exclaims."""
    is_first_headline = line.index == 0 and line.n_words <= MAX_WORDS and has_headline_form(line)
    return line.is_prose and line.index not in set_aside and not is_first_headline


def _same(text: str, title: str) -> bool:
    return len(text) < 2 * len(title) + 20 and folded(text) == folded(title)


def has_headline_form(line: PageLine) -> bool:
    """Whether ``line`` is as long as a headline and does not end as a sentence does."""
    is_headline_long = MIN_WORDS <= line.n_words <= MAX_WORDS
    return is_headline_long and not line.text.endswith((".", ";", ",", ".”", '."'))


def _score(line: PageLine, lines: Sequence[PageLine], body: Container[str]) -> float:
    return _overlap(line, body) + 0.3 * _is_repeated(line, lines) - 0.5 * _is_caption(line, lines)


def _overlap(line: PageLine, body: Container[str]) -> float:
    """The share of the line's longer words that the body has, less where they are one or two."""
    words = {word.removesuffix("'s") for word in folded(line.text).split() if len(word) > 3}
    return sum(word in body for word in words) / max(len(words), MIN_WORDS)


def _body_words(lines: Sequence[PageLine], set_aside: Container[int]) -> set[str]:
    """The words of the first paragraphs below the head."""
    size, words = 0, set[str]()
    for line in lines:
        if size > BODY_SAMPLE:
            break
        if line.n_words >= PROSE_WORDS and line.index not in set_aside:
            words.update(folded(line.text[:BODY_SAMPLE]).replace("'s", "").split())
            size += len(line.text)
    return words


def _is_signed(line: PageLine, kinds: Mapping[int, FurnitureKind]) -> bool:
    """Whether a byline or a date stands under it, a standfirst and a name between at most."""
    return any(kinds.get(line.index + i) in {"byline", "date"} for i in (1, 2, 3))


def _is_caption(line: PageLine, lines: Sequence[PageLine]) -> bool:
    """Whether a long line comes again, word for word, below the first paragraph.

    So do points of a summary and captions, which some outlets take from the body; a headline
    that is printed twice stands above it.
    """
    prose = next((other.index for other in lines if other.is_prose), len(lines))
    below = (other for other in lines[prose:] if len(other.text) < 300 and other is not line)
    return line.n_words >= PROSE_WORDS and any(
        folded(other.text) == folded(line.text) for other in below
    )


def _is_repeated(line: PageLine, lines: Sequence[PageLine]) -> bool:
    near = lines[line.index + 1 : line.index + 8]
    return any(len(other.text) < 300 and folded(other.text) == folded(line.text) for other in near)
