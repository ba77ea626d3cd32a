"""Tables in delimited text: a header, and rows of which a damaged one costs only itself."""
