// Ordinary forms with long texts (`{% keep_typed form %}`): what is typed in them is on this device until the portal said that
// it took the form, and is offered back to the same person when the form shows something else. Nothing is chosen for them.
import { SENT, all, claim, forget, hearPages, isOfForm, isTooOld, keep, keepNow, taken, visits } from "./editor/device.js";
import { newId } from "./editor/ids.js";
import { when } from "./editor/when.js";

const PAUSE = 250; // milliseconds after a key: a crash loses no more
const NEVER = new Set(["hidden", "password", "file", "submit", "button", "reset", "image"]);
const LAST_VISIT = "npvr-bezoek";

const owner = document.body.dataset.person;
const visit = newId();
const gone = taken();
const forms = new Map(); // of elements to what is kept of them
const said = document.getElementById("npvr-teruggave-gezegd");

// The stay of this tab on its page before: that one is over, whatever the browser still says.
const before = (() => {
  try {
    const last = sessionStorage.getItem(LAST_VISIT);
    sessionStorage.setItem(LAST_VISIT, visit);
    return last;
  } catch {
    return null;
  }
})();

// For who hears the page; it stands there in sight as well, so it goes again.
let hushing;
function say(words) {
  said.textContent = words;
  clearTimeout(hushing);
  hushing = setTimeout(() => { said.textContent = ""; }, 5_000);
}

// --- the fields of a form -----------------------------------------------------------------------------------------------
const isChoice = ({ type }) => type === "checkbox" || type === "radio";
const isText = ({ localName, type }) => localName === "textarea" || type === "text";

function fieldsOf(form) {
  const fields = new Map();
  for (const control of form.elements) {
    const { name, type, readOnly, disabled } = control;
    if (!name || NEVER.has(type) || readOnly || disabled || !["input", "select", "textarea"].includes(control.localName)) continue;
    fields.set(name, [...fields.get(name) ?? [], control]);
  }
  return fields;
}

// What stands in a field, or what the portal put in it when it made the page.
function valuesOf(controls, made) {
  return controls.flatMap((control) => {
    if (isChoice(control)) return (made ? control.defaultChecked : control.checked) ? [control.value] : [];
    if (control.localName !== "select") return [made ? control.defaultValue : control.value];
    const options = [...control.options];
    if (!made) return options.filter(({ selected }) => selected).map(({ value }) => value);
    const chosen = options.filter(({ defaultSelected }) => defaultSelected);
    return (chosen.length || control.multiple ? chosen : options.slice(0, 1)).map(({ value }) => value);
  });
}

const plain = (value) => value.replace(/\r\n?/g, "\n").trim();
const same = (some, others) => some.length === others.length && some.every((value, n) => plain(value) === plain(others[n]));

// Puts values in a field; answers whether all of them have a place there.
function fill(controls, values) {
  const [first] = controls ?? [];
  if (!first) return false;
  let fits = true;
  if (isChoice(first)) {
    fits = values.every((value) => controls.some((control) => control.value === value));
    if (fits) for (const control of controls) control.checked = values.includes(control.value);
  } else if (first.localName === "select") {
    const options = [...first.options];
    fits = values.every((value) => options.some((option) => option.value === value && !option.disabled));
    if (fits) for (const option of options) option.selected = values.includes(option.value);
  } else controls.forEach((control, n) => { control.value = values[n] ?? ""; });
  if (!fits) return false;
  for (const type of ["input", "change"]) first.dispatchEvent(new Event(type, { bubbles: true }));
  return true;
}

function wordsOf(element) {
  const copy = element?.cloneNode(true);
  copy?.querySelectorAll(".npvr-optional").forEach((part) => part.remove());
  return copy?.textContent.replace(/\s+/g, " ").trim() ?? "";
}

