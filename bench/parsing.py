"""The pipeline that benchmarks read with, and the parses that those of one run share."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spacy.tokens import Doc

from rashomon.language import load_language

if TYPE_CHECKING:
    from spacy.language import Language

SHARED = "RASHOMON_SHARED_PARSES"  # a folder for one run, set by ``floors.py``


def load_parser(name: str | None = None) -> Language:
    """The pipeline called ``name`` or by ``RASHOMON_LANGUAGE_MODEL``, the bundled one by default.

    Where ``RASHOMON_SHARED_PARSES`` names a folder, what one benchmark has parsed is read there by
    the next; the rules run on it anew.
    """
    language = load_language(name or os.environ.get("RASHOMON_LANGUAGE_MODEL"))
    folder = os.environ.get(SHARED)
    # Whatever parses texts as spaCy does will do for the rules.
    return _SharedParses(language, Path(folder)) if folder else language  # type: ignore[return-value]


class _SharedParses:
    """A pipeline that looks for each text's parse in a folder before it makes one."""

    def __init__(self, language: Language, folder: Path) -> None:
        self._language, self._folder = language, folder

    def __call__(self, text: str) -> Doc:
        path = self._path(text)
        if path.exists():
            return Doc(self._language.vocab).from_bytes(path.read_bytes())
        doc = self._language(text)
        # Scripts run side by side: a parse is there whole or not at all.
        unfinished = path.with_suffix(f".{os.getpid()}")
        unfinished.write_bytes(doc.to_bytes(exclude=["tensor", "user_data"]))
        unfinished.replace(path)
        return doc

    def pipe(
        self, texts: Iterable[Any], *, as_tuples: bool = False, **options: Any
    ) -> Iterator[Any]:
        """The parses one by one; how many spaCy would take at once makes no difference to them."""
        for each in texts:
            yield (self(each[0]), each[1]) if as_tuples else self(each)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._language, name)

    def _path(self, text: str) -> Path:
        # Two pipelines of one run are told apart by what they are called.
        called = f"{self._language.meta['name']} {self._language.meta['version']}"
        return self._folder / hashlib.sha256(f"{called}\n{text}".encode()).hexdigest()
