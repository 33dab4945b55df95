"""Measures the portal beside bare Django on the same text, in one run: `make bench` (bench/README.md)."""
