// Who else has this chapter open, and whether somebody saved: one question every eleven seconds.
// A text that rests is saved after three (autosave.js), so it stands with the others within fifteen.
import { el, icon } from "./dom.js";

const EVERY = 11_000;
const TIMEOUT = 8_000;
const TYPING_FOR = 12_000;
const IDLE_AFTER = 10 * 60_000;
const SHOWN = {
  typing: ["typt", "M4 20l1-4.5L16.5 4a2.1 2.1 0 0 1 3 3L8 18.5 4 20M14.5 6l3.5 3.5"],
  open: ["heeft dit hoofdstuk open", "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12M12 9.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6"],
  idle: ["doet al even niets", "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M12 7.5V12l3 2"],
};

export class Presence {
  constructor(form, saving, signin, sitting) {
    Object.assign(this, { form, saving, signin, sitting });
    this.panel = document.querySelector("[data-presence]");
    this.typedAt = 0;
    this.usedAt = Date.now();
    this.timer = null;
    this.asking = false;
    for (const name of ["keydown", "pointerdown"]) document.addEventListener(name, () => { this.usedAt = Date.now(); }, { passive: true });
    document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible") this.ask(); });
    addEventListener("online", () => this.ask());
    addEventListener("pagehide", () => this.leave());
    addEventListener("pageshow", ({ persisted }) => { if (persisted) this.ask(); });
    this.ask();
  }

  typed() {
    this.typedAt = Date.now();
  }

  get doing() {
    const now = Date.now();
    if (now - this.typedAt < TYPING_FOR) return "typing";
    return now - this.usedAt < IDLE_AFTER ? "open" : "idle";
  }

  async ask() {
    if (this.asking) return;
    clearTimeout(this.timer);
    this.asking = true;
    try {
      if (!this.signin.isOut) await this.once();
    } catch {
      this.show(null); // no connection, no Redis: then nobody is shown
    } finally {
      this.asking = false;
      this.timer = setTimeout(() => this.ask(), EVERY);
    }
  }

  async once() {
    const { base } = this.saving;
    const address = new URL("../stand/", this.form.action);
    address.search = new URLSearchParams({ base, sitting: this.sitting, doing: this.doing });
    const answer = await fetch(address, {
      redirect: "manual", credentials: "same-origin", headers: { Accept: "application/json" }, signal: AbortSignal.timeout(TIMEOUT),
    });
    if (answer.type === "opaqueredirect" || answer.status === 401) {
      this.show(null);
      this.saving.signedOut();
      return;
    }
    if (!answer.ok) throw new Error(String(answer.status));
    const data = await answer.json();
    this.show(data.present ?? null);
    if (data.html !== undefined) this.saving.newer(data, base);
  }

  show(present) {
    if (!this.panel) return;
    this.panel.hidden = present === null;
    this.panel.querySelector("[data-alone]").hidden = !present || present.length > 0;
    this.panel.querySelector("ul").replaceChildren(...(present ?? []).map(({ name, doing }) => {
      const [words, lines] = SHOWN[doing] ?? SHOWN.open;
      return el("li", { class: "npvr-editor-person", "data-doing": doing }, icon(lines), el("span", {}, el("strong", {}, name), ` ${words}`));
    }));
  }

  leave() {
    const body = new FormData();
    body.append("csrfmiddlewaretoken", this.form.elements.csrfmiddlewaretoken.value);
    body.append("sitting", this.sitting);
    navigator.sendBeacon(new URL("../weg/", this.form.action), body);
  }
}
