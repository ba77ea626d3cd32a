"""What the forms in which arXiv gives its listings have in common."""
