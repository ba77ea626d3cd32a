"""The bench: its table has a line for each stage, and its figures are what they say."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import pipeline
from tests.bench import __main__ as bench
from tests.bench.figures import Figures
from tests.bench.table import exponent, table


def figures(papers: int, cpu: float) -> Figures:
    costs = {"pages": (cpu, 2.0), "search": (1.0, 1.0)}
    return Figures(papers, 9, 12, 10**6, 80.4, costs, {"pages": (0.5, 0.5)}, hugo=(6.0, 1.0))


def test_the_table_compares_sizes() -> None:
    lines = list(table([figures(10, 1.0), figures(100, 199.0)]))
    assert "| papers | 10 | 100 |" in lines
    assert "| **together** | 2.00 (3.00) | 200.00 (3.00) |" in lines
    assert "| one dump more | 0.50 (0.50) | 0.50 (0.50) |" in lines
    assert "| Hugo / pages | 6.0 (0.5) | 0.0 (0.5) |" in lines


def test_the_exponent_is_that_of_the_whole_cost() -> None:
    assert exponent(figures(10, 1.0), figures(100, 199.0)) == pytest.approx(2)


def test_it_builds_sites_and_adds_a_dump(
    dumps: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench, "ONE_MORE", 2)
    options = ["--papers", "3", "--dumps", str(dumps), "--work", str(tmp_path / "work")]
    said = CliRunner().invoke(bench.main, options)
    assert said.exit_code == 0, said.output
    for stage in pipeline.STAGES:
        assert f"\n| {stage} | " in said.output
    assert not list((tmp_path / "work").iterdir())
