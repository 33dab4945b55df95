// The text in the editor beside the text that the server has: which is which, and what is not saved yet.
import { pm } from "django-prose-editor/editor";
import { sameText } from "./threeway.js";

const { DOMParser: Reader, DOMSerializer } = pm.model;

export class Text {
  constructor(editor, textarea, limit) {
    this.editor = editor;
    this.textarea = textarea;
    this.limit = limit; // () => a sentence when the text is too large, or ""
    // What the server has as save number `base`, as far as this page knows; null: the page began with a text that is not
    // saved (after a collision), so nothing can be compared before the first save.
    this.agreed = textarea.form.hasAttribute("data-unsaved") ? null : this.doc;
  }

  get doc() {
    return this.editor.state.doc;
  }

  html() {
    this.textarea.value = this.editor.getHTML();
    return this.textarea.value;
  }

  agree(doc) {
    this.agreed = doc;
  }

  isSaved(doc = this.doc) {
    return this.agreed !== null && sameText(this.agreed, doc);
  }

  // HTML of the server, or of this device: only what a chapter can hold comes through.
  read(html) {
    const page = new DOMParser().parseFromString(html, "text/html"); // runs nothing, loads nothing
    return Reader.fromSchema(this.editor.schema).parse(page.body);
  }

  write(doc) {
    return this.serialize(doc.content, "div").innerHTML;
  }

  // Elements for reading, in a box.
  serialize(content, name = "div") {
    const box = document.createElement(name);
    box.append(DOMSerializer.fromSchema(this.editor.schema).serializeFragment(content));
    return box;
  }
}
