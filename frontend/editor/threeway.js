// Bringing another's changes into a text that somebody is writing in: three texts, block by block. Pure: it reads
// ProseMirror nodes and answers what has to change in "mine"; it decides nothing about blocks that both changed.
// Where it can, it goes on inside lists, tables, quotes and call-outs; a paragraph is never split.

const MOST_CELLS = 4_000_000; // of the table that compares two lists; above it the middle counts as one change
const CONTAINERS = new Set(["bulletList", "orderedList", "listItem", "blockquote", "callout", "table", "tableRow", "tableCell", "tableHeader"]);
const NEVER_EMPTY = new Set(["table", "tableRow", "tableCell", "tableHeader", "figure", "blockAtom"]);

const keys = new WeakMap();

// Two blocks with the same key read the same once they are saved: white space is collapsed and empty blocks fall away
// (the server's plans/content/canonical.py does it too).
export function keyOf(node) {
  if (!keys.has(node)) keys.set(node, makeKey(node));
  return keys.get(node);
}

function makeKey(node) {
  const inside = node.isTextblock ? lineKey(node) : listOf(node).map(keyOf).join("\u0001");
  if (!inside && !NEVER_EMPTY.has(node.type.name)) return "";
  return `${node.type.name}${JSON.stringify(node.attrs)}\u0002${inside}\u0003`;
}

function lineKey(node) {
  let line = "";
  let before = null;
  node.forEach((piece) => {
    const marks = piece.marks.map((mark) => mark.type.name + JSON.stringify(mark.attrs)).sort().join();
    if (marks !== before && (marks || before)) line += `\u0004${marks}\u0005`;
    before = marks;
    if (piece.isText) line += piece.text;
    else if (piece.type.name === "hardBreak") line += "\u0006";
    else line += `\u0007${piece.type.name}${JSON.stringify(piece.attrs)}`;
  });
  return line.replace(/[ \t\n\f\r]+/g, " ").replace(/ ?\u0006 ?/g, "\u0006").replace(/^[ \u00a0\u0006]+|[ \u00a0\u0006]+$/g, "");
}

// The children that count: an empty paragraph is on the screen only.
function listOf(parent) {
  const children = [];
  parent.forEach((child) => { if (keyOf(child)) children.push(child); });
  return children;
}

export const sameText = (one, other) => {
  const [a, b] = [listOf(one), listOf(other)];
  return a.length === b.length && a.every((node, index) => keyOf(node) === keyOf(b[index]));
};

// What changed from `before` to `after`: [{a0, a1, b0, b1}], half-open ranges in both lists.
export function hunks(before, after) {
  const [a, b] = [before.map(keyOf), after.map(keyOf)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) { endA -= 1; endB -= 1; }
  if (start === endA && start === endB) return [];
  const found = (endA - start) * (endB - start) > MOST_CELLS
    ? [{ a0: start, a1: endA, b0: start, b1: endB }]
    : longestCommon(a.slice(start, endA), b.slice(start, endB), start);
  return found.flatMap((hunk) => pairs(hunk, before, after));
}

function longestCommon(a, b, offset) {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      table[i * width + j] = a[i] === b[j]
        ? table[(i + 1) * width + j + 1] + 1
        : Math.max(table[(i + 1) * width + j], table[i * width + j + 1]);
    }
  }
  const found = [];
  let [i, j, a0, b0] = [0, 0, 0, 0];
  const close = () => { if (i > a0 || j > b0) found.push({ a0: a0 + offset, a1: i + offset, b0: b0 + offset, b1: j + offset }); };
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      close();
      i += 1; j += 1;
      [a0, b0] = [i, j];
    } else if (j >= b.length || (i < a.length && table[(i + 1) * width + j] >= table[i * width + j + 1])) i += 1;
    else j += 1;
  }
  close();
  return found;
}

// Three paragraphs that became three others are three changes, not one.
function pairs(hunk, before, after) {
  const count = hunk.a1 - hunk.a0;
  if (count < 2 || count !== hunk.b1 - hunk.b0) return [hunk];
  const one = Array.from({ length: count }, (_, n) => ({ a0: hunk.a0 + n, a1: hunk.a0 + n + 1, b0: hunk.b0 + n, b1: hunk.b0 + n + 1 }));
  return one.every(({ a0, b0 }) => before[a0].type === after[b0].type) ? one : [hunk];
}

const isInsert = ({ a0, a1 }) => a0 === a1;

function touches(theirs, mine) {
  if (isInsert(theirs) && isInsert(mine)) return false; // both stay, one after the other
  if (isInsert(theirs)) return mine.a0 < theirs.a0 && theirs.a0 < mine.a1;
  if (isInsert(mine)) return theirs.a0 < mine.a0 && mine.a0 < theirs.a1;
  return Math.max(theirs.a0, mine.a0) < Math.min(theirs.a1, mine.a1);
}

// What has to change in `mine` so that it also has what `theirs` changed since `agreed`.
// -> {edits: [{from, to, old: [{node, from, to}], blocks: [Node]}]}: positions in `mine`, from low to high, never
// overlapping. `edits` is null when both changed the same block: it is all or nothing, because the text stands on one save
// of the server, and the server decides what to do about the rest.
export function bringIn(agreed, mine, theirs, start = 0) {
  const [was, now, next] = [listOf(agreed), placed(mine, start), listOf(theirs)];
  const [own, others] = [hunks(was, now.map(({ node }) => node)), hunks(was, next)];
  const steps = others.map((hunk) => step(hunk, { was, now, next, own, start }));
  if (!movesAreWhole(steps, was, next) || !steps.every(({ edits }) => edits)) return { edits: null };
  return { edits: steps.flatMap(({ edits }) => edits).sort((one, other) => one.from - other.from) };
}

