"""Query sets, made from a catalogue by a seed: what a reader may remember of a paper.

Each query comes with the papers of which any is a right answer.
"""

import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.records import Catalogue, Paper
from generator.search.facts import facts
from generator.search.folding import STOP

TUNING, HELD_OUT = 101, 7  # seeds: of the queries by which weights are chosen, and of the others
EACH = 200  # queries in a set
TOGETHER = 3
LETTERS = "abcdefghijklmnopqrstuvwxyz"
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9]+")
_SMALL = re.compile(r"\b[a-z]+\b")
_SHORT = re.compile(r"\b[A-Z]+[a-z]?[A-Z]+\b")
_DEFINED = re.compile(r"[a-z] \(([A-Z]+[a-z]?[A-Z]+)s?\)")

Query = tuple[str, list[str]]


@dataclass(frozen=True)
class Sets:
    """Makes the sets of one catalogue."""

    catalogue: Catalogue
    seed: int = HELD_OUT

    @cached_property
    def chance(self) -> random.Random:
        """What chooses."""
        return random.Random(self.seed)  # noqa: S311 - no secret

    def all(self) -> Mapping[str, Sequence[Query]]:
        """Every set by its name, in the order of the table."""
        return {
            "title": list(self._titles()),
            "3 title words": self._of_titles(" ".join),
            "2 abstract words": list(self._abstract_words()),
            "one typo": self._of_titles(lambda words: " ".join(self._slipped(words, 1))),
            "two typos": self._of_titles(lambda words: " ".join(self._slipped(words, 2))),
            "prefix": self._of_titles(lambda words: self._cut(" ".join(words))),
            "acronym": list(self._acronyms()),
            "topic": list(self._topics()),
            "author": list(self._authors()),
            "identifier": list(self._identifiers()),
        }

    def _papers(self) -> Iterator[Paper]:
        papers = sorted(self.catalogue.papers, key=lambda paper: paper.slug)
        yield from self.chance.sample(papers, min(len(papers), 4 * EACH))

    def _of_titles(self, ask: Callable[[list[str]], str]) -> list[Query]:
        """Three words of a title in its order, which no other title has all of."""
        made: list[Query] = []
        for paper in self._papers():
            words = list(dict.fromkeys(content_words(paper.title)))
            if len(words) >= TOGETHER and len(made) < EACH:
                at = sorted(self.chance.sample(range(len(words)), TOGETHER))
                chosen = [words[place] for place in at]
                if self._titles_with(chosen) == 1:
                    made.append((ask(chosen), [paper.slug]))
        return made

    def _titles_with(self, words: Iterable[str]) -> int:
        return len(set.intersection(*(self._by_word[word.casefold()] for word in words)))

    @cached_property
    def _by_word(self) -> Mapping[str, set[str]]:
        """Slugs of the papers that have a word in their title."""
        found = defaultdict(set)
        for paper in self.catalogue.papers:
            for word in content_words(paper.title):
                found[word.casefold()].add(paper.slug)
        return found

    def _titles(self) -> Iterator[Query]:
        slugs = defaultdict(list)
        for paper in self.catalogue.papers:
            slugs[paper.title].append(paper.slug)
        yield from ((paper.title, slugs[paper.title]) for paper in list(self._papers())[:EACH])

    def _slipped(self, words: Sequence[str], count: int) -> list[str]:
        """The words, of which so many have one slip of the finger each."""
        longest = sorted(range(len(words)), key=lambda at: -len(words[at]))
        long = [at for at in range(len(words)) if len(words[at]) >= 5] or longest
        chosen = self.chance.sample(long, min(count, len(long)))
        return [self._typo(word) if at in chosen else word for at, word in enumerate(words)]

    def _typo(self, word: str) -> str:
        at, letter = self.chance.randrange(len(word)), self.chance.choice(LETTERS)
        swapped = word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]
        made = self.chance.choice([word[:at] + word[at + 1 :], word[:at] + letter + word[at:],
                                   word[:at] + letter + word[at + 1 :], swapped])  # fmt: skip
        return made if made != word else self._typo(word)

    def _cut(self, asked: str) -> str:
        """As it stands while its last word is being typed."""
        last = asked.rsplit(" ", 1)[-1]
        return asked[: len(asked) - len(last) + self.chance.randint(3, max(3, len(last) - 1))]

    def _abstract_words(self) -> Iterator[Query]:
        """Two words of an abstract that are neither its rarest nor common ones."""
        papers = Counter(w for p in self.catalogue.papers for w in _words(p.abstract))
        common = len(self.catalogue.papers) / 20
        for paper in list(self._papers())[:EACH]:
            words = sorted(w for w in _words(paper.abstract) if 2 <= papers[w] <= common)
            if len(words) > 1:
                yield " ".join(self.chance.sample(words, 2)), [paper.slug]

    def _acronyms(self) -> Iterator[Query]:
        """Short forms of titles, for those titles and the papers that say what they stand for."""
        papers = defaultdict(set)
        for paper in self.catalogue.papers:
            for short in {*_SHORT.findall(paper.title), *_DEFINED.findall(paper.abstract)}:
                papers[short].add(paper.slug)
        titles = {short for paper in self.catalogue.papers for short in _SHORT.findall(paper.title)}
        words = {w for paper in self.catalogue.papers for w in _SMALL.findall(paper.abstract)}
        shorts = [short for short in titles if short.casefold() not in words]
        yield from ((each, sorted(papers[each])) for each in self._some(shorts))

    def _topics(self) -> Iterator[Query]:
        """Keywords of several words, for the titles that write them out, be it in the plural."""
        papers = defaultdict(list)
        names = {tuple(_level(k.name)): k.name for k in self.catalogue.keywords.shared}
        for paper in self.catalogue.papers:
            words = _level(paper.title)
            for size in (2, 3, 4):
                for at in range(len(words) - size + 1):
                    if name := names.get(tuple(words[at : at + size])):
                        papers[name].append(paper.slug)
        yield from ((name, papers[name]) for name in self._some(papers))

    def _some(self, queries: Iterable[str]) -> list[str]:
        known = sorted(queries)
        return self.chance.sample(known, min(EACH, len(known)))

    def _authors(self) -> Iterator[Query]:
        papers = defaultdict(list)
        for paper in self.catalogue.papers:
            for author in facts(paper).authors:
                papers[author].append(paper.slug)
        yield from ((each, papers[each]) for each in self._some(papers))

    def _identifiers(self) -> Iterator[Query]:
        for paper in list(self._papers())[:EACH]:
            for name in facts(paper).identifiers[:1]:
                yield self.chance.choice([name, name.split(":", 1)[1]]), [paper.slug]


def ceiling(catalogue: Catalogue, queries: Sequence[Query], depth: int) -> float:
    """MRR of who knows all papers whose abstract has both words, but not which of them is meant."""
    having = defaultdict(set)
    for paper in catalogue.papers:
        for word in _words(paper.abstract):
            having[word].add(paper.slug)
    counts = [
        len(set.intersection(*map(having.__getitem__, asked.split()))) for asked, _ in queries
    ]
    gains = [sum(1 / rank for rank in range(1, min(count, depth) + 1)) / count for count in counts]
    return sum(gains) / max(len(gains), 1)


def content_words(text: str) -> list[str]:
    """Words of three letters and more that say something."""
    return [w for w in _WORD.findall(text) if len(w) > 2 and w.casefold() not in STOP]


def _words(text: str) -> set[str]:
    return {w.casefold() for w in content_words(text) if len(w) > 4}


def _level(text: str) -> list[str]:
    return [word.rstrip("s") for word in re.findall(r"\w+", text.casefold())]
