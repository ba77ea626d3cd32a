"""What changed dumps bring, in Markdown for whoever reviews them."""

from collections.abc import Collection, Iterator

from generator.records import Catalogue, Dump

MOST_FAULTS = 50  # lines; the rest is counted


def summary(catalogue: Catalogue, changed: Collection[str]) -> str:
    """Says of each changed dump what it adds, what was there already, and what was rejected.

    Args:
        catalogue: made from all dumps, the changed ones among them.
        changed: names of the dumps that are new or differ.
    """
    dumps = [dump for dump in catalogue.dumps if dump.name in changed]
    if not dumps:
        return "No dump is new or changed.\n"
    rows = [_row(dump, catalogue, changed) for dump in dumps]
    faults = [fault for dump in dumps for fault in (*dump.faults, *dump.rejects)]
    return "\n".join(
        (
            "| Dump | Entries | New papers | Seen again | Rejected |",
            "|---|--:|--:|--:|--:|",
            *rows,
            *_listed([str(fault) for fault in faults]),
            "",
        )
    )


def _row(dump: Dump, catalogue: Catalogue, changed: Collection[str]) -> str:
    """Counts entries: what no unchanged dump has is new, the rest was there or is a repeat."""
    here = [
        {sighting.record.dump for sighting in paper.sightings}
        for paper in catalogue.papers
        if any(sighting.record.dump == dump.name for sighting in paper.sightings)
    ]
    new = sum(seen_in <= set(changed) for seen_in in here)
    entries = len(dump.records) + len(dump.rejects)
    again = len(dump.records) - new
    return f"| {_code(dump.name)} | {entries} | {new} | {again} | {len(dump.rejects)} |"


def _listed(faults: list[str]) -> Iterator[str]:
    if faults:
        yield "\nWhat is wrong, and how to mend it:\n"
        yield from (f"- {_code(fault)}" for fault in faults[:MOST_FAULTS])
        if len(faults) > MOST_FAULTS:
            yield f"- and {len(faults) - MOST_FAULTS} more: `make check` lists them all"


def _code(text: str) -> str:
    """Text as a code span, in which nothing of it is markup."""
    plain = "".join(char if char.isprintable() else "�" for char in text)
    return "`" + plain.replace("`", "ˋ").replace("|", "∣") + "`"
