"""The ``rashomon`` command."""

from __future__ import annotations

import os
import sys

import click

from rashomon import __version__
from rashomon.cli.article_verbs import analyse, compare, read
from rashomon.cli.check_verb import check
from rashomon.cli.record_verbs import demo, doctor, verify
from rashomon.cli.relation_verb import relation
from rashomon.cli.stories_verb import stories
from rashomon.errors import RashomonError
from rashomon.text.printing import printable

INTERRUPTED = 130
USAGE = 2


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="rashomon")
def cli() -> None:
    """Read what many outlets say about one happening; write one sourced record of it."""


for command in (read, analyse, stories, compare, relation, check, verify, doctor, demo):
    cli.add_command(command)


def main() -> None:
    """Run the command line; leave with 0 done, 1 some input failed, 2 wrong usage, 130 stopped."""
    try:
        status = cli(standalone_mode=False)
    except click.exceptions.Abort:
        sys.exit(INTERRUPTED)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except click.ClickException as error:
        error.show()
        sys.exit(USAGE)
    except RashomonError as error:
        click.echo(f"rashomon: {error}", err=True)
        sys.exit(1)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except OSError as error:
        if error.filename is None:
            raise
        click.echo(printable(f"rashomon: {error.filename}: {error.strerror}"), err=True)
        sys.exit(1)
    sys.exit(status or 0)
