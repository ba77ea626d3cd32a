"""All files of the site: those that MkDocs made, and every generated page."""

from collections.abc import Iterable, Iterator, Mapping

from jinja2 import Environment

from generator import metadata
from generator.errors import PaperstacksError
from generator.pages.page import Draft
from generator.pages.typesetting import front
from generator.shares import WHOLE, Share
from generator.stamp import sitemap
from generator.stamp.addresses import file, quoted
from generator.stamp.content import content
from generator.stamp.links import Links
from generator.stamp.shells import place_of, split, texts

_COMPLETED = (sitemap.FILE, sitemap.PACKED)


def site(
    theme: Mapping[str, bytes],
    generated: Iterable[tuple[str, str | bytes | None]],
    files: Iterable[tuple[str, str | bytes]],
    share: Share = WHOLE,
) -> Iterator[tuple[str, str | bytes]]:
    """Every file of the site with its path, one by one, so that they need not fit into memory.

    Args:
        theme: what MkDocs made of the hand-written pages and the shells, by path.
        generated: what `generated` gives.
        files: further ones of the site, by path, taken after all pages.
        share: which of the files are wanted.

    Raises:
        PaperstacksError: after the last file, naming every link that leads nowhere.
    """
    links = Links()
    needless = {*map(file, texts()), *_COMPLETED}
    for path, made in theme.items():
        if path not in needless:
            _note(links, path, made, by_hand=True)
            if share.is_first:
                yield path, made
    for path, page in generated:
        _note(links, path, page)
        if page is not None:
            yield path, page
    for path, other in files:
        _note(links, path, None)
        if share.is_first:
            yield path, other
    if broken := links.broken():
        raise PaperstacksError(*broken)


def _note(links: Links, path: str, made: str | bytes | None, *, by_hand: bool = False) -> None:
    links.see(path)
    if made is not None and path.endswith(".html"):
        links.read(path, made.encode() if isinstance(made, str) else made, by_hand=by_hand)


def generated(
    theme: Mapping[str, bytes],
    drafts: Iterable[Draft],
    environment: Environment,
    share: Share = WHOLE,
) -> Iterator[tuple[str, str | bytes | None]]:
    """Every generated page with the path of its file, then the files that list them.

    Args:
        theme: what MkDocs made of the shells, by path, and of the list of addresses.
        drafts: of all generated pages.
        environment: the HTML templates, as `stamp.environment` makes them.
        share: of the pages of others there is only the path.
    """
    made_of = _Generated(theme, environment)
    for draft in drafts:
        made_of.note(draft)
        yield made_of.page(draft) if share.has(draft.path) else (file(draft.path), None)
    if share.is_first:
        yield from made_of.lists()


def needed() -> list[str]:
    """The files of the theme of which generated pages are made."""
    return [*map(file, texts()), *_COMPLETED]


class _Generated:
    """Makes the generated pages one after the other, then the files that list them."""

    def __init__(self, theme: Mapping[str, bytes], environment: Environment) -> None:
        self._theme = theme
        self._environment = environment
        self._shells = split(lambda path: theme[file(path)].decode())
        self._days: dict[str, str] = {}  # by address
        self._root = sitemap.root(theme[sitemap.FILE].decode())

    def note(self, draft: Draft) -> None:
        """Notes a page for the files that list them."""
        if not draft.redirect:
            self._days[quoted(draft.path).removeprefix("./")] = draft.modified

    def page(self, draft: Draft) -> tuple[str, bytes]:
        """A page with the path of its file."""
        inside = content(draft, self._environment)
        shell = self._shells[place_of(draft)]
        said = self._metadata(draft) if draft.kind == "paper" else ""
        return file(draft.path), shell.filled(draft, inside, said)

    def _metadata(self, draft: Draft) -> str:
        return metadata.head(front(draft), self._root, quoted(draft.path))

    def lists(self) -> Iterator[tuple[str, str | bytes]]:
        """The sitemap, plain and compressed."""
        text, like = self._theme[sitemap.FILE].decode(), self._theme[sitemap.PACKED]
        yield from sitemap.files(text, like, map(quoted, texts()), self._days)
