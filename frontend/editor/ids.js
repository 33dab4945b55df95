// crypto.randomUUID is there only on https and localhost.
export function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

// One stay in the editor of one chapter: also after loading the page again, not in another tab.
export function sittingOf(path) {
  const name = `npvr-zitting:${path}`;
  try {
    const id = sessionStorage.getItem(name) ?? newId();
    sessionStorage.setItem(name, id);
    return id;
  } catch {
    return newId();
  }
}
