"""Dates: golden cases, and what holds for every day of the calendar."""

from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.dates import iso, moment, month_of

CASES = yaml.safe_load((Path(__file__).parent / "dates" / "moments.yml").read_text())
LISTED = "2025-03-13"
years = st.dates(date(1500, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["written"])
def test_golden(case: dict[str, str]) -> None:
    written = case["written"]

    assert moment(written) == case["moment"]
    assert iso(written, LISTED) == case.get("iso", case["moment"])


@pytest.mark.parametrize("listed", ["", "Mar 13", "2025", "2025-03"])
def test_a_year_is_never_invented(listed: str) -> None:
    assert iso("May 29", listed) == ""


@pytest.mark.parametrize(
    ("identifier", "month"),
    [
        ("arxiv:2410.05434", "2024-10"),
        ("arxiv:0704.0001", "2007-04"),
        ("arxiv:math/0309136", "2003-09"),
        ("arxiv:hep-th/9901001", "1999-01"),
        ("doi:10.1000/2410.05434", ""),
    ],
)
def test_an_arxiv_identifier_tells_its_month(identifier: str, month: str) -> None:
    assert month_of(identifier) == month


@given(years, st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%b %d, %Y", "%a, %d %b %Y 10:20:30 GMT"]))
def test_every_day_is_read_in_every_form(day: date, form: str) -> None:
    assert moment(day.strftime(form).rjust(0)) == day.isoformat()


@given(years, years)
def test_a_day_without_a_year_is_the_latest_up_to_the_listing(day: date, listed: date) -> None:
    found = iso(day.strftime("%b %d"), listed.isoformat())

    assert found == "" or (found[5:] == day.isoformat()[5:] and found <= listed.isoformat())
    assert found or listed.year <= 1508 or day.strftime("%m%d") == "0229"


@given(st.text(max_size=90) | st.text("0123456789-/. ²٣TZ:sepmay", max_size=90))
def test_any_text_is_a_date_or_none(written: str) -> None:
    found = iso(written, LISTED)

    assert found == "" or iso(found) == found
