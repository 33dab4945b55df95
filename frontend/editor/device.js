// Texts that are not saved yet, kept on this device: in IndexedDB, or in localStorage where that is not to be had.
// A draft is {key, owner, path, visit, html, agreed, base, at}: `owner` is the page's opaque name of the person, `agreed` the
// text the server had when this one was begun, `base` its number, `at` milliseconds. The page script of every page
// (frontend/drafts.js) uses this too.
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

function forgetNow(key) {
  try {
    localStorage.removeItem(PREFIX + key);
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
    forgetNow(draft.key);
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

// --- between the pages of this browser ----------------------------------------------------------------------------------
const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("npvr") : null;

export const tellPages = (message) => channel?.postMessage(message);
export const hearPages = (listener) => channel?.addEventListener("message", ({ data }) => listener(data));
