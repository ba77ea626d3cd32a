"""The guard: a number, part, version, year or ordinal that differs makes another paper."""

import re

_DIGITS = re.compile(r"\d+")
_PLUS = re.compile(r"(?<=[^+])\++$")
_SPELLED = (
    "zero one two three four five six seven eight nine ten eleven twelve",
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
)
_ROMAN = {"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9"}
_ROMAN_LETTERS = {"i": "1", "v": "5", "x": "10"}
_VALUES = {word: str(value) for words in _SPELLED for value, word in enumerate(words.split())}
_PARTS = frozenset(
    """act appendix book case chapter episode group level paper part phase problem round section
    session stage step subtask task team track type vol volume""".split()  # noqa: SIM905 - reads better as text
)


def numbers(words: str) -> tuple[str, ...]:
    """Every number in a normalised title, sorted; "Part II", "part two" and "Part 2" are alike.

    Single letters count where they number a part ("Task A"), and a "+" that ends a name
    ("DepthKit+") as a version.
    """
    found: list[str] = []
    before = ""
    for word in words.split():
        if before in _PARTS and len(word) == 1 and word.isalpha():
            found.append(_ROMAN_LETTERS.get(word, word))
        elif value := _VALUES.get(word) or _ROMAN.get(word):
            found.append(value)
        elif not word.isalpha():
            found += _PLUS.findall(word)
            found += [digits.lstrip("0") or "0" for digits in _DIGITS.findall(word)]
        before = word
    return tuple(sorted(found))
