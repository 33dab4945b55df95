// The dialog "Invoegen": which block, and whether it shows everything or a choice that is searched by name.
import { askJson } from "./asking.js";
import { ask } from "./dialog.js";
import { el, uniqueId } from "./dom.js";
import { placeForBlock } from "./places.js";
import { writeBelow } from "./blocks.js";

const MOST = 200;
const SHOWN = 20;
const PAUSE = 250;

// Change what the selected block shows.
export async function editBlock(editor, options) {
  const { selection } = editor.state;
  const block = options.blocks.find(({ kind }) => kind === selection.node.attrs.kind);
  if (!block?.some) return;
  const values = await askFor(options, { fixed: block, id: selection.node.attrs.id, title: `${block.word}: wat tonen wij?`, submit: "Wijzigen" });
  const node = values && editor.state.doc.nodeAt(selection.from);
  if (node?.type.name !== "blockAtom") return;
  editor.chain().focus().setNodeSelection(selection.from).updateAttributes("blockAtom", { id: values.pick }).run();
}

export async function insertBlock(editor) {
  const { options } = editor.extensionManager.extensions.find(({ name }) => name === "blockAtom");
  const values = await askFor(options, { id: "alle", title: "Onderdeel van het plan invoegen", submit: "Invoegen" });
  if (!values) return;
  const { state, view } = editor;
  const { from, to } = placeForBlock(state.selection);
  const node = state.schema.nodes.blockAtom.create({ kind: values.kind, id: values.pick });
  view.dispatch(writeBelow(state.tr.replaceWith(from, to, node), from + node.nodeSize));
  editor.commands.focus();
  options.tell(`${options.blocks.find(({ kind }) => kind === values.kind).word} is ingevoegd. De cursor staat eronder.`);
}

function askFor(options, { fixed, id, title, submit }) {
  const pick = new Pick(options.document, id);
  const follow = (kind) => pick.follow(options.blocks.find((block) => block.kind === kind));
  return ask({
    title,
    intro: fixed ? null : "De tekst toont de gegevens zoals zij nu zijn. Maakt u een versie, dan staan zij daarin vast.",
    fields: [
      ...(fixed ? [] : [{ name: "kind", type: "select", label: "Onderdeel", required: true, options: options.blocks.map(({ kind, word }) => [kind, word]), help: " " }]),
      { name: "pick", label: "Wat tonen wij?", build: () => pick },
    ],
    submit,
    check: () => pick.check(),
    watch: ({ kind }) => {
      if (fixed) return follow(fixed.kind);
      const help = document.getElementById(kind.control.getAttribute("aria-describedby").split(" ")[0]);
      const changed = () => {
        help.textContent = options.blocks.find((block) => block.kind === kind.control.value).what;
        follow(kind.control.value);
      };
      kind.control.addEventListener("change", changed);
      return changed();
    },
  });
}

