"""Links as Markdown and its kin write them, in a line and around whole paragraphs."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

PAPER = re.compile(r"(?:^|(?:huggingface|hf)\.co)/papers/[\w./-]*\d{4,}", re.IGNORECASE)
"""The address of a paper's page on Hugging Face."""

_URL = r"<?([^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?(?:\s+\"[^\"]*\")?"
_LINK = re.compile(rf"\[([^\[\]]*)\](?:\({_URL}\)|\[(\d+)\])")
_END = re.compile(rf"()\][ \t]?(?:\({_URL}\)|\[(\d+)\])[\s\\]*$")
_LONGEST_END = 2000  # characters
_PICTURE = re.compile(
    rf"!\[[^\[\]]*\]\({_URL}\)|(?<=\[)\[[^\[\]]*\]"
    r"|\[(?:image|img|photo|avatar|图片|图像|圖片|画像|이미지|bild|imagen)\s?[:：][^\[\]]*\]",
    re.IGNORECASE,
)
_ANCHOR = re.compile(r"</?a\b[^<>]*>")
_LIST_MARK = re.compile(r"^(?:[-*+>][ \t]+)+(?=\S)")
_ARROW = "[-] "  # what one tool makes of the picture beside the upvotes
_NUMBER = re.compile(r"\[(\d+)\](?=[^\s()\[\]])")


@dataclass(frozen=True, slots=True)
class Links:
    """How one page writes links.

    Attributes:
        references: the addresses of links that are numbers.
        is_numbered: whether such a number stands before the words of a link, and not behind them.
    """

    references: Mapping[str, str]
    is_numbered: bool

    def shown(self, text: str) -> tuple[str, tuple[str, ...]]:
        """What a line shows without its marks, "" if that is nothing, and where its links lead."""
        addresses = list[str]()

        def label(link: re.Match[str]) -> str:
            addresses.append(self._address(link))
            return f" {_LIST_MARK.sub('', link[1].strip())} "

        text = text.removeprefix(_ARROW)
        plain = _PICTURE.sub("", _ANCHOR.sub("", text))
        has_picture = plain != text
        if self.is_numbered:
            addresses += (self.references.get(number, "") for number in _NUMBER.findall(plain))
            plain = _NUMBER.sub(" ", plain)
        plain = _END.sub(label, _LINK.sub(label, plain.strip()))
        plain = _LIST_MARK.sub("", plain.strip(" \t\\[]*"), count=1).strip()
        if has_picture and plain in ("-", "*", "+"):
            plain = ""
        return " ".join(plain.split()), tuple(filter(None, addresses))

    def end(self, text: str) -> tuple[int, str] | None:
        """Where the words end of the link at a text's end, and where it leads, "" if unknown."""
        found = _END.search(text, max(0, len(text) - _LONGEST_END))
        return (found.start(), self._address(found)) if found else None

    def opens(self, text: str) -> bool:
        """Whether a line begins a link that it does not end."""
        is_begun = text.startswith("[") and not _LINK.match(text)
        return is_begun and not self.is_numbered and self.end(text) is None

    def without(self, text: str) -> str:
        """A whole title or text without the link around it."""
        if self.is_numbered:
            return _NUMBER.sub("", text, count=1) if _NUMBER.match(text) else text
        if not text.startswith("["):
            return text
        end = self.end(text)
        if end is None:
            return text if "]" in text else text[1:].lstrip()
        inner, leads_outside = text[1 : end[0]], end[1] != "" and not PAPER.search(end[1])
        return text if leads_outside and not _is_balanced(inner) else inner.strip()

    def _address(self, link: re.Match[str]) -> str:
        return link[2] or self.references.get(link[3] or "", "")


def _is_balanced(text: str) -> bool:
    depth = 0
    for char in text:
        depth += (char == "[") - (char == "]")
        if depth < 0:
            return False
    return True
