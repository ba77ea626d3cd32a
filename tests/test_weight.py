"""The weight of a site, and the warning before it is too much."""

from generator.weight import Weight


def test_files_are_counted_as_they_go_by() -> None:
    weight = Weight()
    assert list(weight.of([("a", "é"), ("b", b"xyz")])) == [("a", "é".encode()), ("b", b"xyz")]
    assert (weight.files, weight.size) == (2, 5)
    assert str(weight) == "2 files, 0.0 MB"
    assert list(weight.faults("site")) == []


def test_a_heavy_site_is_a_fault_to_say() -> None:
    heavy, many = Weight(), Weight()
    heavy.size, many.files = 901_000_000, 225_001
    assert [str(fault) for fault in heavy.faults("site")] == [
        "site:1: a heavy site of 0 files, 901.0 MB: free hosting takes 1 GB and serves about "
        "250,000 files well; spread it over several hosts"
    ]
    assert len(list(many.faults("site"))) == 1
