"""The HTML templates, made ready to be filled a hundred thousand times.

Jinja makes Python of a template. Here that is the Python that one would write by hand: no template
is fetched while a page is made, an attribute is an attribute, and what a filter has escaped is not
asked again whether it is.
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import cast

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context
from jinja2.utils import missing

from generator.markdown import Markdown
from generator.pages.typesetting import NUMBERS
from generator.stamp.html import FILTERS, Html

_REMEMBERED = 1 << 6

_INCLUDED = re.compile(r'^[ \t]*{% include "([^"]+)" %}\n?', re.MULTILINE)
_ESCAPED = (Html, Markdown)  # made once: a union in its place costs each text of each page


def environment(folder: Path) -> Environment:
    """The HTML templates of a folder; a text without an escaper is a TypeError here too."""
    made = _Environment(
        loader=_Joined(folder),
        autoescape=False,  # `_escaped` guards the output
        finalize=_escaped,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    # None but those that escape, for `_Direct` trusts them; `content` knows where a page links to.
    made.filters = {**FILTERS, **NUMBERS, "target": Html}
    return made


def filled(environment: Environment, kind: str, values: Mapping[str, object]) -> str:
    """The template of a kind with values in it."""
    return "".join(_template(environment, kind).root_render_func(cast("Context", _Slight(values))))


@lru_cache(_REMEMBERED)
def _template(environment: Environment, kind: str) -> Template:
    return environment.get_template(f"{kind}.html.j2")


class _Slight:
    """What a template here asks of a context, which would cost more to make than many a page."""

    __slots__ = ("exported_vars", "resolve_or_missing", "vars")

    def __init__(self, values: Mapping[str, object]) -> None:
        self.resolve_or_missing = _Values(values).__getitem__
        self.vars = dict[str, object]()
        self.exported_vars = set[str]()


class _Values(dict[str, object]):
    def __missing__(self, name: str) -> object:
        return missing


class _Joined(FileSystemLoader):
    """Puts what a template includes in its place beforehand, for including costs each page."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        text, path, is_fresh = super().get_source(environment, template)
        joined = _INCLUDED.sub(lambda found: self.get_source(environment, found[1])[0], text)
        return joined, path, is_fresh


class _Direct(CodeGenerator):
    """Leaves out what no template here has need of."""

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802, Jinja's name
        """Takes the attribute itself; a template has no other names of its own for things."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(  # noqa: N802
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        """Calls what has no need of the context."""
        if node.kwargs or node.dyn_args or node.dyn_kwargs or forward_caller:
            super().visit_Call(node, frame, forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if not isinstance(node, nodes.Filter):  # all filters escape
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if not isinstance(node, nodes.Filter):
            super()._output_child_post(node, frame, finalize)


class _Environment(Environment):
    code_generator_class = _Direct


def _escaped(value: object) -> object:
    """Let through what an escaper made, and whole numbers."""
    if isinstance(value, _ESCAPED) or type(value) is int:
        return value
    raise TypeError(f"{value!r} stands in a template without an escaper")
