"""Shells: pages of each kind with marks in the place of what differs, split where those stand."""

import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markupsafe import escape

from generator import frontmatter
from generator.markdown import shown
from generator.pages.page import Draft
from generator.stamp.addresses import quoted

_MARK = "slotted"
"""Begins every mark; letters only, so that nothing between Markdown and HTML alters one."""

TITLE, DESCRIPTION, CONTENT, REDIRECT, METADATA = (
    f"{_MARK}{name}" for name in ("title", "description", "content", "redirect", "metadata")
)

EXAMPLES: tuple[tuple[str, str], ...] = (
    ("home", "index.md"),
    ("ledger", "ledger.md"),
    ("overview", "overview.md"),
    ("files", "files.md"),
    ("map", "map.md"),
    ("paper", "papers/a-title.md"),
    ("namesakes", "papers/a-title.md"),
    ("redirect", "papers/a-title.md"),
    ("papers", "papers/index.md"),
    ("papers", "papers/page-2.md"),
    ("keyword", "keywords/a-name.md"),
    ("keyword", "keywords/a-name/page-2.md"),
    ("redirect", "keywords/a-name.md"),
    ("keywords", "keywords/index.md"),
    ("keywords", "keywords/page-2.md"),
    ("dump", "dumps/a-name.md"),
    ("dump", "dumps/a-name/page-2.md"),
    ("dumps", "dumps/index.md"),
    ("dumps", "dumps/page-2.md"),
)
"""Every kind of page, with an example of each sort of place where pages of it stand."""


@dataclass(frozen=True, slots=True)
class Shell:
    """A page of the site in pieces.

    Attributes:
        pieces: what is the same on all pages of its sort, as bytes, for each of them is put into
            many files; between each two of them is a slot.
        slots: their names.
    """

    pieces: tuple[bytes, ...]
    slots: tuple[str, ...]

    def filled(self, draft: Draft, content: str, metadata: str = "") -> bytes:
        """The page of a draft."""
        values = {
            TITLE: escape(shown(draft.title)),
            CONTENT: content,
            METADATA: metadata,
            "address": quoted(draft.path),
        }
        if draft.description:
            values[DESCRIPTION] = escape(shown(draft.description))
        if draft.redirect:
            values[REDIRECT] = escape(posixpath.basename(draft.redirect).removesuffix(".md"))
        parts = [self.pieces[0]]
        for slot, piece in zip(self.slots, self.pieces[1:], strict=True):
            parts += (values[slot].encode(), piece)
        return b"".join(parts)


def texts() -> dict[str, str]:
    """The Markdown of every shell, by path; for MkDocs to render beside the hand-written pages."""
    return {
        place(kind, path, described=described, followed=followed): _text(
            kind, path, described=described, followed=followed
        )
        for kind, path in EXAMPLES
        for described in ((False,) if _fixed(path) else (False, True))
        for followed in ((False, True) if kind == "keyword" else (True,))
    }


def split(html_of: Callable[[str], str]) -> Mapping[str, Shell]:
    """The shells by place.

    Args:
        html_of: gives what MkDocs made of the page at a path.
    """
    return {path: _split(html_of(path), quoted(path)) for path in texts()}


def place_of(draft: Draft) -> str:
    """Where the shell of a draft's page stands."""
    described = bool(draft.description)
    return place(draft.kind, draft.path, described=described, followed=draft.followed)


def place(kind: str, path: str, *, described: bool, followed: bool = True) -> str:
    """Where the shell of a page stands: at a place of its own, or in that of the one page."""
    folder, _, name = path.rpartition("/")
    if not folder or name == "index.md":
        return path
    top, *deeper = folder.split("/")
    name = f"{_MARK}page{kind}{'described' if described else ''}{'' if followed else 'unfollowed'}"
    return "/".join((top, *(_MARK for _ in deeper), f"{name}.md"))


def _fixed(path: str) -> bool:
    return posixpath.basename(path) == "index.md" or "/" not in path


def _text(kind: str, path: str, *, described: bool, followed: bool) -> str:
    front: dict[str, object] = {"title": TITLE, "kind": kind}
    if described:
        front["description"] = DESCRIPTION
    if not followed:
        front["followed"] = False
    if kind == "paper":
        front["metadata"] = METADATA
    if kind == "redirect":
        front["redirect"] = f"{posixpath.dirname(path)}/{REDIRECT}/"
    return f"{frontmatter.dump(front)}\n# {CONTENT}\n"


def _split(html: str, address: str) -> Shell:
    slots = (
        rf"<h1>{CONTENT}</h1>",
        TITLE,
        DESCRIPTION,
        REDIRECT,
        METADATA,
        re.escape(address),
    )
    mark = re.compile("|".join(slots) if _MARK in address else "|".join(slots[:-1]))
    names = [_named(found) for found in mark.findall(html)]
    return Shell(tuple(piece.encode() for piece in mark.split(html)), tuple(names))


def _named(mark: str) -> str:
    if mark.startswith("<"):
        return CONTENT
    return "address" if "/" in mark else mark
