// A reference in running text: an atom that shows the title that an item has now. In the text itself stands the title it
// had when it was picked, so that renaming an item changes no chapter.
import { Node, Plugin } from "django-prose-editor/editor";
import { askJson } from "./asking.js";
import { el } from "./dom.js";

const AT_ONCE = 50; // keys in one question
const PAUSE = 300;
const LEAST_PAUSE = 1_000;
const WORDS = { activiteit: "Activiteit", doel: "Doel", opgave: "Opgave", indicator: "Indicator", traject: "Traject", knop: "Knop" };
export const wordFor = (kind) => WORDS[kind] ?? "Verwijzing";

// The titles of now of everything that the text refers to.
class Titles {
  constructor(address) {
    this.address = address;
    this.now = new Map(); // key -> title; null when there is no such item any more
    this.views = new Set();
    this.askedAt = 0;
  }

  know(key, title) {
    this.now.set(key, title);
  }

  add(view) {
    this.views.add(view);
    if (this.now.has(view.node.attrs.id)) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask((key) => !this.now.has(key)), PAUSE);
  }

  async ask(wanted) {
    if (!this.address) return; // the title of when it was picked stays
    const keys = [...new Set([...this.views].map(({ node }) => node.attrs.id))].filter(wanted);
    for (let at = 0; at < keys.length; at += AT_ONCE) {
      const some = keys.slice(at, at + AT_ONCE);
      try {
        const found = await askJson(`${this.address}verwijzingen/?${new URLSearchParams({ id: some.join(" ") })}`);
        for (const key of some) this.now.set(key, null);
        for (const { id, title } of found) this.now.set(id, title);
      } catch {
        return; // the title of when it was picked stays
      }
      for (const view of this.views) view.show();
    }
  }

  follow() {
    const again = () => {
      if (document.visibilityState !== "visible" || Date.now() - this.askedAt < LEAST_PAUSE) return;
      this.askedAt = Date.now();
      this.ask(() => true);
    };
    const events = [[window, "focus"], [window, "pageshow"], [document, "visibilitychange"]];
    for (const [target, name] of events) target.addEventListener(name, again);
    return { destroy: () => { for (const [target, name] of events) target.removeEventListener(name, again); } };
  }
}

export const Reference = Node.create({
  name: "reference",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,

  addOptions: () => ({ document: "" }),
  addStorage() {
    return { titles: new Titles(this.options.document) };
  },
  addAttributes: () => ({
    kind: { default: "", parseHTML: (element) => element.getAttribute("data-verwijzing") ?? "", rendered: false },
    id: { default: "", parseHTML: (element) => element.getAttribute("data-id") ?? "", rendered: false },
    text: { default: "", parseHTML: (element) => element.textContent.replace(/\s+/g, " ").trim(), rendered: false },
  }),
  parseHTML: () => [{ tag: "span[data-verwijzing]" }],
  renderHTML: ({ node }) => ["span", { "data-verwijzing": node.attrs.kind, "data-id": node.attrs.id }, node.attrs.text],
  renderText({ node }) {
    return this.storage.titles.now.get(node.attrs.id) ?? node.attrs.text;
  },

  addNodeView() {
    return ({ node }) => new ReferenceView(node, this.storage.titles);
  },

  addProseMirrorPlugins() {
    return [new Plugin({ view: () => this.storage.titles.follow() })];
  },
});

class ReferenceView {
  constructor(node, titles) {
    Object.assign(this, { node, titles });
    this.kind = el("span", { class: "npvr-only-aloud" });
    this.title = el("span");
    this.dom = el("span", { class: "npvr-editor-reference" }, this.kind, this.title);
    this.dom.contentEditable = "false";
    this.show();
    titles.add(this);
  }

  show() {
    const { kind, id, text } = this.node.attrs;
    const gone = this.titles.now.get(id) === null;
    this.title.textContent = this.titles.now.get(id) ?? (text || wordFor(kind));
    this.kind.textContent = gone ? "Verwijzing naar wat er niet meer is: " : `${wordFor(kind)}: `;
    this.dom.title = gone ? "Dit staat niet meer in het plan" : wordFor(kind);
    this.dom.classList.toggle("npvr-editor-reference--gone", gone);
  }

  update(node) {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.show();
    this.titles.add(this);
    return true;
  }

  ignoreMutation(change) {
    return change.type !== "selection";
  }

  destroy() {
    this.titles.views.delete(this);
  }
}
