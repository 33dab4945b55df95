"""What a chapter's text is: its one canonical HTML form, and that form on the screen, on paper and in the editor."""
