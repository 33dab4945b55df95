// The toolbars: one tab stop each, arrow keys between the buttons, Dutch words, the state said in aria-pressed.
import { insertBlock } from "./blockdialog.js";
import { ask } from "./dialog.js";
import { el, icon } from "./dom.js";
import { editFigure } from "./figure.js";
import { editFootnote } from "./footnote.js";
import { isSafeAddress } from "./nodes.js";
import { beginReference } from "./mention.js";

const LINES = {
  bold: "M7 4.5h6a3.7 3.7 0 0 1 0 7.4H7ZM7 11.9h7a3.8 3.8 0 0 1 0 7.6H7Z",
  italic: "M10 4.5h7M7 19.5h7M14 4.5l-4 15",
  subscript: "M4 5l8 10M12 5L4 15M15.8 16.4c0-2.6 4.2-2.4 4.2-.2 0 1.6-4.2 2.4-4.2 4.3h4.4",
  superscript: "M4 9l8 10M12 9L4 19M15.8 4.9c0-2.6 4.2-2.4 4.2-.2 0 1.6-4.2 2.4-4.2 4.3h4.4",
  bulletList: "M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01",
  orderedList: "M10 6h10M10 12h10M10 18h10M4 4.6h1.4V8M3.8 8h3.2M3.9 15c0-1.8 2.9-1.6 2.9-.1 0 1.2-2.9 2-2.9 3.6h3",
  blockquote: "M4 17c2.5-.5 4-2.3 4-5H4.5V7H9v5M13 17c2.5-.5 4-2.3 4-5h-3.5V7H18v5",
  callout: "M4 5h16v14H4ZM4 5v14M7.5 9.5h9M7.5 13h6",
  link: "M10 14a4 4 0 0 1 0-5.7l3-3a4 4 0 0 1 5.7 5.7l-1.5 1.5M14 10a4 4 0 0 1 0 5.7l-3 3A4 4 0 0 1 5.3 13l1.5-1.5",
  footnote: "M4 6h11M4 11h9M4 16h11M18 13.5l1.5-1v6",
  table: "M4 5h16v14H4ZM4 9.5h16M4 14.2h16M10 9.5V19",
  figure: "M4 5h16v14H4ZM4 16l4.5-4.5 4 4 3-3L20 16.5M15.5 8a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4Z",
  insert: "M4 5h16v5H4ZM4 14h7v5H4ZM18 13.5v6M15 16.5h6",
  reference: "M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0ZM16 8.5V13a2.5 2.5 0 0 0 5 0v-1a9 9 0 1 0-3.5 7.1",
  undo: "M8.5 5l-4 4 4 4M5 9h9a5.5 5.5 0 0 1 0 11H9",
  redo: "M15.5 5l4 4-4 4M19 9h-9a5.5 5.5 0 0 0 0 11h5",
};

const chain = (editor) => editor.chain().focus();
const mac = /Mac|iPhone|iPad/.test(navigator.platform);
const key = (letters) => (mac ? `⌘${letters}` : `Ctrl+${letters}`);

async function editLink(editor) {
  const { state } = editor;
  const active = editor.isActive("link");
  const needsText = state.selection.empty && !active;
  const { from, to } = state.selection;
  const values = await ask({
    title: active ? "Koppeling wijzigen" : "Koppeling invoegen",
    fields: [
      { name: "href", label: "Adres", required: true, value: editor.getAttributes("link").href, help: "Een webadres, of een e-mailadres of telefoonnummer." },
      ...(needsText ? [{ name: "text", label: "Tekst van de koppeling", required: true, help: "Zeg waar de koppeling heen leidt." }] : []),
    ],
    submit: active ? "Wijzigen" : "Invoegen",
    extra: active ? [{ label: "Koppeling weghalen", value: "remove" }] : [],
    check: ({ href, text }) => ({
      ...(isSafeAddress(fullAddress(href)) ? {} : { href: "Vul een adres in, zoals https://www.voorbeeld.nl of naam@voorbeeld.nl." }),
      ...(needsText && !text.trim() ? { text: "Vul de tekst van de koppeling in." } : {}),
    }),
  });
  if (values === null) return;
  const selected = chain(editor).setTextSelection({ from, to });
  if (values === "remove") selected.extendMarkRange("link").unsetLink().run();
  else if (needsText) {
    selected.insertContent({ type: "text", text: values.text.trim(), marks: [{ type: "link", attrs: { href: fullAddress(values.href) } }] }).run();
  } else selected.extendMarkRange("link").setLink({ href: fullAddress(values.href) }).run();
}

