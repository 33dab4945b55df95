// The line that says whether the text is saved: always true, and read aloud only when something else is the matter.
export class Status {
  constructor(form) {
    this.line = form.querySelector("[data-save-state]");
    this.aloud = form.querySelector("[data-save-aloud]");
    this.saved = this.line.textContent.trim();
    this.trouble = null; // {kind, text}: stays until a save is answered well
    this.notice = "";
    this.aloudKind = "calm";
  }

  // Somebody pressed save: the answer is read aloud also when it is the same as before.
  ask() {
    this.notice = "";
    this.aloud.textContent = "";
  }

  // What is the case: {busy, isSaved, where}; `asked`: somebody pressed save and wants to hear how it went.
  show({ busy, isSaved, where }, { asked = false } = {}) {
    const [kind, text] = this.words(busy, isSaved, where);
    const full = this.notice ? `${this.notice} ${text}` : text;
    if (this.line.textContent !== full) this.line.textContent = full;
    this.line.dataset.kind = this.notice && kind === "saved" ? "notice" : kind;
    const aloudKind = this.notice || (kind === "trouble" ? `trouble ${this.trouble.kind}` : "calm");
    const better = this.aloudKind !== "calm" && aloudKind === "calm";
    if (better && kind !== "saved") return; // not yet
    if (aloudKind !== this.aloudKind || (asked && !busy)) this.aloud.textContent = full;
    this.aloudKind = aloudKind;
  }

  words(busy, isSaved, where) {
    if (this.trouble && !(isSaved && this.trouble.kind === "offline")) {
      return ["trouble", isSaved ? this.trouble.text : `${this.trouble.text}; uw tekst staat ${where}`];
    }
    if (busy) return ["busy", "Bewaren…"];
    return isSaved ? ["saved", this.saved] : ["changed", "Nog niet bewaard"];
  }
}
