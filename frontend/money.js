// The form of a booking: works out the VAT while typing, and takes over what was usual with a supplier.
// Without it the form does the same after sending; the amounts that count are those the server works out.
(() => {
  const form = document.querySelector("form[data-booking]");
  if (!form) return;
  const field = (name) => form.querySelector(`[data-money="${name}"]`);
  const result = form.querySelector("[data-worked-out]");

  // Whole cents of an amount in the Dutch way, as BigInt; null for what is not clear: the server asks about that.
  function cents(text) {
    const bare = text.replace(/[€\s\u00a0]/g, "");
    const found = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/.exec(bare);
    if (!found || bare.length > 16) return null;
    return BigInt(found[1].replaceAll(".", "")) * 100n + BigInt((found[2] ?? "").padEnd(2, "0") || "0");
  }
  const part = (amount, rate, whole) => (2n * amount * rate + whole) / (2n * whole); // half up
  const shown = (amount) => {
    const euros = String(amount / 100n).replace(/\B(?=(\d{3})+$)/g, ".");
    return `€\u00a0${euros},${String(amount % 100n).padStart(2, "0")}`;
  };

  function workOut() {
    const amount = cents(field("amount").value);
    const own = field("vat").value.trim();
    const rate = field("rate").value;
    const inclusive = form.querySelector("[data-money='basis'] input:checked")?.value !== "excl";
    let vat = null;
    if (amount !== null && own) vat = cents(own);
    else if (amount !== null && /^\d+$/.test(rate)) {
      const percent = BigInt(rate);
      vat = part(amount, percent, inclusive ? 100n + percent : 100n);
    }
    if (vat === null || amount === 0n || (inclusive && vat > amount)) { result.textContent = ""; return; }
    const excl = inclusive ? amount - vat : amount;
    result.textContent = `Exclusief ${shown(excl)} + btw ${shown(vat)} = inclusief ${shown(excl + vat)}`;
  }

  // What was usual with this supplier: its last category and rate, where nothing was chosen yet.
  const touched = new Set();
  function takeOver() {
    const supplier = field("supplier");
    const known = [...supplier.list?.options ?? []].find((one) => one.value === supplier.value.trim());
    if (!known) return;
    for (const name of ["category", "rate"]) {
      const value = known.dataset[name];
      const select = field(name);
      if (value && select && !touched.has(name) && [...select.options].some((one) => one.value === value)) select.value = value;
    }
    if (known.dataset.compensable && !touched.has("compensable")) field("compensable").checked = known.dataset.compensable === "ja";
    workOut();
  }

  form.addEventListener("input", (event) => {
    const name = event.target.dataset.money;
    if (name) touched.add(name);
    if (result) workOut();
  });
  field("supplier")?.addEventListener("change", takeOver);
  if (result) workOut();
})();
