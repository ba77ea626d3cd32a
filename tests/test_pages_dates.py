"""Dates of listings: comparable without inventing a year."""

from generator.pages.dates import last


def test_the_last_of_several_is_the_latest_with_a_year() -> None:
    assert last(["Dec 24", "2024-01-02", "2025-01-02"]) == ("2025-01-02", "2025-01-02")
    assert last(["Mar 13", "Mar 11"]) == ("03-13", "Mar 13")
    assert last(["Mar 13", "2024"]) == ("2024", "2024")
    assert last(["yesterday", "Mar 13"]) == ("03-13", "Mar 13")
    assert last([]) == ("", "")
