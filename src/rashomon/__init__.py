"""Rashomon reads what many outlets say about one happening and writes one sourced record.

import rashomon

record = rashomon.read(["articles/"])
for row in record.table("quotes"):
    print(row["speaker"], row["content"], row["witnesses_low"])
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rashomon.errors import InputError, LanguageError, RashomonError, RecordError, UsageError
from rashomon.language import load_language
from rashomon.types import Article, Record

if TYPE_CHECKING:
    from rashomon.pipeline import analyse, compare, read

__version__ = "0.1.0"

__all__ = [
    "Article",
    "InputError",
    "LanguageError",
    "RashomonError",
    "Record",
    "RecordError",
    "UsageError",
    "__version__",
    "analyse",
    "compare",
    "load_language",
    "read",
]


def __getattr__(name: str) -> Any:
    """``read``, ``analyse`` and ``compare``, imported when first asked for.

    The command line answers ``--help`` and ``verify`` without loading the whole pipeline.
    """
    if name in {"read", "analyse", "compare"}:
        from rashomon import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module 'rashomon' has no attribute {name!r}")
