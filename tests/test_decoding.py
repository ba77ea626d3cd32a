"""Decoding: right where it can be told, said where it was guessed, refused where it is no text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dumps import decoding
from generator.dumps.decoding import Decoded, NotTextError


def decode(content: bytes) -> Decoded:
    """In small pieces but for the first, so that sequences are parted."""
    pieces = [content[start : start + 3] for start in range(100, len(content), 3)]
    return decoding.decode(lambda: [content[:100], *pieces])


FRENCH = "L’été dernier, à Besançon, nous avons mesuré la neige. " * 8


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")))
def test_what_was_encoded_with_a_mark_or_in_utf_8_comes_back(encoding: str, text: str) -> None:
    assert decode(f"é{text}".encode(encoding)).text == f"é{text}"


def test_another_encoding_is_detected_and_said() -> None:
    decoded = decode(FRENCH.encode("cp1252"))

    assert decoded.text == FRENCH
    assert decoded.guessed


def test_stray_bytes_are_repaired_and_their_lines_said() -> None:
    decoded = decode("Été à Paris\nIt".encode() + b"\x92" + "s snow — neige".encode())

    assert decoded.text == "Été à Paris\nIt’s snow — neige"
    assert decoded.repaired_lines == (2,)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"{\\rtf1 text}", "rich-text"),
        (b"a\0b\0c", "binary"),
        (b"\xff\xfea", "damaged"),
        (b"Subject: x\nContent-Transfer-Encoding: quoted-printable\n\n=C3=A9", "e-mail"),
    ],
)
def test_other_files_are_refused_by_name(content: bytes, name: str) -> None:
    with pytest.raises(NotTextError, match=name):
        decode(content)
