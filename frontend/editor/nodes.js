// What a chapter can hold, the same list as the server's: plans/content/canonical.py. Each of our own nodes writes exactly
// the canonical HTML, so what is loaded and not touched is saved unchanged.
import {
  Blockquote, Bold, BulletList, Document, Dropcursor, Gapcursor, HardBreak, Heading, History, Italic, Link, ListItem, Node,
  OrderedList, Paragraph, Subscript, Superscript, Table, TableCell, TableHeader, TableRow, Text, TrailingNode,
} from "django-prose-editor/editor";

const SAFE_ADDRESS = /^(https?:\/\/[^/?#\s]|mailto:\S|tel:\S)/i;
export const isSafeAddress = (address) => SAFE_ADDRESS.test((address ?? "").trim());

const PlainLink = Link.extend({
  addOptions() {
    return { ...this.parent?.(), openOnClick: false, autolink: true, linkOnPaste: true, defaultProtocol: "https", isAllowedUri: isSafeAddress };
  },
  addAttributes: () => ({ href: { default: null } }),
  renderHTML: ({ HTMLAttributes }) => ["a", { href: HTMLAttributes.href }, 0],
  addMenuItems: () => {},
  addKeyboardShortcuts: () => ({}),
});

// Lists without a start or a kind of number: only ul, ol and li.
const PlainOrderedList = OrderedList.extend({ addAttributes: () => ({}), renderHTML: () => ["ol", 0] });
const PlainListItem = ListItem.extend({ content: "paragraph (paragraph | bulletList | orderedList)*" });

const span = (name) => ({
  default: 1,
  parseHTML: (cell) => Math.min(Math.max(Number.parseInt(cell.getAttribute(name), 10) || 1, 1), 100),
});
const cell = {
  content: "paragraph+",
  addAttributes: () => ({
    colspan: span("colspan"), rowspan: span("rowspan"), colwidth: { default: null, parseHTML: () => null, renderHTML: () => ({}) },
  }),
};

const PlainTable = Table.extend({
  addMenuItems: () => {},
  renderHTML: () => ["table", ["tbody", 0]],
  // A box that scrolls sideways; no column widths, so no inline styles.
  addNodeView: () => () => {
    const dom = document.createElement("div");
    dom.className = "npvr-table-scroll";
    const contentDOM = dom.appendChild(document.createElement("table")).appendChild(document.createElement("tbody"));
    return { dom, contentDOM, ignoreMutation: (change) => !contentDOM.contains(change.target) && change.type !== "selection" };
  },
});

export const Callout = Node.create({
  name: "callout",
  group: "block",
  content: "block+",
  defining: true,
  parseHTML: () => [{ tag: "aside[data-kader]" }],
  renderHTML: () => ["aside", { "data-kader": "" }, 0],
  addCommands() {
    return { toggleCallout: () => ({ commands }) => commands.toggleWrap(this.name) };
  },
  addKeyboardShortcuts() {
    return {
      // Enter on an empty last line leaves the call-out, as it leaves a list.
      Enter: ({ editor }) => {
        const { $from, empty } = editor.state.selection;
        const inside = $from.depth >= 2 && $from.node(-1).type === this.type;
        if (!empty || !inside || $from.parent.content.size || $from.index(-1) !== $from.node(-1).childCount - 1) return false;
        return editor.commands.liftEmptyBlock();
      },
    };
  },
});

export const basics = [
  Document, Text, Paragraph, HardBreak, Bold, Italic, Subscript, Superscript,
  Heading.configure({ levels: [3, 4] }), BulletList, PlainOrderedList, PlainListItem, Blockquote, PlainLink,
  PlainTable, TableRow, TableCell.extend(cell), TableHeader.extend(cell),
  Callout, History, Dropcursor, Gapcursor, TrailingNode,
];
