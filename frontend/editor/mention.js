// The list that opens at an @ in running text: words after it look for a title; arrows and Enter, or the mouse, choose.
// The focus stays in the text, which says through aria-activedescendant which line of the list is chosen.
import { Extension, Plugin, pm } from "django-prose-editor/editor";
import { askJson } from "./asking.js";
import { el, uniqueId } from "./dom.js";
import { REMOTE } from "./incoming.js";
import { wordFor } from "./references.js";

const KEY = new pm.state.PluginKey("npvr-mention");
const SHOWN = 8;
const ANSWERED = 20;
const LONGEST = 60;
const PAUSE = 180;
const MAY_STAND_BEFORE = /[\s(\[{“‘"'–—/\u00a0\ufffc]/;
const CLOSED = { open: false, from: 0, query: "" };

// The text from the start of the line to the cursor; an atom counts as one character.
const lineBefore = ($from) => $from.parent.textBetween(0, $from.parentOffset, null, "\ufffc");

function openedAt({ selection }) {
  const { $from, empty } = selection;
  if (!empty || !$from.parent.inlineContent) return CLOSED;
  const line = lineBefore($from);
  if (!line.endsWith("@") || (line.length > 1 && !MAY_STAND_BEFORE.test(line.at(-2)))) return CLOSED;
  return { open: true, from: $from.pos - 1, query: "" };
}

function stillOpen(previous, transaction) {
  const { deleted, pos } = transaction.mapping.mapResult(previous.from, 1);
  const { $from, empty } = transaction.selection;
  if (deleted || !empty || pos < $from.start() || pos >= $from.pos) return CLOSED;
  const typed = lineBefore($from).slice(pos - $from.start());
  if (!/^@(?!\s)[^@\ufffc\n]*$/.test(typed) || typed.length > LONGEST) return CLOSED;
  return { open: true, from: pos, query: typed.slice(1) };
}

export const Mention = Extension.create({
  name: "mention",
  priority: 1000, // the list takes the arrows and Enter before anything else does
  addOptions: () => ({ document: "", box: null, tell: () => {} }),
  addProseMirrorPlugins() {
    if (!this.options.document) return []; // nothing of the document can be named here
    let list;
    return [new Plugin({
      key: KEY,
      state: {
        init: () => CLOSED,
        apply: (transaction, previous) => {
          if (transaction.getMeta(KEY) === "close") return CLOSED;
          if (previous.open) return stillOpen(previous, transaction);
          const typed = transaction.docChanged && !["history$", "paste", REMOTE].some((name) => transaction.getMeta(name));
          return typed ? openedAt(transaction) : CLOSED;
        },
      },
      view: (view) => {
        list = new List(view, this.editor, this.options);
        return list;
      },
      props: {
        handleKeyDown: (view, event) => list?.onKey(event) ?? false,
        handleDOMEvents: {
          blur: (view) => {
            if (KEY.getState(view.state).open) view.dispatch(view.state.tr.setMeta(KEY, "close"));
            return false;
          },
        },
      },
    })];
  },
});

// The button in the toolbar: types the @ for who does not know it.
export function beginReference(editor) {
  const { $to } = editor.state.selection;
  if (!$to.parent.inlineContent) return;
  const line = $to.parent.textBetween(0, $to.parentOffset, null, "\ufffc");
  const space = line && !MAY_STAND_BEFORE.test(line.at(-1)) ? " " : "";
  editor.chain().focus().setTextSelection($to.pos).run();
  editor.view.dispatch(editor.state.tr.insertText(`${space}@`));
}

class List {
  constructor(view, editor, { document: address, box, tell }) {
    Object.assign(this, { view, editor, address, box, tell });
    this.found = [];
    this.active = 0;
    this.asked = null; // the words of the last question
    this.id = uniqueId("npvr-verwijzen");
    this.options = el("ul", { role: "listbox", id: this.id, "aria-label": "Verwijzen naar", class: "npvr-mention__list" });
    this.words = el("p", { class: "npvr-mention__words" });
    this.dom = el("div", { class: "npvr-mention", hidden: true }, this.options, this.words);
    this.dom.addEventListener("mousedown", (event) => event.preventDefault()); // the text keeps the focus
    box.append(this.dom);
  }

  get state() {
    return KEY.getState(this.view.state);
  }

  update(view, before) {
    const [was, now] = [KEY.getState(before), this.state];
    if (was.open && !now.open) this.close();
    if (!now.open) return;
    if (!was.open) this.tell("Typ een deel van de titel; pijltjes en Enter kiezen, Esc sluit de lijst.");
    if (this.asked !== now.query) this.later(was.open ? PAUSE : 0);
    this.show();
  }

  destroy() {
    this.close();
    this.dom.remove();
  }

  close() {
    clearTimeout(this.timer);
    this.stop?.abort();
    this.found = [];
    this.asked = null;
    this.answered = null;
    this.dom.hidden = true;
    for (const name of ["aria-autocomplete", "aria-haspopup", "aria-controls", "aria-activedescendant"]) this.view.dom.removeAttribute(name);
  }

  later(pause) {
    this.asked = this.state.query;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(this.asked), pause);
  }

  async ask(query) {
    this.stop?.abort();
    const stop = this.stop = new AbortController();
    try {
      const found = await askJson(`${this.address}verwijzingen/?${new URLSearchParams({ q: query })}`, stop.signal);
      if (stop.signal.aborted || !this.state.open) return;
      Object.assign(this, { found, active: 0, answered: { query } });
    } catch (error) {
      if (stop.signal.aborted || !this.state.open) return;
      Object.assign(this, { found: [], answered: { query, trouble: error.message } });
    }
    this.show();
    this.tell(this.spoken());
  }

  // What was found and still holds the words typed since.
  get choices() {
    const words = this.state.query.toLocaleLowerCase("nl").split(/\s+/).filter(Boolean);
    return this.found.filter(({ title }) => words.every((word) => title.toLocaleLowerCase("nl").includes(word))).slice(0, SHOWN);
  }

  spoken() {
    const count = this.choices.length;
    if (!count) return this.words.textContent;
    return `${count === 1 ? "1 titel" : `${count} titels`}. ${this.choices[this.active].title}, ${wordFor(this.choices[this.active].kind)}.`;
  }

  show() {
    const { choices } = this;
    this.active = Math.min(this.active, Math.max(choices.length - 1, 0));
    this.options.replaceChildren(...choices.map((choice, index) => this.optionOf(choice, index)));
    this.options.hidden = choices.length === 0;
    this.words.textContent = this.said(choices.length);
    this.words.hidden = !this.words.textContent;
    this.dom.hidden = !this.answered;
    if (!this.answered) return;
    const { dom } = this.view;
    dom.setAttribute("aria-autocomplete", "list");
    dom.setAttribute("aria-haspopup", "listbox");
    dom.setAttribute("aria-controls", this.id);
    if (choices.length) dom.setAttribute("aria-activedescendant", this.optionId(this.active));
    else dom.removeAttribute("aria-activedescendant");
    this.place();
  }

  said(count) {
    const { answered } = this;
    if (!answered) return "";
    if (answered.trouble) return answered.trouble;
    const query = this.state.query.trim();
    if (count === 0 && answered.query === this.state.query) return query ? `Niets gevonden met ‘${query}’.` : "Er is nog niets om naar te verwijzen.";
    return count === SHOWN && this.found.length > SHOWN ? `${this.found.length === ANSWERED ? "Er zijn er meer" : `Nog ${this.found.length - SHOWN}`}: typ verder.` : "";
  }

  optionId(index) {
    return `${this.id}-${index}`;
  }

  optionOf({ kind, title }, index) {
    const option = el("li", { role: "option", id: this.optionId(index), "aria-selected": String(index === this.active), class: "npvr-mention__option" },
      el("span", {}, title), el("span", { class: "npvr-mention__kind" }, wordFor(kind)));
    option.addEventListener("click", () => this.pick(index));
    return option;
  }

  // Below the @, or above it where there is no room; never outside the editor.
  place() {
    const at = this.view.coordsAtPos(this.state.from);
    const box = this.box.getBoundingClientRect();
    const foot = document.querySelector(".npvr-editor-foot")?.getBoundingClientRect().top ?? innerHeight;
    const { offsetWidth: width, offsetHeight: height } = this.dom;
    const below = at.bottom + 6 + height <= Math.min(foot, innerHeight) || at.top - 6 - height < 0;
    const left = Math.max(8, Math.min(at.left - box.left, box.width - width - 8));
    const top = below ? at.bottom - box.top + 6 : at.top - box.top - 6 - height;
    this.dom.style.setProperty("inset", `${Math.round(top)}px auto auto ${Math.round(left)}px`);
  }

  onKey(event) {
    if (!this.state.open) return false;
    if (event.key === "Escape") {
      this.view.dispatch(this.view.state.tr.setMeta(KEY, "close"));
      return true;
    }
    const { choices } = this;
    if (!choices.length || !this.answered || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.active = (this.active + step + choices.length) % choices.length;
      this.show();
      return true;
    }
    if (event.key !== "Enter" && event.key !== "Tab") return false;
    this.pick(this.active);
    return true;
  }

  pick(index) {
    const { kind, id, title } = this.choices[index];
    const { state } = this.view;
    const text = title.replace(/\s+/g, " ").trim();
    this.editor.storage.reference.titles.know(id, title);
    const node = state.schema.nodes.reference.create({ kind, id, text });
    this.view.dispatch(state.tr.replaceWith(this.state.from, state.selection.from, node).scrollIntoView());
    this.view.focus();
    this.tell(`Verwijzing naar ${title} ingevoegd.`);
  }
}
