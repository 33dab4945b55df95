"""The structured content of a document: what the region promises, as rows that the text shows (domain.md § 2)."""
