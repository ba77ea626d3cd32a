"""Short forms and what they stand for: in the paper first, then over the whole corpus.

The pairing is that of Schwartz and Hearst (2003), "A simple algorithm for identifying abbreviation
definitions in biomedical text", in both orders: "long form (LF)" and "LF (long form)".
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.keywords.folding import fold
from generator.keywords.lexicon import word
from generator.keywords.vocabulary import key_of

_PARENTHESIS = re.compile(r"[(\[]([^()\[\]]{2,80})[)\]]")
_BEFORE = 120
_SENTENCE = re.compile(r"[.;:!?()\[\]](?:\s|$)")
_LONGEST_SHORT = 10
_FEWEST_PAPERS = 2
_SHARE = 0.6
_VOTES_KNOWN = 2


@dataclass(frozen=True, slots=True)
class Meanings:
    """What short forms stand for over the corpus.

    Attributes:
        common: short form to the key of its one accepted long form.
        disputed: short form to the keys of its long forms, where none prevails.
        longs: key of a long form to its spellings with their counts.
    """

    common: Mapping[str, str] = field(default_factory=dict)
    disputed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    longs: Mapping[str, Counter[str]] = field(default_factory=dict)

    def without(self, apart: frozenset[frozenset[str]]) -> "Meanings":
        """The same, but for the pairs of keys that are to stay apart."""
        kept = {short: key for short, key in self.common.items()
                if frozenset((fold(short), key)) not in apart}  # fmt: skip
        return Meanings(kept, self.disputed, self.longs)

    def spelled_out(self) -> list[str]:
        """The long forms that more than one paper writes."""
        return [spelling for spellings in self.longs.values() if spellings.total() >= _FEWEST_PAPERS
                for spelling in spellings]  # fmt: skip


def definitions(text: str) -> dict[str, str]:
    """The short forms that a text defines, each with its long form as written."""
    found: dict[str, str] = {}
    for match in _PARENTHESIS.finditer(text):
        before = text[max(match.start() - _BEFORE, 0) : match.start()].strip()
        for short, long in _pairs(_SENTENCE.split(before)[-1].strip(), match[1].strip()):
            found.setdefault(short, long)
    return found


def _pairs(before: str, inside: str) -> Iterator[tuple[str, str]]:
    head = re.split(r"[,;]", inside)[0].strip()
    last = before.rsplit(maxsplit=1)[-1] if before else ""
    if _could_be_short(head):
        short = _singular(head)
        reach = min(len(short) + 5, 2 * len(short))
        if long := _long_form(short, " ".join(before.split()[-reach:])):
            yield short, long
    elif _could_be_short(last) and _long_form(_singular(last), inside) == inside:
        yield _singular(last), inside


def _could_be_short(text: str) -> bool:
    return (
        2 <= len(text) <= _LONGEST_SHORT  # noqa: PLR2004 - a short form has two letters
        and " " not in text
        and text[0].isalnum()
        and sum(map(str.isupper, text)) > len(text) / 3
    )


def _singular(short: str) -> str:
    return short[:-1] if short.endswith("s") and short[:-1].isupper() else short


def _long_form(short: str, text: str) -> str:
    """The shortest end of the text whose letters spell the short form, or ""."""
    place = len(text)
    letters = [letter.lower() for letter in short if letter.isalnum()]
    for rank, letter in reversed(list(enumerate(letters))):
        place -= 1
        while place >= 0 and not (
            text[place].lower() == letter
            and (rank > 0 or place == 0 or not text[place - 1].isalnum())
        ):
            place -= 1
        if place < 0:
            return ""
    long = text[text.rfind(" ", 0, place) + 1 :].strip(" \"'“”‘’,")
    return long if _is_good(short, long) else ""


def _is_good(short: str, long: str) -> bool:
    parts = re.split(r"[\s-]+", long)
    return (
        len(long) > len(short)
        and 2 <= len(parts) <= len(short) + 2  # noqa: PLR2004 - one word is no long form
        and short not in parts
        and bool(parts[0])
        and not word(parts[0]).breaks
        and not word(parts[-1]).breaks
    )


def survey(
    defined: Iterable[Mapping[str, str]],
    known: Mapping[str, Iterable[str]],
    aliases: Mapping[str, str],
) -> Meanings:
    """What the short forms of a corpus stand for.

    A long form is accepted where at least two papers define it and at least 60 % of those that
    define the short form; what is known beforehand counts as two papers.

    Args:
        defined: the short forms that each paper defines, with their long forms as written.
        known: short form to the keys of what it may stand for.
        aliases: key of a spelling to the key it is folded into.
    """
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    longs: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for definitions_of_one in defined:
        for short, long in definitions_of_one.items():
            key = aliases.get(key_of(long), key_of(long))
            votes[short][key] += 1
            longs[key][long] += 1
    for short, keys in known.items():
        votes[short].update({aliases.get(key, key): _VOTES_KNOWN for key in keys})
    return Meanings(*_decided(votes), longs)


def _decided(
    votes: Mapping[str, Counter[str]],
) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    common, disputed = {}, {}
    for short, counts in sorted(votes.items()):
        (best, papers), *_ = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
        if papers >= _FEWEST_PAPERS and papers >= _SHARE * counts.total():
            common[short] = best
        else:
            disputed[short] = tuple(sorted(counts))
    return common, disputed
