"""How well the site's search finds papers, and what that costs."""
