// When the text is saved without anybody asking: a while after typing stops, now and then during typing, and on leaving.
const AFTER_TYPING = 3_000;
const AT_LEAST_EVERY = 30_000;
const FIRST_RETRY = 2_000;
const LAST_RETRY = 60_000;

export class Autosave {
  constructor(saving, { box }) {
    this.saving = saving;
    this.timer = null;
    this.since = 0; // the first change that is not saved, in milliseconds
    this.failures = 0;
    saving.form.addEventListener("npvr:settled", () => this.settled());
    box.addEventListener("focusout", ({ relatedTarget }) => { if (!box.contains(relatedTarget)) this.now(); });
    document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") this.now(); });
    addEventListener("pagehide", () => this.now());
    addEventListener("online", () => this.now());
    addEventListener("pageshow", ({ persisted }) => { if (persisted) this.now(); });
  }

  // Somebody typed.
  changed() {
    if (this.saving.isSaved) return this.stop();
    this.since ||= Date.now();
    if (this.failures) return; // the next try is planned
    const left = Math.max(0, this.since + AT_LEAST_EVERY - Date.now());
    this.plan(Math.min(AFTER_TYPING, left));
  }

  plan(pause) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(), pause);
  }

  stop() {
    clearTimeout(this.timer);
    this.since = 0;
  }

  now() {
    clearTimeout(this.timer);
    const { saving } = this;
    if (saving.busy || !saving.mayAutosave || (saving.isSaved && !saving.attempt)) return;
    saving.save("autosave");
  }

  settled() {
    const { saving } = this;
    const kind = saving.status.trouble?.kind;
    this.failures = kind === "offline" || kind === "storing" || kind === "fault" ? this.failures + 1 : 0;
    this.since = 0;
    if (this.failures) {
      const pause = Math.min(FIRST_RETRY * 2 ** (this.failures - 1), LAST_RETRY);
      this.plan(pause * (0.75 + Math.random() / 2)); // not everybody at the same moment
    } else if (!saving.isSaved && saving.mayAutosave) this.changed();
    else clearTimeout(this.timer);
  }
}
