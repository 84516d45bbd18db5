"""A parse as plain Python values: what the rules read.

spaCy makes a new object of a token at every look, and new strings at every question put to it;
the rules put some seventy questions a token. So a parse is copied once, and what is asked here has
spaCy's names and answers.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, wraps
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from rashomon.types import Span

if TYPE_CHECKING:
    from spacy import tokens

_NAMED = ("ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE")
_FLAGS = ("IS_PUNCT", "IS_SPACE", "IS_QUOTE", "LIKE_NUM")
_STATES = ("IDX", "SPACY", "ENT_IOB", "SENT_START")
_OPENINGS = {0: None, 1: True}  # what else there is starts no sentence
_PLACES = ("", "I", "O", "B")
"""Names for the place of a word in a name, by spaCy's numbers."""

_NONE: frozenset[str] = frozenset()
_UNASKED: Any = object()

Answer = TypeVar("Answer")


class Token:
    """One word, mark or run of white space of a ``Doc``.

    ``head`` and ``children`` are its neighbours in the tree, ``labels`` those that the children
    hang by, ``left_edge`` the first token of all that hangs on it. ``is_sent_start`` is None where
    nothing has cut sentences.
    """

    __slots__ = (
        *("doc", "i", "idx", "text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_"),
        *("whitespace_", "is_punct", "is_space", "is_quote", "like_num", "ent_iob_"),
        *("is_sent_start", "head", "children", "labels", "left_edge", "sent", "_span", "_subtree"),
    )

    whitespace_: str
    ent_iob_: str
    is_sent_start: bool | None
    head: Token
    children: list[Token]
    labels: frozenset[str]
    left_edge: Token
    sent: Words
    _subtree: tuple[Token, ...]
    _span: Span | None

    def __init__(
        self, doc: Doc, i: int, idx: int, names: tuple[str, ...], flags: tuple[bool, ...]
    ) -> None:
        self.doc, self.i, self.idx = doc, i, idx
        self.text, self.lower_, self.lemma_, self.pos_, self.tag_, self.dep_, self.ent_type_ = names
        self.is_punct, self.is_space, self.is_quote, self.like_num = flags
        self.children, self.labels = [], _NONE
        self._subtree, self._span = (), None

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    def __lt__(self, other: Token) -> bool:
        return self.i < other.i

    is_alpha = property(lambda self: self.text.isalpha())
    is_digit = property(lambda self: self.text.isdigit())
    is_lower = property(lambda self: self.text.islower())
    is_title = property(lambda self: self.text.istitle())
    is_upper = property(lambda self: self.text.isupper())

    @property
    def span(self) -> Span:
        """Its characters."""
        if self._span is None:
            self._span = Span(self.idx, self.idx + len(self.text))
        return self._span

    @property
    def rights(self) -> list[Token]:
        """The children that stand behind it."""
        return [each for each in self.children if each.i > self.i]

    @property
    def ancestors(self) -> Iterator[Token]:
        """Its head, the head of that, and so on up to the root."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def subtree(self) -> tuple[Token, ...]:
        """Itself and all that hangs on it, each child with its own before or behind its head."""
        if not self._subtree:
            before: list[Token] = []
            behind: list[Token] = []
            for child in self.children:
                if child.i < self.i:
                    before += child.subtree
                else:
                    behind += child.subtree
            self._subtree = (*before, self, *behind)
        return self._subtree

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """What it is coordinated with."""
        if self.dep_ != "conj" and "conj" not in self.labels:
            return ()
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        found = [first]
        for word in found:
            found += [each for each in word.children if each.dep_ == "conj" and each.i > word.i]
        return tuple(each for each in found if each is not self)

    def is_ancestor(self, other: Token) -> bool:
        """Whether ``other`` hangs on this token, at whatever distance."""
        return any(each is self for each in other.ancestors)

    def nbor(self, step: int = 1) -> Token:
        """The token ``step`` places further on, or back; an ``IndexError`` where there is none."""
        if self.i + step < 0:
            raise IndexError(f"no token {step} from number {self.i}")
        return self.doc[self.i + step]


def asked_once(question: Callable[[Token], Answer]) -> Callable[[Token], Answer]:
    """``question``, its answers kept with the parse: for what many rules ask of the same word, and
    nothing but the parse decides."""

    @wraps(question)
    def ask(token: Token) -> Answer:
        answers: list[Answer] = token.doc.answers[question]
        found = answers[token.i]
        if found is _UNASKED:
            found = answers[token.i] = question(token)
        return found

    return ask


def listed_once(question: Callable[[Token], list[Answer]]) -> Callable[[Token], list[Answer]]:
    """The same for a question answered with a list: each who asks has one of their own."""
    ask = asked_once(question)

    @wraps(question)
    def ask_for_list(token: Token) -> list[Answer]:
        return [*ask(token)]

    return ask_for_list


class Words(list[Token]):
    """Tokens ``start`` up to, not including, ``end`` of a ``Doc``; a name has its label."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        super().__init__(doc[start:end])
        self.doc, self.start, self.end, self.label_ = doc, start, end, label

    @property
    def start_char(self) -> int:
        """The character that they start at."""
        return self[0].idx

    @property
    def end_char(self) -> int:
        """The character behind them."""
        return self[-1].idx + len(self[-1])

    @property
    def text(self) -> str:
        """What is printed from the first to the last."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def ents(self) -> list[Words]:
        """The names that stand whole among them."""
        return [each for each in self.doc.ents if self.start <= each.start and each.end <= self.end]

    @property
    def root(self) -> Token:
        """The one nearest to the root of its sentence, the first where several are as near."""
        roots = [each for each in self if each.head is each]
        if roots:
            return roots[0]
        outer = [each for each in self if not self.start <= each.head.i < self.end]
        return min(outer, key=_depth) if outer else self.doc[self.start]


def _depth(token: Token) -> int:
    """How far from the root ``token`` hangs; a mark that bears nothing is the last to be asked."""
    if (token.is_space or token.is_punct) and not token.children:
        return len(token.doc) - 1
    return sum(1 for _ in token.ancestors)


class _Answers(dict[Callable[[Token], Any], list[Any]]):
    """The answers to each question, by the number of the token it was put to."""

    def __init__(self, doc: Doc) -> None:
        super().__init__()
        self._doc = doc

    def __missing__(self, question: Callable[[Token], Any]) -> list[Any]:
        self[question] = [_UNASKED] * len(self._doc)
        return self[question]


class Doc(list[Token]):
    """The parse of one text; a slice of it is a plain list of tokens."""

    has_tree: bool
    text: str
    sents: list[Words]
    ents: list[Words]

    def __init__(self) -> None:
        super().__init__()
        self.answers = _Answers(self)

    def has_annotation(self, name: Literal["DEP"]) -> bool:
        """Whether its tokens have values of ``name``."""
        return self.has_tree

    @cached_property
    def _starts(self) -> list[int]:
        return [token.idx for token in self]

    def char_span(
        self, start: int, end: int, *, alignment_mode: Literal["strict", "expand"] = "strict"
    ) -> Words | None:
        """The words from one character to another; None where they end inside of a word.

        With ``expand`` words that are partly covered belong to them.
        """
        first, last = self._at(start), self._at(end - 1)
        if first is None or last is None:
            return None
        if alignment_mode == "strict" and (first.idx != start or last.idx + len(last) != end):
            return None
        is_behind = alignment_mode == "expand" and start == first.idx + len(first)
        return Words(self, first.i + is_behind, last.i + 1)

    def _at(self, place: int) -> Token | None:
        """The token whose characters, or the space behind them, hold the one at ``place``."""
        i = bisect_right(self._starts, place) - 1
        if i < 0 or place >= self[i].idx + len(self[i]) + len(self[i].whitespace_):
            return None
        return self[i]


def copy_parse(parse: tokens.Doc) -> Doc:
    """The tokens, sentences and names of a spaCy parse."""
    doc = Doc()
    doc.text, doc.has_tree = parse.text, parse.has_annotation("DEP")
    flags = parse.to_array(list(_FLAGS)).astype(bool).tolist()
    states = parse.to_array(list(_STATES)).tolist()
    for i, (names, flag, state) in enumerate(zip(_named(parse), flags, states, strict=True)):
        idx, is_spaced, place, opening = state
        token = Token(doc, i, idx, names, flag)
        token.whitespace_, token.ent_iob_ = " " if is_spaced else "", _PLACES[place]
        token.is_sent_start = _OPENINGS.get(opening, False)
        doc.append(token)
    _hang(doc, parse)
    doc.sents = [Words(doc, each.start, each.end) for each in parse.sents] if len(doc) else []
    for sent in doc.sents:
        for token in sent:
            token.sent = sent
    doc.ents = [Words(doc, each.start, each.end, each.label_) for each in parse.ents]
    return doc


def _named(parse: tokens.Doc) -> Iterable[tuple[str, ...]]:
    """The names of each token's values, each string made once."""
    columns = parse.to_array(list(_NAMED)).T.tolist()
    strings = parse.vocab.strings
    name_by_number = {number: strings[number] for column in columns for number in set(column)}
    return zip(*([name_by_number[each] for each in column] for column in columns), strict=True)


def _hang(doc: Doc, parse: tokens.Doc) -> None:
    """Tie the tokens of ``doc`` as those of ``parse`` are tied."""
    steps = parse.to_array(["HEAD"]).astype(int).tolist()
    for token, step in zip(doc, steps, strict=True):
        token.head = doc[token.i + step]
        token.left_edge = token
        if step:
            token.head.children.append(token)
    for token in doc:
        head = token.head
        while head.left_edge.i > token.i:
            head.left_edge, head = token, head.head
    for token in doc:
        if token.children:
            token.labels = frozenset([each.dep_ for each in token.children])
