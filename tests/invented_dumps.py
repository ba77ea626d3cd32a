"""Invented dumps that share a paper, for tests that go the whole way."""

from pathlib import Path

NOTHING = Path("/nothing/is/here")
"""A folder that does not exist, for inputs that a test does without."""

MASTHEAD = (
    "Get trending papers in your email inbox!\n\nSubscribe\n\nbyAK and the research community\n\n"
)
GLACIERS = (
    "Glacier Flow from Satellite Images\n\n"
    "Satellite images show how a glacier flows. A convolutional network measures glacier flow "
    "each week and agrees with stakes in the ice. Code: https://github.com/example/glacier.\n"
)
DUMPS = {
    "cold.txt": f"{MASTHEAD}Mar 13\n\n{GLACIERS}\n"
    "Snow Depth from Satellite Images\n\n"
    "Satellite images say how deep the snow lies. A convolutional network reads snow depth from "
    "the shadows of trees.\n",
    "wet.txt": f"{MASTHEAD}Mar 14\n\n{GLACIERS}\n"
    "Tide Forecasting with Recurrent Networks\n\n"
    "Recurrent networks learn tide forecasting from a single gauge, and storms from two.\n\n"
    "A Title That Lost Its Text\n",
}


def quietly(_stage: str) -> None:
    """Tells nobody how far a run has come."""
