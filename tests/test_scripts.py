"""The scripts of the site pass tests of their own, which stand beside what they need."""

from tests.node import PROJECT, run


def test_the_scripts_pass_their_own_tests() -> None:
    run("--test", f"{PROJECT}/tests/**/*.test.mjs")
