"""The fields of a paper's object, in whichever of its forms."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_SNAKE = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Fields:
    """What an object says of the paper, and what the listing says around that.

    `publishedAt` means the paper's first publication within and its day in the listing around.
    """

    within: Mapping[str, object]
    around: Mapping[str, object]

    @classmethod
    def of(cls, value: Mapping[str, object]) -> "Fields":
        """Those of a paper, nested in what its listing says of it or flat."""
        inner = value.get("paper")
        return cls(inner, value) if isinstance(inner, dict) else cls(value, value)

    def text(self, key: str) -> str:
        """The first text under a key, in the spelling of the API or of its Python client."""
        found = (self._found(key), self._found(_SNAKE.sub("_", key).lower()))
        return next((text.strip() for text in found if isinstance(text, str) and text.strip()), "")

    def listed(self, key: str) -> list[object]:
        """The list under a key, or an empty one."""
        found = self._found(key)
        return found if isinstance(found, list) else []

    def count(self, key: str) -> int | None:
        """The number under a key, or None."""
        found = self._found(key)
        return found if isinstance(found, int) and not isinstance(found, bool) else None

    def _found(self, key: str) -> object:
        found = self.within.get(key)
        return self.around.get(key) if found in (None, "") else found


def day_in(written: object) -> str:
    """The day of a date with a time, or ""."""
    found = _DAY.match(written) if isinstance(written, str) else None
    return found[0] if found else ""
