"""What a walk knows of documents: places with canaries, their addresses, their forms, progress reports."""
