"""Immutable copies of a document, and what is made of them: pages, PDFs, comparisons."""
