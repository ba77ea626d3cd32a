"""What is known of candidates, whatever paper mentions them."""

from collections.abc import Collection
from dataclasses import dataclass

from generator.keywords.census import Census, Counts
from generator.keywords.fingerprints import Fingerprints
from generator.keywords.glossary import Flags
from generator.keywords.register import Register, Rows
from generator.keywords.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Keys:
    """What is known of some keys, an entry for each.

    Attributes:
        fingerprints: of the keys, ascending.
        row: where they stand in the register of the evidence.
        papers: number of papers that mention it.
        titles: number of papers with it in their title.
        shared: enough papers mention it.
        known: a topic of the vocabulary or of a decision.
        named: a topic of the vocabulary.
        long: a long form that a paper defines a short form for.
    """

    fingerprints: Fingerprints
    row: Rows
    papers: Counts
    titles: Counts
    shared: Flags
    known: Flags
    named: Flags
    long: Flags


class Evidence:
    """What candidates are judged by, beside their mentions.

    Attributes:
        census: counts over the corpus.
        vocabulary: topics known beforehand.
        register: the keys that something is known of; the flags go by its rows.
        named: topics of the vocabulary.
        admitted: topics by decision of people.
        stopped: no topics, by decision.
        long: long forms that a paper defines a short form for.
    """

    def __init__(
        self,
        census: Census,
        vocabulary: Vocabulary,
        longs: Collection[str],
        admitted: Collection[str],
        stopped: Collection[str],
    ) -> None:
        self.census, self.vocabulary = census, vocabulary
        self.register = Register({*vocabulary.names, *longs, *admitted, *stopped})
        self.named = self.register.flags(vocabulary.names.__contains__)
        self.admitted = self.register.flags(admitted.__contains__)
        self.stopped = self.register.flags(stopped.__contains__)
        self.long = self.register.flags(longs.__contains__)

    def of(self, fingerprints: Fingerprints) -> Keys:
        """What is known of these keys, all of which are mentioned."""
        counted, row = self.census.rows(fingerprints), self.register.rows(fingerprints)
        papers = self.census.papers[counted]
        return Keys(
            fingerprints,
            row,
            papers,
            self.census.titles[counted],
            shared=papers >= self.census.floor,
            known=(self.named | self.admitted)[row],
            named=self.named[row],
            long=self.long[row],
        )

    def kinds(self, *kinds: str) -> Flags:
        """Which rows are topics of one of these lists of the vocabulary."""
        of = self.vocabulary.kinds
        return self.register.flags(lambda key: of.get(key) in kinds)
