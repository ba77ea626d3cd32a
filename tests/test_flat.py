"""A catalogue that was kept is the one that was made."""

from dataclasses import replace

import msgspec

from generator.flat import Flat, flat, whole
from generator.records import Catalogue
from tests.small_catalogue import small_catalogue


def kept(catalogue: Catalogue) -> Catalogue:
    packed = msgspec.msgpack.encode(flat(catalogue))
    return whole(msgspec.msgpack.decode(packed, type=Flat))


def test_the_shipped_catalogue_survives(shipped: Catalogue) -> None:
    assert kept(shipped) == shipped
    assert not any(dump.records for dump in flat(shipped).catalogue.dumps)


def test_records_that_no_paper_has_survive() -> None:
    catalogue = small_catalogue()
    assert kept(catalogue) == catalogue
    fewer = replace(catalogue, papers=catalogue.papers[1:])
    assert kept(fewer) == fewer
