"""Typed text without markup, as paragraphs and lists."""


def blocks(text):
    """A typed text as blocks: [("p", [lines]) or ("ul", [items])]; a line that begins with "- " is an item."""
    found = []
    for paragraph in text.replace("\r\n", "\n").split("\n\n"):
        for line in filter(None, (line.strip() for line in paragraph.split("\n"))):
            kind, words = ("ul", line[2:].strip()) if line.startswith(("- ", "• ", "* ")) else ("p", line)
            if found and found[-1][0] == kind and not found[-1][2]:
                found[-1][1].append(words)
            else:
                found.append([kind, [words], False])
        if found:
            found[-1][2] = True  # an empty line ends the paragraph
    return [(kind, lines) for kind, lines, _ in found]