// "Alles" or a choice: a field for the dialog, with a search and a list of names to tick.
class Pick {
  constructor(address, id) {
    this.address = address;
    this.ids = id === "alle" ? [] : id.split(" "); // what the block shows already
    this.chosen = new Map(); // key -> title, in the order of choosing
    this.kind = null;
    const name = uniqueId("npvr-keuze");
    this.radios = [["alle", "Alles, ook wat er later bij komt"], ["keuze", "Een keuze"]].map(([value, words]) => {
      const radio = el("input", { type: "radio", class: "npvr-radio", name, id: `${name}-${value}`, value, checked: (value === "alle") === (id === "alle") });
      radio.addEventListener("change", () => this.open());
      return [radio, el("div", { class: "npvr-choice" }, radio, el("label", { class: "utrecht-form-label", for: radio.id }, words))];
    });
    [this.control] = this.radios[0];
    this.error = el("div", { id: `${name}-fout`, class: "utrecht-form-field-error-message", hidden: true });
    this.search = el("input", { type: "search", id: `${name}-zoek`, autocomplete: "off", class: "utrecht-textbox utrecht-textbox--html-input" });
    this.search.addEventListener("input", () => this.later());
    this.search.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault(); // looks, and does not send the dialog
      this.look();
    });
    this.list = el("ul", { class: "npvr-pick", "aria-labelledby": `${name}-lijst` });
    this.status = el("p", { class: "npvr-pick__status", role: "status" });
    this.some = el("div", { class: "npvr-pick__some" },
      el("label", { class: "utrecht-form-label", for: this.search.id }, "Zoek op titel"), this.search,
      el("p", { class: "npvr-only-aloud", id: `${name}-lijst` }, "Te kiezen"), this.list, this.status);
    this.row = el("fieldset", { class: "utrecht-form-field npvr-fieldset", "aria-describedby": this.error.id },
      el("legend", { class: "utrecht-form-label" }, "Wat tonen wij?"), this.error,
      el("div", { class: "npvr-choices" }, ...this.radios.map(([, row]) => row)), this.some);
  }

  get isSome() {
    return this.kind?.some && this.radios[1][0].checked;
  }

  get value() {
    return this.isSome ? [...this.chosen.keys()].join(" ") : "alle";
  }

  check() {
    if (!this.isSome || (this.chosen.size && this.chosen.size <= MOST)) return {};
    return { pick: this.chosen.size ? `Kies er ten hoogste ${MOST}, of kies alles.` : "Kies er ten minste een, of kies alles." };
  }

  follow(block) {
    if (block.kind !== this.kind?.kind) this.chosen.clear();
    this.kind = block;
    this.row.hidden = !block.some;
    this.search.value = "";
    this.open();
  }

  async open() {
    this.some.hidden = !this.isSome;
    if (!this.isSome) return;
    if (this.ids.length) await this.recall();
    this.look();
  }

  // The titles of what the block showed already.
  async recall() {
    try {
      const found = new Map((await this.fetch({ id: this.ids.join(" ") })).map(({ id, title }) => [id, title]));
      for (const id of this.ids) if (found.has(id)) this.chosen.set(id, found.get(id));
      this.ids = [];
    } catch (error) {
      this.status.textContent = error.message;
    }
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), PAUSE);
  }

  fetch(query, signal) {
    return askJson(`${this.address}verwijzingen/?${new URLSearchParams(query)}`, signal);
  }

  async look() {
    clearTimeout(this.timer);
    this.stop?.abort();
    this.stop = new AbortController();
    const { signal } = this.stop;
    try {
      const found = await this.fetch({ q: this.search.value, soort: this.kind.kind }, signal);
      if (!signal.aborted) this.show(found);
    } catch (error) {
      if (!signal.aborted) this.status.textContent = error.message;
    }
  }

  // What is chosen already stays on top, whatever is looked for.
  show(found) {
    const names = new Map(this.chosen);
    for (const { id, title } of found) names.set(id, title);
    this.list.replaceChildren(...[...names].map(([id, title]) => this.rowOf(id, title)));
    this.list.hidden = names.size === 0;
    this.count(found);
  }

  rowOf(id, title) {
    const box = el("input", { type: "checkbox", class: "utrecht-checkbox utrecht-checkbox--html-input", id: uniqueId("npvr-keus"), checked: this.chosen.has(id) });
    box.addEventListener("change", () => {
      if (box.checked) this.chosen.set(id, title);
      else this.chosen.delete(id);
      this.count();
    });
    return el("li", { class: "npvr-choice" }, box, el("label", { class: "utrecht-form-label", for: box.id }, title));
  }

  count(found) {
    if (found) {
      const none = this.search.value.trim() ? `Niets gevonden met ‘${this.search.value.trim()}’.` : "Er is nog niets om te kiezen.";
      this.hint = found.length === 0 ? none : found.length < SHOWN ? "" : "Er kunnen er meer zijn: zoek op een woord uit de titel.";
    }
    this.status.textContent = [`${this.chosen.size} gekozen.`, this.hint].filter(Boolean).join(" ");
  }
}
