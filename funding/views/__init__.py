"""The pages of a region's process money, by what they are about."""
