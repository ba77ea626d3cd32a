"""Papers as bibliographies name them: one citation, in the forms that other programs read."""

from generator.citation.citation import Citation, Sort, of

__all__ = ["Citation", "Sort", "of"]
