"""`explain`: says what joined the records of a paper, and what was refused."""

from pathlib import Path

from click.testing import CliRunner

from generator.cli import main


def explained(slug: str, dumps: Path) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["explain", slug, "--dumps", str(dumps)])
    return done.exit_code, done.output


def test_it_names_the_records_the_rule_and_the_nearest_refused(dumps: Path) -> None:
    code, said = explained("glacier-flow-from-satellite-images", dumps)

    assert code == 0
    assert said.splitlines()[:4] == [
        "glacier-flow-from-satellite-images",
        "  Glacier Flow from Satellite Images",
        "  cold.txt:9",
        "  wet.txt:9, joined to cold.txt:9: same title"
        " (titles 100 % alike, 100 % of the shorter text in common)",
    ]
    assert "  snow-depth-from-satellite-images" in said


def test_a_slug_that_is_none_names_the_nearest(dumps: Path) -> None:
    code, said = explained("glacier-flow-from-sattelite-images", dumps)

    assert code == 1
    assert "did you mean glacier-flow-from-satellite-images?" in said
