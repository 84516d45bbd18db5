"""The tokenizer: spaCy's English rules, brought closer to how treebanks cut words."""

from __future__ import annotations

import re

import spacy
from spacy.attrs import ORTH
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

BOUND_PREFIXES = (
    "anti|co|counter|cross|de|e|ex|extra|inter|intra|mid|mini|multi|non|over|para|post|pre|pro"
    "|pseudo|quasi|re|semi|sub|super|trans|tri|ultra|un|under|vice"
)
"""First parts that treebanks leave joined to the next by their hyphen: "re-elected"."""
WHOLE = rf"(?i)(?:(?:{BOUND_PREFIXES})-[a-z]+|(?:\d-)?\d{{3}}-\d{{3}}-\d{{4}})$"
"""Words kept in one piece: a bound prefix with its word, a telephone number."""
DASHES = r"[—–]|--+|(?<=[a-zA-Z])/(?=[a-zA-Z])"
"""Marks that part words wherever they stand."""
EDGES = r"(?<=[—–])[‘“\"'(]|[)”\"](?=[—–])"
CLITICS = r"(?<=[a-zA-Z])(?=(?:n[’']t|[’'](?:s|re|ve|ll|d|m))(?:[—–]|$))"
"""Where a quote, bracket or clitic stands beside a dash, which spaCy's word ends do not reach."""


def build_tokenizer() -> Tokenizer:
    """A tokenizer for English text as news prints it."""
    return adapt_tokenizer(spacy.blank("en"))


def adapt_tokenizer(nlp: Language) -> Tokenizer:
    """The pipeline's tokenizer, with our rules: bound prefixes stay on, runs of a mark together."""
    tokenizer = nlp.tokenizer
    assert isinstance(tokenizer, Tokenizer)
    runs = [r"([!?.*=_~#+\-])\1+"]
    prefixes = [*runs, *(nlp.Defaults.prefixes or [])]
    suffixes = [*runs, *(nlp.Defaults.suffixes or [])]
    tokenizer.prefix_search = compile_prefix_regex(prefixes).search
    tokenizer.suffix_search = compile_suffix_regex(suffixes).search
    infixes = [DASHES, EDGES, CLITICS, *(nlp.Defaults.infixes or [])]
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    tokenizer.token_match = re.compile(WHOLE).match
    for word in ("al.", "Ft."):
        tokenizer.add_special_case(word, [{ORTH: word}])
    return tokenizer
