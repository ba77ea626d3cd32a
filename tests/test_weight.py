"""The weight of a site, and the warning before it is too much."""

import pytest

from generator.weight import Weight


def test_files_are_counted_as_they_go_by() -> None:
    weight = Weight()
    assert list(weight.of([("a", "é"), ("b", b"xyz")])) == [("a", "é".encode()), ("b", b"xyz")]
    assert (weight.files, weight.size) == (2, 5)
    assert str(weight) == "2 files, 0.0 MB"
    assert list(weight.faults("site")) == []


def test_a_share_says_what_all_of_them_weigh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.weight._MOST_BYTES", 9_000_000)
    first, other = Weight(3), Weight(3)
    files = {"papers.db": 4_000_000, "a/index.html": 1_500_000, "b/index.html": 500_001}
    for path, size in files.items():
        list(first.of([(path, bytes(size))]))
    list(other.of([("c/index.html", bytes(4_000_001))]))
    assert str(first) == (
        "3 files, 6.0 MB; with the pages of the other shares about 7 files, 10.0 MB"
    )
    assert len(list(first.faults("site"))) == 1
    assert len(list(other.faults("site"))) == 1


def test_a_heavy_site_is_a_fault_to_say() -> None:
    heavy, many = Weight(), Weight()
    heavy.size, many.files = 901_000_000, 225_001
    assert [str(fault) for fault in heavy.faults("site")] == [
        "site:1: a heavy site of 0 files, 901.0 MB: free hosting takes 1 GB and serves about "
        "250,000 files well; spread it over several hosts"
    ]
    assert len(list(many.faults("site"))) == 1
