// Small help on top of pages that work without it. Nothing here is needed to read, write or send a form.
(() => {
  const root = document.documentElement;
  root.classList.add("npvr-js");

  const closeMenus = (except) => {
    for (const menu of document.querySelectorAll("details.npvr-menu[open]")) if (menu !== except) menu.open = false;
  };

  // The menu on a phone: a button that says whether it is open.
  function toggleMenu(button) {
    const open = button.getAttribute("aria-expanded") !== "true";
    button.setAttribute("aria-expanded", String(open));
  }

  // A copy button: data-copy holds the text, data-copied what the button says for two seconds.
  async function copy(button) {
    const words = button.querySelector("[data-words]") ?? button;
    const before = words.textContent;
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      words.textContent = button.dataset.copied ?? "Gekopieerd";
    } catch {
      words.textContent = "Kopiëren lukt hier niet";
    }
    setTimeout(() => { words.textContent = before; }, 2000);
  }

  document.addEventListener("click", (event) => {
    const target = event.target.closest?.("[data-toggle-menu], [data-copy], [data-open-dialog], [data-close-dialog]");
    closeMenus(event.target.closest?.("details.npvr-menu"));
    if (!target) return;
    if (target.matches("[data-toggle-menu]")) toggleMenu(target);
    else if (target.matches("[data-copy]")) copy(target);
    else if (target.matches("[data-open-dialog]")) {
      const dialog = document.getElementById(target.dataset.openDialog);
      if (dialog?.showModal) { event.preventDefault(); dialog.showModal(); } // without script the link leads to a page
    } else target.closest("dialog")?.close();
  });

  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && document.activeElement?.closest("details.npvr-menu[open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });

  // The button for a file says in our words which one is chosen (components/field.html).
  function showFile(input) {
    const name = input.parentElement?.querySelector("[data-file-name]");
    if (name) name.textContent = [...input.files].map((file) => file.name).join(", ") || "nog geen bestand gekozen";
  }
  document.addEventListener("change", ({ target }) => { if (target.type === "file") showFile(target); });
  document.addEventListener("reset", ({ target }) => setTimeout(() => target.querySelectorAll("input[type=file]").forEach(showFile)));

  // A form is sent once: a second click within five seconds does nothing (the answer may be a file, then the page stays).
  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    if (event.target.dataset.sent) { event.preventDefault(); return; }
    event.target.dataset.sent = "ja";
    setTimeout(() => { delete event.target.dataset.sent; }, 5000);
  });
  addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
    document.querySelectorAll("input[type=file]").forEach(showFile); // the browser may have kept it
  });

  // In a document that is shown a chapter at a time, an anchor of another chapter stands in the outline: go on to it.
  function followAnchor() {
    const place = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const link = place?.matches?.(".npvr-outline li") && place.querySelector("a");
    if (link && link.hash === location.hash && link.href !== location.href) location.replace(link.href);
  }
  addEventListener("hashchange", followAnchor);

  document.addEventListener("DOMContentLoaded", () => {
    // Folding comes first: what is folded above the place one is taken to would move it away again.
    if (matchMedia("(max-width: 719px)").matches) {
      for (const part of document.querySelectorAll("details[data-fold-on-phone]")) part.open = false;
    }
    document.querySelector("[data-first-focus]")?.focus();
    followAnchor();
  });
})();
