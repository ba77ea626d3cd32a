"""The site on this machine: a fault is said, and what was good stays."""

from functools import partial
from pathlib import Path

import pytest

from generator import pipeline, serving, theme
from generator.errors import PaperstacksError
from generator.inputs import Inputs
from generator.publishing import Source
from generator.records import Catalogue
from tests.both_ways import DOCS
from tests.invented_dumps import NOTHING, quietly


def test_without_a_site_a_fault_ends_the_run(tmp_path: Path) -> None:
    settle = partial(pipeline.catalogue, Inputs(tmp_path / "nothing", tmp_path, NOTHING))
    with pytest.raises(PaperstacksError, match="no folder of dumps"):
        serving.maker(Source(settle), DOCS, tmp_path / "out")()


def test_with_a_site_a_fault_is_said_and_it_stays(
    dumps: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settle = partial(pipeline.catalogue, Inputs(dumps, NOTHING, NOTHING))
    make = serving.maker(Source(settle), DOCS, tmp_path / "out")
    make()
    home = (tmp_path / "out" / "site" / "index.html").read_bytes()
    dumps.rename(tmp_path / "elsewhere")

    make()

    assert "no folder of dumps" in capsys.readouterr().out
    assert (tmp_path / "out" / "site" / "index.html").read_bytes() == home


def test_the_catalogue_is_kept_while_no_byte_of_the_inputs_differs(dumps: Path) -> None:
    calls = []

    def settle(tell: pipeline.Tell) -> Catalogue:
        calls.append(tell)
        return pipeline.catalogue(Inputs(dumps, NOTHING, NOTHING), tell)

    kept = serving.kept(Source(settle, partial(theme.made_of, (dumps,))))
    first = kept.settle(quietly)
    (dumps / "wet.txt").touch()
    assert kept.settle(quietly) is first
    (dumps / "wet.txt").unlink()
    assert kept.settle(quietly) is not first
    assert len(calls) == 2
