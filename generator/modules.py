"""A hook of MkDocs: joins modules of JavaScript to one script, which asks for nothing further.

A script that is fetched whole is there after one request, and runs where modules do not: in
Material's worker and in a page that is opened from a disk.
"""

import posixpath
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

SCRIPTS = {
    "scripts/search-worker.js": "scripts/search-worker/index.js",
    "scripts/search-page.js": "scripts/search-page/index.js",
    "scripts/map.js": "scripts/map/index.js",
    "scripts/page.js": "scripts/page/index.js",
    "scripts/reading-page.js": "scripts/reading-page/index.js",
    "scripts/new-page.js": "scripts/new-page/index.js",
    "sw.js": "scripts/offline/worker.js",
}
OF_NO_USE = (
    *("scripts/frame/", "scripts/search/", "scripts/search-worker/", "scripts/search-page/"),
    *("scripts/files/", "scripts/lookup/", "scripts/map/", "scripts/offline/", "scripts/page/"),
    *("scripts/reading/", "scripts/reading-list/", "scripts/reading-page/"),
    *("scripts/visits/", "scripts/new-page/", "scripts/take-away/"),
    *("assets/javascripts/lunr/", "assets/javascripts/workers/"),
)
"""Folders of the modules, and of the theme's own search."""

_COMMENT = re.compile(r"^ *(?://[^\n]*|/\*\*(?:(?!\*/).)*\*/)\n", re.MULTILINE | re.DOTALL)
_IMPORT = re.compile(r'^import (?:\{([^}]*)\}|\* as (\w+)) from "([^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) (\w+))", re.MULTILINE)
_OTHER = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Puts each script in the place of its modules, and ours in that of the theme's search."""
    for path, entry in SCRIPTS.items():
        content = joined(entry, lambda one: files.src_uris[one].content_string)
        files.append(File.generated(config, path, content=content))
    for file in [file for file in files if file.src_uri.startswith(OF_NO_USE)]:
        files.remove(file)
    return files


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001, so MkDocs calls it
    """Lets templates be scripts that begin with values and go on with modules."""
    folder = Path(config.docs_dir)
    env.globals["joined"] = partial(joined, read=lambda path: (folder / path).read_text("utf-8"))
    return env


def joined(entry: str, read: Callable[[str], str]) -> str:
    """One script that does what the module at `entry` does.

    Knows the forms of import and export that the modules use, and no others.

    Args:
        entry: path of the module.
        read: gives the text of the module at a path.

    Raises:
        PluginError: if a module has another form of import or export.
    """
    made: dict[str, str] = {}
    _add(entry, read, made)
    return f'(() => {{\n"use strict";\n{"".join(made.values())}}})();\n'


def _add(path: str, read: Callable[[str], str], made: dict[str, str]) -> None:
    """Adds a module after those that it needs."""
    text = _COMMENT.sub("", read(path))
    needed = [_beside(path, to) for _, _, to in _IMPORT.findall(text)]
    for one in needed:
        if one not in made:
            _add(one, read, made)
    body = _IMPORT.sub(lambda found: _bound(found, path), text)
    names = _EXPORT.findall(body)
    body = _EXPORT.sub("", body)
    if other := _OTHER.search(body):
        raise PluginError(f"{path}: this form cannot be joined: {other[0]}")
    given = f"return {{ {', '.join(names)} }};"
    made[path] = f"const {_name(path)} = (() => {{\n{body}{given}\n}})();\n"


def _bound(found: re.Match[str], path: str) -> str:
    some, whole, to = found.groups()
    names = whole or f"{{{some.replace(' as ', ': ')}}}"
    return f"const {names} = {_name(_beside(path, to))};\n"


def _beside(path: str, to: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), to))


def _name(path: str) -> str:
    """The variable that holds what a module exports."""
    return "$" + re.sub(r"\W", "_", path.removesuffix(".js"))
