"""How far a run has come: a bar on a terminal, plain lines elsewhere."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn


@contextmanager
def progress(stages: Sequence[str]) -> Iterator[Callable[[str], None]]:
    """Gives what is to be called with each stage's name as it begins."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda stage: print(f"… {stage}", file=sys.stderr)
        return
    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.description}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=len(stages))

        def begin(stage: str) -> None:
            bar.update(task, description=stage, completed=stages.index(stage))

        yield begin
