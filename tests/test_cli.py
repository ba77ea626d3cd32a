"""The command line: what a contributor and a maintainer type, and what they are told."""

import json
from pathlib import Path

import pytest
from click import Context, Option
from click.testing import CliRunner, Result

from generator.cli import COMMANDS, main


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_and_every_option_too(command: str) -> None:
    shown = run(command, "--help")

    assert shown.exit_code == 0
    made = main.get_command(Context(main), command)
    assert made
    assert made.help
    options = [p for p in made.params if isinstance(p, Option)]
    assert all(option.help for option in options)


def test_check_lists_every_fault_with_its_place_and_fails(dumps: Path) -> None:
    (dumps / "letter.txt").write_text("Dear editor, please find enclosed.\n")

    checked = run("check", "--dumps", dumps)

    assert checked.exit_code == 1
    assert f"{dumps / 'letter.txt'}:1: no reader knows this dump: " in checked.output
    assert f"{dumps / 'wet.txt'}:17: title without abstract: " in checked.output


def test_check_passes_on_sound_dumps(dumps: Path) -> None:
    (dumps / "wet.txt").unlink()

    checked = run("check", "--dumps", dumps, "--curation", dumps)

    assert checked.exit_code == 0
    assert checked.output.startswith(
        "1 dumps, 8 lines, 2 entries = 2 papers + 0 seen again + 0 rejected;"
    )


def test_a_decision_that_matches_nothing_is_a_fault(dumps: Path, tmp_path: Path) -> None:
    (dumps / "wet.txt").unlink()
    (tmp_path / "merges.yml").write_text(
        "always:\n  - [Snow Depth from Satellite Images, Nothing]\n"
    )

    checked = run("check", "--dumps", dumps, "--curation", tmp_path)

    assert checked.exit_code == 1
    assert f"{tmp_path / 'merges.yml'}:2: no sighting is named 'Nothing': " in checked.output


def test_build_goes_on_with_the_good_records(dumps: Path, tmp_path: Path) -> None:
    built = run("build", "--dumps", dumps, "--out", tmp_path / "out")

    written = (tmp_path / "out/papers.jsonl").read_text().splitlines()
    papers = [json.loads(line) for line in written]
    assert built.exit_code == 0
    assert [len(paper["sightings"]) for paper in papers] == [2, 1, 1]
    assert "wet.txt:17: title without abstract" in built.output
    assert (tmp_path / "out/docs/papers/glacier-flow-from-satellite-images.md").exists()


def test_a_fault_is_a_line_and_no_traceback(tmp_path: Path) -> None:
    failed = run("build", "--dumps", tmp_path / "nowhere", "--out", tmp_path)

    assert failed.exit_code == 1
    assert failed.output.splitlines()[-1].startswith(
        f"{tmp_path / 'nowhere'}:1: no folder of dumps"
    )


def test_readers_lists_the_formats() -> None:
    assert "hf-blocks" in run("readers").output
