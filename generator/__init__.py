"""Paperstacks: from dumps of paper listings to a searchable, cross-linked catalogue."""
