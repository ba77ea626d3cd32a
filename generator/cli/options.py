"""What commands have in common: the folders they read, and how they say what is wrong."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import TypeVar

import click

from generator.errors import Fault, PaperstacksError
from generator.inputs import Inputs

Command = TypeVar("Command", bound=Callable[..., None])

_FOLDER = click.Path(file_okay=False, path_type=Path)


def inputs(command: Callable[..., None]) -> Callable[..., None]:
    """Gives a command the folders of input, which options name."""

    @_folder("references", "Folder of files that only tell more about papers.")
    @_folder("curation", "Folder of people's decisions.")
    @_folder("dumps", "Folder of dumps.")
    @wraps(command)
    def given(dumps: Path, curation: Path, references: Path, **options: object) -> None:
        command(Inputs(dumps, curation, references), **options)

    return given


def places(command: Command) -> Command:
    """The options that say where pages come from and go to."""
    docs = _folder("docs", "Folder of hand-written pages and templates.")
    out = click.option("--out", type=_FOLDER, default="build", show_default=True,
                       help="Folder to write to.")  # fmt: skip
    return docs(out(command))


def _folder(name: str, about: str) -> Callable[[Command], Command]:
    return click.option(f"--{name}", type=_FOLDER, default=name, show_default=True, help=about)


@contextmanager
def faults_said() -> Iterator[None]:
    """Ends the run with exit code 1 and a line for each fault, instead of a traceback."""
    try:
        yield
    except PaperstacksError as error:
        say(error.faults)
        sys.exit(1)


def say(faults: Iterable[Fault]) -> None:
    """A line for each fault, to those who watch."""
    for fault in faults:
        click.echo(str(fault), err=True)


def silently(_stage: str) -> None:
    """Tells nobody how far a run has come."""
