"""What several readers share: the syntax of a family of formats, and the words of its fields."""
