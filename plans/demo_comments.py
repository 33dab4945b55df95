"""Loading the demo comments of plans/demo: beside the working text, with their answers and what was settled."""

import tomllib

from .comments import operations
from .comments.models import Comment, Outcome
from .documents.models import Chapter


def load_comments(document, file, person):
    """Put the comments of a file with a demo document; `person` gives who holds a role in its region."""
    if not file.exists():
        return
    for row in tomllib.loads(file.read_text(encoding="utf-8"))["comments"]:
        chapter = Chapter.objects.get(document=document, slug=row["chapter"])
        comment = Comment(
            document=document, chapter=chapter, quote=row.get("quote", ""), text=row["text"],
            replacement=row.get("replacement", ""), written_at=row["at"],
        )  # fmt: skip
        operations.place_comment(comment, by=person(row["by"]))
        for answer in row.get("answers", []):
            made = Comment(document=document, thread=comment, text=answer["text"], written_at=answer["at"])
            operations.place_comment(made, by=person(answer["by"]))
        if "settled_by" in row:
            comment.outcome, comment.ended_at = Outcome.SETTLED, row["settled_at"]
            comment.ended_by = person(row["settled_by"])
            comment.save()