// How a field is called on the page: its own words, with those of the row or part of the form it is in before them.
function labelOf(controls, form) {
  const [first] = controls;
  const choices = isChoice(first) && (controls.length > 1 || first.type === "radio") && first.closest("fieldset");
  const own = (choices ? wordsOf(choices.querySelector("legend")) : wordsOf(first.labels?.[0])) || first.ariaLabel || first.name;
  const part = (choices || first).parentElement.closest("fieldset, section[aria-labelledby]");
  if (!part || !form.contains(part)) return own;
  const heading = part.localName === "fieldset" ? part.querySelector("legend") : document.getElementById(part.getAttribute("aria-labelledby"));
  return heading ? `${wordsOf(heading)}: ${own.charAt(0).toLowerCase()}${own.slice(1)}` : own;
}

// The values as words: of a choice those beside it.
function shown(controls, values) {
  const [first] = controls;
  if (first.type === "checkbox" && controls.length === 1) return values.length ? "ja" : "nee";
  if (isChoice(first)) return controls.filter(({ value }) => values.includes(value)).map(({ labels }) => wordsOf(labels?.[0])).join(", ");
  if (first.localName === "select") {
    return [...first.options].filter(({ value }) => value && values.includes(value)).map(({ text }) => text.trim()).join(", ");
  }
  return values.join("\n").trim();
}

// --- what is kept of one form -------------------------------------------------------------------------------------------
class Kept {
  constructor(form) {
    const action = new URL(form.getAttribute("action") || location.href, location.href);
    this.form = form;
    this.name = `${action.pathname} ${form.dataset.keep}`;
    this.key = `${owner}|${this.name}|${newId()}`;
    this.path = location.pathname + location.search;
    this.was = new Map(); // of fields that came back unsaved: what they held when they were begun
    this.touched = false;
    this.stopped = false;
    this.safe = true;
    this.text = null; // of the fields, as it is on the device now
    this.sending = null;
    this.timer = null;
  }

  get posted() { return "keepPosted" in this.form.dataset; }

  // The fields that differ from what the portal has, when there is text among them.
  changes() {
    const found = [];
    for (const [name, controls] of fieldsOf(this.form)) {
      const [values, was] = [valuesOf(controls), this.was.get(name) ?? valuesOf(controls, true)];
      if (same(values, was)) continue;
      found.push({ name, values, was, label: labelOf(controls, this.form), words: shown(controls, values), isText: isText(controls[0]) });
    }
    return found.some((field) => field.isText) ? found : [];
  }

  draft(fields) {
    return {
      kind: "form", key: this.key, owner, form: this.name, path: this.path, visit, fields, at: Date.now(),
      title: document.title.split(" · Vitale Regio's")[0], sent: this.sending?.text === JSON.stringify(fields) ? this.sending.id : null,
    };
  }

  changed() {
    this.touched = true;
    this.timer ??= setTimeout(() => this.write(), PAUSE);
  }

  async write() {
    clearTimeout(this.timer);
    this.timer = null;
    if (this.stopped || !this.touched) return;
    const fields = this.changes();
    const text = JSON.stringify(fields);
    if (text === this.text) return;
    if (!fields.length) {
      await this.drop();
      return;
    }
    this.text = text;
    this.safe = await keep(this.draft(fields));
    if (this.stopped) await this.drop();
    else if (!this.safe) this.text = null;
  }

  // The page may be gone in a moment.
  flush() {
    if (this.stopped || !this.touched || !this.form.isConnected) return;
    const fields = this.changes();
    if (!fields.length || JSON.stringify(fields) === this.text) return;
    this.safe = keepNow(this.draft(fields)) || this.safe;
    this.write();
  }

  // The number of the sending goes along, so that the answer can say which text was taken.
  send() {
    const fields = this.touched && !this.stopped ? this.changes() : [];
    this.form.querySelector(`input[name=${SENT}]`)?.remove();
    if (!fields.length) return;
    this.sending = { id: newId(), text: JSON.stringify(fields) };
    this.form.append(Object.assign(document.createElement("input"), { type: "hidden", name: SENT, value: this.sending.id }));
    const draft = this.draft(fields);
    keepNow(draft);
    keep(draft);
    this.text = this.sending.text;
    try {
      sessionStorage.setItem(SENT, this.sending.id);
    } catch {
      // then the page after this one can't say that the text is here
    }
  }

