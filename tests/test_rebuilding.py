"""A build after any changes: as a clean one to the byte, and none at all where nothing changed."""

import random
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import stamp, theme
from generator.cli import main
from generator.pipeline import Tell
from generator.publishing import Source, publish
from generator.records import Catalogue
from generator.shares import Share
from generator.weight import Weight
from generator.writer import MARK
from tests.invented_dumps import DUMPS, NOTHING

PROJECT = Path(__file__).parent.parent
SIDECARS = ("date: 2025-03-13\n", "title: Ice\n", "colour: blue\n")
STEPS = 15
SITE = "site/papers/glacier-flow-from-satellite-images/index.html"


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """What MkDocs makes, once for all builds."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        return theme.rendered(PROJECT / "docs", stamp.texts(), tmp_path_factory.mktemp("theme"))


@pytest.fixture
def docs(tmp_path: Path, rendered: Mapping[str, bytes], monkeypatch: pytest.MonkeyPatch) -> Path:
    """The templates, and a page written by hand; a stand-in for MkDocs puts it into the site."""

    def quickly(docs: Path, *_: object) -> Mapping[str, bytes]:
        return {**rendered, "note.txt": (docs / "note.md").read_bytes()}

    monkeypatch.setattr(theme, "rendered", quickly)
    folder = tmp_path / "docs"
    shutil.copytree(PROJECT / "docs" / "templates", folder / "templates")
    (folder / "note.md").write_text("A note.")
    return folder


def build(dumps: Path, docs: Path, out: Path) -> Result:
    """Builds by the command line."""
    folders = [f"--{name}={NOTHING}" for name in ("curation", "references")]
    options = [f"--dumps={dumps}", f"--docs={docs}", f"--out={out}", *folders]
    return CliRunner().invoke(main, ["site", *options])


def held(out: Path) -> dict[str, bytes]:
    """All that a build left, but what it keeps for the next."""
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in out.rglob("*")
        if path.is_file() and not {"cache", ".site.before", MARK} & {*path.relative_to(out).parts}
    }


def test_builds_after_any_changes_are_as_clean_ones(tmp_path: Path, docs: Path) -> None:
    dumps, chance = tmp_path / "dumps", random.Random(6)  # noqa: S311, no secret
    dumps.mkdir()
    changes: list[tuple[Callable[[Path, random.Random], None], Path]] = [
        *((change, dumps) for change in (_write, _write, _describe, _remove)),
        *((change, docs) for change in (_reword, _redesign)),
    ]
    for step in range(STEPS):
        change, folder = chance.choice(changes)
        change(folder, chance)
        again, clean = tmp_path / "again", tmp_path / f"clean-{step}"
        assert _said(build(dumps, docs, again), again) == _said(build(dumps, docs, clean), clean)
        assert held(again) == held(clean)


def _said(result: Result, out: Path) -> str:
    assert result.exit_code == 0, result.output
    return "".join(
        line.replace(str(out), "OUT")
        for line in result.output.splitlines(keepends=True)
        if not line.startswith("…")
    )


def _write(folder: Path, chance: random.Random) -> None:
    name, content = chance.choice([*DUMPS, "new.txt"]), chance.choice([*DUMPS.values(), "?"])
    (folder / name).write_text(content)


def _describe(folder: Path, chance: random.Random) -> None:
    (folder / f"{chance.choice(['cold', 'wet', 'new'])}.yml").write_text(chance.choice(SIDECARS))


def _remove(folder: Path, chance: random.Random) -> None:
    for path in chance.sample(sorted(folder.iterdir()), k=min(1, len(list(folder.iterdir())))):
        path.unlink()


def _reword(docs: Path, chance: random.Random) -> None:
    (docs / "note.md").write_text(chance.choice(["Another.", "A third."]))


def _redesign(docs: Path, chance: random.Random) -> None:
    template = docs / "templates" / chance.choice(["paper.html.j2", "dump.html.j2"])
    template.write_text(f"{template.read_text()}<hr>\n")


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Grows by one with each build that makes a site."""
    builds: list[str] = []

    def noting(
        source: Source, docs: Path, out: Path, tell: Tell, share: Share
    ) -> tuple[Catalogue, Weight]:
        builds.append("a build")
        return publish(source, docs, out, tell, share)

    monkeypatch.setattr("generator.cli.making.publish", noting)
    return builds


def test_an_unchanged_site_is_not_made_again_and_says_the_same(
    dumps: Path, docs: Path, tmp_path: Path, made: list[str]
) -> None:
    first = build(dumps, docs, tmp_path / "out")
    (dumps / "wet.txt").touch()
    again = build(dumps, docs, tmp_path / "out")
    assert len(made) == 1
    assert "wet.txt:17: title without abstract" in again.output
    assert _said(again, tmp_path) == _said(first, tmp_path)


DAMAGE: dict[str, Callable[[Path], object]] = {
    "a page is gone": lambda out: (out / SITE).unlink(),
    "a page is another": lambda out: (out / SITE).write_text("?"),
    "a page too many": lambda out: (out / "site/new.html").write_text("?"),
    "pages changed places": lambda out: (out / SITE).rename(out / "site/papers/index.html"),
    "an export is gone": lambda out: (out / "papers.jsonl").unlink(),
    "an export is another": lambda out: (out / "papers.jsonl").write_text("?"),
    "the seal is damaged": lambda out: (out / "cache/seal").write_bytes(b"\0"),
}


def test_a_site_that_does_not_stand_as_it_was_left_is_made_again(
    dumps: Path, docs: Path, tmp_path: Path, made: list[str]
) -> None:
    out = tmp_path / "out"
    build(dumps, docs, out)
    whole = held(out)
    for number, damage in enumerate(DAMAGE.values(), 2):
        damage(out)
        build(dumps, docs, out)
        assert held(out) == whole
        assert len(made) == number


CHANGES: dict[str, Callable[[Path], object]] = {
    "a dump comes": lambda dumps: (dumps / "new.txt").write_text("?"),
    "a dump goes": lambda dumps: (dumps / "new.txt").unlink(),
    "a dump gets a title": lambda dumps: (dumps / "wet.yml").write_text("title: Ice\n"),
    "a dump is another": lambda dumps: (dumps / "wet.txt").write_text(DUMPS["cold.txt"]),
    "a dump is a link": lambda dumps: _linked(dumps / "wet.txt"),
}


def _linked(path: Path) -> None:
    path.symlink_to(path.rename(path.with_name(".wet.txt")).name)


def test_any_change_makes_the_site_again(
    dumps: Path, docs: Path, tmp_path: Path, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    build(dumps, docs, tmp_path / "out")
    for number, change in enumerate(CHANGES.values(), 2):
        change(dumps)
        build(dumps, docs, tmp_path / "out")
        assert len(made) == number
    _reword(docs, random.Random(6))  # noqa: S311, no secret
    build(dumps, docs, tmp_path / "out")
    monkeypatch.setenv("SITE_URL", "https://example.org/")
    build(dumps, docs, tmp_path / "out")
    assert len(made) == len(CHANGES) + 3
