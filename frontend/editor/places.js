// Where a block can come: in place of an empty line, else below the paragraph, list or table that the cursor is in.
export function placeForBlock({ $to, to, node }) {
  for (let depth = 1; depth <= $to.depth; depth += 1) {
    if (["table", "bulletList", "orderedList"].includes($to.node(depth).type.name)) return { from: $to.after(depth), to: $to.after(depth) };
  }
  if (node || !$to.parent.isTextblock) return { from: to, to };
  const empty = $to.parent.type.name === "paragraph" && $to.parent.content.size === 0;
  return { from: empty ? $to.before() : $to.after(), to: $to.after() };
}
