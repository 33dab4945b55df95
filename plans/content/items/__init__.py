"""What structured content means, on the content tree alone: labels, sums, drawings, comparison. Knows no tables."""
