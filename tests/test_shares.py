"""Shares of a site: together they are the site."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.offline import ARCHIVE
from generator.shares import Share
from generator.writer import MARK

PROJECT = Path(__file__).parent.parent
TOTAL = 3


def test_three_shares_are_the_whole_site_to_the_byte(
    dumps: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "315532800")
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    shares = [built(dumps, tmp_path, f"{number}/{TOTAL}") for number in range(1, TOTAL + 1)]
    whole = built(dumps, tmp_path, "1/1")
    del whole[ARCHIVE]  # which no share can make
    assert {path: content for share in shares for path, content in share.items()} == whole
    assert sum(map(len, shares)) == len(whole)
    assert all(shares)


def built(dumps: Path, folder: Path, shard: str) -> dict[str, bytes]:
    """The files of one share, built by the command line."""
    options = [f"--dumps={dumps}", f"--out={folder / 'build'}", f"--shard={shard}"]
    run = CliRunner().invoke(
        main, ["site", f"--curation={folder / '-'}", f"--references={folder / '-'}", *options]
    )
    assert run.exit_code == 0, run.output
    site = folder / "build" / "site"
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file() and path.name != MARK
    }


def test_every_page_is_in_one_share() -> None:
    shares = [Share(number, TOTAL) for number in range(1, TOTAL + 1)]
    held = [[share.has(f"papers/{page}.md") for share in shares] for page in range(99)]
    assert all(sum(one) == 1 for one in held)
    assert all(map(any, zip(*held, strict=True)))


@pytest.mark.parametrize("text", ["", "0/3", "4/3", "1", "-1/3", "1/0", "²/3", "1/3\n"])
def test_what_is_no_share_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no share"):
        Share.parse(text)
    run = CliRunner().invoke(main, ["site", f"--shard={text}"])
    assert run.exit_code == 2
