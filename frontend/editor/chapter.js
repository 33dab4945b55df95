// The page where a chapter is written: makes the editor of the textarea, watches its size, and connects saving, drafts,
// what others do and signing in.
import { Editor } from "django-prose-editor/editor";
import { Autosave } from "./autosave.js";
import { LiveBlock } from "./blocks.js";
import { hearPages } from "./device.js";
import { el, uniqueId } from "./dom.js";
import { Drafts, Offer } from "./drafts.js";
import { Figure } from "./figure.js";
import { Footnote } from "./footnote.js";
import { sittingOf } from "./ids.js";
import { Incoming, REMOTE } from "./incoming.js";
import { Mention } from "./mention.js";
import { basics } from "./nodes.js";
import { cleanPasted, fitting } from "./paste.js";
import { Presence } from "./presence.js";
import { Reference } from "./references.js";
import { Saving } from "./saving.js";
import { Signin } from "./signin.js";
import { Status } from "./status.js";
import { Text } from "./text.js";
import { addToolbars } from "./toolbar.js";

const WARN_FROM = 0.9; // of the limit
const SIZE_PAUSE = 800;
const MAX_ROWS = 2000;
const KEPT_IN_SIGHT = { top: 8, right: 5, bottom: 76, left: 5 }; // the foot of the form stays before the text
const UPLOAD_TIMEOUT = 60_000;

export function startChapter(form) {
  const textarea = form.querySelector("textarea[data-editor]");
  const editor = makeEditor(form, textarea);
  const limit = watchSize(editor, textarea, form.querySelector("[data-editor-size]"));
  const text = new Text(editor, textarea, limit);
  const incoming = new Incoming(editor, text, form.querySelector("[data-news]"));
  const signin = new Signin(form);
  const sitting = sittingOf(location.pathname);
  const saving = new Saving(form, { text, status: new Status(form), incoming, signin, sitting });
  const drafts = new Drafts(saving, signin.person);
  const autosave = new Autosave(saving, { box: form.querySelector(".npvr-editor") });
  const presence = new Presence(form, saving, signin, sitting);
  editor.on("update", ({ transaction }) => {
    saving.changed();
    drafts.changed();
    if (transaction.getMeta(REMOTE)) return;
    autosave.changed();
    presence.typed();
  });
  signin.onBack = () => {
    saving.signedIn();
    autosave.now();
    presence.ask();
  };
  hearPages(({ kind }) => {
    if (kind === "save") autosave.now();
    if (kind === "signed-out") location.replace("/inloggen/"); // on a shared computer nothing stays in sight
  });
  if (!saving.isSaved) {
    saving.show();
    drafts.changed();
  }
  // The address said which texts the page began with; what is saved is the chapter's text.
  form.addEventListener("npvr:saved", () => { if (location.search) history.replaceState(history.state, "", location.pathname); });
  form.addEventListener("npvr:notice", ({ detail }) => saving.notify(detail.message));
  new Offer(form, drafts, editor).start();
  form.dispatchEvent(new CustomEvent("npvr:editor-ready", { detail: { editor, saving }, bubbles: true }));
  return { editor, saving };
}

function makeEditor(form, textarea) {
  const { imagePrefix } = textarea.dataset;
  const maxBytes = Number(textarea.dataset.maxBytes);
  const box = el("div", { class: "npvr-editor" });
  textarea.before(box);
  textarea.hidden = true;
  const notice = (message) => form.dispatchEvent(new CustomEvent("npvr:notice", { detail: { message }, bubbles: true }));
  const aloud = el("p", { class: "npvr-only-aloud", role: "status" });
  const tell = (words) => { aloud.textContent = words; };
  const { document: address } = textarea.dataset;
  let toolbars;
  let leaving = false;
  const editor = new Editor({
    element: box,
    content: textarea.defaultValue,
    extensions: [
      ...basics, Footnote, Figure.configure({ imagePrefix, upload: (file) => upload(file, form, textarea) }),
      LiveBlock.configure({ document: address, blocks: JSON.parse(textarea.dataset.blocks || "[]"), tell }),
      Reference.configure({ document: address }), Mention.configure({ document: address, box, tell }),
    ],
    injectCSS: false, // our own style sheet has it: the page allows no injected styles
    enableInputRules: ["bulletList"],
    enablePasteRules: ["link"],
    editorProps: {
      attributes: editingAttributes(textarea),
      scrollThreshold: KEPT_IN_SIGHT,
      scrollMargin: KEPT_IN_SIGHT,
      transformPastedHTML: (html) => cleanPasted(html, { imagePrefix, maxBytes, notice }),
      transformPastedText: (text) => fitting(text, maxBytes, notice),
      handleDOMEvents: {
        // Esc and then Tab leaves the text; Tab alone indents a list and goes through a table.
        keydown: (view, event) => {
          const leave = leaving && event.key === "Tab";
          if (event.key !== "Shift") leaving = event.key === "Escape";
          return leave;
        },
      },
      handleKeyDown: (view, event) => {
        if (event.altKey && event.key === "F10") toolbars.focus();
        else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") toolbars.link();
        else return false;
        event.preventDefault();
        return true;
      },
    },
  });
  toolbars = addToolbars(editor, box);
  box.append(aloud);
  return editor;
}

