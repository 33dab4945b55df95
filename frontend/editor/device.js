// Texts that are not saved yet, kept on this device: in IndexedDB, or in localStorage where that is not to be had.
// A draft has {key, owner, path, title, visit, at}: `owner` is the page's opaque name of the person, `at` milliseconds.
// That of a chapter (editor/drafts.js) also has {html, agreed, base}: `agreed` is the text the server had when this one was
// begun, `base` its number. That of another form (keep.js) has {kind: "form", form, fields, sent}: isOfForm tells them apart.
// The page script of every page (frontend/drafts.js) uses this too.
const NAME = "npvr-teksten";
const STORE = "teksten";
const PREFIX = `${NAME}:`;
const LONGEST = 30 * 24 * 3600 * 1000; // milliseconds that a draft stays

let opening;

function database() {
  opening ??= new Promise((done) => {
    try {
      const request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "key" });
      request.onsuccess = () => {
        request.result.onversionchange = () => request.result.close();
        done(request.result);
      };
      request.onerror = () => done(null);
      request.onblocked = () => done(null);
    } catch {
      done(null);
    }
  });
  return opening;
}

// One act on the store; answers its result, or throws.
async function act(mode, work) {
  const open = await database();
  if (!open) throw new Error("no database");
  return new Promise((done, refused) => {
    const transaction = open.transaction(STORE, mode, mode === "readwrite" ? { durability: "strict" } : {});
    const request = work(transaction.objectStore(STORE));
    transaction.oncomplete = () => done(request.result);
    transaction.onerror = transaction.onabort = () => refused(transaction.error);
  });
}

// At once, for a page that is going away: what is started then in IndexedDB may not be finished.
export function keepNow(draft) {
  try {
    localStorage.setItem(PREFIX + draft.key, JSON.stringify(draft));
    return true;
  } catch {
    return false; // full, or not allowed
  }
}

// What was kept after `until` stays: it was written while something older was on its way.
function forgetNow(key, until = Infinity) {
  try {
    const kept = JSON.parse(localStorage.getItem(PREFIX + key));
    if (!(kept?.at > until)) localStorage.removeItem(PREFIX + key);
  } catch {
    // not allowed: then there is nothing in it either
  }
}

function keptNow() {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(PREFIX)).map((name) => JSON.parse(localStorage.getItem(name)));
  } catch {
    return [];
  }
}

// Answers whether the draft is on the device now.
export async function keep(draft) {
  try {
    await act("readwrite", (store) => store.put(draft));
    forgetNow(draft.key, draft.at);
    return true;
  } catch {
    return keepNow(draft);
  }
}

export async function forget(key) {
  forgetNow(key);
  await act("readwrite", (store) => store.delete(key)).catch(() => {});
}

// All drafts on this device, the newest first; of two with one key the newest.
export async function all() {
  const stored = await act("readonly", (store) => store.getAll()).catch(() => []);
  const found = new Map();
  for (const draft of [...stored, ...keptNow()]) if (!(found.get(draft.key)?.at > draft.at)) found.set(draft.key, draft);
  return [...found.values()].sort((one, other) => other.at - one.at);
}

export const isOfForm = ({ kind }) => kind === "form";
export const isTooOld = ({ at }) => Date.now() - at > LONGEST;

// --- which drafts belong to a page that is open now --------------------------------------------------------------------
const LOCK = `${NAME}:bezoek:`;

// For as long as this page lives.
export function claim(visit) {
  navigator.locks?.request(LOCK + visit, () => new Promise(() => {})).catch(() => {});
}

// The visits of all pages of this browser that are writing.
export async function visits() {
  const held = (await navigator.locks?.query())?.held ?? [];
  return new Set(held.filter(({ name }) => name.startsWith(LOCK)).map(({ name }) => name.slice(LOCK.length)));
}

// --- forms that were sent ------------------------------------------------------------------------------------------------
// The number of a sending goes along in a field and, in this tab, into its memory; when the portal took the form, it comes
// back in the name of a cookie (npvr/keeping.py).
export const SENT = "npvr-verstuurd";
const TAKEN = "npvr-aangekomen-";

// The sendings of which the portal said that it took them.
export function taken() {
  const names = document.cookie.split("; ").map((cookie) => cookie.split("=")[0]);
  return new Set(names.filter((name) => name.startsWith(TAKEN)).map((name) => name.slice(TAKEN.length)));
}

export function heardOf(sending) {
  document.cookie = `${TAKEN}${sending}=; path=/; max-age=0; samesite=lax`;
}

// --- between the pages of this browser ----------------------------------------------------------------------------------
const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("npvr") : null;

export const tellPages = (message) => channel?.postMessage(message);
export const hearPages = (listener) => channel?.addEventListener("message", ({ data }) => listener(data));
