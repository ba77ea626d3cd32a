"""Topics known beforehand: a prior for ranking and spelling, never a closed list.

The lists beside this package are written by hand, one topic a line:
`shown name | short form | other spelling | ~cue ...`; a file is a kind of topic. A cue is a word
that speaks of the topic where no longer topic claims it: "contrastive" of contrastive learning.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from generator.keywords.lexicon import word
from generator.keywords.phrases import words

_REMEMBERED = 1 << 13  # spellings: those of the vocabulary come with every corpus


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What is known of topics by their keys.

    Attributes:
        names: key of a topic to its shown name.
        kinds: key of a topic to the list it stands in ("vision", "broad", "datasets").
        aliases: key of another spelling to the key of its topic.
        shorts: short form as written to the keys of what it may stand for.
        spellings: every spelling of every topic, cues left out.
        cues: key of a cue to the key of its topic.
    """

    names: Mapping[str, str]
    kinds: Mapping[str, str]
    aliases: Mapping[str, str]
    shorts: Mapping[str, tuple[str, ...]]
    spellings: tuple[str, ...]
    cues: Mapping[str, str]


@cache
def broader() -> Mapping[str, tuple[str, ...]]:
    """Key of a topic to the keys of those that are true of every paper on it."""
    known = vocabulary()
    found: defaultdict[str, list[str]] = defaultdict(list)
    lists: defaultdict[str, list[str]] = defaultdict(list)
    for key, kind in known.kinds.items():
        lists[f"@{kind}"].append(key)
    text = files("generator.keywords").joinpath("words", "broader.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        name, _, narrower = line.partition(": ")
        for each in narrower.split(", "):
            for key in lists.get(each) or [known.aliases.get(key_of(each), key_of(each))]:
                found[key].append(known.aliases.get(key_of(name), key_of(name)))
    return {key: tuple(names) for key, names in sorted(found.items())}


def key_of(phrase: str) -> str:
    """What all spellings of a phrase share."""
    return "".join(part.key for part in words(phrase) if part.surface[0].isalnum())


@cache
def vocabulary() -> Vocabulary:
    """The topics of all lists."""
    names: dict[str, str] = {}
    kinds: dict[str, str] = {}
    aliases: dict[str, str] = {}
    shorts: defaultdict[str, list[str]] = defaultdict(list)
    spellings: list[str] = []
    cues: dict[str, str] = {}
    for kind, name, others in _entries():
        key = key_of(name)
        names[key], kinds[key] = name, kind
        spellings.append(name)
        for other in others:
            if other.startswith("~"):
                cues[key_of(other)] = key
                continue
            spellings.append(other)
            if _is_short(other):
                shorts[other].append(key)
            elif key_of(other) != key:
                aliases[key_of(other)] = key
    shorts_found = {short: tuple(keys) for short, keys in shorts.items()}
    return Vocabulary(names, kinds, aliases, shorts_found, tuple(spellings), cues)


def _entries() -> list[tuple[str, str, list[str]]]:
    folder = files("generator.keywords").joinpath("vocabulary")
    entries = []
    for source in sorted(folder.iterdir(), key=lambda each: each.name):
        for line in source.read_text(encoding="utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                name, *others = (part.strip() for part in line.split("|"))
                entries.append((source.name.removesuffix(".txt"), name, others))
    return entries


def _is_short(spelling: str) -> bool:
    return " " not in spelling and word(spelling).short


def fixed(spellings: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The key sequences of those spellings that a breaking word would tear apart."""
    found: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for keys in filter(None, map(_torn, spellings)):
        found[keys[0]].add(keys)
    return {
        first: tuple(sorted(sequences, key=lambda each: (-len(each), each)))
        for first, sequences in sorted(found.items())
    }


@lru_cache(_REMEMBERED)
def _torn(spelling: str) -> tuple[str, ...]:
    """The keys of a spelling that a breaking word would tear apart; none of others."""
    parts = words(spelling)
    return tuple(part.key for part in parts) if any(part.breaks for part in parts) else ()
