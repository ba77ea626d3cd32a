"""Joins by likeness of titles and texts, each verified against the whole paper."""

from collections.abc import Sequence
from itertools import product

from generator.merge.agreement import compare, may_be_one
from generator.merge.blocks import candidates
from generator.merge.certain import Join
from generator.merge.cores import Core, kept_apart
from generator.merge.glances import plausible

_COMPARED = 50


def link(cores: Sequence[Core]) -> tuple[list[list[Core]], list[Join]]:
    """Gathers cores into papers, and lists the joins that did it."""
    papers = [[core] for core in range(len(cores))]
    joins: list[Join] = []
    for first, second in plausible(cores, candidates(cores)):
        one, other = papers[first], papers[second]
        pair = cores[first], cores[second]
        rule = compare(*pair).rule if one is not other and may_be_one(*pair) else None
        if rule and _agree([cores[core] for core in one], [cores[core] for core in other]):
            joins.append(Join(cores[first].members[0], cores[second].members[0], rule))
            one += other
            for core in other:
                papers[core] = one
    distinct = {id(paper): paper for paper in papers}.values()
    return [[cores[core] for core in paper] for paper in distinct], joins


def _agree(one: Sequence[Core], other: Sequence[Core]) -> bool:
    """Tells whether every core of one paper agrees with every core of another.

    This is complete linkage: no chain makes one paper of two that disagree. Of a paper with
    more than fifty cores, fifty are compared.
    """
    if any(kept_apart(*pair) for pair in product(one, other)):
        return False
    few = product(one[:_COMPARED], other[:_COMPARED])
    return all(compare(*pair).rule for pair in few)
