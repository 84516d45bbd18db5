"""A parsed article as plain columns: what the rules read, quick and label-neutral."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Doc

# spaCy's English labels for the same relations
UD_LABELS = {
    "nsubjpass": "nsubj:pass",
    "dobj": "obj",
    "dative": "iobj",
    "auxpass": "aux:pass",
    "poss": "nmod:poss",
    "pobj": "obl",
    "relcl": "acl:relcl",
}
POSSESSIVES = frozenset({"'s", "’s", "'", "’", "'S", "`s"})
OPENING, CLOSING = "“", "”"
# a quotation left open closes by itself after this many tokens, about a long paragraph
LONGEST_QUOTATION = 200


@dataclass(frozen=True, slots=True)
class TokenTable:
    """One row per token, one tuple per column. ``sent`` is the sentence's number."""

    text: str
    word: tuple[str, ...]
    lower: tuple[str, ...]
    lemma: tuple[str, ...]
    pos: tuple[str, ...]
    tag: tuple[str, ...]
    dep: tuple[str, ...]
    head: tuple[int, ...]
    start: tuple[int, ...]
    sent: tuple[int, ...]
    sent_starts: tuple[int, ...]
    quoted: tuple[bool, ...]

    def __len__(self) -> int:
        return len(self.word)

    def end(self, i: int) -> int:
        """The character offset where token ``i`` ends."""
        return self.start[i] + len(self.word[i])

    def words(self, first: int, last: int) -> str:
        """The text of tokens ``first`` up to, not including, ``last``."""
        return self.text[self.start[first] : self.end(last - 1)]

    def is_capital(self, i: int) -> bool:
        """Whether token ``i`` begins with a capital letter."""
        return self.word[i][:1].isupper()

    def is_noun(self, i: int) -> bool:
        """Whether token ``i`` is a common noun or a proper one."""
        return self.pos[i] in {"NOUN", "PROPN"}

    def sentence(self, i: int) -> tuple[int, int]:
        """The first token and the end of sentence number ``i``."""
        following = i + 1 < len(self.sent_starts)
        return self.sent_starts[i], self.sent_starts[i + 1] if following else len(self)


def table_of(doc: Doc) -> TokenTable:
    """The columns of ``doc``."""
    word = tuple([token.text for token in doc])
    sent, sent_starts = _sentences([bool(token.is_sent_start) for token in doc])
    return TokenTable(
        text=doc.text,
        word=word,
        lower=tuple([each.lower().replace("’", "'") for each in word]),
        lemma=tuple([token.lemma_.lower() for token in doc]),
        pos=tuple([token.pos_ or _coarse(token.tag_) for token in doc]),
        tag=tuple([token.tag_ for token in doc]),
        dep=tuple([UD_LABELS.get(token.dep_, token.dep_) for token in doc]),
        head=tuple([token.head.i for token in doc]),
        start=tuple([token.idx for token in doc]),
        sent=sent,
        sent_starts=sent_starts,
        quoted=_quoted(word),
    )


def _sentences(opens: Sequence[bool]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Each token's sentence number, and the first token of each sentence."""
    numbers: list[int] = []
    starts: list[int] = []
    for i, is_start in enumerate(opens):
        if is_start or not starts:
            starts.append(i)
        numbers.append(len(starts) - 1)
    return tuple(numbers), tuple(starts)


def _coarse(tag: str) -> str:
    if tag.startswith("NNP"):
        return "PROPN"
    return {"NN": "NOUN", "VB": "VERB", "JJ": "ADJ", "PR": "PRON", "DT": "DET"}.get(tag[:2], "X")


def _quoted(words: tuple[str, ...]) -> tuple[bool, ...]:
    """Which tokens stand inside double quotation marks (a new paragraph closes straight ones)."""
    flags, since = [], -1
    for i, word in enumerate(words):
        is_break = "\n" in word or (since >= 0 and i - since > LONGEST_QUOTATION)
        if is_break and since >= 0:
            since = -1
        if word in {OPENING, "``", "«"} or (word == '"' and since < 0):
            since = i
        elif word in {CLOSING, "''", "»", '"'}:
            since = -1
        flags.append(since >= 0 and since != i)
    return tuple(flags)
