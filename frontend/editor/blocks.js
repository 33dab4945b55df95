// A live block: an atom that shows data of the plan as it is now. Only its kind and which items it shows are in the text.
import { Node, Plugin, pm } from "django-prose-editor/editor";
import { editBlock } from "./blockdialog.js";
import { el, icon } from "./dom.js";
import { Previews } from "./previews.js";

const { NodeSelection, TextSelection } = pm.state;
const UNKNOWN = { word: "Onderdeel van het plan", what: "", some: false, page: "" };
const LINES = {
  block: "M4 5h16v5H4ZM4 14h7v5H4ZM15 14h5v5h-5Z",
  up: "M12 19V5M6 11l6-6 6 6",
  down: "M12 5v14M6 13l6 6 6-6",
  away: "M6 6l12 12M18 6L6 18",
};

export const blockNamed = (blocks, kind) => blocks.find((block) => block.kind === kind) ?? UNKNOWN;

// Which of its items a block shows, in words.
export function extent({ id }, block) {
  if (!block.some) return "";
  return id === "alle" ? "alles" : `${id.split(" ").length} gekozen`;
}

const fullName = (attrs, block) => [block.word, extent(attrs, block)].filter(Boolean).join(", ");

export const LiveBlock = Node.create({
  name: "blockAtom",
  group: "block",
  atom: true,
  selectable: true,
  draggable: true,

  addOptions: () => ({ document: "", blocks: [], tell: () => {} }),
  addStorage() {
    return { previews: new Previews(this.options.document) };
  },
  addAttributes: () => ({
    kind: { default: "", parseHTML: (element) => element.getAttribute("data-blok") ?? "", rendered: false },
    id: { default: "", parseHTML: (element) => element.getAttribute("data-id") ?? "", rendered: false },
  }),
  parseHTML: () => [{ tag: "div[data-blok]" }],
  renderHTML: ({ node }) => ["div", { "data-blok": node.attrs.kind, "data-id": node.attrs.id }],
  renderText({ node }) {
    return `[${fullName(node.attrs, blockNamed(this.options.blocks, node.attrs.kind))}]`;
  },

  addNodeView() {
    return ({ node, editor, getPos }) => new BlockView(node, editor, getPos, this.options, this.storage.previews);
  },

  addKeyboardShortcuts() {
    const selected = ({ state }) => state.selection.node?.type === this.type;
    const move = (direction) => ({ editor }) => selected(editor) && (moveBlock(editor, editor.state.selection.from, direction, this.options), true);
    return {
      Enter: ({ editor }) => selected(editor) && (editBlock(editor, this.options), true),
      "Alt-ArrowUp": move(-1),
      "Alt-ArrowDown": move(1),
    };
  },

  // Who types while a block is selected writes below it; the block is only taken away by who means to.
  addProseMirrorPlugins() {
    return [new Plugin({
      props: {
        handleTextInput: (view, from, to, text) => {
          if (view.state.selection.node?.type !== this.type) return false;
          view.dispatch(writeBelow(view.state.tr, view.state.selection.to).insertText(text));
          return true;
        },
      },
      view: (view) => this.storage.previews.follow(view),
    })];
  },
});

// The cursor in the line below a block that ends at `after`; an empty one is made where there is none.
export function writeBelow(transaction, after) {
  const next = transaction.doc.resolve(after).nodeAfter;
  if (next?.type.name !== "paragraph" || next.content.size) transaction.insert(after, transaction.doc.type.schema.nodes.paragraph.create());
  return transaction.setSelection(TextSelection.create(transaction.doc, after + 1)).scrollIntoView();
}

export function moveBlock(editor, pos, direction, { tell, blocks }) {
  const { state, view } = editor;
  const $pos = state.doc.resolve(pos);
  const node = $pos.nodeAfter;
  const sibling = direction < 0 ? $pos.nodeBefore : state.doc.resolve(pos + node.nodeSize).nodeAfter;
  const name = blockNamed(blocks, node.attrs.kind).word;
  if (!sibling) {
    tell(`${name} staat al ${direction < 0 ? "bovenaan" : "onderaan"}.`);
    return;
  }
  const to = direction < 0 ? pos - sibling.nodeSize : pos + sibling.nodeSize;
  const transaction = state.tr.delete(pos, pos + node.nodeSize).insert(to, node);
  view.dispatch(transaction.setSelection(NodeSelection.create(transaction.doc, to)).scrollIntoView());
  tell(`${name} staat nu een plaats ${direction < 0 ? "hoger" : "lager"}.`);
}

