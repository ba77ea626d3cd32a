"""Listing pages that show more of a paper than title and text: upvotes, authors, date, links.

All that a page shows of one paper is called its card. A page is read in steps, each a module:
rows (what each line is), pages, parts (prose and statistics), card, splitting (title and text).
"""
