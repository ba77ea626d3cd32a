"""What became of every entry of every dump, added up."""

from collections import Counter
from collections.abc import Iterable

from generator.errors import Fault, PaperstacksError
from generator.records import Account, Dump, Paper


def balance(dumps: Iterable[Dump], papers: Iterable[Paper]) -> tuple[Account, ...]:
    """One account a dump, in the order given.

    Raises:
        PaperstacksError: naming each dump of which an entry is in no paper, or in two.
    """
    first, further = Counter[str](), Counter[str]()
    for paper in papers:
        dump_of_first, *others = (sighting.record.dump for sighting in paper.sightings)
        first[dump_of_first] += 1
        further.update(others)
    accounts = tuple(_account(dump, first[dump.name], further[dump.name]) for dump in dumps)
    faults = [_imbalance(account) for account in accounts if not _balances(account)]
    if faults:
        raise PaperstacksError(*faults)
    return accounts


def _account(dump: Dump, papers: int, merged: int) -> Account:
    rejected = len(dump.rejects)
    return Account(dump.name, len(dump.records) + rejected, papers, merged, rejected)


def _balances(account: Account) -> bool:
    return account.entries == account.papers + account.merged + account.rejected


def _imbalance(account: Account) -> Fault:
    parts = f"{account.papers} papers + {account.merged} merged + {account.rejected} rejected"
    return Fault(
        account.dump, 1, "the ledger does not balance", f"{account.entries} entries ≠ {parts}",
        "this is a fault of the generator: please report it with the dump",
    )  # fmt: skip
