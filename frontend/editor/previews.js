// What the blocks on the page show: asked once for each kind and choice, and again when the page gets the focus back.
import { askHtml } from "./asking.js";
import { placeOnScreen } from "./incoming.js";

const LEAST_PAUSE = 1_000;

export class Previews {
  constructor(address) {
    this.address = address;
    this.views = new Set();
    this.answers = new Map(); // url -> {html} as it was answered last
    this.running = new Map(); // url -> the question that is on its way
    this.askedAt = 0;
  }

  url({ attrs: { kind, id } }) {
    return `${this.address}blokken/${encodeURIComponent(kind)}/?${new URLSearchParams({ id })}`;
  }

  show(view) {
    if (!this.address) { // somebody who is invited to the text of a chapter, not to the data of the document
      view.data.replaceChildren();
      view.showTrouble("De gegevens van dit blok ziet u hier niet. Het blok staat wel in de tekst.");
      return;
    }
    this.views.add(view);
    const known = this.answers.get(this.url(view.node));
    if (known) this.fill(view, known.html);
    else {
      view.data.textContent = "De gegevens worden opgehaald…";
      this.ask(this.url(view.node));
    }
  }

  forget(view) {
    this.views.delete(view);
  }

  ask(url) {
    if (this.running.has(url)) return;
    const question = askHtml(url).then((html) => {
      if (this.answers.get(url)?.html === html) return this.each(url, (view) => { view.note.hidden = true; });
      this.answers.set(url, { html });
      return this.each(url, (view) => this.fill(view, html));
    }, (error) => this.each(url, (view) => {
      if (!this.answers.has(url)) view.data.replaceChildren();
      view.showTrouble(`${error.message} Het blok staat wel in de tekst.`);
    })).finally(() => this.running.delete(url));
    this.running.set(url, question);
  }

  each(url, act) {
    for (const view of this.views) {
      if (this.url(view.node) !== url) continue;
      const hold = placeOnScreen(view.editor.view);
      act(view);
      hold({ map: (pos) => pos });
    }
  }

  fill(view, html) {
    const page = new DOMParser().parseFromString(html, "text/html"); // runs nothing
    const fragment = document.createDocumentFragment();
    fragment.append(...page.body.childNodes);
    view.showData(fragment);
  }

  // Somebody may have changed the data on another page.
  renew() {
    if (Date.now() - this.askedAt < LEAST_PAUSE) return;
    this.askedAt = Date.now();
    for (const url of new Set([...this.views].map((view) => this.url(view.node)))) this.ask(url);
  }

  follow() {
    const again = () => { if (document.visibilityState === "visible") this.renew(); };
    const events = [[window, "focus"], [window, "pageshow"], [window, "online"], [document, "visibilitychange"]];
    for (const [target, name] of events) target.addEventListener(name, again);
    this.askedAt = Date.now();
    return { destroy: () => { for (const [target, name] of events) target.removeEventListener(name, again); } };
  }
}
