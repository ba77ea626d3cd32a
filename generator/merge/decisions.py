"""What people decided about papers that the rules get wrong: the file curation/merges.yml."""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from generator.errors import Fault, PaperstacksError

_CURE = "write always: and never:, each a list of lists of two names or more, quoted"
_FEWEST_NAMES = 2


@dataclass(frozen=True, slots=True)
class Name:
    """How an entry refers to a paper: its title, an identifier, or "dump.txt:line"."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Decision:
    """Two names or more, of papers that are one or that are not."""

    names: tuple[Name, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Decisions:
    """The file as read; whether its names exist shows only beside the sightings.

    Attributes:
        path: where it stands, for messages.
        always: each names what is one paper whatever the rules say.
        never: each names papers of which no two are one.
    """

    path: str
    always: tuple[Decision, ...] = ()
    never: tuple[Decision, ...] = ()


NONE = Decisions("")


def parse(text: str, path: str) -> Decisions:
    """Reads the decisions.

    Raises:
        PaperstacksError: with a fault for every entry that is not well formed.
    """
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError) as error:
        raise PaperstacksError(_not_yaml(error, path)) from error
    faults: list[Fault] = []
    lists = dict(_lists(root, path, faults)) if root else {}
    decisions = Decisions(path, lists.get("always", ()), lists.get("never", ()))
    if faults:
        raise PaperstacksError(*sorted(faults))
    return decisions


def _lists(
    root: yaml.Node, path: str, faults: list[Fault]
) -> Iterator[tuple[str, tuple[Decision, ...]]]:
    if not isinstance(root, yaml.MappingNode):
        faults.append(_fault(path, root, "not a mapping"))
        return
    seen: set[str] = set()
    for key, value in root.value:
        name = key.value if isinstance(key, yaml.ScalarNode) else ""
        if name not in {"always", "never"} or name in seen:
            faults.append(_fault(path, key, "a key that is unknown or stands twice"))
            continue
        seen.add(name)
        yield name, tuple(_decisions(value, path, faults))


def _decisions(node: yaml.Node, path: str, faults: list[Fault]) -> Iterator[Decision]:
    if not isinstance(node, yaml.SequenceNode):
        if node.tag != "tag:yaml.org,2002:null":
            faults.append(_fault(path, node, "not a list"))
        return
    for entry in node.value:
        names = entry.value if isinstance(entry, yaml.SequenceNode) else []
        if len(names) < _FEWEST_NAMES:
            faults.append(_fault(path, entry, "an entry that does not name two papers"))
        elif not all(isinstance(name, yaml.ScalarNode) and name.value.strip() for name in names):
            faults.append(_fault(path, entry, "a name that is empty or no plain text"))
        else:
            yield Decision(tuple(Name(it.value, _line(it)) for it in names), _line(entry))


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _fault(path: str, node: yaml.Node, what: str) -> Fault:
    return Fault(path, _line(node), what, "no decision can be read from it", _CURE)


def _not_yaml(error: Exception, path: str) -> Fault:
    mark = getattr(error, "problem_mark", None)
    why = str(getattr(error, "problem", None) or error).replace("\n", " ")
    return Fault(path, mark.line + 1 if mark else 1, "not YAML", why, _CURE)
