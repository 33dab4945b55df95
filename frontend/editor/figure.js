// An image of the portal with its caption. The caption is text like any other; the dialog asks for the file and for what
// is to be seen on it. Images from elsewhere come in only by uploading them.
import { Node, Plugin } from "django-prose-editor/editor";
import { ask } from "./dialog.js";

const TYPES = "image/png,image/jpeg,image/webp";

const attributesOf = (image) => image && {
  src: image.getAttribute("src"),
  alt: image.getAttribute("alt") ?? "",
  decorative: image.hasAttribute("data-decoratief"),
};
const isOwn = (source, prefix) => source?.startsWith(prefix) && /^[0-9a-f]{64}\/?$/.test(source.slice(prefix.length));
const imageFile = (files) => [...(files ?? [])].find((file) => TYPES.split(",").includes(file.type));

export const Figure = Node.create({
  name: "figure",
  group: "block",
  content: "inline*",
  isolating: true,
  draggable: true,

  addOptions: () => ({ imagePrefix: "", upload: null }),
  addAttributes: () => ({
    src: { default: null, rendered: false }, alt: { default: "", rendered: false }, decorative: { default: false, rendered: false },
  }),

  parseHTML() {
    const read = (image) => {
      const found = attributesOf(image);
      return found && isOwn(found.src, this.options.imagePrefix) ? found : false;
    };
    const caption = (element) => element.querySelector?.("figcaption") ?? document.createElement("figcaption");
    return [
      { tag: "figure", getAttrs: (element) => read(element.querySelector("img")), contentElement: caption },
      { tag: "img[src]", getAttrs: read, contentElement: caption },
    ];
  },

  renderHTML({ node }) {
    const { src, alt, decorative } = node.attrs;
    const image = ["img", { src, alt, ...(decorative && !alt ? { "data-decoratief": "" } : {}) }];
    return ["figure", image, ["figcaption", 0]];
  },

  addNodeView() {
    return ({ node, editor, getPos }) => {
      const dom = document.createElement("figure");
      const image = dom.appendChild(document.createElement("img"));
      const contentDOM = dom.appendChild(document.createElement("figcaption"));
      contentDOM.dataset.hint = "Bijschrift";
      image.draggable = true;
      const show = ({ attrs, content }) => {
        if (image.getAttribute("src") !== attrs.src) image.src = attrs.src;
        image.alt = attrs.alt;
        image.title = attrs.decorative ? "Decoratieve afbeelding" : attrs.alt || "Nog zonder alternatieve tekst";
        dom.classList.toggle("npvr-editor-no-alt", !attrs.alt && !attrs.decorative);
        contentDOM.classList.toggle("npvr-editor-empty", content.size === 0);
      };
      show(node);
      image.addEventListener("dblclick", () => {
        editor.commands.setNodeSelection(getPos());
        editFigure(editor);
      });
      return {
        dom,
        contentDOM,
        update: (next) => next.type === node.type && (show(next), true),
        ignoreMutation: (change) => change.type !== "selection" && !contentDOM.contains(change.target),
      };
    };
  },

  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        const { selection } = editor.state;
        if (selection.node?.type === this.type) return editFigure(editor), true;
        if (selection.$from.parent.type !== this.type) return false;
        const after = selection.$from.after();
        return editor.chain().insertContentAt(after, { type: "paragraph" }).setTextSelection(after + 1).run();
      },
    };
  },

  // A dropped or pasted image file opens the dialog with that file.
  addProseMirrorPlugins() {
    const take = (files, event, at) => {
      const file = imageFile(files);
      if (!file) return false;
      event.preventDefault();
      if (at != null) this.editor.commands.setTextSelection(at);
      editFigure(this.editor, file);
      return true;
    };
    return [new Plugin({
      props: {
        handleDrop: (view, event, slice, moved) =>
          !moved && take(event.dataTransfer?.files, event, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos),
        handlePaste: (view, event) => {
          const text = event.clipboardData?.getData("text/plain")?.trim();
          return !text && take(event.clipboardData?.files, event);
        },
      },
    })];
  },
});

// The figure that is selected or that the cursor's caption belongs to: {node, pos}, or null.
function currentFigure({ selection }) {
  if (selection.node?.type.name === "figure") return { node: selection.node, pos: selection.from };
  const { $from } = selection;
  return $from.parent.type.name === "figure" ? { node: $from.parent, pos: $from.before() } : null;
}

// Where a new figure can stand: at the cursor, or after the list or table that the cursor is in.
function placeFor({ $from, from, to }) {
  for (let depth = 1; depth <= $from.depth; depth += 1) {
    if (["table", "bulletList", "orderedList"].includes($from.node(depth).type.name)) {
      return { from: $from.after(depth), to: $from.after(depth) };
    }
  }
  return { from, to };
}

export async function editFigure(editor, file = null) {
  const { upload } = editor.extensionManager.extensions.find(({ name }) => name === "figure").options;
  const current = file ? null : currentFigure(editor.state);
  const at = placeFor(editor.state.selection);
  const fields = [
    {
      name: "file", type: "file", accept: TYPES, required: !current && !file, label: current ? "Andere afbeelding" : "Bestand",
      help: file ? `Gekozen: ${file.name || "geplakte afbeelding"}` : "PNG, JPEG of WebP, ten hoogste 10 MB.",
    },
    {
      name: "alt", type: "textarea", rows: 2, label: "Wat is er op de afbeelding te zien?", required: true, value: current?.node.attrs.alt,
      help: "Deze alternatieve tekst is voor wie de afbeelding niet ziet. Noem bij een grafiek of kaart wat eruit blijkt.",
    },
    {
      name: "decorative", type: "checkbox", label: "De afbeelding is decoratief", value: current?.node.attrs.decorative,
      help: "Zij voegt niets toe aan de tekst en wordt bij voorlezen overgeslagen.",
    },
    ...(current ? [] : [{ name: "caption", label: "Bijschrift" }]),
  ];
  const values = await ask({
    title: current ? "Afbeelding wijzigen" : "Afbeelding invoegen",
    fields,
    submit: current ? "Wijzigen" : "Invoegen",
    extra: current ? [{ label: "Afbeelding verwijderen", value: "remove" }] : [],
    check: (given) => ({
      ...(current || file || given.file ? {} : { file: "Kies een bestand met de afbeelding." }),
      ...(given.alt.trim() || given.decorative ? {} : { alt: "Beschrijf de afbeelding, of kies dat zij decoratief is." }),
    }),
    send: async ({ file: chosen }) => (chosen || file ? { src: await upload(chosen ?? file) } : {}),
    watch: ({ alt, decorative }) => {
      const follow = () => { alt.control.disabled = decorative.control.checked; };
      decorative.control.addEventListener("change", follow);
      follow();
    },
  });
  if (values === null) return;
  if (values === "remove") {
    editor.chain().focus().deleteRange({ from: current.pos, to: current.pos + current.node.nodeSize }).run();
    return;
  }
  const attrs = { alt: values.decorative ? "" : values.alt.replace(/\s+/g, " ").trim(), decorative: values.decorative };
  if (values.src) attrs.src = values.src;
  if (current) {
    editor.chain().focus().setNodeSelection(current.pos).updateAttributes("figure", attrs).run();
    return;
  }
  const caption = values.caption.replace(/\s+/g, " ").trim();
  const figure = { type: "figure", attrs, content: caption ? [{ type: "text", text: caption }] : [] };
  editor.chain().focus().insertContentAt(at, figure).run();
}
