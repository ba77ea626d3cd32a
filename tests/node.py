"""Runs the site's scripts outside a browser."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

PROJECT = Path(__file__).parent.parent
NODE = shutil.which("node")
needs_node = pytest.mark.skipif(not NODE, reason="node is not installed")


def ask(question: object) -> list[Any]:
    """The answers of `search/ask.mjs`."""
    told = run(str(PROJECT / "tests" / "search" / "ask.mjs"), said=json.dumps(question))
    answers: list[Any] = json.loads(told)
    return answers


def run(*arguments: str, said: str = "") -> str:
    """What node prints; the test fails with what it complains of."""
    done = subprocess.run(  # noqa: S603 - our own scripts
        [str(NODE), *arguments], input=said, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr + done.stdout
    return done.stdout
