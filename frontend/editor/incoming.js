// What others saved comes into the text while somebody writes: their blocks only, without moving the cursor, the selection
// or the page, outside the undo history, and never over a block that was touched here since.
import { pm } from "django-prose-editor/editor";
import { bringIn, carryOut } from "./threeway.js";

const { Plugin, PluginKey } = pm.state;
const { Decoration, DecorationSet } = pm.view;
const FRESH = new PluginKey("npvr-fresh");
const SHOWN_FOR = 6_000;
export const REMOTE = "npvr-remote";

const WORDS = {
  paragraph: "een alinea", heading: "een kop", bulletList: "een lijst", orderedList: "een lijst", table: "een tabel",
  figure: "een afbeelding", callout: "een kader", blockquote: "een citaat", blockAtom: "een blok",
};

// The blocks that just came in have a class for a few seconds.
const freshBlocks = () => new Plugin({
  key: FRESH,
  state: {
    init: () => DecorationSet.empty,
    apply(transaction, set) {
      const fresh = transaction.getMeta(FRESH);
      if (fresh === "over") return DecorationSet.empty;
      const mapped = set.map(transaction.mapping, transaction.doc);
      return fresh ? mapped.add(transaction.doc, fresh) : mapped;
    },
  },
  props: { decorations: (state) => FRESH.getState(state) },
});

export class Incoming {
  constructor(editor, text, news) {
    this.editor = editor;
    this.text = text;
    this.news = news;
    this.timer = null;
    editor.registerPlugin(freshBlocks());
  }

  // A dialog remembers where the cursor was, a composition and a drag hold on to the page: not now.
  get isHeld() {
    const { view } = this.editor;
    return view.composing || Boolean(view.dragging) || document.querySelector("dialog[open]") !== null;
  }

  async untilFree() {
    while (this.isHeld) await new Promise((done) => { setTimeout(done, 100); });
  }

  // Bring in what changed between `ancestor` and `theirs`; answers whether it could be: all
  // of it or nothing. `by` is who saved it.
  take(ancestor, theirs, by) {
    const { state, view } = this.editor;
    const { edits } = bringIn(ancestor, state.doc, theirs);
    if (!edits) return false; // the next save goes through the server's merge
    if (edits.length === 0) return true;
    const transaction = state.tr.setMeta("addToHistory", false).setMeta(REMOTE, true);
    let places;
    try {
      places = carryOut(edits, transaction, pm.model);
    } catch (error) {
      console.warn("incoming text does not fit", error);
      return false;
    }
    transaction.setMeta(FRESH, this.decorations(transaction.doc, places));
    const hold = placeOnScreen(view);
    view.dispatch(transaction);
    hold(transaction.mapping);
    this.tell(edits, by);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => view.isDestroyed || view.dispatch(view.state.tr.setMeta(FRESH, "over")), SHOWN_FOR);
    return true;
  }

  decorations(doc, places) {
    const found = new Map();
    for (const { from, to } of places) {
      doc.forEach((node, offset) => {
        if (offset < to && offset + node.nodeSize > from) found.set(offset, Decoration.node(offset, offset + node.nodeSize, { class: "npvr-editor-fresh" }));
      });
    }
    return [...found.values()];
  }

  tell(edits, by) {
    const touched = edits.flatMap(({ old, blocks }) => (blocks.length ? blocks : old.map(({ node }) => node)));
    const gone = edits.every(({ blocks }) => blocks.length === 0);
    const what = touched.length === 1 ? WORDS[touched[0].type.name] ?? "een onderdeel" : `${touched.length} onderdelen`;
    this.news.textContent = `${by || "Iemand anders"} ${gone ? "haalde" : "werkte"} ${what} ${gone ? "weg" : "bij"}.`;
  }
}

// Remember what the reader has before their eyes; the function it gives puts it back there after a change.
export function placeOnScreen(view) {
  const inSight = (top) => top >= 0 && top <= innerHeight;
  const top = (pos) => {
    try {
      return view.coordsAtPos(pos).top;
    } catch {
      return null;
    }
  };
  let pos = view.state.selection.head;
  let before = view.hasFocus() ? top(pos) : null;
  if (before === null || !inSight(before)) {
    pos = null;
    view.state.doc.forEach((node, offset) => {
      if (pos !== null) return;
      const at = view.nodeDOM(offset)?.getBoundingClientRect?.();
      if (at && at.bottom > 0) { pos = offset; before = at.top; }
    });
    const firstAt = pos;
    if (firstAt === null) return () => {};
    return (mapping) => {
      const after = view.nodeDOM(mapping.map(firstAt, 1))?.getBoundingClientRect?.().top;
      if (after !== undefined && Math.abs(after - before) > 1) scrollBy({ top: after - before, behavior: "instant" });
    };
  }
  return () => {
    const after = top(view.state.selection.head);
    if (after !== null && Math.abs(after - before) > 1) scrollBy({ top: after - before, behavior: "instant" });
  };
}
