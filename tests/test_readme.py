"""The README tells the truth: its snippet runs, its links lead somewhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def snippets() -> list[str]:
    return re.findall(r"```python\n(.*?)```", README, flags=re.DOTALL)


@pytest.mark.slow
@pytest.mark.parametrize("snippet", snippets())
def test_the_python_snippet_runs(snippet: str) -> None:
    model = os.environ.get("RASHOMON_LANGUAGE_MODEL")
    if model:  # the snippet uses the bundled pipeline; another is named here only
        named = f"rashomon.read(language=rashomon.load_language({model!r}), addresses=["
        snippet = snippet.replace("rashomon.read([", named)
    done = subprocess.run(
        [sys.executable, "-c", snippet], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr
    assert "witness(es)" in done.stdout


@pytest.mark.parametrize("target", re.findall(r"\]\((?!http)([^)#]+)\)", README))
def test_every_link_leads_somewhere(target: str) -> None:
    assert (ROOT / target).exists()
