"""Modules joined to one script do what they did apart."""

import json
import re

import pytest
from mkdocs.exceptions import PluginError

from generator.modules import SCRIPTS, joined
from tests.node import PROJECT, run

MODULES = {
    "a/index.js": (
        'import { one, two as second } from "./b.js";\nimport * as all from "../c.js";\n'
        "const own = 3; // as in c.js\nconsole.log(one(), new second().two, all.own, own);\n"
    ),
    "a/b.js": (
        'import { own } from "../c.js";\n\n/**\n * @returns {number} export it\n */\n'
        "export const one = () => own - 1;\nexport class two {\n  two = 2;\n}\n"
    ),
    "c.js": "// Says what it is.\n\nexport const own = 2;\nexport async function unused() {}\n",
}


def test_joined_modules_do_what_they_did() -> None:
    assert run("--eval", joined("a/index.js", MODULES.__getitem__)) == "1 2 2 3\n"


def test_a_module_stands_once_before_those_that_need_it() -> None:
    script = joined("a/index.js", MODULES.__getitem__)
    assert re.findall(r"const (\$\w+) = \(\(\)", script) == ["$c", "$a_b", "$a_index"]
    assert "Says what it is" not in script


@pytest.mark.parametrize(
    "line", ['export { one } from "./b.js";', 'import "./b.js";', "export default 1;"]
)
def test_other_forms_are_refused(line: str) -> None:
    with pytest.raises(PluginError, match="this form cannot be joined"):
        joined("one.js", {"one.js": f"{line}\n"}.__getitem__)


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_scripts_of_the_site_can_be_read(script: str) -> None:
    text = joined(SCRIPTS[script], lambda path: (PROJECT / "docs" / path).read_text("utf-8"))
    run("--eval", f"new Function({json.dumps(text)})")
