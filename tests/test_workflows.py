"""The workflows can do no more than they need, and do only what a person can do with make."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

FOLDER = Path(__file__).parent.parent / ".github"
WORKFLOWS = {path.name: path.read_text() for path in sorted((FOLDER / "workflows").iterdir())}
FORMS = sorted(
    set((FOLDER / "ISSUE_TEMPLATE").glob("*.yml")) - {FOLDER / "ISSUE_TEMPLATE/config.yml"}
)

Node = dict[str, Any]


def parsed(name: str) -> Node:
    """A workflow as GitHub reads it (where YAML 1.1 takes the key `on` for true)."""
    workflow: Node = yaml.safe_load(WORKFLOWS[name].replace("\non:", '\n"on":', 1))
    return workflow


def jobs(name: str) -> list[Node]:
    return list(parsed(name)["jobs"].values())


def steps(name: str) -> list[Node]:
    return [step for job in jobs(name) for step in job["steps"]]


def test_there_is_one_to_check_and_one_to_publish() -> None:
    assert list(WORKFLOWS) == ["check.yml", "publish.yml"]
    assert parsed("check.yml")["on"] == {"pull_request": None}
    assert parsed("publish.yml")["on"] == {
        "push": {"branches": ["main"]},
        "workflow_dispatch": None,
    }


@pytest.mark.parametrize("name", WORKFLOWS)
def test_nothing_is_permitted_that_a_job_does_not_ask_for(name: str) -> None:
    assert parsed(name)["permissions"] == {}
    for job in jobs(name):
        assert job["permissions"]
        assert job["timeout-minutes"] <= 90
        writes = {scope for scope, right in job["permissions"].items() if right == "write"}
        assert writes <= {"pages", "id-token"}
        assert not (writes and any("run" in step for step in job["steps"]))


def test_code_from_a_fork_can_only_read() -> None:
    for job in jobs("check.yml"):
        assert job["permissions"] == {"contents": "read"}
    assert "secrets" not in WORKFLOWS["check.yml"]


@pytest.mark.parametrize("name", WORKFLOWS)
def test_actions_are_pinned_and_keep_no_credentials(name: str) -> None:
    for line in re.findall(r"uses:.*", WORKFLOWS[name]):
        assert re.fullmatch(r"uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)
    for step in steps(name):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_step_calls_make_and_nothing_is_written_into_its_command(name: str) -> None:
    for step in steps(name):
        assert re.fullmatch(
            r'make [a-z -]+( >> "\$GITHUB_STEP_SUMMARY")?', step.get("run", "make x")
        )


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_an_issue_form_asks_each_thing_once_under_a_label(path: Path) -> None:
    form = yaml.safe_load(path.read_text())
    assert form["name"]
    assert form["description"]
    identifiers = [field["id"] for field in form["body"]]
    assert len(identifiers) == len(set(identifiers))
    for field in form["body"]:
        assert field["type"] in {"input", "textarea", "dropdown", "checkboxes"}
        assert field["attributes"]["label"]
