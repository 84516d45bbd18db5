"""The English pipeline that ships with the package, and the component it is made of.

Importing this room makes the component and the tokenizer known to spaCy, so that ``spacy.load`` of
the pipeline's folder works.
"""

from __future__ import annotations

from rashomon.models.component import FACTORY, Reader
from rashomon.models.tokens import TOKENIZER

__all__ = ["FACTORY", "TOKENIZER", "Reader"]
