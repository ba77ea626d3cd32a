"""Which rows of a page are statistics: some say so, some are only because of those around them."""

import re
from collections.abc import Sequence

from generator.formats.cards.rows import Row
from generator.formats.cards.statistics import DOTS, STRONG, Kind, names_user
from generator.formats.listing.pairing import ends_sentence

_LONGEST_NAME = 100  # characters, of an organisation
_USER = re.compile(r"\S{1,60}")
_ADDRESS = re.compile(r"<?https?://\S+")


def labels(rows: Sequence[Row]) -> list[bool]:
    """Whether each row is a statistic; what shows nothing is what the rows around it are."""
    shown = [row for row in rows if row.kind is not Kind.MARKUP]
    found = list[bool]()
    for position in range(len(shown)):
        found.append(_is_statistic(shown, position, is_after_prose=found[-1:] == [False]))
    return _with_markup(rows, found)


def _with_markup(rows: Sequence[Row], found: Sequence[bool]) -> list[bool]:
    """Markup is a statistic unless prose stands before it, and goes on behind it."""
    labelled, position = list[bool](), 0
    for row in rows:
        if row.kind is not Kind.MARKUP:
            labelled.append(found[position])
            position += 1
        else:
            around = found[max(0, position - 1) : position + 1]
            labelled.append(around != [False, False])
    return labelled


def _is_statistic(shown: Sequence[Row], position: int, *, is_after_prose: bool) -> bool:
    row = shown[position]
    if row.kind in STRONG:
        return True
    before = shown[position - 1] if position else None
    after = shown[position + 1 : position + 3]
    if row.kind is Kind.NUMBER:
        return not (is_after_prose and before and _is_wrapped(before, row, after))
    if row.kind is not Kind.PROSE:
        return False
    if before and not is_after_prose:
        return _is_user(before, row) or _is_address_of_label(before, row)
    return before is not None and _is_organisation(row, after)


def _is_wrapped(before: Row, row: Row, after: Sequence[Row]) -> bool:
    """Whether a number is a line of a text that was broken around it."""
    return (
        row.follows(before)
        and not ends_sentence(before.text)
        and after[:1] != []
        and after[0].kind is Kind.PROSE
        and after[0].follows(row)
    )


def _is_user(before: Row, row: Row) -> bool:
    is_name = _USER.fullmatch(row.seen.text) is not None
    return is_name and before.kind is Kind.SUBMITTED and not names_user(before.seen.text)


def _is_address_of_label(before: Row, row: Row) -> bool:
    is_label = before.kind in (Kind.LABEL, Kind.NUMBER)
    return is_label and _ADDRESS.fullmatch(row.seen.text) is not None


def _is_organisation(row: Row, after: Sequence[Row]) -> bool:
    """Whether it stands where the number of authors would: before a dot and the date."""
    is_name = len(row.seen.text) <= _LONGEST_NAME and not ends_sentence(row.seen.text)
    if not is_name or not after or not after[0].seen.text.startswith(tuple(DOTS)):
        return False
    is_title = [each.kind for each in after] == [Kind.DOT, Kind.AUTHORS]
    return after[0].kind in (Kind.DOT, Kind.DATE) and not is_title
