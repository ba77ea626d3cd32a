"""Dates of listings: comparable without inventing a year."""

import pytest

from generator.pages.dates import last, moment


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2025-03-13", "2025-03-13"),
        ("Mar 13", "03-13"),
        ("September 3", "09-03"),
        ("Feb 27, 2025", "2025-02-27"),
        ("", ""),
        ("yesterday", ""),
        ("Foo 12", ""),
    ],
)
def test_moment(written: str, expected: str) -> None:
    assert moment(written) == expected


def test_the_last_of_several_is_the_latest_with_a_year() -> None:
    assert last(["Dec 24", "2024-01-02", "2025-01-02"]) == ("2025-01-02", "2025-01-02")
    assert last(["Mar 13", "Mar 11"]) == ("03-13", "Mar 13")
    assert last([]) == ("", "")
