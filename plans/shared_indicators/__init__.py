"""Indicators that all regions can share: kept by the programme team, their values side by side for who may see them."""