  drop() {
    this.text = null;
    return forget(this.key);
  }

  stop() {
    this.stopped = true;
    clearTimeout(this.timer);
    return this.drop();
  }

  // What came back with the page, because the portal did not take it, is this page's own from now on.
  async adopt(draft) {
    for (const { name, was } of draft.fields) this.was.set(name, was);
    this.path = draft.path;
    if (location.pathname + location.search !== draft.path) history.replaceState(history.state, "", draft.path); // that one can be loaded
    this.touched = true;
    await this.write();
  }

  // Of the fields of a draft those of which the form shows something else: what the portal made of it, or what stands there now.
  differing(draft, made) {
    const fields = fieldsOf(this.form);
    const differs = ({ name, values }) => !fields.has(name) || !same(values, valuesOf(fields.get(name), made));
    return draft.fields.filter(differs).map((field) => (fields.has(field.name) ? field : { ...field, homeless: true }));
  }
}

// --- offering back ------------------------------------------------------------------------------------------------------
class Offer {
  constructor(kept) {
    this.kept = kept;
    this.waiting = [];
    this.panel = null;
    this.done = null;
  }

  async find() {
    const { kept } = this;
    const [drafts, open] = [await all(), await visits()];
    const alive = new Set([...forms.values()].map(({ kept: { key } }) => key));
    const isLeft = (draft) => (draft.visit === visit ? !alive.has(draft.key) : draft.visit === before || !open.has(draft.visit));
    for (const draft of drafts) {
      if (!isOfForm(draft) || draft.owner !== owner || draft.form !== kept.name || !isLeft(draft) || gone.has(draft.sent)) continue;
      const differs = kept.differing(draft, true).length > 0;
      const isOwn = kept.posted && (draft.sent || !differs);
      if (isOwn) await kept.adopt(draft);
      if (differs && !isTooOld(draft)) this.waiting.push(isOwn ? { ...draft, sent: null } : draft);
      else await forget(draft.key);
    }
    this.next();
  }

