"""How good merging, keywords and related papers are, measured on labelled sets."""
