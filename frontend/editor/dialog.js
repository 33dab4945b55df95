// One dialog for all: a title, fields with labels, errors at the field, two buttons. Focus comes back to where it was.
import { el, uniqueId } from "./dom.js";

const CONTROLS = {
  text: (field, common) => el("input", { ...common, type: "text", class: "utrecht-textbox utrecht-textbox--html-input", value: field.value ?? "" }),
  number: (field, common) => el("input", {
    ...common, type: "number", min: field.min, max: field.max, class: "utrecht-textbox utrecht-textbox--html-input", value: field.value ?? "",
  }),
  file: (field, common) => el("input", { ...common, type: "file", accept: field.accept, class: "npvr-file" }),
  checkbox: (field, common) => el("input", { ...common, type: "checkbox", checked: Boolean(field.value), class: "utrecht-checkbox utrecht-checkbox--html-input" }),
  textarea: (field, common) => {
    const area = el("textarea", { ...common, rows: field.rows ?? 4, class: "utrecht-textarea utrecht-textarea--html-textarea" });
    area.value = field.value ?? "";
    return area;
  },
  select: (field, common) => {
    const options = field.options.map(([value, words]) => el("option", { value, selected: value === field.value }, words));
    return el("select", { ...common, class: "utrecht-select utrecht-select--html-select" }, ...options);
  },
};

// A field of its own make has `row`, `control`, `error` and `value`; `build` gives it.
function fieldOf(field) {
  if (field.build) return Object.assign(field.build(), { name: field.name, built: true });
  const id = uniqueId("npvr-veld");
  const help = field.help && el("div", { id: `${id}-uitleg`, class: "utrecht-form-field-description" }, field.help);
  const error = el("div", { id: `${id}-fout`, class: "utrecht-form-field-error-message", hidden: true });
  const described = [help && help.id, error.id].filter(Boolean).join(" ");
  const control = CONTROLS[field.type ?? "text"](field, {
    id, name: field.name, lang: "nl", autocomplete: "off", "aria-describedby": described, "aria-required": field.required ? "true" : null,
  });
  const label = el("label", { for: id, class: "utrecht-form-label" }, field.label);
  if (!field.required && field.type !== "checkbox") label.append(el("span", { class: "npvr-optional" }, " (niet verplicht)"));
  const parts = field.type === "checkbox"
    ? [error, el("div", { class: "npvr-choice" }, control, el("div", {}, label, ...(help ? [help] : [])))]
    : [label, ...(help ? [help] : []), error, control];
  return { ...field, control, error, row: el("div", { class: "utrecht-form-field" }, ...parts) };
}

const valueOf = (row) => (row.built ? row.value : givenIn(row));
const givenIn = ({ type, control }) =>
  type === "checkbox" ? control.checked : type === "file" ? control.files[0] ?? null : control.value;

// Ask for the values of `fields`. `check(values)` gives the errors by field name; `send(values)` may go to the server and
// throws an Error with a Dutch sentence when it is refused. Answers the values (and what `send` gave), the value of an
// extra button, or null when the reader steps back.
export function ask({ title, intro, fields = [], submit, extra = [], check, send, watch }) {
  const before = document.activeElement;
  const rows = fields.map(fieldOf);
  const byName = Object.fromEntries(rows.map((row) => [row.name, row]));
  const titleId = uniqueId("npvr-titel");
  const trouble = el("div", { class: "npvr-dialog__trouble", role: "alert" });
  const button = el("button", { type: "submit", class: "utrecht-button utrecht-button--primary-action" }, submit);
  const cancel = el("button", { type: "button", class: "utrecht-button utrecht-button--subtle" }, "Annuleren");
  const extras = extra.map(({ label, value }) => el("button", {
    type: "button", class: "utrecht-button utrecht-button--secondary-action npvr-button--careful", onclick: () => finish(value),
  }, label));
  const form = el("form", { novalidate: true, class: "npvr-dialog__form" },
    el("h2", { id: titleId, class: "npvr-dialog__title" }, title),
    ...(intro ? [el("p", {}, intro)] : []), trouble, ...rows.map(({ row }) => row),
    el("div", { class: "npvr-dialog__buttons" }, button, ...extras, cancel));
  const dialog = el("dialog", { class: "npvr-dialog", "aria-labelledby": titleId }, form);
  let answer;
  const answered = new Promise((resolve) => { answer = resolve; });
  let result = null;

  function finish(value) {
    result = value;
    dialog.close();
  }

  function show(errors) {
    for (const { name, control, error, row, built } of rows) {
      const text = errors[name];
      error.textContent = text ?? "";
      error.hidden = !text;
      row.classList.toggle("utrecht-form-field--invalid", Boolean(text));
      if (text && !built) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
    rows.find(({ name }) => errors[name])?.control.focus();
  }

  async function onSubmit(event) {
    event.preventDefault();
    event.stopPropagation();
    if (button.disabled) return;
    const values = Object.fromEntries(rows.map((row) => [row.name, valueOf(row)]));
    const errors = check?.(values) ?? {};
    trouble.textContent = "";
    show(errors);
    if (Object.keys(errors).length) return;
    try {
      button.disabled = true;
      if (send) Object.assign(values, await send(values));
      finish(values);
    } catch (error) {
      trouble.textContent = error.message;
    } finally {
      button.disabled = false;
    }
  }

  form.addEventListener("submit", onSubmit);
  cancel.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    dialog.remove();
    before?.focus?.();
    answer(result);
  });
  document.body.append(dialog);
  dialog.showModal();
  watch?.(byName);
  rows[0]?.control.focus();
  return answered;
}
