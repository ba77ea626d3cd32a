"""`checksums.txt`, for `sha256sum --check`."""

from collections.abc import Mapping


def render(digests: Mapping[str, str]) -> str:
    """A line for each file, sorted by name, with its SHA-256."""
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(digests.items()))
