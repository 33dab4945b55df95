// On every page of the frame: no text of another person stays on this device, and signing out leaves none at all.
import { SENT, all, forget, heardOf, isOfForm, isTooOld, keep, taken, tellPages, visits } from "./editor/device.js";

const SIGN_IN_WINDOW = "npvr-inloggen"; // opened beside a page whose session ended
const SIGNED_OUT = "npvr-uitgelogd";
const PATIENCE = 3_000; // milliseconds for the pages that are open to save what they have
const LOOK_EVERY = 150;

const person = document.body.dataset.person;
const wait = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });
const own = async () => (await all()).filter(({ owner }) => owner === person);

async function clearOthers() {
  const open = await visits(); // a page that still shows the text keeps its own draft until it is closed
  for (const draft of await all()) {
    if (isTooOld(draft) || (draft.owner !== person && !open.has(draft.visit))) await forget(draft.key);
  }
}

async function clearAll() {
  for (const draft of await all()) await forget(draft.key);
}

// Of a form that the portal took, nothing stays here.
async function clearTaken() {
  const done = taken();
  if (!done.size) return;
  for (const draft of await all()) if (done.has(draft.sent)) await forget(draft.key);
  done.forEach(heardOf);
}

// The text itself, for when its form can't be opened any more.
function showText(place, { fields }) {
  if (!place) return;
  place.hidden = false;
  place.querySelector("dl").replaceChildren(...fields.flatMap(({ label, words }) => {
    const [name, text] = ["dt", "dd"].map((kind) => document.createElement(kind));
    name.append(Object.assign(document.createElement("strong"), { textContent: label }));
    words.split("\n").forEach((line, n) => text.append(...(n ? [document.createElement("br"), line] : [line])));
    return [name, text];
  }));
}

// A page that answered what this tab sent with something else (sign in first, an error) says that the text is still here.
async function sayWhatIsHere() {
  const words = document.querySelector("[data-kept-here]");
  if (!words) return;
  const sending = sessionStorage.getItem(SENT);
  const here = location.pathname + location.search;
  const drafts = (await all()).filter(isOfForm);
  const draft = drafts.find(({ sent }) => sent && sent === sending)
    ?? drafts.find(({ owner, path }) => person && owner === person && path === here);
  if (!draft) return;
  const link = words.querySelector("a");
  if (link) link.href = draft.path;
  if (link && draft.path === here) link.closest("p").hidden = true; // it does not open any more
  words.hidden = false;
  if (draft.owner === person) showText(words.querySelector("[data-kept-text]"), draft);
  if (words.dataset.keptHere === "niet-aangenomen") await keep({ ...draft, sent: null });
}

// Signing out waits until the chapters that are open have saved; what is then still not saved goes only on purpose.
let sure = false;

async function signOut(form, button) {
  tellPages({ kind: "save" });
  for (let waited = 0; waited < PATIENCE && !(await own()).every(isOfForm); waited += LOOK_EVERY) await wait(LOOK_EVERY);
  const left = await own();
  if (left.length && !(await agrees(left))) return;
  sure = true;
  tellPages({ kind: "throw-away" });
  await clearAll();
  try {
    sessionStorage.setItem(SIGNED_OUT, "ja");
  } catch {
    // then the other pages notice it when they ask something
  }
  form.requestSubmit(button);
}

document.addEventListener("submit", (event) => {
  if (sure || new URL(event.target.action).pathname !== "/uitloggen/") return;
  event.preventDefault();
  event.stopImmediatePropagation();
  signOut(event.target, event.submitter);
}, { capture: true });

// A dialog that says what would be lost, with the way to it.
function agrees(left) {
  const dialog = document.getElementById("npvr-uitloggen");
  const links = new Map(left.map(({ path, title }) => [`${path} ${title}`, { path, title }]));
  dialog.querySelector("ul").replaceChildren(...[...links.values()].map(({ path, title }) => {
    const link = Object.assign(document.createElement("a"), { href: path, textContent: title });
    const item = document.createElement("li");
    item.append(link);
    return item;
  }));
  dialog.returnValue = "";
  for (const button of dialog.querySelectorAll("button")) button.onclick = () => dialog.close(button.value);
  dialog.showModal();
  return new Promise((done) => {
    dialog.addEventListener("close", () => done(dialog.returnValue === "uitloggen"), { once: true });
  });
}

async function begin() {
  await clearTaken();
  if (person) {
    tellPages({ kind: "signed-in" });
    await clearOthers();
    if (globalThis.name === SIGN_IN_WINDOW && globalThis.opener) globalThis.close();
  } else if (sessionStorage.getItem(SIGNED_OUT)) {
    sessionStorage.removeItem(SIGNED_OUT);
    await clearAll();
    tellPages({ kind: "signed-out" });
  }
  await sayWhatIsHere();
}

begin();
