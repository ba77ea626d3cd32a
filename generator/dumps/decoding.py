"""Bytes to text, saying so wherever it had to guess."""

import codecs
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from charset_normalizer import CharsetMatch, from_bytes

# UTF-32 first: its little-endian mark begins with that of UTF-16.
BYTE_ORDER_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
FOREIGN_STARTS = {
    b"%PDF": "a PDF file",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"PK\x03\x04": "a zip archive within another",
    b"\x1f\x8b": "a gzip archive within another",
    b"{\\rtf": "a rich-text document",
}
TRANSFER_ENCODED = re.compile(
    rb"^Content-Transfer-Encoding:\s*(quoted-printable|base64)", re.IGNORECASE | re.MULTILINE
)
MAIL_HEAD = 20_000  # bytes


class NotTextError(ValueError):
    """The bytes are no text; its message says what they are instead."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding it was in, and the lines on which single bytes had to be guessed.

    Attributes:
        opened: opens the text anew, in pieces.
    """

    opened: Callable[[], Iterable[str]]
    encoding: str
    guessed: bool = False
    repaired_lines: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """All of it."""
        return "".join(self.opened())


Opened = Callable[[], Iterable[bytes]]
"""Opens the bytes of a file anew, in pieces."""


def decode(opened: Opened) -> Decoded:
    """Decodes by byte order mark, as UTF-8, as UTF-8 with a few stray bytes, or by detection.

    Where an encoding is certain, nothing is held in memory.

    Raises:
        NotTextError: if the bytes are another kind of file, or no encoding fits.
    """
    head = next(iter(opened()), b"")
    refuse_foreign(head)
    if encoding := _marked(head):
        _check(opened, encoding)
        return Decoded(lambda: _pieces(opened, encoding), encoding)
    try:
        _refuse_binary(_pieces(opened, "utf-8"))
        return Decoded(lambda: _pieces(opened, "utf-8"), "utf-8")
    except UnicodeDecodeError:
        content = b"".join(opened())
        _refuse_binary([content.decode("latin-1")])
        return _repaired(content) or _detected(content)


def _marked(head: bytes) -> str:
    marks = (mark for mark in BYTE_ORDER_MARKS if head.startswith(mark))
    return BYTE_ORDER_MARKS.get(next(marks, b""), "")


def _refuse_binary(pieces: Iterable[str]) -> None:
    if any("\0" in piece for piece in pieces):
        raise NotTextError("binary content (zero bytes and no byte order mark)")


def _pieces(opened: Opened, encoding: str) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(encoding)()
    for piece in opened():
        yield decoder.decode(piece)
    yield decoder.decode(b"", final=True)


def _check(opened: Opened, encoding: str) -> None:
    try:
        for _ in _pieces(opened, encoding):
            pass
    except UnicodeDecodeError as error:
        raise NotTextError(f"a damaged {encoding.upper()} file (at byte {error.start})") from error


def refuse_foreign(content: bytes) -> None:
    """Raises NotTextError for the file types that people save under a wrong name."""
    for start, name in FOREIGN_STARTS.items():
        if content.startswith(start):
            raise NotTextError(name)
    if TRANSFER_ENCODED.search(content[:MAIL_HEAD]):
        raise NotTextError("an e-mail in its transfer encoding")


def _repaired(content: bytes) -> Decoded | None:
    """UTF-8 in which fewer bytes are stray than characters are sound: those are Windows-1252."""
    escaped = content.decode("utf-8", errors="surrogateescape")
    stray = [char for char in escaped if "\udc80" <= char <= "\udcff"]
    sound = sum(char > "\x7f" for char in escaped) - len(stray)
    if len(stray) > sound:
        return None
    meant = {ord(char): _windows_1252(char) for char in sorted(set(stray))}
    lines = [
        n for n, line in enumerate(escaped.split("\n"), start=1) if not set(stray).isdisjoint(line)
    ]
    repaired = escaped.translate(meant)
    return Decoded(lambda: (repaired,), "utf-8", repaired_lines=tuple(lines))


def _windows_1252(escape: str) -> str:
    return bytes([ord(escape) - 0xDC00]).decode("cp1252", errors="replace")


def _detected(content: bytes) -> Decoded:
    matches = list(from_bytes(content))
    if not matches:
        raise NotTextError("no text in any known encoding")
    best = min(matches, key=_unlikelihood)
    text = str(best)
    return Decoded(lambda: (text,), best.encoding, guessed=True)


def _unlikelihood(match: CharsetMatch) -> tuple[float, float, bool, str]:
    """Orders readings; of those that are as good, Windows-1252 is the commonest by far."""
    figures = round(match.chaos, 2), -round(match.coherence, 1)
    return *figures, match.encoding != "cp1252", match.encoding
