"""What papers share: topics, each under one spelling.

    papers ──acronyms──▶ meanings ──census──▶ counts ──score, gates──▶ candidates
           ──choice──▶ keywords of each paper ──spelling, addresses──▶ Keywords

Papers are streamed: each is read three times, and only counts are kept between.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.keywords import addresses, census, choice
from generator.keywords.choice import Candidate
from generator.keywords.decisions import NONE, Decisions
from generator.keywords.gates import Gates
from generator.keywords.mentions import Reading
from generator.keywords.rules import Rules
from generator.keywords.score import Evidence
from generator.keywords.spelling import Spellings
from generator.keywords.suspects import suspects
from generator.keywords.unmatched import unmatched
from generator.records import Keyword, Keywords, Paper

__all__ = ["find", "suspects", "unmatched"]

_LEAST = 0.02


def find(papers: Sequence[Paper], decisions: Decisions = NONE) -> Keywords:
    """The topics of a corpus.

    Args:
        papers: in any order; their slugs differ.
        decisions: what people decided; it wins over every rule.
    """
    ordered = sorted(papers, key=lambda paper: paper.slug)
    rules = Rules(decisions)
    known = rules.vocabulary.names
    reading = rules.reading(ordered)
    counts = census.count(ordered, reading)
    evidence = Evidence(counts, rules.vocabulary, reading.meanings.longs)
    gates = Gates(evidence, rules.stopped, rules.admitted)
    candidates, spellings = _candidates(ordered, reading, gates)
    shareable = {
        paper: [each for each in ranked if each.known or each.key in counts.shared]
        for paper, ranked in candidates.items()
    }
    chosen = choice.shared(shareable, counts.floor, counts.ceiling)
    own = choice.own(candidates, chosen)
    kept = {each.key for those in (*chosen.values(), *own.values()) for each in those}
    names = {key: rules.preferred.get(key) or spellings[key].shown(known.get(key, ""))
             for key in kept}  # fmt: skip
    return _assembled(chosen, own, names, spellings)


def _candidates(
    papers: Iterable[Paper], reading: Reading, gates: Gates
) -> tuple[dict[str, list[Candidate]], dict[str, Spellings]]:
    """The candidates of each paper, and how the corpus writes them."""
    candidates: dict[str, list[Candidate]] = {}
    spellings: defaultdict[str, Spellings] = defaultdict(Spellings)
    for paper in papers:
        mentions = reading.mentions(paper, gates.evidence.census.shared)
        candidates[paper.slug] = gates.candidates(mentions, least=_LEAST)
        for each in candidates[paper.slug]:
            spelled = spellings[each.key]
            if each.key in mentions:
                spelled.plain.update(mentions[each.key].spellings)
                spelled.weak.update(mentions[each.key].weak_spellings)
    return candidates, spellings


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