function editingAttributes(textarea) {
  const label = document.querySelector(`label[for="${textarea.id}"]`);
  label.id ||= uniqueId("npvr-label");
  label.addEventListener("click", () => document.querySelector(`[aria-labelledby="${label.id}"]`).focus());
  const help = textarea.getAttribute("aria-describedby");
  return {
    class: "npvr-prose npvr-editor__text", role: "textbox", "aria-multiline": "true", "aria-labelledby": label.id,
    spellcheck: "true", lang: "nl", ...(help ? { "aria-describedby": help } : {}),
  };
}

// Says before sending when a chapter comes near or over its limits; the function it gives answers with a sentence, or "".
function watchSize(editor, textarea, place) {
  const most = Number(textarea.dataset.maxBytes);
  const kilobytes = (bytes) => Math.ceil(bytes / 1000);
  const measure = () => {
    const bytes = new TextEncoder().encode(editor.getHTML().replaceAll(textarea.dataset.imagePrefix, "afbeelding:")).length;
    return { bytes, rows: editor.view.dom.querySelectorAll("tr").length };
  };
  const over = ({ bytes, rows }) => {
    if (bytes > most) return `dit hoofdstuk is ${kilobytes(bytes)} kB groot; er past ten hoogste ${kilobytes(most)} kB in. Verdeel de tekst over meer hoofdstukken.`;
    return rows > MAX_ROWS ? `de tabellen hebben samen ${rows} rijen; er passen er ten hoogste ${MAX_ROWS} in een hoofdstuk. Verdeel ze over meer hoofdstukken.` : "";
  };
  let timer;
  const show = () => {
    const measured = measure();
    const trouble = over(measured);
    const near = measured.bytes > most * WARN_FROM && `dit hoofdstuk is ${kilobytes(measured.bytes)} kB groot; er past ten hoogste ${kilobytes(most)} kB in.`;
    const words = trouble || near;
    place.hidden = !words;
    place.textContent = words ? words[0].toUpperCase() + words.slice(1) : "";
    place.dataset.kind = trouble ? "trouble" : "near";
  };
  editor.on("update", () => {
    clearTimeout(timer);
    timer = setTimeout(show, SIZE_PAUSE);
  });
  show();
  return () => over(measure());
}

// Send one image; answers its address. Throws an Error with a Dutch sentence.
async function upload(file, form, textarea) {
  if (!textarea.dataset.uploadUrl) throw new Error("Hier voegt u geen afbeelding toe; dat doet het kernteam.");
  const body = new FormData();
  const token = form.elements.csrfmiddlewaretoken.value;
  body.append("csrfmiddlewaretoken", token);
  body.append("bestand", file, file.name || "afbeelding");
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), UPLOAD_TIMEOUT);
  try {
    const answer = await fetch(textarea.dataset.uploadUrl, {
      method: "POST", body, redirect: "manual", signal: stop.signal, headers: { Accept: "application/json", "X-CSRFToken": token },
    });
    const data = await answer.json().catch(() => null);
    if (answer.ok && data?.sha256) return `${textarea.dataset.imagePrefix}${data.sha256}/`;
    throw new Error(data?.message ?? refusal(answer));
  } catch (error) {
    if (error.name === "AbortError" || error instanceof TypeError) {
      throw new Error("De afbeelding is niet aangekomen: er is geen verbinding, of het duurde te lang. Probeer het opnieuw.");
    }
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function refusal(answer) {
  if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
    return "U bent uitgelogd of mag hier geen afbeelding toevoegen. Log in op een ander tabblad en probeer het opnieuw.";
  }
  if (answer.status === 413) return "De afbeelding is te groot. Er past ten hoogste 10 MB.";
  return "De afbeelding kon niet worden toegevoegd. Probeer het opnieuw.";
}
