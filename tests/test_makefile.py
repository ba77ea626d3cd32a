"""The Makefile sets up once, builds when an input changed, and runs no file name."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

# In Python's place: notes each call and leaves behind what the Makefile looks for.
STUB = """#!/bin/sh
[ "$1" = -c ] && exit 0
echo "$2 $3" >>calls
case "$2 $3" in
'venv --clear') rm -rf .venv && mkdir -p .venv/bin && cp "$0" .venv/bin/python ;;
'pip install') [ ! -e no-index ] && cp "$0" .venv/bin/npm ;;
'.venv/npm ci') [ ! -e no-npm ] ;;
'generator site') for last; do :; done
  mkdir -p "${last#--out=}/site" && touch "${last#--out=}/site/index.html" && [ ! -e bad-page ] ;;
esac
"""
LOCKS = ("requirements.txt", "requirements-dev.txt", "package-lock.json")
SET_UP = ["venv --clear", "pip install"]
SET_UP_TO_TEST = [*SET_UP, "pip install", ".venv/npm ci"]
BUILD = ["generator site"]
UP_TO_DATE = "build/site is up to date\n"


class Project:
    """A checkout in which Python is a stub, so that a build takes no time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for part in ("dumps", "docs", "generator"):
            (folder / part).mkdir(parents=True)
        for name in ("dumps/a.txt", "docs/paper.md", "generator/x.py", "mkdocs.yml", "calls"):
            (folder / name).touch()
        for name in ("Makefile", *LOCKS, "package.json"):
            shutil.copy(ROOT / name, folder)
        (folder / "python").write_text(STUB)
        (folder / "python").chmod(0o755)

    def make(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run make with nothing of this run's own make in its environment."""
        command = ["make", "PYTHON=./python", *arguments]
        return subprocess.run(  # noqa: S603 - the arguments are this file's own
            command,
            cwd=self.folder,
            env={"PATH": os.environ["PATH"]},
            capture_output=True,
            text=True,
            check=False,
        )

    def calls(self) -> list[str]:
        """What was called since the last time this was asked."""
        calls = (self.folder / "calls").read_text().splitlines()
        (self.folder / "calls").write_text("")
        return calls


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path / "a checkout")


def test_the_first_make_does_everything_and_the_second_nothing(project: Project) -> None:
    project.make()
    assert project.calls() == SET_UP + BUILD
    assert project.make("site").stdout == UP_TO_DATE
    assert project.calls() == []


def swap_for_older(folder: Path) -> None:
    (folder / "dumps/a.txt").write_text("older")
    os.utime(folder / "dumps/a.txt", (0, 0))


CHANGES: dict[str, Callable[[Path], object]] = {
    "a dump is changed": lambda folder: (folder / "dumps/a.txt").write_text("new"),
    "a dump is added": lambda folder: (folder / "dumps/b.txt").touch(),
    "a dump is removed": lambda folder: (folder / "dumps/a.txt").unlink(),
    "a dump is swapped for an older file": swap_for_older,
    "a template is changed": lambda folder: (folder / "docs/paper.md").write_text("new"),
    "the generator is changed": lambda folder: (folder / "generator/x.py").write_text("new"),
    "curation begins": lambda folder: (folder / "curation").mkdir(),
    "the site is removed": lambda folder: shutil.rmtree(folder / "build/site"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_change_builds_the_site_again(project: Project, change: Callable[[Path], object]) -> None:
    project.make()
    project.calls()
    change(project.folder)
    project.make()
    assert project.calls() == BUILD
    assert project.make().stdout == UP_TO_DATE


@pytest.mark.parametrize("setting", ["DUMPS=docs", "SITE_URL=https://example.org/"])
def test_another_setting_builds_the_site_again(project: Project, setting: str) -> None:
    project.make()
    project.calls()
    project.make(setting)
    assert project.calls() == BUILD


def test_a_failed_build_leaves_no_site_that_counts(project: Project) -> None:
    project.make()
    (project.folder / "bad-page").touch()
    assert project.make("DUMPS=docs").returncode != 0
    (project.folder / "bad-page").unlink()
    project.calls()
    project.make()
    assert project.calls() == BUILD


def test_mkdocs_alone_can_build_the_site_too(project: Project) -> None:
    project.make("site-by-mkdocs")
    assert project.calls() == [*SET_UP, "generator build", "mkdocs build"]


def test_file_names_are_never_run(project: Project) -> None:
    dumps, out = project.folder / 'it\'s "the" dumps', project.folder / "the out"
    dumps.mkdir()
    for name in ("$(touch ran).txt", "`touch ran`", "-delete", "a\nb; touch ran", "'\"#%.txt"):
        (dumps / name).write_text("kept")
    settings = (f"DUMPS={dumps}", f"OUT={out}")
    assert project.make(*settings).returncode == 0
    assert (out / "site/index.html").exists()
    assert project.make(*settings).stdout == f"{out}/site is up to date\n"
    assert not list(project.folder.rglob("ran"))
    assert len(list(dumps.iterdir())) == 5


@pytest.mark.parametrize("name", LOCKS)
def test_the_set_up_follows_what_the_locks_say_not_their_age(project: Project, name: str) -> None:
    project.make("test")
    assert project.calls() == [*SET_UP_TO_TEST, "pytest -o"]
    (project.folder / name).touch()
    project.make("test")
    assert project.calls() == ["pytest -o"]
    (project.folder / name).write_text("changed")
    project.make("test")
    assert {"pip install", ".venv/npm ci"} & set(project.calls())


@pytest.mark.parametrize("target", ["site", "test"])
def test_a_set_up_that_was_cut_short_starts_afresh(project: Project, target: str) -> None:
    project.make("site" if target == "test" else "help")
    (project.folder / "no-index").touch()
    assert project.make(target).returncode != 0
    (project.folder / "no-index").unlink()
    project.calls()
    assert project.make(target).returncode == 0
    assert project.calls()[:2] == SET_UP


def test_the_tests_run_without_npm_and_ask_for_it_again(project: Project) -> None:
    (project.folder / "no-npm").touch()
    assert project.make("test").returncode == 0
    assert project.calls() == [*SET_UP_TO_TEST, "pytest -o"]
    (project.folder / "no-npm").unlink()
    project.make("test")
    assert project.calls() == [".venv/npm ci", "pytest -o"]


def test_help_lists_every_target(project: Project) -> None:
    makefile = (ROOT / "Makefile").read_text()
    declared = re.findall(r"^\.PHONY: (.*) FORCE$", makefile, re.MULTILINE)[0].split()
    listed = re.findall(r"^  (\S+) +\S", project.make("help").stdout, re.MULTILINE)
    assert listed == declared
