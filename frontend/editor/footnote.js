// A note: an inline atom that holds its text. In the editor a small number; click, or select it and press Enter, to change.
import { Node } from "django-prose-editor/editor";
import { ask } from "./dialog.js";

export const Footnote = Node.create({
  name: "footnote",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({
    text: { default: "", parseHTML: (element) => element.textContent.replace(/\s+/g, " ").trim(), rendered: false },
  }),
  parseHTML: () => [{ tag: "span[data-voetnoot]", priority: 100 }],
  renderHTML: ({ node }) => ["span", { "data-voetnoot": "" }, node.attrs.text],
  renderText: ({ node }) => ` [${node.attrs.text}]`,

  addNodeView() {
    return ({ node, editor, getPos }) => {
      const dom = document.createElement("span");
      dom.className = "npvr-editor-note";
      dom.setAttribute("role", "img"); // the number is drawn by the style sheet; the name says what it is
      dom.contentEditable = "false";
      const show = ({ attrs }) => {
        dom.title = attrs.text;
        dom.setAttribute("aria-label", `Noot: ${attrs.text}`);
      };
      show(node);
      dom.addEventListener("click", () => {
        editor.commands.setNodeSelection(getPos());
        editFootnote(editor);
      });
      return { dom, update: (next) => next.type === node.type && (show(next), true) };
    };
  },

  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => editor.state.selection.node?.type === this.type && (editFootnote(editor), true),
      "Mod-Alt-f": ({ editor }) => (editFootnote(editor), true),
    };
  },
});

// Put in a note at the cursor, or change or take away the selected one.
export async function editFootnote(editor) {
  const { selection } = editor.state;
  const selected = selection.node?.type.name === "footnote" ? selection.node : null;
  const at = selected ? selection.from : selection.to;
  const values = await ask({
    title: selected ? "Noot wijzigen" : "Noot invoegen",
    fields: [{
      name: "text", type: "textarea", label: "Tekst van de noot", required: true, value: selected?.attrs.text,
      help: "De noot krijgt vanzelf een nummer. In de PDF staat zij onder aan de bladzijde.",
    }],
    submit: selected ? "Wijzigen" : "Invoegen",
    extra: selected ? [{ label: "Noot verwijderen", value: "remove" }] : [],
    check: ({ text }) => (text.trim() ? {} : { text: "Vul de tekst van de noot in." }),
  });
  if (values === null) return;
  if (values === "remove") {
    editor.chain().focus().deleteRange({ from: at, to: at + 1 }).run();
    return;
  }
  const node = { type: "footnote", attrs: { text: values.text.replace(/\s+/g, " ").trim() } };
  const range = selected ? { from: at, to: at + 1 } : at;
  editor.chain().focus().insertContentAt(range, node).run();
}