function placed(parent, start) {
  const list = [];
  parent.forEach((node, offset) => { if (keyOf(node)) list.push({ node, from: start + offset, to: start + offset + node.nodeSize }); });
  return list;
}

function step(hunk, { was, now, next, own, start }) {
  const blocks = next.slice(hunk.b0, hunk.b1);
  const mine = now.map(({ node }) => node);
  if (own.some((one) => isIn(hunk, blocks, one, mine.slice(one.b0, one.b1)))) return { hunk, kind: "same", edits: [] };
  const touched = own.filter((one) => touches(hunk, one));
  if (touched.length === 0) return { hunk, kind: "free", edits: [edit(hunk, blocks, now, own, start)] };
  const [one] = touched;
  if (touched.length === 1 && isPair(hunk) && isPair(one) && hunk.a0 === one.a0) {
    return { hunk, kind: "inside", ...inside(was[hunk.a0], now[one.b0], next[hunk.b0]) };
  }
  return { hunk, kind: "both", edits: null };
}

// Whether what they did is in a change of mine already: done by both, or brought in before.
function isIn(hunk, blocks, one, mine) {
  if (one.a0 === hunk.a0 && one.a1 === hunk.a1 && sameList(mine, blocks)) return true;
  if (blocks.length === 0 || one.a0 > hunk.a0 || one.a1 < hunk.a1) return false;
  return mine.some((_, start) => sameList(mine.slice(start, start + blocks.length), blocks));
}

const sameList = (one, other) => one.length === other.length && one.every((node, index) => keyOf(node) === keyOf(other[index]));
const isPair = ({ a0, a1, b0, b1 }) => a1 - a0 === 1 && b1 - b0 === 1;

function inside(was, now, next) {
  const { type } = was;
  const fits = CONTAINERS.has(type.name) && now.node.hasMarkup(type, was.attrs) && next.hasMarkup(type, was.attrs);
  if (!fits || (type.name === "table" && !sameColumns(was, now.node, next))) return { edits: null };
  return bringIn(was, now.node, next, now.from + 1);
}

// Rows can be merged one by one only when nobody changed the columns.
function sameColumns(...tables) {
  const shapes = new Set();
  for (const table of tables) {
    table.forEach((row) => {
      row.forEach((cell) => { if (cell.attrs.colspan !== 1 || cell.attrs.rowspan !== 1) shapes.add("spans"); });
      shapes.add(row.childCount);
    });
  }
  return shapes.size === 1;
}

function edit(hunk, blocks, now, own, start) {
  let index = hunk.a0;
  for (const one of own) if (one.a1 <= hunk.a0 && !(isInsert(one) && one.a0 === hunk.a0)) index += (one.b1 - one.b0) - (one.a1 - one.a0);
  // What I put in at the same place comes after what they put in, and before what they replace.
  if (!isInsert(hunk)) for (const one of own) if (isInsert(one) && one.a0 === hunk.a0) index += one.b1 - one.b0;
  const old = now.slice(index, index + hunk.a1 - hunk.a0);
  const from = old.length ? old[0].from : index > 0 ? now[index - 1].to : start;
  return { from, to: old.length ? old.at(-1).to : from, old, blocks };
}

// Who moves a block takes it away and puts it elsewhere: when one half meets a change of mine, the other may not happen by
// itself, or the block would be there twice or not at all.
function movesAreWhole(steps, was, next) {
  const gone = new Map();
  for (const one of steps) for (let index = one.hunk.a0; index < one.hunk.a1; index += 1) gone.set(keyOf(was[index]), one);
  return steps.every((one) => next.slice(one.hunk.b0, one.hunk.b1).every((node) => {
    const other = gone.get(keyOf(node));
    return !other || (one.kind === other.kind && one.kind !== "inside");
  }));
}

// Carry out edits on a transform (or transaction), from the last to the first, each as small as it can be.
// -> the places of what came in: [{from, to}] in the new text.
export function carryOut(edits, transform, { Fragment, Slice }) {
  const mapped = transform.steps.length;
  for (const { from, to, old, blocks } of [...edits].reverse()) {
    if (old.length && old.length === blocks.length) {
      for (let n = old.length - 1; n >= 0; n -= 1) replaceSmall(transform, old[n].from, old[n].node, blocks[n], Fragment);
    } else transform.replace(from, to, new Slice(Fragment.from(blocks), 0, 0));
  }
  const places = edits.map(({ from, to }) => ({
    from: transform.mapping.slice(mapped).map(from, -1), to: transform.mapping.slice(mapped).map(to, 1),
  }));
  transform.doc.check();
  return places;
}

// Only the part that differs, so that a cursor elsewhere in the block stays where it is.
function replaceSmall(transform, at, old, next, Fragment) {
  if (old.sameMarkup(next) && old.content.size && next.content.size) {
    const start = old.content.findDiffStart(next.content);
    if (start === null) return;
    let { a, b } = old.content.findDiffEnd(next.content);
    const overlap = start - Math.min(a, b);
    if (overlap > 0) { a += overlap; b += overlap; }
    const steps = transform.steps.length;
    try {
      transform.replace(at + 1 + start, at + 1 + a, next.slice(start, b));
      if (transform.doc.nodeAt(at)?.eq(next)) return;
    } catch {
      // the parts do not fit into each other: the whole block, then
    }
    const now = transform.steps.length > steps ? transform.doc.nodeAt(at) : old;
    transform.replaceWith(at, at + now.nodeSize, Fragment.from(next));
    return;
  }
  transform.replaceWith(at, at + old.nodeSize, Fragment.from(next));
}
