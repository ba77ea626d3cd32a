"""A diff as text, as Markdown for a pull request, and as JSON."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass

from generator.diff.arrivals import Arrival
from generator.diff.difference import Diff

MOST = 50  # items of a list; the rest is counted
FORMATS = ("text", "markdown", "json")


def rendered(diff: Diff, form: str) -> str:
    """The diff in one of FORMATS."""
    if form == "json":
        return json.dumps(_for_programs(diff), indent=2) + "\n"
    return _written(diff, _MARKDOWN if form == "markdown" else _TEXT)


@dataclass(frozen=True, slots=True)
class _Style:
    """How a table's row, a heading, an item and a word of the dumps are written."""

    head: str
    row: str
    heading: str
    item: str
    quoted: Callable[[str], str]


def code(text: str) -> str:
    """Text as a code span of Markdown, in which nothing of it is markup."""
    return "`" + _plain(text).replace("`", "ˋ").replace("|", "∣") + "`"


def _plain(text: str) -> str:
    return "".join(char if char.isprintable() else "�" for char in text)


_MARKDOWN = _Style(
    head="| Dump | Read as | Entries | New papers | Seen again | Rejected |\n"
    "|---|---|--:|--:|--:|--:|",
    row="| {} | {} | {} | {} | {} | {} |",
    heading="\n**{}**\n",
    item="- {}",
    quoted=code,
)
_TEXT = _Style(
    head="dump: format, entries = new + seen again + rejected",
    row="{}: {}, {} = {} + {} + {}",
    heading="\n{}:",
    item="  {}",
    quoted=_plain,
)


def _written(diff: Diff, style: _Style) -> str:
    if not diff.arrivals:
        lines = ["No dump is new or changed."]
    else:
        lines = [style.head, *(_row(arrival, style) for arrival in diff.arrivals)]
    for heading, items in _sections(diff, style.quoted):
        lines += _listed(heading, items, style)
    return "\n".join(lines) + "\n"


def _row(arrival: Arrival, style: _Style) -> str:
    name = style.quoted(arrival.dump)
    if arrival.is_gone:
        return style.row.format(name, "taken out", 0, 0, 0, 0)
    read_as = arrival.reader or "not read"
    figures = arrival.entries, arrival.new, arrival.again, arrival.rejected
    return style.row.format(name, read_as, *figures)


def _sections(diff: Diff, quoted: Callable[[str], str]) -> Iterator[tuple[str, list[str]]]:
    yield "Left out, and how to mend it", [quoted(str(fault)) for fault in diff.rejects]
    yield (
        "Addresses that break: there must be none",
        [f"{quoted(a.address)} now means {_all(a.to, quoted)}" for a in diff.broken],
    )
    yield (
        "Addresses that moved and still lead to their papers",
        [f"{quoted(a.address)} leads to {_all(a.to, quoted)}" for a in diff.moved if a.leads_on],
    )
    yield (
        "Papers joined or parted",
        [
            f"{_all(r.before, quoted)} → {_all(r.after, quoted)}"
            + (f" ({quoted(r.why)})" if r.why else "")
            for r in diff.regrouped
        ],
    )
    yield "Papers of which nothing is left", [quoted(paper.title) for paper in diff.lost]
    yield "New papers", [quoted(paper.title) for paper in diff.new]
    yield "Papers seen again", [quoted(paper.title) for paper in diff.again]
    yield (
        "Fields enriched",
        [
            f"{quoted(e.slug)}: {e.field}{'' if e.is_new else ' changed'}, from "
            + (_all(e.sources, quoted))
            for e in diff.enriched
        ],
    )


def _all(slugs: Iterable[str], quoted: Callable[[str], str]) -> str:
    return " and ".join(map(quoted, slugs)) or "nothing"


def _listed(heading: str, items: Sequence[str], style: _Style) -> Iterator[str]:
    if items:
        yield style.heading.format(f"{heading} ({len(items)})")
        yield from (style.item.format(item) for item in items[:MOST])
        if len(items) > MOST:
            yield style.item.format(f"and {len(items) - MOST} more")


def _for_programs(diff: Diff) -> dict[str, object]:
    papers = {"new": diff.new, "again": diff.again, "lost": diff.lost}
    return {
        "arrivals": [asdict(arrival) for arrival in diff.arrivals],
        **{
            name: [{"slug": paper.slug, "title": paper.title} for paper in some]
            for name, some in papers.items()
        },
        "enriched": [asdict(one) for one in diff.enriched],
        "regrouped": [asdict(one) for one in diff.regrouped],
        "moved": [asdict(one) for one in diff.moved],
        "rejects": [asdict(fault) for fault in diff.rejects],
    }
