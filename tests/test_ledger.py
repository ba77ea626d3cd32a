"""The ledger: adds up, or says where it does not."""

import pytest

from generator.errors import Fault, PaperstacksError
from generator.ledger import balance
from generator.paper import resolve
from generator.records import Account, Dump
from tests.invented import sighting

SNOW = [sighting("Snow", dump="one.txt"), sighting("Snow", dump="two.txt")]
ICE = [sighting("Ice", dump="two.txt", line=3)]
PAPERS = [resolve("snow", SNOW), resolve("ice", ICE)]
LOST = Fault("two.txt", 9, "title without abstract", "it ends", "add it")


def dump(name: str, *, rejects: tuple[Fault, ...] = ()) -> Dump:
    records = tuple(s.record for s in (*SNOW, *ICE) if s.record.dump == name)
    return Dump(name, name, "", "", "hf-blocks", records, rejects)


def test_entries_are_papers_and_merges_and_rejects() -> None:
    accounts = balance([dump("one.txt"), dump("two.txt", rejects=(LOST,))], PAPERS)

    assert accounts == (Account("one.txt", 1, 1, 0, 0), Account("two.txt", 3, 1, 1, 1))


def test_an_entry_that_is_in_no_paper_stops_the_build() -> None:
    with pytest.raises(PaperstacksError, match=r"two\.txt:1: the ledger does not balance"):
        balance([dump("one.txt"), dump("two.txt")], PAPERS[:1])
