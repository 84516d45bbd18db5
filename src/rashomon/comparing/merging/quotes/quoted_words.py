"""One wording as it is compared: as printed, its words, what it tells and whether it denies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from rashomon.text.frequencies import content_of, document_frequencies, is_function_word
from rashomon.text.stems import stem
from rashomon.text.words import find_words, forms

_IRREGULAR = {
    "won't": ("will", "not"),
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "shan't": ("shall", "not"),
    "ain't": ("is", "not"),
    "gonna": ("going", "to"),
    "wanna": ("want", "to"),
    "im": ("i", "am"),
    "ive": ("i", "have"),
    "dont": ("do", "not"),
    "doesnt": ("does", "not"),
    "didnt": ("did", "not"),
    "isnt": ("is", "not"),
    "wasnt": ("was", "not"),
    "arent": ("are", "not"),
    "couldnt": ("could", "not"),
    "wouldnt": ("would", "not"),
    "youre": ("you", "are"),
    "theyre": ("they", "are"),
    "thats": ("that", "is"),
}
"""Short forms that are written out otherwise than by their mark, and those printed without it."""

_CLITICS = {"re": "are", "m": "am", "ll": "will", "ve": "have", "s": "is"}
# After other words 's is as often a possessive.
_BEFORE_IS = frozenset(
    ["it", "that", "this", "there", "here", "he", "she", "what", "who", "where", "how"]
)
_AFTER_IS = frozenset({"a", "an", "the", "not", "no", "so", "too", "very", "gonna", "been"})
_LETTERS_OF_THING = 5
LONG_RUN = 8
"""Words in one piece that two statements do not share by chance."""
# Words of content by their rarity that change between speech and its report ("I", "he").
_SHIFTING = frozenset(
    {"me", "my", "mine", "myself", "us", "our", "ours", "ourselves", "your", "yours", "yourself"}
    | {"him", "himself", "her", "hers", "herself", "itself", "themselves", "those", "am", "must"}
)
_NEGATIONS = frozenset({"not", "no", "never", "neither", "nor", "cannot", "without", "nothing"})
_OPPOSING = frozenset(
    {"oppose", "opposes", "opposed", "opposing", "refuse", "refuses", "refused", "refusing"}
    | {"reject", "rejects", "rejected", "rejecting"}
)
_NEGATED = re.compile(r"n't$")
_ELLIPSIS = re.compile(r"\.\s?\.\s?\.|…")
_BRACKETED = re.compile(r"[\[(][^\])]{1,80}[\])]")
_HYPHENED = re.compile(r"\b([A-Za-z]+)-([A-Za-z]+)\b")
_OUTER = " \"“”'‘’,;:"
_CLOSING = frozenset("\"”'’")
_LEFT_OPEN = re.compile(r"(?:^|[\s(\[—])[\"“'‘](?=\S)(?:(?![\"”'’](?!\w)).)*$")
"""A mark that opens what is quoted, with none behind it that closes it."""
_PARTED_MARK = re.compile(r"(?<=\w)['’]\s(?=(?:s|m|re|ve|ll|d)\b)")
# "Not only p" says p, and so does "will not be done until p" of what will be done when p.
_NO_NEGATION = re.compile(
    r"(?:\bnot|n['’]t)(?: (?:only|just|merely|simply)\b|(?=(?: [\w-]+){1,6} until\b))",
    re.IGNORECASE,
)
_BETWEEN_CLAUSES = re.compile(
    r"[,;:.?!()–—]+(?:\s|$)|\s[-–—]+\s|\b(?:but|while|because|although|though|which|who)\b",
    re.IGNORECASE,
)


_OF_CLAUSES = frozenset({"i", "you", "he", "she", "it", "we", "they", "me", "him", "us", "them"})
_OF_CLAUSES |= {"who", "what", "why", "how", "when", "where", "which", "that", "not"}
_OF_CLAUSES |= {"is", "are", "was", "were", "am", "be", "been", "have", "has", "had", "do", "does"}
_OF_CLAUSES |= {"did", "will", "would", "can", "could", "should", "may", "might", "must"}
"""Words that a clause has and a name for somebody or something has not."""


@dataclass(frozen=True)
class QuotedWords:
    """One wording ready for comparison: as printed, its folded words, its content stems."""

    printed: str
    words: tuple[str, ...]
    content: frozenset[str]

    def __hash__(self) -> int:
        return hash(self.printed)

    @cached_property
    def is_clausal(self) -> bool:
        """Whether it has a word that a clause has and a name for something has not."""
        return not _OF_CLAUSES.isdisjoint(self.words)

    @cached_property
    def told(self) -> frozenset[str]:
        """The stems of what it tells, whoever it is that tells it.

        >>> sorted(quoted_words("I don't care what he'll bring to Lima").told)
        ['bring', 'car', 'lima']
        >>> quoted_words("mid-term e-mails").told == quoted_words("midterm emails").told
        True
        """
        words = spoken(_HYPHENED.sub(_as_one_word, self.printed))
        stems = (stem(word) for word in words if word not in _SHIFTING and len(word) > 1)
        return frozenset(word for word in stems if not is_function_word(word))

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stems of its words in order: two papers print "a reason" and "reasons"."""
        return tuple(map(stem, self.words))

    @cached_property
    def run(self) -> str:
        """Its words in one piece, a space on both sides."""
        return f" {' '.join(self.words)} "

    @cached_property
    def long_runs(self) -> frozenset[tuple[str, ...]]:
        """Every run of as many words as no two statements share by chance."""
        starts = range(len(self.words) - LONG_RUN + 1)
        return frozenset(self.words[at : at + LONG_RUN] for at in starts)

    @cached_property
    def elided(self) -> tuple[str, ...]:
        """The runs that dots part it into; none where no dots stand between two."""
        if not _ELLIPSIS.search(self.printed):
            return ()
        pieces = [words for piece in _ELLIPSIS.split(self.printed) if (words := spoken(piece))]
        return tuple(f" {' '.join(words)} " for words in pieces) if len(pieces) > 1 else ()

    @cached_property
    def n_brackets(self) -> int:
        """How many brackets an editor put into it."""
        return len(_BRACKETED.findall(self.printed))

    @cached_property
    def unbracketed(self) -> QuotedWords:
        """The same without what stands in brackets."""
        return quoted_words(_BRACKETED.sub(" ", self.printed)) if self.n_brackets else self

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The figures it prints."""
        return frozenset(word for word in self.words if word[0].isdigit())

    @cached_property
    def is_negative(self) -> bool:
        """Whether an odd number of its words negate, or are of opposing."""
        return bool(sum(map(_is_against, self.words)) % 2)

    def denials(self, told: frozenset[str]) -> tuple[bool, bool]:
        """Whether an odd number of the clauses that tell any of ``told`` are negated, and whether
        most of ``told`` stands in negated ones.

        >>> said = quoted_words("It does not come cheap: he paid nine crowns")
        >>> said.denials(frozenset({"paid", "crown"})), said.denials(frozenset({"cheap"}))
        ((False, False), (True, True))
        >>> said = quoted_words("She will not pay, nor will she wait")
        >>> said.denials(frozenset({"pay", "wait"}))
        (False, True)
        """
        signs = [(len(stems & told), count % 2) for stems, count in self._clauses if stems & told]
        negated = sum(n for n, is_odd in signs if is_odd)
        is_most = negated > sum(n for n, _ in signs) - negated
        return bool(sum(is_odd for _, is_odd in signs) % 2), is_most

    @cached_property
    def _clauses(self) -> tuple[tuple[frozenset[str], int], ...]:
        """What each clause tells, with how many of its words negate."""
        plain = _NO_NEGATION.sub("", self.printed)
        spoken_clauses = map(spoken, _BETWEEN_CLAUSES.split(plain))
        return tuple(
            (frozenset(map(stem, words)), sum(map(_is_against, words))) for words in spoken_clauses
        )

    def holds(self, other: QuotedWords) -> bool:
        """Whether all of ``other`` stands in it in one piece."""
        return other.run in self.run


@lru_cache(maxsize=1 << 14)
def quoted_words(printed: str) -> QuotedWords:
    """``printed`` as words and content, without its outer punctuation."""
    bare = _without_outer_marks(" ".join(printed.split()))
    found = find_words(bare)
    return QuotedWords(bare, spoken(bare), frozenset(content_of(found)))


def _without_outer_marks(words: str) -> str:
    """``words`` less the marks around them; one that closes what they quote stays with them.

    >>> _without_outer_marks("“He said: ‘Go.’”")
    'He said: ‘Go.’'
    """
    led = words.lstrip(_OUTER)
    bare = led.rstrip(_OUTER)
    closing = led[len(bare) : len(bare) + 1]
    is_inner = closing in _CLOSING and _LEFT_OPEN.search(bare) is not None
    return bare + closing if is_inner else bare


def by_length(one: QuotedWords, two: QuotedWords) -> tuple[QuotedWords, QuotedWords]:
    """The two, that of fewer words first."""
    return (two, one) if len(two.words) < len(one.words) else (one, two)


def _as_one_word(found: re.Match[str]) -> str:
    """A word with a hyphen as other papers print it, where they do: "mid-term" as "midterm"."""
    joined = found[1] + found[2]
    return joined if stem(joined.casefold()) in document_frequencies() else found[0]


def spoken(text: str) -> tuple[str, ...]:
    """The folded words of ``text`` with contractions written out: papers print either.

    >>> spoken("It's what we don't do")
    ('it', 'is', 'what', 'we', 'do', 'not', 'do')
    >>> spoken("Im sure they dont")
    ('i', 'am', 'sure', 'they', 'do', 'not')
    >>> spoken("We do n't"), spoken("I’ m")
    (('we', 'do', 'not'), ('i', 'am'))
    """
    found = forms(find_words(_PARTED_MARK.sub("'", text)))
    written = (
        part
        for form, following in zip(found, (*found[1:], ""), strict=False)
        for part in (_with_is(form) if _may_be_said_of(following) else _written_out(form))
    )
    return tuple(part for part in written if part)


def _may_be_said_of(word: str) -> bool:
    """Whether a possessive does not stand before ``word``, but "is" does: "the weather's good".

    >>> spoken("The weather's looking up"), spoken("The weather's turn")
    (('the', 'weather', 'is', 'looking', 'up'), ('the', "weather's", 'turn'))
    """
    return word in _AFTER_IS or (word.endswith("ing") and len(word) > _LETTERS_OF_THING)


def _with_is(form: str) -> tuple[str, ...]:
    head, mark, tail = form.rpartition("'")
    return (head, "is") if mark and tail == "s" else _written_out(form)


@lru_cache(maxsize=1 << 12)
def _written_out(form: str) -> tuple[str, ...]:
    if form in _IRREGULAR:
        return _IRREGULAR[form]
    if form.endswith("n't"):
        return form[:-3], "not"
    head, mark, tail = form.rpartition("'")
    if mark and tail in _CLITICS and (tail != "s" or head in _BEFORE_IS):
        return head, _CLITICS[tail]
    return (form,)


def _is_against(word: str) -> bool:
    """Whether a word denies, or says by itself that somebody will not have it ("opposes")."""
    return is_negation(word) or word in _OPPOSING


def is_negation(word: str) -> bool:
    """Whether a word denies ("not", "isn't")."""
    return word in _NEGATIONS or bool(_NEGATED.search(word))
