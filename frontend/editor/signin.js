// Whose page this is, and signing in again beside it when the session ended.
import { hearPages } from "./device.js";

const WINDOW = "npvr-inloggen";
const SIGN_IN = "/inloggen/?next=/";

export class Signin {
  constructor(form) {
    this.form = form;
    this.person = document.body.dataset.person ?? "";
    this.panels = { out: form.querySelector("[data-panel=signed-out]"), other: form.querySelector("[data-panel=other-person]") };
    this.state = "in"; // "in" | "out" | "other"
    this.checking = null;
    this.onBack = () => {};
    for (const link of form.querySelectorAll("[data-sign-in]")) link.addEventListener("click", (event) => this.open(event));
    const look = () => { if (this.state !== "in" && document.visibilityState === "visible") this.check(); };
    addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    hearPages(({ kind }) => {
      if (kind === "signed-in" && this.state !== "in") this.check();
    });
  }

  get isOut() { return this.state !== "in"; }
  get isOther() { return this.state === "other"; }

  out() {
    if (this.state === "in") this.go("out");
  }

  go(state) {
    this.state = state;
    for (const [name, panel] of Object.entries(this.panels)) panel.hidden = name !== state;
  }

  open(event) {
    const opened = globalThis.open(SIGN_IN, WINDOW);
    if (opened) event.preventDefault(); // else the link opens a tab
  }

  async check() {
    const before = this.state;
    if ((await this.renew()) && before !== "in") this.onBack();
  }

  // Who signed in again has another form key; the page itself gives the new one. Answers whether this person may go on.
  renew() {
    this.checking ??= this.ask().finally(() => { this.checking = null; });
    return this.checking;
  }

  async ask() {
    const answer = await fetch(location.href, { redirect: "manual", credentials: "same-origin", headers: { Accept: "text/html" } }).catch(() => null);
    if (!answer) return false;
    const page = answer.type === "opaqueredirect" ? null : new DOMParser().parseFromString(await answer.text(), "text/html");
    const person = page?.body.dataset.person ?? "";
    if (!person) {
      if (answer.type === "opaqueredirect" || answer.status === 401) this.go("out");
      return false;
    }
    if (person !== this.person) {
      this.go("other");
      return false;
    }
    const value = page.querySelector("input[name=csrfmiddlewaretoken]")?.value;
    if (!answer.ok || !value) return false;
    this.form.elements.csrfmiddlewaretoken.value = value;
    this.go("in");
    return true;
  }
}
