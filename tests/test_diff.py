"""What a change of the dumps adds, against a folder and against a git revision."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.invented_dumps import GLACIERS, MASTHEAD

RENAMED = GLACIERS.replace("Glacier Flow from", "Glacier Flow Seen from")


@pytest.fixture
def base(dumps: Path, tmp_path: Path) -> Path:
    """The dumps as they were."""
    return Path(shutil.copytree(dumps, tmp_path / "base"))


def run(base: Path | str, dumps: Path, form: str = "json") -> Result:
    curation = dumps.parent / "curation"
    arguments = ["diff", str(base), "--dumps", str(dumps), "--curation", str(curation)]
    return CliRunner().invoke(main, [*arguments, "--format", form])


def made(base: Path | str, dumps: Path) -> dict[str, list[dict[str, object]]]:
    result: dict[str, list[dict[str, object]]] = json.loads(run(base, dumps).output)
    return result


def test_nothing_is_said_of_what_is_the_same(base: Path, dumps: Path) -> None:
    assert not any(made(base, dumps).values())
    assert run(base, dumps, "text").output == "No dump is new or changed.\n"


def test_a_new_dump_brings_papers_sightings_and_rejects(base: Path, dumps: Path) -> None:
    (base / "wet.txt").unlink()

    diff = made(base, dumps)

    assert diff["arrivals"] == [
        {
            "dump": "wet.txt",
            "reader": "hf-blocks",
            "entries": 3,
            "new": 1,
            "again": 1,
            "rejected": 1,
            "is_gone": False,
        }
    ]
    assert [p["title"] for p in diff["new"]] == ["Tide Forecasting with Recurrent Networks"]
    assert [p["slug"] for p in diff["again"]] == ["glacier-flow-from-satellite-images"]
    assert [fault["what"] for fault in diff["rejects"]] == ["title without abstract"]
    assert diff["moved"] == []


def test_a_line_added_above_changes_no_paper(base: Path, dumps: Path) -> None:
    wet = dumps / "wet.txt"
    wet.write_text("\n\n" + wet.read_text())

    diff = made(base, dumps)

    assert [len(diff[part]) for part in ("new", "again", "lost", "rejects", "moved")] == [0] * 5


def test_a_dump_taken_out_takes_its_papers(base: Path, dumps: Path) -> None:
    (dumps / "wet.txt").unlink()

    diff = made(base, dumps)

    assert [(arrival["dump"], arrival["is_gone"]) for arrival in diff["arrivals"]] == [
        ("wet.txt", True)
    ]
    assert [p["slug"] for p in diff["lost"]] == ["tide-forecasting-with-recurrent-networks"]


def test_papers_that_a_decision_joins_are_named_with_the_reason(base: Path, dumps: Path) -> None:
    curation = dumps.parent / "curation"
    curation.mkdir()
    (curation / "merges.yml").write_text(
        "always:\n"
        "  - [Snow Depth from Satellite Images, Tide Forecasting with Recurrent Networks]\n"
    )
    (base.parent / "old").mkdir()
    shutil.move(base, base.parent / "old" / "dumps")
    (base.parent / "old" / "curation").mkdir()

    (regrouped,) = made(base.parent / "old", dumps)["regrouped"]

    assert regrouped["before"] == [
        "snow-depth-from-satellite-images",
        "tide-forecasting-with-recurrent-networks",
    ]
    assert "joined by curation" in str(regrouped["why"])


def test_a_title_that_changes_keeps_its_address(base: Path, dumps: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (dumps / name).write_text(f"{MASTHEAD}Mar 15\n\n{RENAMED}")

    diff = made(base, dumps)

    assert all(moved["leads_on"] for moved in diff["moved"])
    assert run(base, dumps).exit_code == 0


def test_a_revision_is_a_base(dumps: Path) -> None:
    git = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-C", str(dumps.parent)]
    for command in (["init", "-q"], ["add", "dumps"], ["commit", "-qm", "Dumps"]):
        subprocess.run([*git, *command], check=True)  # noqa: S603, our own words
    (dumps / "new.txt").write_text(f"{MASTHEAD}Mar 15\n\nOn Frost\n\nFrost grows on glass.\n")

    assert [p["title"] for p in made("HEAD", dumps)["new"]] == ["On Frost"]


@pytest.mark.parametrize("base", ["nowhere", "--output=x", "HEAD; rm -rf x"])
def test_no_base_is_a_fault(dumps: Path, base: str) -> None:
    failed = CliRunner().invoke(main, ["diff", "--dumps", str(dumps), "--", base])

    assert failed.exit_code == 1
    assert "no such base" in failed.output


def test_what_dumps_say_is_no_markup_for_a_pull_request(base: Path, dumps: Path) -> None:
    title = "`a` | <img src=x> [b](javascript:c) @somebody"
    (dumps / "x|`y.txt").write_text(f"{MASTHEAD}Mar 15\n\n{title}\n\nA text.\n")

    markdown = run(base, dumps, "markdown").output

    assert "| `x∣ˋy.txt` |" in markdown
    assert "- `ˋaˋ ∣ <img src=x> [b](javascript:c) @somebody`" in markdown
