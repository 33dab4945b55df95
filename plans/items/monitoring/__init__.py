"""Monitoring: indicators with their measurements, and progress reports per half-year."""
