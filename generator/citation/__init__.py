"""Papers as bibliographies name them: one citation, in the forms that other programs read."""

from generator.citation.citation import Citation, Sort, of
from generator.citation.people import Author

__all__ = ["Author", "Citation", "Sort", "of"]
