"""The ledger: adds up, or says where it does not."""

from dataclasses import replace

import pytest

from generator.errors import Fault, PaperstacksError
from generator.ledger import balance
from generator.paper import resolve
from generator.records import Account, Dump, Lines
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


def test_entries_of_papers_that_people_took_out_are_counted_apart() -> None:
    accounts = balance([dump("one.txt"), dump("two.txt", rejects=(LOST,))], PAPERS[1:], PAPERS[:1])

    assert accounts == (Account("one.txt", 1, 0, 0, 0, 1), Account("two.txt", 3, 1, 0, 1, 1))
    assert Account.together(accounts).removed == 2


def test_a_line_that_is_nothing_stops_the_build() -> None:
    lost = replace(dump("one.txt"), lines=Lines(records=2, lost=(3, 5)))

    with pytest.raises(PaperstacksError, match=r"one\.txt:3: a line is unaccounted for: .* line 5"):
        balance([lost, dump("two.txt", rejects=(LOST,))], PAPERS)
