"""A hook of MkDocs: `mkdocs serve` makes the pages anew whenever an input has changed."""

import logging
import os
from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

log = logging.getLogger("mkdocs.hooks.serving")  # below "mkdocs", whose handler shows it
_serving = False


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG001, MkDocs names its arguments
    """Remembers whether this run serves: only then are pages made here."""
    global _serving  # noqa: PLW0603, MkDocs has no other memory for a hook
    _serving = command == "serve"


def on_pre_build(*, config: MkDocsConfig) -> None:  # noqa: ARG001, MkDocs names its arguments
    """Makes the pages; after a fault, which it says, the last good ones are served on.

    Raises:
        Abort: if there are no pages yet.
    """
    if not _serving:
        return
    # Only here, so that a plain `mkdocs build` needs nothing of ours.
    from generator import cli  # noqa: PLC0415
    from generator.errors import PaperstacksError  # noqa: PLC0415

    out = Path(os.environ.get("PAPERSTACKS_OUT", "build"))
    try:
        cli.make(
            Path(os.environ.get("PAPERSTACKS_DUMPS", "dumps")), Path("curation"), Path("docs"), out
        )
    except PaperstacksError as error:
        if not (out / "docs" / "index.md").exists():
            raise Abort(str(error)) from error
        log.error("%s", error)
