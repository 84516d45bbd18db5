"""The same articles give the same bytes, whatever order, hash seed, locale or time zone."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

EXAMPLE = Path(str(files("rashomon") / "example"))
NAMES = ("01-meridian-agency.txt", "04-daily-beacon.txt", "07-sierra-chronicle.html")


def record_bytes(names: tuple[str, ...], **environment: str) -> bytes:
    done = subprocess.run(
        [sys.executable, "-m", "rashomon", "read", "--json", *names],
        capture_output=True,
        check=True,
        cwd=EXAMPLE,
        env={**os.environ, **environment},
    )
    return done.stdout


@pytest.mark.slow
def test_the_same_articles_give_the_same_bytes() -> None:
    first = record_bytes(NAMES, PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C.UTF-8")
    other = record_bytes(
        NAMES[::-1], PYTHONHASHSEED="77", TZ="Asia/Kolkata", LC_ALL="C", COLUMNS="40"
    )
    assert first == other
    assert len(first) > 10_000
