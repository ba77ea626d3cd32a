"""What people decided about single papers: fields set or taken away, papers taken out."""

from generator.corrections.decisions import NONE, Corrections, parse
from generator.corrections.matching import Matched, match

__all__ = ["NONE", "Corrections", "Matched", "match", "parse"]
