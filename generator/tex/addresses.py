r"""What listings leave of `\href{address}{text}`: `https://a.org/b{text}`."""

import re

_RESIDUE = re.compile(
    r"(?P<address>https?://[^\s{}\0]+)\{(?:(?P<color>[a-z]+)\{)?(?P<text>[^{}]+)\}(?(color)\})(?![\w/])"
)
_SCHEME = re.compile(r"https?://(?:www\.)?|www\.")
_USUAL = re.compile(
    "here|links?|web ?(?:site|page)|home ?page|page|code|data(?:set)?|demo|video|project|github",
    re.IGNORECASE,
)


def shown(text: str) -> str:
    """Leaves what the reader was meant to see: the text, or the address once if it says no more."""
    return _RESIDUE.sub(_shown, text) if "://" in text and "{" in text else text


def _shown(residue: re.Match[str]) -> str:
    address, text = residue["address"], residue["text"].strip()
    if _bare(text) == _bare(address):
        return address
    return text if _is_prose(text) else residue[0]


def _bare(address: str) -> str:
    return _SCHEME.sub("", address, count=1).rstrip("/.").casefold()


def _is_prose(text: str) -> bool:
    """Tells words for readers from a variable in a pattern of addresses, as in `{user_id}`."""
    if " " in text or _USUAL.fullmatch(text):
        return True
    return text[:1].isupper() and not text.replace("_", "").isupper()
