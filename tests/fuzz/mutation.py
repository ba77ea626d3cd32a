"""Golden cases, damaged: slices lost, doubled, moved, swapped between cases, and garbled."""

from collections.abc import Callable, Sequence
from random import Random

GARBAGE = (
    *('"', "'", "{", "}", "[", "]", "<", ">", "</", "&", "&#0;", "\\", "\\\\", "%", "@", "#", "|"),
    *("\n", "\n\n", "\r", "\t", "  ", "\0", "\ufeff", "\u2028", "\x1a", "\ud800", "\U0001f600"),
    *("- ", "* ", "### ", "---", "```", "$", "~", "_", ",", ";", ":", "=", "null", "NaN", "1e999"),
    *("<![CDATA[", "]]>", "<!--", "-->", "<!DOCTYPE x>", "@article{", "TY  - ", "ER  - ", "%0 "),
    *("[" * 300, "{" * 300, "<a>" * 300, '{"a":' * 300, "(" * 300, "\\" * 300, "`" * 300),
)


def mutated(cases: Sequence[str], random: Random) -> str:
    """One case with some damage."""
    text = random.choice(cases)
    for _ in range(random.randint(1, 8)):
        text = random.choice(DAMAGES)(text, random, cases)
    return text


Damage = Callable[[str, Random, Sequence[str]], str]


def _slice(text: str, random: Random) -> tuple[int, int]:
    start = random.randrange(len(text) + 1)
    return start, min(len(text), start + int(random.expovariate(1 / 60)))


def _lost(text: str, random: Random, _cases: Sequence[str]) -> str:
    start, end = _slice(text, random)
    return text[:start] + text[end:]


def _doubled(text: str, random: Random, _cases: Sequence[str]) -> str:
    start, end = _slice(text, random)
    return text[:end] + text[start:end] * random.choice((1, 1, 1, 50)) + text[end:]


def _moved(text: str, random: Random, _cases: Sequence[str]) -> str:
    start, end = _slice(text, random)
    rest = text[:start] + text[end:]
    place = random.randrange(len(rest) + 1)
    return rest[:place] + text[start:end] + rest[place:]


def _borrowed(text: str, random: Random, cases: Sequence[str]) -> str:
    other = random.choice(cases)
    start, end = _slice(other, random)
    place = random.randrange(len(text) + 1)
    return text[:place] + other[start : end + 200] + text[place:]


def _garbled(text: str, random: Random, _cases: Sequence[str]) -> str:
    place = random.randrange(len(text) + 1)
    return text[:place] + random.choice(GARBAGE) + text[place:]


def _cut(text: str, random: Random, _cases: Sequence[str]) -> str:
    return text[: random.randrange(len(text) + 1)]


def _shuffled(text: str, random: Random, _cases: Sequence[str]) -> str:
    lines = text.split("\n")
    first, second = random.randrange(len(lines)), random.randrange(len(lines))
    lines[first], lines[second] = lines[second], lines[first]
    return "\n".join(lines)


DAMAGES: tuple[Damage, ...] = (_lost, _doubled, _moved, _borrowed, _garbled, _cut, _shuffled)
