"""From dumps to the site: only what changed is written, and a run cut short does no harm."""

import gc
import os
import random
import signal
import time
from functools import cache
from pathlib import Path

import pytest

from generator import pages, pipeline, stamp
from generator.errors import PaperstacksError
from generator.inputs import Inputs
from generator.publishing import Source, publish
from generator.records import Catalogue
from generator.writer import MARK
from tests.invented_dumps import NOTHING, quietly
from tests.test_pages import swarm

PROJECT = Path(__file__).parent.parent
KILLS = 50
WHOLE = 0.4  # of them are followed by a run that is not killed, the others by the next kill


def site(folder: Path, catalogue: Catalogue) -> dict[str, bytes]:
    """Publishes a catalogue; returns the site."""
    publish(Source(lambda _: catalogue), PROJECT / "docs", folder / "build", quietly)
    return held(folder)


def held(folder: Path) -> dict[str, bytes]:
    """The site that stands in a folder."""
    root = folder / "build" / "site"
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and path.name != MARK
    }


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    first = site(tmp_path, swarm(3))
    root = tmp_path / "build" / "site"
    ages = {path: path.stat().st_mtime_ns for path in root.rglob("*.html")}

    second = site(tmp_path, swarm(2))

    assert "papers/bee-2/index.html" in set(first) - set(second)
    untouched = [path for path in first if first[path] == second.get(path)]
    assert untouched
    for path in untouched:
        assert ages.get(root / path) in {None, (root / path).stat().st_mtime_ns}


def test_what_is_in_cycles_is_collected_again_after_a_build_that_failed(tmp_path: Path) -> None:
    def settle(_: pipeline.Tell) -> Catalogue:
        assert not gc.isenabled()
        raise PaperstacksError

    with pytest.raises(PaperstacksError):
        publish(Source(settle), PROJECT / "docs", tmp_path, quietly)

    assert gc.isenabled()


def test_a_dead_link_stops_the_build_and_the_last_site_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = site(tmp_path, swarm(3))
    monkeypatch.setattr("generator.stamp.links.Links._leads", lambda *_: False)

    with pytest.raises(PaperstacksError, match="dead link"):
        site(tmp_path, swarm(2))

    assert held(tmp_path) == first


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")  # the child runs no thread of ours
def test_runs_killed_at_any_moment_leave_a_good_site_and_the_next_is_right(
    dumps: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for stage in (pages, stamp):  # for speed
        monkeypatch.setattr(stage, "environment", cache(stage.environment))
    folder, moments = dumps.parent, random.Random(6)  # noqa: S311, no secret
    catalogues = [pipeline.catalogue(Inputs(dumps, NOTHING, NOTHING), quietly)]
    (dumps / "wet.txt").unlink()
    catalogues.append(pipeline.catalogue(Inputs(dumps, NOTHING, NOTHING), quietly))
    sites, lasts = [], 0.0
    for catalogue in catalogues:
        began = time.monotonic()
        sites.append(site(folder, catalogue))
        lasts = time.monotonic() - began
    set(pages.render(catalogues[0], pages.environment(PROJECT / "docs" / "templates")))
    for number in range(KILLS):
        _killed(folder, catalogues[number % 2], moments.uniform(0, 1.2) * lasts)
        assert held(folder) in sites
        if number == KILLS - 1 or moments.random() < WHOLE:
            assert site(folder, catalogues[number % 2]) == sites[number % 2]
    assert {path.name for path in (folder / "build").glob(".*")} == {".site.before"}


def _killed(folder: Path, catalogue: Catalogue, seconds: float) -> None:
    """Publishes in a process of its own, which is killed after so many seconds."""
    child = os.fork()
    if not child:
        site(folder, catalogue)
        os._exit(0)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
