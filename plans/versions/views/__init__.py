"""The pages of versions: reading, making, the PDF, comparing."""
