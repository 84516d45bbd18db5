"""What every test may ask for."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from rashomon.language import load_language

if TYPE_CHECKING:
    from spacy.language import Language


# In CI the same examples are drawn every time; new ones are looked for on developers' machines.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")


@pytest.fixture(scope="session")
def language() -> Language:
    """The bundled pipeline, loaded once (``RASHOMON_LANGUAGE_MODEL`` names another)."""
    return load_language(os.environ.get("RASHOMON_LANGUAGE_MODEL"))
