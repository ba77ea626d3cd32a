"""`checksums.txt`, for `sha256sum --check`."""

import hashlib
from collections.abc import Mapping


def render(files: Mapping[str, str | bytes]) -> str:
    """A line for each file, sorted by name."""
    return "".join(f"{_digest(content)}  {name}\n" for name, content in sorted(files.items()))


def _digest(content: str | bytes) -> str:
    made = content.encode() if isinstance(content, str) else content
    return hashlib.sha256(made).hexdigest()
