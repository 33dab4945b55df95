// Saving a chapter without leaving the page: one save under way at a time, each written on the save this page last agreed
// on. Nothing typed is ever lost: whatever the answer is, the text stays here and in the draft on this device.
// What happens is told as events on the form: npvr:changed, npvr:saving, npvr:saved, npvr:not-saved, npvr:collision.
import { newId } from "./ids.js";

const TIMEOUT = 15_000;
const PAUSE_BEFORE_RETRY = 1_500;
const LARGEST_KEPT_ALIVE = 60_000; // bytes: a browser finishes a request of 64 KB for a page that is gone
const REFUSED = [400, 413, 422];

const wait = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });

// Nothing certain came back: the server may or may not have heard it.
class Unheard extends Error {
  constructor(kind, message) {
    super(message);
    this.kind = kind;
  }
}

export class Saving {
  constructor(form, { text, status, incoming, signin, sitting }) {
    Object.assign(this, { form, text, status, incoming, signin, sitting });
    this.fields = form.elements;
    this.base = this.fields.base.defaultValue;
    this.collisionPanel = form.querySelector("[data-panel=collision]");
    this.collision = null; // {url, doc}: where both texts are kept, and which text of ours
    this.refused = null; // the text that the server does not take
    this.busy = false;
    this.again = null; // the kind of save that was asked for meanwhile
    this.attempt = null; // what was sent and not answered for sure: it goes first, with the same token
    this.where = "op deze pagina"; // where the text is safe: drafts.js says it
    this.onHandedOver = async () => {};
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
    this.collisionPanel.querySelector("a").addEventListener("click", (event) => this.toCollision(event));
  }

  get isSaved() {
    return this.text.isSaved();
  }

  // Whether saving by itself makes sense now; a person may always press the button.
  get mayAutosave() {
    return !this.collision && !this.signin.isOut && !this.refused?.eq(this.text.doc);
  }

  notify(message) {
    this.status.notice = message;
    this.show();
  }

  show(how) {
    this.status.show(this, how);
  }

  tell(name, detail = {}) {
    this.form.dispatchEvent(new CustomEvent(`npvr:${name}`, { detail, bubbles: true }));
  }

  changed() {
    this.show();
    this.tell("changed", { saved: this.isSaved });
  }

  trouble(kind, words) {
    this.status.trouble = { kind, text: words };
    this.show();
    this.tell("not-saved", { kind, message: words });
  }

  // Answers whether the text as it is now is saved.
  async save(kind = "save") {
    const asked = kind === "save";
    if (asked) this.status.ask();
    if (this.busy) {
      if (this.again !== "save") this.again = kind;
      return false;
    }
    const limit = this.text.limit();
    if (limit) {
      this.trouble("refused", `Niet bewaard: ${limit.replace(/\.$/, "")}`);
      return false;
    }
    this.busy = true;
    this.again = null;
    this.form.setAttribute("aria-busy", "true");
    this.show();
    this.tell("saving");
    try {
      await this.exchange(kind);
    } catch (error) {
      if (!(error instanceof Unheard)) {
        this.trouble("fault", "Bewaren lukt nu niet: er ging iets mis");
        throw error;
      }
      this.trouble(error.kind, error.message);
    } finally {
      this.busy = false;
      this.form.removeAttribute("aria-busy");
      this.show({ asked: asked || this.again === "save" });
      this.tell("settled");
    }
    if (this.again && !this.isSaved && !this.status.trouble) return this.save(this.again);
    return this.isSaved;
  }

  // What is still waiting for an answer goes first: under the same token it is saved once, however often it is sent.
  async exchange(kind) {
    const waiting = this.attempt;
    this.attempt ??= { html: this.text.html(), doc: this.text.doc, base: this.base, token: newId(), kind };
    const { doc } = this.attempt;
    await this.understand(await this.send(), doc);
    if (waiting && !this.attempt && !this.status.trouble && !this.isSaved) await this.exchange(kind);
  }

  async send() {
    try {
      return await this.once();
    } catch (error) {
      if (!(error instanceof Unheard) || document.visibilityState === "hidden") throw error;
      await wait(PAUSE_BEFORE_RETRY);
      return this.once();
    }
  }

  body() {
    const { html, base, token, kind } = this.attempt;
    const body = new FormData();
    const values = { csrfmiddlewaretoken: this.fields.csrfmiddlewaretoken.value, base, token, sitting: this.sitting, kind, html };
    for (const [name, value] of Object.entries(values)) body.append(name, value);
    this.fields.token.value = token;
    return body;
  }

