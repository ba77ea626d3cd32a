"""Files from a second process are those that this one would make."""

import os
from collections.abc import Callable

import pytest

from generator import beside as besides
from generator.beside import beside
from generator.standing import Files

MANY = [(f"{number}.txt", b"x" * number) for number in range(500)]


def made_by() -> Files:
    yield "process", str(os.getpid())


def dying() -> Files:
    yield made_here()
    raise ValueError("no")


def made_here() -> tuple[str, str]:
    if os.getpid() != HERE:
        os._exit(9)
    return "made", "here"


HERE = os.getpid()


@pytest.fixture(params=[True, False], ids=["second", "only"])
def possible(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether a second process is possible."""
    monkeypatch.setattr(besides, "_is_possible", lambda: request.param)
    return bool(request.param)


def taken(make: Callable[[], Files]) -> list[tuple[str, str | bytes]]:
    with beside(make) as files:
        return list(files)


def test_they_are_the_same_in_the_same_order(possible: bool) -> None:
    assert taken(lambda: MANY) == MANY
    assert (taken(made_by) == [("process", str(HERE))]) is not possible


@pytest.mark.usefixtures("possible")
def test_what_goes_wrong_goes_wrong_here() -> None:
    with pytest.raises(ValueError, match="no"):
        taken(dying)


@pytest.mark.usefixtures("possible")
def test_nobody_has_to_take_them() -> None:
    with beside(lambda: MANY):
        pass
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, 0)