  next() {
    const [draft] = this.waiting;
    this.panel?.remove();
    this.panel = null;
    if (!draft) return;
    const { form } = this.kept;
    this.panel = document.getElementById("npvr-teruggave").content.querySelector("section").cloneNode(true);
    const heading = this.panel.querySelector("h2");
    heading.id = `teruggave-${draft.key.split("|").at(-1)}`;
    this.panel.setAttribute("aria-labelledby", heading.id);
    this.panel.querySelector("[data-when]").textContent = when(draft.at);
    this.panel.querySelector("[data-unsure]").hidden = !draft.sent;
    const fields = this.kept.differing(draft);
    this.panel.querySelector("[data-fields]").replaceChildren(...fields.map((field) => this.row(field)));
    this.panel.querySelector("[data-homeless]").hidden = fields.every(({ homeless }) => !homeless);
    const [restore, discard] = ["restore", "discard"].map((word) => this.panel.querySelector(`[data-draft=${word}]`));
    restore.hidden = fields.every(({ homeless }) => homeless);
    restore.addEventListener("click", () => this.restore());
    discard.addEventListener("click", () => this.discard());
    for (let fold = form.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    form.before(this.panel);
    for (const text of this.panel.querySelectorAll("dd")) if (text.scrollHeight > text.clientHeight) text.tabIndex = 0; // to scroll by key
    say(heading.textContent);
  }

  row({ name, label, words, was, homeless }) {
    const row = document.getElementById("npvr-teruggave").content.querySelector("[data-field]").cloneNode(true);
    const controls = fieldsOf(this.kept.form).get(name);
    const now = controls && valuesOf(controls);
    const put = (place, text) => {
      const box = row.querySelector(`[data-${place}]`);
      box.textContent = text || "leeg";
      box.classList.toggle("npvr-quiet", !text);
    };
    row.querySelector("h3").textContent = label;
    put("kept", words);
    put("now", controls ? shown(controls, now) : "dit veld is er niet meer");
    row.querySelector("[data-moved-on]").hidden = homeless || !controls || same(valuesOf(controls, true), was);
    return row;
  }

  // What has no place in the form any more stays on view, to be copied.
  async restore() {
    const { kept } = this;
    const draft = this.waiting.shift();
    const fields = kept.differing(draft);
    const controls = fieldsOf(kept.form);
    const replaced = new Map(fields.filter(({ name }) => controls.has(name)).map(({ name }) => [name, valuesOf(controls.get(name))]));
    const left = fields.filter(({ name, values }) => !fill(controls.get(name), values)).map((field) => ({ ...field, homeless: true }));
    const isBack = (name) => !left.some((field) => field.name === name);
    kept.touched = true;
    await kept.write();
    if (left.length) {
      this.waiting.unshift({ ...draft, fields: left });
      await keep({ ...draft, fields: left.map(({ homeless, ...field }) => field) });
    } else await forget(draft.key);
    this.next();
    this.tell("restored", async () => {
      for (const [name, values] of replaced) if (isBack(name)) fill(fieldsOf(kept.form).get(name), values);
      if (left.length) this.waiting.shift();
      await this.again(draft);
    });
    const first = fields.find(({ name }) => isBack(name));
    if (first) controls.get(first.name)[0].focus();
  }

  async discard() {
    const draft = this.waiting.shift();
    await forget(draft.key);
    this.next();
    this.tell("discarded", () => this.again(draft));
    this.done.querySelector("button").focus();
  }

  async again(draft) {
    await keep(draft);
    this.waiting.unshift(draft);
    this.next();
    (this.panel.querySelector("[data-draft=restore]:not([hidden])") ?? this.panel.querySelector("[data-draft=discard]")).focus();
  }

  // Tells what was done, with the way back.
  tell(word, undo) {
    this.done?.remove();
    this.done = document.getElementById("npvr-teruggave").content.querySelector(`[data-done=${word}]`).cloneNode(true);
    this.done.querySelector("button").addEventListener("click", async () => {
      this.done.remove();
      await undo();
    });
    this.kept.form.before(this.done);
    say(this.done.querySelector("p").textContent);
  }
}

// --- the page -------------------------------------------------------------------------------------------------------------
function begin() {
  for (const form of forms.keys()) if (!form.isConnected) forms.delete(form);
  for (const form of document.querySelectorAll("form[data-keep]")) {
    if (forms.has(form)) continue;
    const kept = new Kept(form);
    const offer = new Offer(kept);
    forms.set(form, { kept, offer });
    offer.find();
  }
}

const everyForm = (act) => forms.forEach(({ kept }) => act(kept));
const flush = () => everyForm((kept) => kept.flush());

if (owner && said) {
  claim(visit);
  begin();
  for (const type of ["input", "change"]) {
    document.addEventListener(type, ({ target }) => forms.get(target.form)?.kept.changed());
  }
  document.addEventListener("submit", ({ target, defaultPrevented }) => {
    if (!defaultPrevented) forms.get(target)?.kept.send();
  });
  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") flush(); });
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) everyForm((kept) => { kept.touched = false; }); // its text may have been taken meanwhile
  });
  addEventListener("beforeunload", (event) => {
    flush();
    for (const { kept } of forms.values()) if (!kept.safe && !kept.stopped && !kept.sending && kept.changes().length) event.preventDefault();
  });
  hearPages(({ kind }) => {
    if (kind !== "throw-away") return;
    everyForm((kept) => kept.stop());
    for (const { offer } of forms.values()) offer.panel?.remove();
  });
  // Forms that are sent without leaving the page (comments.js).
  document.addEventListener("npvr:answered", ({ target, detail }) => {
    flush();
    if (detail.taken) forms.get(target)?.kept.stop();
  });
  document.addEventListener("npvr:forms", begin);
}
