"""The lock files hold what pyproject.toml asks for, by hash, and name no place."""

import json
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
RUN = PROJECT["dependencies"]
DEVELOP = PROJECT["optional-dependencies"]["dev"]
LOCKS = {"requirements.txt": RUN, "requirements-dev.txt": RUN + DEVELOP}


def names(requirements: list[str]) -> list[str]:
    """The packages' names as an index spells them."""
    return sorted(re.split(r"[^\w.-]", name)[0].lower().replace("_", "-") for name in requirements)


def pins(lock: str) -> dict[str, str]:
    """Each pinned package with the lines that belong to it."""
    entries = re.split(r"^(?=\w)", (ROOT / lock).read_text(), flags=re.MULTILINE)[1:]
    return {entry.split("==")[0]: entry for entry in entries}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_what_the_project_asks_for(lock: str) -> None:
    asked = [name for name, entry in pins(lock).items() if "paperstacks (pyproject.toml)" in entry]
    assert asked == names(LOCKS[lock])


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_pinned_by_hash_and_no_place_is_named(lock: str) -> None:
    assert all(re.match(r"\S+==\S+ .*\\\n +--hash=sha256:", entry) for entry in pins(lock).values())
    assert not re.search(r"://|^-|[ =\"']/", (ROOT / lock).read_text(), re.MULTILINE)


def test_building_and_testing_use_the_same_versions() -> None:
    develop = pins("requirements-dev.txt")
    for name, entry in pins("requirements.txt").items():
        assert entry.split("\n")[0] == develop[name].split("\n")[0]


def test_packages_of_npm_are_those_asked_for_by_hash_and_no_place_is_named() -> None:
    text = (ROOT / "package-lock.json").read_text()
    wanted = json.loads((ROOT / "package.json").read_text())["devDependencies"]
    asked, *packages = json.loads(text)["packages"].values()
    assert asked["devDependencies"] == wanted
    assert all(each["integrity"].startswith("sha512-") and each["dev"] for each in packages)
    assert not re.search(r"://|resolved", text)
