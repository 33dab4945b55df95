// Every change is on this device before it is in the portal, and stays there until the portal said that it has it.
// What was left behind, by a closed tab or a lost connection, is offered back to the same person.
import { pm } from "django-prose-editor/editor";
import { all, claim, forget, hearPages, isOfForm, isTooOld, keep, keepNow, visits } from "./device.js";
import { newId } from "./ids.js";
import { bringIn, carryOut, hunks, keyOf } from "./threeway.js";
import { when } from "./when.js";

const PAUSE = 250; // milliseconds after a key: a crash loses no more
const HERE = "veilig op dit apparaat";
const ONLY_HERE = "alleen nog op deze pagina: dit apparaat kan haar niet bewaren";

export class Drafts {
  constructor(saving, owner) {
    Object.assign(this, { saving, owner, text: saving.text });
    this.path = location.pathname;
    this.visit = newId();
    this.key = `${owner}|${this.path}|${this.visit}`;
    this.timer = null;
    this.kept = null; // the text that is on the device now
    this.stopped = !owner;
    claim(this.visit);
    saving.where = this.stopped ? ONLY_HERE : HERE;
    saving.form.addEventListener("npvr:saved", () => this.write());
    saving.form.addEventListener("npvr:newer", () => this.write());
    this.elsewhere = null; // the text of a collision: the portal keeps it and shows it on a page of its own
    saving.onHandedOver = () => {
      this.elsewhere = this.text.doc;
      return this.drop();
    };
    addEventListener("pagehide", () => this.flush());
    document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") this.flush(); });
    addEventListener("beforeunload", (event) => {
      this.flush();
      if (!saving.isSaved && !this.stopped && saving.where !== HERE) event.preventDefault();
    });
    hearPages(({ kind }) => {
      if (kind === "throw-away") this.stop();
    });
  }

  changed() {
    if (this.stopped || this.timer) return;
    this.timer = setTimeout(() => this.write(), PAUSE);
  }

  draft() {
    return {
      key: this.key, owner: this.owner, path: this.path, visit: this.visit, title: document.querySelector("h1").textContent.trim(),
      html: this.text.write(this.text.doc), agreed: this.text.agreed && this.text.write(this.text.agreed), base: this.saving.base, at: Date.now(),
    };
  }

  async write() {
    clearTimeout(this.timer);
    this.timer = null;
    if (this.stopped) return;
    const { doc } = this.text;
    if (this.saving.isSaved || this.elsewhere === doc) return this.drop();
    const safe = await keep(this.draft());
    if (this.stopped) return this.drop();
    this.kept = safe ? doc : null;
    this.saving.where = safe ? HERE : ONLY_HERE;
    this.saving.show();
  }

  // The page may be gone in a moment.
  flush() {
    if (this.stopped || this.saving.isSaved || [this.kept, this.elsewhere].includes(this.text.doc)) return;
    if (keepNow(this.draft())) this.kept = this.text.doc;
    this.write();
  }

  drop() {
    this.kept = null;
    return forget(this.key);
  }

  stop() {
    this.stopped = true;
    clearTimeout(this.timer);
    this.saving.where = ONLY_HERE;
    return this.drop();
  }

  // What this person left in this chapter, without what is open in another tab and what the portal has already.
  async left() {
    const open = await visits();
    const mine = (await all()).filter((draft) => (
      !isOfForm(draft) && draft.owner === this.owner && draft.path === this.path && draft.key !== this.key));
    const found = [];
    for (const draft of mine) {
      if (open.has(draft.visit)) continue;
      if (isTooOld(draft) || this.text.isSaved(this.text.read(draft.html))) await forget(draft.key);
      else found.push(draft);
    }
    return found;
  }
}

// The panel that offers a draft back.
export class Offer {
  constructor(form, drafts, editor) {
    Object.assign(this, { drafts, editor, saving: drafts.saving, text: drafts.text });
    this.panel = form.querySelector("[data-panel=draft]");
    this.waiting = [];
    const button = (name) => this.panel.querySelector(`[data-draft=${name}]`);
    this.compareButton = button("compare");
    this.compared = this.panel.querySelector("[data-compare]");
    button("restore").addEventListener("click", () => this.restore());
    this.compareButton.addEventListener("click", () => this.compare(this.compared.hidden));
    button("discard").addEventListener("click", () => this.discard());
    this.undo = form.querySelector("[data-panel=discarded]");
    this.undo.querySelector("button").addEventListener("click", () => this.undiscard());
  }

  async start() {
    if (this.drafts.stopped) return;
    this.waiting = await this.drafts.left();
    this.next();
  }

  next() {
    const [draft] = this.waiting;
    this.compare(false);
    this.panel.hidden = !draft;
    if (!draft) return;
    this.panel.querySelector("[data-when]").textContent = when(draft.at);
    this.panel.querySelector("[data-moved-on]").hidden = draft.base === this.saving.base;
    this.panel.querySelector("[data-trouble]").hidden = true;
  }

  // Its changes come into the text as it is now; where they meet other changes, the portal shows both.
  restore() {
    const [draft] = this.waiting;
    const [ancestor, mine] = [draft.agreed === null ? null : this.text.read(draft.agreed), this.text.read(draft.html)];
    const { state, view } = this.editor;
    const { edits } = ancestor ? bringIn(ancestor, state.doc, mine) : { edits: null };
    const transaction = state.tr;
    if (edits) {
      carryOut(edits, transaction, pm.model);
    } else if (this.saving.isSaved) {
      transaction.replaceWith(0, state.doc.content.size, mine.content);
      this.saving.base = draft.base;
      this.text.agree(ancestor);
    } else {
      this.panel.querySelector("[data-trouble]").hidden = false;
      this.compare(true);
      return;
    }
    view.dispatch(transaction);
    this.done(draft);
  }

  // The old draft goes only when the text is on the device as this page's own.
  async done(draft) {
    this.waiting.shift();
    this.next();
    this.editor.commands.focus();
    await this.drafts.write();
    await forget(draft.key);
    this.saving.save("autosave");
  }

  async discard() {
    const draft = this.waiting.shift();
    this.discarded = draft;
    await forget(draft.key);
    this.undo.hidden = false;
    this.next();
    this.undo.querySelector("button").focus();
  }

  async undiscard() {
    this.undo.hidden = true;
    await keep(this.discarded);
    this.waiting.unshift(this.discarded);
    this.next();
    this.panel.querySelector("[data-draft=restore]").focus();
  }

  compare(open) {
    this.compared.hidden = !open;
    this.compareButton.setAttribute("aria-expanded", String(open));
    if (!open) return;
    const [now, mine] = [this.text.doc, this.text.read(this.waiting[0].html)];
    const [left, right] = [blocksOf(now), blocksOf(mine)];
    const changed = hunks(left, right);
    const show = (name, blocks, from, to, mark) => {
      const box = this.compared.querySelector(`[data-side=${name}]`);
      const shown = this.text.serialize(pm.model.Fragment.from(blocks));
      for (const hunk of changed) for (let n = hunk[from]; n < hunk[to]; n += 1) shown.children[n].classList.add(mark);
      for (const image of shown.querySelectorAll("img")) image.loading = "lazy";
      box.replaceChildren(...shown.childNodes);
    };
    show("now", left, "a0", "a1", "verwijderd");
    show("mine", right, "b0", "b1", "toegevoegd");
  }
}

function blocksOf(doc) {
  const blocks = [];
  doc.forEach((node) => { if (keyOf(node)) blocks.push(node); });
  return blocks;
}
