"""The pages of each dump, the list of them all, and the ledger that adds them up."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePath

from generator.errors import Fault
from generator.pages import addresses, dates, entries
from generator.pages.entry import Entry
from generator.pages.page import Draft
from generator.pages.paging import Leaf, leaves
from generator.pages.shelves import Shelves
from generator.records import Account, Dump, Paper, Sighting


@dataclass(frozen=True, slots=True)
class Row:
    """A dump in a list: title, target, date, and what became of its entries."""

    target: str
    title: str
    date: str
    account: Account


def drafts(shelves: Shelves) -> Iterator[Draft]:
    """The pages of every dump, the list of dumps, and the ledger."""
    for dump in shelves.catalogue.dumps:
        path = addresses.dump(shelves.dump_slugs[dump.name])
        for leaf in leaves(shelves.listings.get(dump.name, ()), path):
            yield _dump(dump, leaf, shelves)
    yield from _index(shelves)
    yield _ledger(shelves)


def rows(shelves: Shelves) -> list[Row]:
    """Every dump."""
    return [
        Row(
            target=addresses.dump(shelves.dump_slugs[dump.name]),
            title=dump.title,
            date=dump.date,
            account=shelves.accounts[dump.name],
        )
        for dump in shelves.catalogue.dumps
    ]


def _dump(dump: Dump, leaf: Leaf[tuple[Sighting, Paper]], shelves: Shelves) -> Draft:
    return Draft(
        path=leaf.path,
        kind="dump",
        title=leaf.titled(dump.title),
        modified=dates.modified((dump.date,)),
        values={
            "title": leaf.titled(dump.title),
            "dump": dump,
            "account": shelves.accounts[dump.name],
            "entries": [_entry(*seen, shelves) for seen in leaf.items],
            "rejects": _shown((*dump.faults, *dump.rejects)) if leaf.number == 1 else [],
            "notices": _shown(dump.notices) if leaf.number == 1 else [],
            "leaf": leaf,
        },
    )


def _entry(sighting: Sighting, paper: Paper, shelves: Shelves) -> Entry:
    record = sighting.record
    note = f"No. {record.position}, line {record.line}"
    return entries.of_paper(paper, shelves, note, brief=not shelves.catalogue.is_small)


def _index(shelves: Shelves) -> Iterator[Draft]:
    for leaf in leaves(rows(shelves), addresses.DUMPS):
        yield Draft(
            path=leaf.path,
            kind="dumps",
            title=leaf.titled("Dumps"),
            values={
                "title": leaf.titled("Dumps"),
                "count": len(shelves.catalogue.dumps),
                "ledger": addresses.LEDGER,
                "overview": addresses.OVERVIEW,
                "rows": leaf.items,
                "leaf": leaf,
            },
        )


def _ledger(shelves: Shelves) -> Draft:
    return Draft(
        path=addresses.LEDGER,
        kind="ledger",
        title="Ledger",
        values={
            "rows": rows(shelves),
            "total": Account.together(shelves.catalogue.ledger),
            "references": shelves.catalogue.references,
            "rejects": [
                fault
                for dump in shelves.catalogue.dumps
                for fault in _shown((*dump.faults, *dump.rejects))
            ],
            "notices": [
                notice for dump in shelves.catalogue.dumps for notice in _shown(dump.notices)
            ],
        },
    )


def _shown(faults: Iterable[Fault]) -> list[Fault]:
    """In order, by the names of files: where a builder keeps them is nobody's business."""
    return sorted(replace(fault, path=PurePath(fault.path).name) for fault in faults)
