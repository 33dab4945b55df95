"""What people say about a text: comments on a passage, a chapter, an item or a version; suggestions; settling them."""