class BlockView {
  constructor(node, editor, getPos, options, previews) {
    Object.assign(this, { node, editor, getPos, options, previews });
    this.name = el("p", { class: "npvr-editor-block__name" });
    this.link = el("a", { class: "npvr-editor-block__link", target: "_blank", rel: "noopener", tabindex: "-1" }, "Gegevens bewerken",
      el("span", { class: "npvr-only-aloud" }, " (opent in een nieuw venster)"));
    this.change = this.button("Wijzigen", null, () => editBlock(editor, options));
    this.tools = el("div", { class: "npvr-editor-block__tools" },
      this.change,
      this.button("Omhoog", "up", () => moveBlock(editor, getPos(), -1, options)),
      this.button("Omlaag", "down", () => moveBlock(editor, getPos(), 1, options)),
      this.button("Weghalen", "away", () => this.remove()));
    this.data = el("div", { class: "npvr-editor-block__data" });
    this.note = el("p", { class: "npvr-editor-block__note", hidden: true });
    this.more = el("button", { type: "button", class: "npvr-editor-block__more", tabindex: "-1", "aria-expanded": "false", hidden: true }, "Alles tonen");
    this.more.addEventListener("click", () => this.open(this.more.getAttribute("aria-expanded") === "false"));
    this.dom = el("div", { class: "npvr-editor-block", role: "group" },
      el("div", { class: "npvr-editor-block__bar" }, this.name, this.link, this.tools), this.data, this.more, this.note);
    this.dom.contentEditable = "false";
    // Esc leaves the tools for the text, where the block is still the selected one.
    this.dom.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      this.select();
      editor.view.focus();
    });
    this.sized = new ResizeObserver(() => this.measure());
    this.sized.observe(this.data);
    this.show();
  }

  button(label, lines, run) {
    const button = el("button", { type: "button", class: "npvr-tool", tabindex: "-1", title: label, "aria-label": lines ? label : null });
    button.append(lines ? icon(LINES[lines]) : label);
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => {
      this.select();
      run();
    });
    return button;
  }

  get block() {
    return blockNamed(this.options.blocks, this.node.attrs.kind);
  }

  // A tab stop only while the block is selected: a text with ten blocks has no fifty of them.
  get controls() {
    return this.dom.querySelectorAll(".npvr-editor-block__link, .npvr-tool, .npvr-editor-block__more");
  }

  select() {
    this.editor.commands.setNodeSelection(this.getPos());
  }

  remove() {
    const at = this.getPos();
    this.editor.chain().focus().deleteRange({ from: at, to: at + this.node.nodeSize }).run();
    this.options.tell(`${this.block.word} is weggehaald. Ongedaan maken brengt het terug.`);
  }

  show() {
    const { node, block } = this;
    const some = extent(node.attrs, block);
    this.name.replaceChildren(icon(LINES.block), el("strong", {}, block.word), ...(some ? [el("span", {}, some)] : []));
    this.dom.setAttribute("aria-label", `Blok: ${fullName(node.attrs, block)}`);
    this.link.hidden = !block.page;
    if (block.page) this.link.href = block.page;
    this.change.hidden = !block.some;
    this.previews.show(this);
  }

  // What the portal answered: the data of now, or why it can't be shown. What was there stays when there is no answer.
  showData(fragment) {
    this.data.replaceChildren(fragment);
    for (const one of this.data.querySelectorAll("a, button, summary, input, select, [tabindex]")) one.tabIndex = -1;
    for (const link of this.data.querySelectorAll("a[href]")) Object.assign(link, { target: "_blank", rel: "noopener" });
    this.note.hidden = true;
    this.measure();
  }

  showTrouble(words) {
    this.note.textContent = words;
    this.note.hidden = false;
  }

  measure() {
    if (this.more.getAttribute("aria-expanded") === "true") return;
    this.more.hidden = this.data.scrollHeight <= this.data.clientHeight + 4;
    this.data.classList.toggle("npvr-editor-block__data--cut", !this.more.hidden);
  }

  open(all) {
    this.more.setAttribute("aria-expanded", String(all));
    this.more.textContent = all ? "Minder tonen" : "Alles tonen";
    this.data.classList.toggle("npvr-editor-block__data--all", all);
    this.measure();
  }

  // --- what ProseMirror asks ---------------------------------------------------------------------------------------
  update(node) {
    if (node.type !== this.node.type) return false;
    const changed = node.attrs.kind !== this.node.attrs.kind || node.attrs.id !== this.node.attrs.id;
    this.node = node;
    if (changed) this.show();
    return true;
  }

  selectNode() {
    this.dom.classList.add("ProseMirror-selectednode");
    for (const control of this.controls) control.tabIndex = 0;
    const change = this.block.some ? "Enter wijzigt de keuze, " : "";
    this.options.tell(`Blok ${fullName(this.node.attrs, this.block)} is gekozen. ${change}Delete haalt het weg, Alt en een pijl omhoog of omlaag verplaatst het.`);
  }

  deselectNode() {
    this.dom.classList.remove("ProseMirror-selectednode");
    for (const control of this.controls) control.tabIndex = -1;
  }

  stopEvent(event) {
    const inside = event.target.closest?.("a, button, summary");
    return Boolean(inside) && this.dom.contains(inside) && !/^(drag|drop)/.test(event.type);
  }

  ignoreMutation(change) {
    return change.type !== "selection";
  }

  destroy() {
    this.sized.disconnect();
    this.previews.forget(this);
  }
}
