"""Sentences that hang on what stands before them, which by themselves begin in the middle."""

from __future__ import annotations

import re

_CONJUNCTION = re.compile(r"(?:But|And|So|Yet|Or|Nor),? ")
_HINGE = re.compile(
    r"(?:But|And|So|Yet|Or|Nor|Then|Still|Instead|However|Nevertheless|Nonetheless|Moreover"
    r"|Furthermore|Besides|Indeed|Also|Meanwhile|Conversely|Otherwise|Rather|Therefore|Thus|Hence"
    r"|By contrast|In contrast|On the other hand|For (?:his|her|its|their) part|As a result"
    r"|In turn|In addition|In response|In fact|For example|For instance|After all|Of course"
    r"|To be sure|That said|Even so|Even then),? "
    r"|(?:No|Yes|Well)[:,] "
    r"|(?:After|As|Because|If|Once|Since|When|While) (?:that|this) (?:was|is|did|does|has|had)\b"
)
_POINTER = re.compile(
    r"(?:he|she|it|they|this|that|these|those|his|her|their|its)\b"
    r"|the (?:m[ae]n|wom[ae]n|boys?|girls?|pair|couple|trio|latter|former"
    r"|incident|move|decision|announcement|comments?|remarks?)\b"
    r"(?![’'-]| (?:who|whose|of|to|that)\b)",
    re.IGNORECASE,
)
# "Vel had opened the mine", not "Vel said he had" nor "the mine that Vel had opened".
_BEFORE = re.compile(
    r"(?:(?!(?:sa(?:id|ys)|told|who|that|which|when|after|if|as|where)\b)[\w’'.-]+,?\s){1,6}?"
    r"had\s(?:(?:[a-z]+ly|also|already|long|just|earlier|once|never|not)\s)?(?!to\b|an?\b|the\b)"
    r"[a-z]+(?:ed|en|wn|[ao]ught|elt|ept|[aie]nt|[aeu]t|o(?:ne|ld|st)|aid|ade|eft|un|und)\b"
)


def tells_what_was_before(words: str) -> bool:
    """Whether a sentence begins with what somebody had done before ("Vel had opened the mine")."""
    return _BEFORE.match(words) is not None


def hangs_on(words: str) -> bool:
    """Whether a sentence begins with a word that sets it beside the one before ("But …")."""
    return _HINGE.match(words) is not None


def points_back(words: str) -> bool:
    """Whether a sentence begins with a pronoun or with "the man", a conjunction before it left
    aside."""
    return _POINTER.match(_CONJUNCTION.sub("", words, count=1)) is not None