// What people type as an address: www.voorbeeld.nl, naam@voorbeeld.nl, 0314 123456.
function fullAddress(typed) {
  const address = typed.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  if (/^[^\s/@]+@[^\s/@]+\.[^\s/@]+$/.test(address)) return `mailto:${address}`;
  if (/^\+?[0-9][0-9 ()-]{5,}$/.test(address)) return `tel:${address.replace(/[^0-9+]/g, "")}`;
  return /^[^\s/.]+(\.[^\s/.]+)+(\/\S*)?$/.test(address) ? `https://${address}` : address;
}

async function insertTable(editor) {
  const whole = (text, least, most) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;
  const values = await ask({
    title: "Tabel invoegen",
    fields: [
      { name: "rows", type: "number", label: "Aantal rijen", required: true, value: 3, min: 1, max: 200 },
      { name: "columns", type: "number", label: "Aantal kolommen", required: true, value: 3, min: 1, max: 20 },
      { name: "header", type: "checkbox", label: "Met koprij", value: true, help: "De bovenste rij zegt wat er in de kolommen staat en komt terug op elke bladzijde." },
    ],
    submit: "Invoegen",
    check: ({ rows, columns }) => ({
      ...(whole(rows, 1, 200) ? {} : { rows: "Kies 1 tot 200 rijen." }),
      ...(whole(columns, 1, 20) ? {} : { columns: "Kies 1 tot 20 kolommen." }),
    }),
  });
  if (values) chain(editor).insertTable({ rows: Number(values.rows), cols: Number(values.columns), withHeaderRow: values.header }).run();
}

async function editHtml(editor) {
  const values = await ask({
    title: "HTML van dit hoofdstuk",
    intro: "Voor wie HTML kent. Wat hier niet in een hoofdstuk past, valt weg.",
    fields: [{ name: "html", type: "textarea", rows: 14, label: "HTML", value: editor.getHTML() }],
    submit: "Overnemen",
  });
  if (values) chain(editor).setContent(values.html, { emitUpdate: true }).run();
}

const hasBlocks = (editor) => editor.extensionManager.extensions.find(({ name }) => name === "blockAtom").options.blocks.length > 0;

const mark = (name, label, keys) => ({
  name, label, keys, icon: name, active: (editor) => editor.isActive(name),
  can: (editor) => editor.can().toggleMark(name), run: (editor) => chain(editor).toggleMark(name).run(),
});
const heading = (level, label) => ({
  name: `heading${level}`, label, word: label, active: (editor) => editor.isActive("heading", { level }),
  can: (editor) => editor.can().toggleHeading({ level }), run: (editor) => chain(editor).toggleHeading({ level }).run(),
});
const block = (name, label, command, word) => ({
  name, label, word, icon: name, active: (editor) => editor.isActive(name),
  can: (editor) => editor.can()[command](), run: (editor) => chain(editor)[command]().run(),
});

const GROUPS = [
  [heading(3, "Kop"), heading(4, "Tussenkop")],
  [mark("bold", "Vet", "B"), mark("italic", "Cursief", "I"), mark("subscript", "Verlaagd", ","), mark("superscript", "Verhoogd", ".")],
  [
    block("bulletList", "Opsomming", "toggleBulletList"), block("orderedList", "Genummerde lijst", "toggleOrderedList"),
    block("blockquote", "Citaat", "toggleBlockquote"), block("callout", "Kader", "toggleCallout", "Kader"),
  ],
  [
    { name: "undo", label: "Ongedaan maken", keys: "Z", icon: "undo", can: (editor) => editor.can().undo(), run: (editor) => chain(editor).undo().run() },
    { name: "redo", label: "Opnieuw", keys: "Y", icon: "redo", can: (editor) => editor.can().redo(), run: (editor) => chain(editor).redo().run() },
  ],
  [
    { name: "link", label: "Koppeling", word: "Koppeling", icon: "link", keys: "K", active: (editor) => editor.isActive("link"), run: editLink },
    { name: "footnote", label: "Noot", word: "Noot", icon: "footnote", active: (editor) => editor.isActive("footnote"), run: editFootnote },
    { name: "table", label: "Tabel invoegen", word: "Tabel", icon: "table", can: (editor) => !["table", "bulletList", "orderedList"].some((name) => editor.isActive(name)), run: insertTable },
    {
      name: "figure", label: "Afbeelding", word: "Afbeelding", icon: "figure", active: (editor) => editor.isActive("figure"),
      run: (editor) => editFigure(editor),
    },
  ],
  [
    { name: "insert", label: "Invoegen", word: "Invoegen", icon: "insert", can: hasBlocks, run: insertBlock },
    { name: "reference", label: "Verwijzing", hint: "(typ @)", icon: "reference", can: hasBlocks, run: beginReference },
  ],
  [
    { name: "html", label: "HTML bekijken en wijzigen", word: "HTML", run: editHtml },
  ],
];