  async once({ fresh = false } = {}) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), TIMEOUT);
    try {
      const answer = await fetch(this.form.action, {
        method: "POST", body: this.body(), redirect: "manual", credentials: "same-origin", signal: stop.signal,
        keepalive: new Blob([this.attempt.html]).size < LARGEST_KEPT_ALIVE, headers: { Accept: "application/json" },
      });
      if (answer.status === 403 && !fresh && (await this.signin.renew())) return await this.once({ fresh: true });
      if (answer.status >= 500) throw new Unheard("storing", `Het portaal heeft een storing (${answer.status})`);
      return { status: answer.status, signedOut: answer.type === "opaqueredirect" || answer.status === 401, data: await readJson(answer) };
    } catch (error) {
      if (error instanceof Unheard) throw error;
      if (error.name === "AbortError") throw new Unheard("storing", "Het portaal antwoordt niet op tijd");
      if (error instanceof TypeError) throw new Unheard("offline", "Geen verbinding");
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  async understand({ status, signedOut, data }, doc) {
    if (status === 200 && data?.status === "bewaard") return this.saved(data, doc);
    if (status === 200 && data?.status === "samengevoegd") return this.merged(data, doc);
    this.attempt = null;
    if (this.signin.isOther) return this.trouble("signed-out", "Niet bewaard: op dit apparaat is nu iemand anders ingelogd");
    if (signedOut || this.signin.isOut) return this.signedOut();
    if (status === 409 && data) return this.collided(data, doc);
    if (REFUSED.includes(status)) {
      this.refused = doc;
      return this.trouble("refused", `Niet bewaard: ${(data?.message ?? "het portaal neemt de tekst zo niet aan").replace(/\.$/, "")}`);
    }
    if (status === 403) return this.trouble("refused", (data?.message ?? "Niet bewaard: u mag dit hoofdstuk nu niet bewerken").replace(/\.$/, ""));
    if (status === 404) return this.trouble("refused", "Niet bewaard: dit hoofdstuk is er niet meer, of u kunt er niet meer bij");
    return this.trouble("fault", `Niet bewaard: het portaal gaf een onverwacht antwoord (${status || "onbekend"})`);
  }

  signedOut() {
    this.signin.out();
    this.trouble("signed-out", "U bent uitgelogd: log hiernaast in");
  }

  signedIn() {
    if (this.status.trouble?.kind === "signed-out") this.status.trouble = null;
    this.show();
  }

  agree(base, doc) {
    this.base = String(base);
    this.fields.base.value = this.base;
    this.text.agree(doc);
    this.refused = null;
    this.clearCollision();
    this.status.trouble = null;
  }

  saved(data, doc) {
    this.attempt = null;
    this.status.saved = `Bewaard om ${data.at}`;
    this.agree(data.base, doc);
    this.tell("saved", { base: data.base, at: data.at, by: data.by });
  }

  // What we sent is saved together with what others saved meanwhile; their part comes into the editor.
  async merged(data, doc) {
    await this.incoming.untilFree();
    this.attempt = null;
    this.status.trouble = null;
    this.status.saved = `Bewaard om ${data.at}`;
    const theirs = this.text.read(data.html);
    // Something was typed in a block that came back changed: then the text stays on the old base, so that the server
    // compares with what was seen here.
    if (this.incoming.take(doc, theirs, (data.others ?? []).join(" en "))) this.agree(data.base, theirs);
    this.tell("saved", { base: data.base, at: data.at, by: data.by });
  }

  // The page asked how the chapter stands and there is a newer text.
  newer({ base, html, by, at }, askedOn) {
    const settled = this.text.agreed && !this.busy && !this.attempt && askedOn === this.base && Number(base) > Number(this.base);
    if (!settled || this.incoming.isHeld) return;
    const theirs = this.text.read(html);
    if (!this.incoming.take(this.text.agreed, theirs, by)) return;
    this.agree(base, theirs);
    this.status.saved = `Bewaard om ${at}`;
    this.changed();
    this.tell("newer", { base });
  }

  // Both changed the same: nothing is chosen for anybody, both texts are kept, and a page shows them.
  collided(data, doc) {
    this.collision = { url: data.url, doc };
    this.collisionPanel.querySelector("a").href = data.url;
    this.collisionPanel.hidden = false;
    this.trouble("collision", "Nog niet bewaard: iemand anders wijzigde hetzelfde als u");
    this.tell("collision", data);
  }

  clearCollision() {
    if (!this.collision) return;
    this.collision = null;
    this.collisionPanel.hidden = true;
  }

  // What was typed after the collision must be on that page too. The portal holds the text then, so this device need not.
  async toCollision(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a tab of its own
    event.preventDefault();
    if (!this.collision.doc.eq(this.text.doc)) await this.save();
    if (!this.collision) return;
    if (this.collision.doc.eq(this.text.doc)) await this.onHandedOver();
    location.assign(this.collision.url);
  }
}

async function readJson(answer) {
  try {
    return await answer.json();
  } catch {
    return null;
  }
}
