"""The eleven regions side by side: what was granted, estimated and paid, and what a region chose to share."""
