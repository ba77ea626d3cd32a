"""The words that all stages share: what a dump says, and what we believe from it."""

from generator.records.catalogue import Account, Catalogue, Enrichment, Keyword, Keywords, Related
from generator.records.dump import Dump, Lines
from generator.records.landscape import Area, Landscape
from generator.records.paper import Authority, Correction, Origin, Paper, Upvotes
from generator.records.record import Entry, Furniture, Link, Record, Trust
from generator.records.sighting import Sighting

__all__ = [
    "Account",
    "Area",
    "Authority",
    "Catalogue",
    "Correction",
    "Dump",
    "Enrichment",
    "Entry",
    "Furniture",
    "Keyword",
    "Keywords",
    "Landscape",
    "Lines",
    "Link",
    "Origin",
    "Paper",
    "Record",
    "Related",
    "Sighting",
    "Trust",
    "Upvotes",
]
