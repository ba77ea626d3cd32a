"""How long it takes and what it costs to make a site of many papers: `python -m tests.bench`."""
