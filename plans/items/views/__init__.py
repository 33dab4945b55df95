"""The pages of structured content: find, authorize, do, answer."""
