"""What feeds of papers say, whoever makes them."""
