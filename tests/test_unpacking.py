"""Archives: read through, within limits, and refused with a reason where they are too much."""

import gzip
import io
import zipfile
from pathlib import Path

import pytest

from generator.dumps import read_dumps, unpacking
from generator.limits import Limits
from generator.records import Dump
from tests.test_dumps import LISTING, said

Member = tuple[str, bytes]
ONE: list[Member] = [("a.txt", LISTING.encode())]


def zipped(*members: Member) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return packed.getvalue()


def read(folder: Path, content: bytes, name: str = "dump") -> list[Dump]:
    (folder / name).write_bytes(content)
    return list(read_dumps(folder))


def test_a_packed_dump_is_the_dump_with_its_lines(tmp_path: Path) -> None:
    (dump,) = read(tmp_path, gzip.compress(LISTING.encode()), "cold.txt.gz")

    assert (dump.name, dump.title, dump.reader) == ("cold.txt.gz", "Cold", "hf-blocks")
    assert [record.line for record in dump.records] == [9, 13]


def test_each_member_of_an_archive_is_a_dump(tmp_path: Path) -> None:
    members = [*ONE, ("sub/b.txt", LISTING.encode()), ("c.txt", b"Dear editor")]
    hidden = [("__MACOSX/a.txt", b"x"), (".DS_Store", b"x"), ("sub/", b"")]

    dumps = read(tmp_path, zipped(*members, *hidden), "all.zip")

    assert [(dump.name, len(dump.records)) for dump in dumps] == [
        ("all.zip/a.txt", 2),
        ("all.zip/c.txt", 0),
        ("all.zip/sub/b.txt", 2),
    ]
    assert dumps[1].faults[0].path == str(tmp_path / "all.zip" / "c.txt")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (gzip.compress(LISTING.encode())[:-9], "damaged gzip"),
        (gzip.compress(gzip.compress(b"x")), "gzip archive within another"),
        (zipped(*ONE)[:-30], "damaged zip"),
        (zipped(("x.zip", zipped(*ONE))), "zip archive within another"),
        (zipped(("[Content_Types].xml", b"<x/>"), *ONE), "office document"),
        (zipped(), "there is no file in it"),
        (gzip.compress(b"x" * 2**25), "packed over 200 to 1"),
        (zipped(("bomb.txt", b"x" * 2**25)), "packed over 200 to 1"),
    ],
)
def test_what_is_no_archive_of_dumps_says_why(tmp_path: Path, content: bytes, why: str) -> None:
    (dump,) = read(tmp_path, content)

    assert why in dump.faults[0].why
    assert len(dump.faults) == 1


@pytest.mark.parametrize(
    ("limits", "why"),
    [
        (Limits(file=100), "over 100 bytes"),
        (Limits(archive=100), "over 100 bytes together"),
        (Limits(members=1), "it has 2 files"),
    ],
)
def test_limits_hold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limits: Limits, why: str
) -> None:
    monkeypatch.setattr(unpacking, "LIMITS", limits)

    dumps = read(tmp_path, zipped(*ONE, ("b.txt", b"x")))

    assert why in dumps[0].faults[0].why
    assert said(dumps[0])
