"""Activities with their contributions and results: finding, writing and telling what happened to them."""
