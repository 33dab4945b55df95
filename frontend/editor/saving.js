// Saving a chapter without leaving the page. Nothing typed is ever lost: whatever the answer is, the text stays.
// What happens is told as events on the form, so that more can listen later: npvr:changed, npvr:saving, npvr:saved,
// npvr:outdated, npvr:not-saved, each with its details.
import { el } from "./dom.js";

const TIMEOUT = 15_000;
const PAUSE_BEFORE_RETRY = 1_500;
const KEPT = "Uw tekst staat nog op deze pagina.";
const REFUSED = [400, 413, 422];
const SIGNED_OUT = `U bent uitgelogd. ${KEPT} Log in op een ander tabblad en bewaar daarna hier opnieuw.`;

const wait = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });

// A save that may be tried once more: the server may or may not have heard it.
class Unheard extends Error {}

export class Saving {
  constructor(form, text) {
    this.form = form;
    this.text = text; // {html(), isSaved(), mark(), limit()}
    this.fields = form.elements;
    this.state = form.querySelector("[data-save-state]");
    this.lastSaved = this.state.textContent;
    this.notice = "";
    this.busy = false;
    this.again = false;
    this.attempt = null; // what was sent last and not answered for sure: its token is used again for the same text
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.save();
    });
    document.addEventListener("keydown", (event) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "s") {
        event.preventDefault();
        if (!document.querySelector("dialog[open]")) this.save();
      }
    });
    addEventListener("beforeunload", (event) => {
      if (!this.text.isSaved() || this.busy) event.preventDefault();
    });
  }

  // A remark stays in sight until the next save.
  notify(message) {
    this.notice = message;
    this.changed();
  }

  say(text, kind = "") {
    this.state.textContent = this.notice ? `${this.notice} ${text}` : text;
    this.state.dataset.kind = kind;
  }

  tell(name, detail = {}) {
    this.form.dispatchEvent(new CustomEvent(`npvr:${name}`, { detail, bubbles: true }));
  }

  changed() {
    if (this.text.isSaved()) this.say(this.lastSaved, this.notice && "notice");
    else this.say("Er zijn wijzigingen die nog niet bewaard zijn", "changed");
    this.tell("changed", { saved: this.text.isSaved() });
  }

  async save() {
    if (this.busy) {
      this.again = true;
      return;
    }
    const limit = this.text.limit();
    if (limit) {
      this.say(`Bewaren lukt nu niet: ${limit} ${KEPT}`, "trouble");
      this.tell("not-saved", { message: limit });
      return;
    }
    this.busy = true;
    this.again = false;
    this.notice = "";
    this.form.setAttribute("aria-busy", "true");
    this.say("Bezig met bewaren…", "busy");
    this.tell("saving");
    const html = this.text.html();
    const mark = this.text.mark();
    try {
      await this.understand(await this.send(html), html, mark);
    } catch (error) {
      const why = error instanceof Unheard ? error.message : "er ging iets mis.";
      this.trouble(`Bewaren lukt nu niet: ${why} ${KEPT} Probeer het straks opnieuw.`);
      if (!(error instanceof Unheard)) throw error;
    } finally {
      this.busy = false;
      this.form.removeAttribute("aria-busy");
    }
    if (this.again && !this.text.isSaved()) await this.save();
  }

  // Sent once, and once more with the same token when nothing certain came back.
  async send(html) {
    const base = this.fields.base.value;
    if (this.attempt?.html !== html || this.attempt.base !== base) this.attempt = { html, base, token: newToken() };
    this.fields.token.value = this.attempt.token;
    try {
      return await this.once();
    } catch (error) {
      if (!(error instanceof Unheard)) throw error;
      await wait(PAUSE_BEFORE_RETRY);
      return this.once();
    }
  }

  async once({ fresh = false } = {}) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), TIMEOUT);
    const body = new FormData();
    for (const name of ["csrfmiddlewaretoken", "base", "token"]) body.append(name, this.fields[name].value);
    body.append("html", this.attempt.html);
    try {
      const answer = await fetch(this.form.action, {
        method: "POST", body, redirect: "manual", credentials: "same-origin", signal: stop.signal, headers: { Accept: "application/json" },
      });
      if (answer.status === 403 && !fresh && (await this.refreshCsrf())) return await this.once({ fresh: true });
      if (answer.status >= 500) throw new Unheard(`het portaal heeft een storing (${answer.status}).`);
      return { status: answer.status, signedOut: answer.type === "opaqueredirect" || answer.status === 401, data: await readJson(answer) };
    } catch (error) {
      if (error instanceof Unheard) throw error;
      if (error.name === "AbortError") throw new Unheard("het portaal antwoordt niet op tijd.");
      if (error instanceof TypeError) throw new Unheard("er is geen verbinding met het portaal.");
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  // Who signed in again on another tab has another form key; the page itself gives the new one.
  async refreshCsrf() {
    const answer = await fetch(location.href, { redirect: "manual", credentials: "same-origin", headers: { Accept: "text/html" } });
    if (!answer.ok) return false;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const value = page.querySelector("input[name=csrfmiddlewaretoken]")?.value;
    if (!value) return false;
    this.fields.csrfmiddlewaretoken.value = value;
    return true;
  }

  async understand({ status, signedOut, data }, html, mark) {
    if (status === 200 && data?.status === "bewaard") return this.saved(data, mark);
    if (status === 409 && data) return this.outdated(data, html);
    if (REFUSED.includes(status)) {
      this.attempt = null;
      return this.trouble(`Bewaren lukt nu niet: ${data?.message ?? "het portaal neemt de tekst zo niet aan."} ${KEPT}`);
    }
    if (signedOut) return this.trouble(SIGNED_OUT);
    if (status === 403) return this.trouble(`${data?.message ?? "U mag dit hoofdstuk nu niet bewerken, of u bent uitgelogd."} ${KEPT}`);
    if (status === 404) return this.trouble(`Bewaren lukt nu niet: dit hoofdstuk is er niet meer, of u kunt er niet meer bij. ${KEPT}`);
    return this.trouble(`Bewaren lukt nu niet: het portaal gaf een onverwacht antwoord (${status || "onbekend"}). ${KEPT}`);
  }

  saved(data, mark) {
    this.attempt = null;
    this.fields.base.value = data.base;
    this.lastSaved = `Bewaard om ${data.at}`;
    this.text.saved(mark);
    this.conflict().hidden = true;
    if (this.text.isSaved()) this.say(this.lastSaved, "saved");
    else this.say(`${this.lastSaved}; er zijn alweer nieuwe wijzigingen`, "changed");
    this.tell("saved", { base: data.base, at: data.at, by: data.by });
  }

  // Somebody else saved in between: both texts are shown, this one stays in the editor.
  outdated(data) {
    this.attempt = null;
    const box = this.conflict();
    box.innerHTML = data.html ?? "";
    if (data.base !== undefined && !box.querySelector("[data-save-on-top]")) box.append(onTop(data.base));
    box.hidden = false;
    this.say(`Niet bewaard: iemand anders heeft dit hoofdstuk intussen bewaard. ${KEPT}`, "trouble");
    box.focus();
    box.scrollIntoView({ block: "start" });
    this.tell("outdated", data);
  }

  conflict() {
    return document.getElementById("botsing");
  }

  // The reader has seen the other text and saves this one on top of it: the other stays in the history.
  saveOnTop(base) {
    this.fields.base.value = base;
    return this.save();
  }

  trouble(message) {
    this.say(message, "trouble");
    this.tell("not-saved", { message });
  }
}

// Saving again is a choice of its own, so that nobody overwrites by habit.
function onTop(base) {
  const button = el("button", {
    type: "button", class: "utrecht-button utrecht-button--secondary-action", "data-save-on-top": base,
  }, "Mijn tekst nu bewaren");
  return el("p", {}, button, " De andere tekst blijft in de geschiedenis staan.");
}

async function readJson(answer) {
  try {
    return await answer.json();
  } catch {
    return null;
  }
}

// crypto.randomUUID is there only on https and localhost.
function newToken() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
