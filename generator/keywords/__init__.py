"""What papers share: topics, each under one spelling.

    papers ──texts──▶ numbered words ──acronyms, tongue──▶ understood ones ──chunks, runs──▶ runs
           ──census──▶ counts ──mentions, score, gates──▶ candidates
           ──choice──▶ keywords of each paper ──spelling, addresses──▶ Keywords

Each text is taken apart once, and its words are kept as numbers. From there on a thousand papers
at a time are gone through as arrays: once to count their runs of words, once more for what they say
of each. Only what passes the gates becomes objects.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

from generator.keywords import addresses, census, choice
from generator.keywords.candidates import Candidates
from generator.keywords.choice import Candidate
from generator.keywords.chunks import chunks
from generator.keywords.decisions import NONE, Decisions
from generator.keywords.evidence import Evidence
from generator.keywords.gates import Gates
from generator.keywords.implied import Implied
from generator.keywords.mentions import mentions
from generator.keywords.rules import Rules
from generator.keywords.score import Model
from generator.keywords.spelling import Spellings
from generator.keywords.suspects import suspects
from generator.keywords.texts import Texts
from generator.keywords.tongue import Understood, understand
from generator.keywords.unmatched import unmatched
from generator.records import Keyword, Keywords, Paper

__all__ = ["find", "suspects", "unmatched"]


def find(papers: Sequence[Paper], decisions: Decisions = NONE) -> Keywords:
    """The topics of a corpus.

    Args:
        papers: in any order; their slugs differ.
        decisions: what people decided; it wins over every rule.
    """
    ordered = sorted(papers, key=lambda paper: paper.slug)
    rules = Rules(decisions)
    known = rules.vocabulary.names
    candidates, floor, ceiling = _candidates(ordered, rules)
    of = {paper.slug: candidates.of[rank] for rank, paper in enumerate(ordered)}
    shareable = {
        paper: [each for each in ranked if each.known or each.common]
        for paper, ranked in of.items()
    }
    chosen = choice.shared(shareable, floor, ceiling)
    own = choice.own(of, chosen)
    kept = {each.key for those in (*chosen.values(), *own.values()) for each in those}
    spellings = candidates.spellings
    names = {key: rules.preferred.get(key) or spellings[key].shown(known.get(key, ""))
             for key in kept}  # fmt: skip
    return _assembled(chosen, own, names, spellings)


def _candidates(papers: Sequence[Paper], rules: Rules) -> tuple[Candidates, int, float]:
    """The candidates of each paper, and the fewest and most papers of a shared keyword."""
    reading = rules.reading()
    understood, longs = _understood(papers, rules)
    counts = census.count(map(reading.runs, chunks(understood)), len(papers))
    evidence = Evidence(counts, rules.vocabulary, longs, rules.admitted, rules.stopped)
    model = Model(evidence, understood.columns.words)
    gates = Gates(evidence, model, reading)
    found = Candidates(gates, reading, Implied(rules.stopped))
    for each in chunks(understood):
        found.add(*mentions(reading.runs(each), evidence))
    return found, counts.floor, counts.ceiling


def _understood(papers: Sequence[Paper], rules: Rules) -> tuple[Understood, Set[str]]:
    """The texts of papers, and the keys of the long forms that they define short forms for."""
    texts = Texts(papers)
    meanings = rules.meanings(texts.definitions.values())
    return understand(texts, rules.tongue(texts, meanings)), meanings.longs.keys()


def _assembled(
    chosen: Mapping[str, Sequence[Candidate]],
    own: Mapping[str, Sequence[Candidate]],
    names: Mapping[str, str],
    spellings: Mapping[str, Spellings],
) -> Keywords:
    """Keywords with their addresses, from keys."""
    scores: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for paper, kept in chosen.items():
        for each in kept:
            scores[each.key][paper] = each.score
    variants = {key: sorted(spellings[key].all().keys() - {names[key]}) for key in scores}
    slugs = addresses.slugs({key: names[key] for key in scores})
    aliases = addresses.aliases(variants, slugs)
    keywords = {
        key: Keyword(
            slugs[key], names[key], tuple(variants[key]), aliases[key],
            tuple(sorted(papers, key=lambda paper: (-papers[paper], paper))),
        )
        for key, papers in scores.items()
    }  # fmt: skip
    return Keywords(
        shared=tuple(sorted(keywords.values(), key=lambda each: each.slug)),
        of={paper: tuple(keywords[each.key] for each in kept) for paper, kept in chosen.items()},
        own={paper: tuple(names[each.key] for each in kept) for paper, kept in own.items()},
    )
