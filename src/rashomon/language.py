"""The linguistic pipeline: an argument of the analysis, never a global."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from rashomon.errors import LanguageError

if TYPE_CHECKING:
    from spacy.language import Language

BUNDLED = "en_rashomon"


def load_language(name: str | None = None) -> Language:
    """The bundled English pipeline, or the installed spaCy pipeline (or folder) called ``name``.

    Raises ``LanguageError`` where there is none. Nothing is ever downloaded.
    """
    import spacy

    import rashomon.models  # noqa: F401  makes the bundled pipeline's component known to spaCy

    target = name or bundled_path()
    try:
        return spacy.load(target)
    except OSError as cause:
        raise LanguageError(
            f"{target}: not an installed spaCy pipeline or a folder holding one ({cause})"
        ) from cause


def bundled_path() -> Path:
    """The folder of the pipeline that ships in this package."""
    return Path(str(files("rashomon"))) / "models" / BUNDLED
