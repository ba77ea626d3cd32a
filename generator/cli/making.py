"""How `site` and `serve` make a site."""

from dataclasses import astuple
from functools import partial
from pathlib import Path

from generator import pipeline, seal, theme
from generator.cache import Cache
from generator.cli.outcome import notices, totals, wrong_with
from generator.inputs import Inputs
from generator.progress import progress
from generator.publishing import Source, publish
from generator.shares import Share


def made(inputs: Inputs, docs: Path, out: Path, shard: Share, state: str) -> seal.Seal:
    """Makes a site of which `state` is the digest, and returns what a seal on it says."""
    with progress(pipeline.STAGES) as tell:
        settled, weight = publish(source(inputs, out), docs, out, tell, shard)
    site = out / "site"
    wrong = [*notices(settled), *wrong_with(settled), *weight.faults(str(site))]
    return seal.Seal(
        made_of=state,
        holds=str(weight.held),
        wrong=tuple(map(str, wrong)),
        told=(totals(settled), f"{site}: {weight}"),
        copies=seal.copies(out),
    )


def source(inputs: Inputs, out: Path) -> Source:
    """Where the catalogue of a site comes from."""
    settle = partial(pipeline.catalogue, inputs, cache=cache(out))
    return Source(settle, partial(theme.made_of, astuple(inputs)))


def cache(out: Path) -> Cache:
    """What is kept of dumps."""
    return Cache(out / "cache" / "dumps")
