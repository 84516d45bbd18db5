"""The tokenizer: spaCy's English rules, brought closer to how treebanks cut words."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from spacy.attrs import ORTH
from spacy.lang.en import English
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry
from spacy.vocab import Vocab

TOKENIZER = "rashomon_tokenizer"

BOUND_PREFIXES = (
    "anti|co|counter|cross|de|e|ex|extra|inter|intra|mid|mini|multi|non|over|para|post|pre|pro"
    "|pseudo|quasi|re|semi|sub|super|trans|tri|ultra|un|under|vice"
)
"""First parts that treebanks leave joined to the next by their hyphen: "re-elected"."""
WHOLE = rf"(?i)(?:(?:{BOUND_PREFIXES})-[a-z]+|(?:\d-)?\d{{3}}-\d{{3}}-\d{{4}})$"
"""Words kept in one piece: a bound prefix with its word, a telephone number."""
ABBREVIATIONS = (
    *("al", "Ft", "Lt", "Col", "Capt", "Sgt", "Maj", "Brig", "Cpl", "Pvt", "Cmdr", "Supt", "Det"),
    *("Adm", "Hon", "Okla", "Tex", "Wyo", "Vt", "Nos", "Rt"),
)
"""Words that keep their full stop, beyond those that spaCy knows."""
DASHES = r"[—–]|--+|(?<=[a-zA-Z])/(?=[a-zA-Z])"
"""Marks that part words wherever they stand."""
EDGES = r"(?<=[—–])[‘“\"'(]|[)”\"](?=[—–])"
CLITICS = r"(?<=[a-zA-Z])(?=(?:n[’']t|[’'](?:s|re|ve|ll|d|m))(?:[—–]|$))"
"""Where a quote, bracket or clitic stands beside a dash, which spaCy's word ends do not reach."""
BEHIND_INITIALS = r"(?<=[A-Z]\.[A-Z]\.)-(?=[a-zA-Z])"
"""The hyphen of "U.S.-Mali", "U.S.-led", which treebanks part as they do that of "US-led"."""


class NewsTokenizer(Tokenizer):  # type: ignore[misc]
    """A tokenizer whose rules are in this module: nothing of it is stored with a pipeline."""

    def to_disk(self, path: str | Path, **_: object) -> None:
        """Write nothing."""

    def from_disk(self, path: str | Path, **_: object) -> NewsTokenizer:
        """This tokenizer as it is."""
        return self

    def to_bytes(self, **_: object) -> bytes:
        """No bytes."""
        return b""

    def from_bytes(self, data: bytes, **_: object) -> NewsTokenizer:
        """This tokenizer as it is."""
        return self


def build_tokenizer(vocab: Vocab | None = None) -> NewsTokenizer:
    """A tokenizer for English text as news prints it."""
    rules = English.Defaults
    runs = [r"([!?.*=_~#+\-])\1+"]
    special = dict(rules.tokenizer_exceptions or {})
    special |= {f"{word}.": [{ORTH: f"{word}."}] for word in ABBREVIATIONS}
    infixes = [DASHES, EDGES, CLITICS, BEHIND_INITIALS, *(rules.infixes or [])]
    return NewsTokenizer(
        English().vocab if vocab is None else vocab,
        rules=special,
        prefix_search=compile_prefix_regex([*runs, *(rules.prefixes or [])]).search,
        suffix_search=compile_suffix_regex([*runs, *(rules.suffixes or [])]).search,
        infix_finditer=compile_infix_regex(infixes).finditer,
        token_match=re.compile(WHOLE).match,
        url_match=rules.url_match,
    )


@registry.tokenizers(TOKENIZER)  # type: ignore[untyped-decorator]
def make_tokenizer() -> Callable[[Language], NewsTokenizer]:
    """What spaCy calls to give a pipeline its tokenizer."""
    return lambda nlp: build_tokenizer(nlp.vocab)