const inTable = (name, label, command) => ({
  name, label, word: label, can: (editor) => editor.can()[command](), run: (editor) => chain(editor)[command]().run(),
});
const TABLE = [
  [inTable("rowBefore", "Rij erboven", "addRowBefore"), inTable("rowAfter", "Rij eronder", "addRowAfter"), inTable("rowAway", "Rij weg", "deleteRow")],
  [inTable("columnBefore", "Kolom links", "addColumnBefore"), inTable("columnAfter", "Kolom rechts", "addColumnAfter"), inTable("columnAway", "Kolom weg", "deleteColumn")],
  [inTable("headRow", "Koprij", "toggleHeaderRow"), inTable("headCell", "Kopcel", "toggleHeaderCell")],
  [inTable("merge", "Cellen samenvoegen", "mergeCells"), inTable("split", "Cel splitsen", "splitCell")],
  [inTable("tableAway", "Tabel weg", "deleteTable")],
];

function buttonOf(item, editor) {
  const keys = item.keys && key(item.keys);
  const button = el("button", {
    type: "button", tabindex: "-1", class: `npvr-tool${item.word ? " npvr-tool--word" : ""}`, "data-tool": item.name,
    "aria-label": item.word === item.label ? null : item.label, title: [item.label, keys ? `(${keys})` : item.hint].filter(Boolean).join(" "),
    "aria-keyshortcuts": item.keys ? `${mac ? "Meta" : "Control"}+${item.keys}` : null, "aria-pressed": item.active ? "false" : null,
  });
  if (item.icon) button.append(icon(LINES[item.icon]));
  if (item.word) button.append(item.word);
  // The selection in the text stays when a button is pressed with the mouse.
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", () => {
    if (button.getAttribute("aria-disabled") !== "true") item.run(editor);
  });
  return button;
}

function toolbar(editor, groups, label) {
  const tools = groups.map((group) => group.map((item) => ({ item, button: buttonOf(item, editor) })));
  const all = tools.flat();
  const bar = el("div", { role: "toolbar", "aria-label": label, class: "npvr-toolbar" },
    ...tools.map((group) => el("div", { class: "npvr-toolbar__group" }, ...group.map(({ button }) => button))));
  all[0].button.tabIndex = 0;

  function moveTo(button) {
    for (const tool of all) tool.button.tabIndex = tool.button === button ? 0 : -1;
    button.focus();
  }

  bar.addEventListener("keydown", (event) => {
    const at = all.findIndex(({ button }) => button === document.activeElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (next !== undefined) moveTo(all.at(next % all.length).button);
    else if (event.key === "Escape") editor.commands.focus();
    else return;
    event.preventDefault();
  });
  bar.addEventListener("focusin", ({ target }) => {
    for (const { button } of all) button.tabIndex = button === target.closest("button") ? 0 : -1;
  });

  const update = () => {
    for (const { item, button } of all) {
      if (item.active) button.setAttribute("aria-pressed", String(item.active(editor)));
      if (item.can?.(editor) === false) button.setAttribute("aria-disabled", "true");
      else button.removeAttribute("aria-disabled");
    }
  };
  return { bar, update, focus: () => moveTo(all.find(({ button }) => button.tabIndex === 0).button) };
}

// Puts the toolbars round the text: the main one above, that of the table below, only while the cursor is in a table.
export function addToolbars(editor, box) {
  const main = toolbar(editor, GROUPS, "Opmaak");
  const table = toolbar(editor, TABLE, "Tabel");
  table.bar.classList.add("npvr-toolbar--table");
  table.bar.hidden = true;
  box.prepend(main.bar);
  box.append(table.bar);
  let waiting = false;
  const update = () => {
    waiting = false;
    if (editor.isDestroyed) return;
    const inside = editor.isActive("table");
    table.bar.hidden = !inside;
    main.update();
    if (inside) table.update();
  };
  editor.on("transaction", () => {
    if (!waiting) requestAnimationFrame(update);
    waiting = true;
  });
  update();
  return { focus: main.focus, link: () => editLink(editor) };
}
