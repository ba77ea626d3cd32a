"""What became of every entry of every dump, added up."""

from collections import Counter
from collections.abc import Iterable

from generator.errors import Fault, PaperstacksError
from generator.records import Account, Dump, Paper

CURE = "this is a fault of the generator: please report it with the dump"


def balance(
    dumps: Iterable[Dump], papers: Iterable[Paper], removed: Iterable[Paper] = ()
) -> tuple[Account, ...]:
    """One account a dump, in the order given.

    Args:
        dumps: all that were read.
        papers: what the catalogue shows of them.
        removed: what it does not show because people decided so.

    Raises:
        PaperstacksError: naming each dump of which an entry is in no paper, or in two, or a line
            is part of nothing.
    """
    first, further = Counter[str](), Counter[str]()
    for paper in papers:
        dump_of_first, *others = (sighting.record.dump for sighting in paper.sightings)
        first[dump_of_first] += 1
        further.update(others)
    gone = Counter(sighting.record.dump for paper in removed for sighting in paper.sightings)
    accounts = tuple(
        Account(
            dump=dump.name,
            entries=len(dump.records) + len(dump.rejects),
            papers=first[dump.name],
            merged=further[dump.name],
            rejected=len(dump.rejects),
            removed=gone[dump.name],
            lines=dump.lines,
        )
        for dump in dumps
    )
    faults = [_imbalance(account) for account in accounts if not _balances(account)]
    faults += [_lost(account) for account in accounts if account.lines.lost]
    if faults:
        raise PaperstacksError(*faults)
    return accounts


def _balances(account: Account) -> bool:
    return account.entries == sum(
        (account.papers, account.merged, account.rejected, account.removed)
    )


def _imbalance(account: Account) -> Fault:
    parts = f"{account.papers} papers + {account.merged} merged + {account.rejected} rejected"
    parts += f" + {account.removed} removed"
    why = f"{account.entries} entries ≠ {parts}"
    return Fault(account.dump, 1, "the ledger does not balance", why, CURE)


def _lost(account: Account) -> Fault:
    first, *others = account.lines.lost
    more = f"; the same of {', '.join(f'line {line}' for line in others)}" if others else ""
    why = f"no reader says what it is{more}"
    return Fault(account.dump, first, "a line is unaccounted for", why, CURE)
