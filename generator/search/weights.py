"""How much a word says of a paper: BM25F, quantised.

S. Robertson, H. Zaragoza and M. Taylor, "Simple BM25 extension to multiple weighted fields", 2004.
The rarity of a word is left to the query; what is stored is its weighted frequency, in steps that
fit into one byte beside the fields and the spelling. The manifest says what each step is worth.
"""

import numpy as np
import numpy.typing as npt

from generator.search.occurrences import Ints

# By field, in the order of `occurrences`: title, keywords, abstract, authors, exact names.
WEIGHT = np.array([10.0, 1.0, 1.0, 3.0, 1.0])
LENGTH = np.array([0.3, 0.0, 0.75, 0.0, 0.0])  # BM25's b
FLAG = np.array([16, 32, 0, 64, 0], np.uint8)  # bits above the step
PLAIN, INFLECTED = np.uint8(8), np.uint8(128)  # written as the term is, and otherwise
SATURATION = 1.6  # BM25's k1
STEPS = 7  # of a weighted frequency: three bits
LEAST, GROWTH = 0.4, 1.75  # the frequency of step 0, and how much more each next one is

COMMON = 8000  # papers of a term of whose steps and spellings less is told
EVERYWHERE = 1 / 3  # of all papers, above which a term tells nothing more in abstracts
SOME, HALFWAY, MANY, HEADED = 2, 2, 3, 6  # steps

Codes = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float32]


def frequencies(lengths: Ints) -> Floats:
    """What one occurrence counts, by paper and field: more in weighty and in short fields."""
    mean = np.maximum(lengths.sum(axis=0) / max(len(lengths), 1), 1)
    each: Floats = (WEIGHT / (1 - LENGTH + LENGTH * lengths / mean)).astype(np.float32)
    return each


def steps(counted: Floats) -> Codes:
    """The step nearest to each frequency, from 1 to `STEPS`."""
    nearest: Floats = np.rint(np.log(counted / LEAST) / np.log(GROWTH))
    return nearest.clip(1, STEPS).astype(np.uint8)


def coarsened(codes: Codes, counts: npt.NDArray[np.intp], papers: int) -> Codes:
    """Codes of which those of terms in many papers tell less, so that they pack well.

    Args:
        codes: steps and flags.
        counts: for each, the papers of its term.
        papers: how many there are.
    """
    step, rest = codes & STEPS, codes & np.uint8(255 - STEPS)
    some = np.where((step > HALFWAY) & (counts <= EVERYWHERE * papers), MANY, SOME)
    rough = np.where(rest & FLAG[0], HEADED, some) | rest | PLAIN | INFLECTED
    coarse: Codes = np.where((counts > COMMON) & (step > 0), rough, codes).astype(np.uint8)
    return coarse


def worth() -> list[float]:
    """What each step adds to a score, between 0 and 1, from step 0 on."""
    each = LEAST * GROWTH ** np.arange(STEPS + 1)
    return [round(float(value), 3) for value in each / (SATURATION + each)]
