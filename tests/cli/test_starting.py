"""What the command loads before it knows what it is asked for."""

from __future__ import annotations

import subprocess
import sys


def test_the_language_libraries_wait_until_a_text_is_read() -> None:
    code = "import sys, rashomon.cli; print(*{'spacy', 'onnxruntime'} & {*sys.modules})"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.split() == []


def test_the_pipeline_waits_until_a_command_asks_for_it() -> None:
    code = "import sys, rashomon.cli; print(*sys.modules)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    waiting = {f"rashomon.{name}" for name in ("analysis", "comparing", "presenting", "pipeline")}
    assert not waiting & {*found.stdout.split()}
