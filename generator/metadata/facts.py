"""Front matter, read: it is the same whether it comes from a draft or from YAML."""

from collections.abc import Mapping


def text(meta: Mapping[str, object], name: str) -> str:
    """A field that holds a text; "" if there is none."""
    return str(meta.get(name) or "")


def texts(meta: Mapping[str, object], name: str) -> list[str]:
    """A field that holds several."""
    found = meta.get(name)
    return list(map(str, found)) if isinstance(found, list | tuple) else []


def identifier(meta: Mapping[str, object], scheme: str) -> str:
    """The name that a paper has in a scheme ("doi"), or ""."""
    start = f"{scheme}:"
    names = (name for name in texts(meta, "identifiers") if name.startswith(start))
    return next(names, "").removeprefix(start)
