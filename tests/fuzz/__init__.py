"""A search for texts on which a reader crashes, hangs or leaves a line unaccounted for."""
