"""Every command, option and public name is documented."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

import rashomon
from rashomon.cli import cli
from rashomon.types.rows import TABLES

ROOT = Path(__file__).parent.parent
COMMAND_LINE = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
LIBRARY = (ROOT / "docs" / "library.md").read_text(encoding="utf-8")


def options() -> list[tuple[str, str]]:
    return [
        (name, option)
        for name, command in sorted(cli.commands.items())
        for parameter in command.params
        if isinstance(parameter, click.Option)
        for option in (*parameter.opts, *parameter.secondary_opts)
    ]


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_every_command_is_documented(name: str) -> None:
    assert f"### rashomon {name}" in COMMAND_LINE


@pytest.mark.parametrize(("name", "option"), options())
def test_every_option_is_documented(name: str, option: str) -> None:
    assert f"`{option}`" in COMMAND_LINE, f"{name} {option}"


@pytest.mark.parametrize("name", rashomon.__all__)
def test_every_public_name_is_documented_and_there(name: str) -> None:
    assert getattr(rashomon, name) is not None
    assert name in LIBRARY


@pytest.mark.parametrize("name", TABLES)
def test_every_table_is_documented(name: str) -> None:
    assert name in LIBRARY
