"""The newest papers as feeds: of the whole catalogue, of each keyword and of each dump."""

from generator.syndication.feeds import ATOM, JSON, render

__all__ = ["ATOM", "JSON", "render"]
