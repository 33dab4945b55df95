// Text from Word, a mail or a web page, made into what a chapter can hold before the editor reads it: real lists, notes,
// headings without a jump, no fonts. The server cleans again; this is for what only the pasted styles can tell.
import { el } from "./dom.js";

// Pasted styles are read under another name, and handlers get a name that means nothing: the page's security policy would
// report them even in a document that is only read.
const STYLE = "data-stijl";
const styled = (element, pattern) => pattern.test(element.getAttribute(STYLE) ?? "");

export function cleanPasted(html, { imagePrefix, maxBytes, notice }) {
  const renamed = html
    .replace(/<!--[\s\S]*?-->|<!\[[^\]]*\]>|<\?xml[^>]*>/g, "")
    .replace(/<(style|script|template|svg|math)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/[\s/"']style\s*=/gi, ` ${STYLE}=`).replace(/([\s/"'])on([a-z]+\s*=)/gi, "$1data-weg-$2"));
  const { body } = new DOMParser().parseFromString(renamed, "text/html");
  for (const element of body.querySelectorAll("script, style, meta, link, title, xml, template, svg, math, iframe")) element.remove();
  images(body, imagePrefix, notice);
  if (!body.querySelector("[data-pm-slice]")) foreign(body);
  for (const element of body.querySelectorAll(`[${STYLE}]`)) element.removeAttribute(STYLE);
  return fitting(body.innerHTML, maxBytes, notice);
}

// What could never be saved is not put in: a text of several megabytes only makes the page slow.
export function fitting(text, maxBytes, notice) {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes <= maxBytes) return text;
  const [size, most] = [bytes, maxBytes].map((number) => Math.ceil(number / 1000));
  notice(`Niet geplakt: deze tekst is ${size} kB groot en in een hoofdstuk past ten hoogste ${most} kB. Plak de tekst in delen.`);
  return "";
}

function foreign(body) {
  wordNotes(body);
  wordLists(body);
  styles(body);
  headings(body);
  cells(body);
  for (const element of body.querySelectorAll("p, h3, h4, li, span")) {
    if (!element.textContent.replace(/\u00a0/g, " ").trim() && !element.querySelector("img, [data-voetnoot]")) element.remove();
  }
}

function images(body, prefix, notice) {
  let lost = 0;
  for (const image of body.querySelectorAll("img")) {
    const source = (image.getAttribute("src") ?? "").replace(location.origin, "");
    if (source.startsWith(prefix)) image.setAttribute("src", source);
    else {
      image.remove();
      lost += 1;
    }
  }
  if (lost) {
    const what = lost === 1 ? "1 afbeelding is" : `${lost} afbeeldingen zijn`;
    notice(`${what} niet meegekomen bij het plakken. Voeg afbeeldingen toe met de knop Afbeelding.`);
  }
}

const unwrap = (element) => element.replaceWith(...element.childNodes);

function wrapContent(element, name) {
  const mark = el(name);
  mark.append(...element.childNodes);
  element.append(mark);
}

// Bold and italic that only a style tells, and bold that a style takes back.
function styles(body) {
  for (const element of body.querySelectorAll("b, strong, i, em")) {
    if (styled(element, /font-weight:\s*(normal|400)|font-style:\s*normal/i)) unwrap(element);
  }
  for (const element of body.querySelectorAll("span, font")) {
    if (styled(element, /font-weight:\s*(bold|[6-9]00)/i)) wrapContent(element, "strong");
    if (styled(element, /font-style:\s*italic/i)) wrapContent(element, "em");
    if (styled(element, /vertical-align:\s*super/i)) wrapContent(element, "sup");
    if (styled(element, /vertical-align:\s*sub\b/i)) wrapContent(element, "sub");
  }
}

// The highest level that was pasted becomes a kop, every lower one a tussenkop: no level is skipped.
function headings(body) {
  const found = [...body.querySelectorAll("h1, h2, h3, h4, h5, h6, p.MsoTitle")];
  const rank = (element) => (element.matches("p") ? 1 : Number(element.tagName[1]));
  const highest = Math.min(...found.map(rank));
  for (const element of found) {
    const heading = el(rank(element) === highest ? "h3" : "h4");
    heading.append(...element.childNodes);
    for (const bold of heading.querySelectorAll("b, strong")) unwrap(bold);
    element.replaceWith(heading);
  }
}

// Cells hold paragraphs only: a list in a cell becomes lines with a dash or a number.
function cells(body) {
  for (const list of [...body.querySelectorAll("td ul, td ol, th ul, th ol")].reverse()) {
    const lines = [...list.children].map((item, index) => {
      const line = el("p", {}, list.tagName === "OL" ? `${index + 1}. ` : "– ");
      for (const paragraph of item.querySelectorAll("p")) unwrap(paragraph);
      line.append(...item.childNodes);
      return line;
    });
    list.replaceWith(...lines);
  }
}

// Word's notes: a link to #_ftn1 in the text, and the text of the note in a div at the end.
function wordNotes(body) {
  for (const link of body.querySelectorAll("a[href*='#_ftn'], a[href*='#_edn']")) {
    const id = link.getAttribute("href").split("#_")[1];
    if (id.includes("ref")) continue;
    const source = body.querySelector(`#${CSS.escape(id)}`);
    const text = (source?.textContent ?? "").replace(/^[\s\u00a0]*\[\w+\]/, "").replace(/\s+/g, " ").trim();
    if (text) link.replaceWith(el("span", { "data-voetnoot": "" }, text));
    else link.remove();
  }
  for (const note of body.querySelectorAll("div[id^='ftn'], div[id^='edn']")) {
    const holder = note.parentElement;
    note.remove();
    if (styled(holder, /mso-element:\s*(foot|end)note-list/i) && !holder.querySelector("div")) holder.remove();
  }
}

// Word's lists: paragraphs that say in their style which list and level they belong to, with a typed bullet or number.
function wordLists(body) {
  let open = []; // the lists that are open, by level
  for (const item of [...body.querySelectorAll("p, h1, h2, h3, h4, h5, h6")]) {
    const found = /mso-list:\s*l\d+\s+level(\d+)/i.exec(item.getAttribute(STYLE) ?? "");
    if (!found || !item.matches("p")) {
      open = [];
      continue;
    }
    if (open.length && open[0].nextElementSibling !== item) open = [];
    const level = Math.min(Number(found[1]), open.length + 1);
    const bullet = [...item.querySelectorAll("span")].find((part) => styled(part, /mso-list:\s*ignore/i));
    const name = /^[\s\u00a0]*(\d+|[a-z]|[ivx]+)[.)]/i.test(bullet?.textContent ?? "") ? "ol" : "ul";
    bullet?.remove();
    open.length = Math.min(open.length, level);
    if (open.length === level && open[level - 1].tagName.toLowerCase() !== name && level === 1) open = [];
    if (open.length < level) {
      const list = el(name);
      if (open.length) open.at(-1).lastElementChild.append(list);
      else item.before(list);
      open.push(list);
    }
    const paragraph = el("p");
    paragraph.append(...item.childNodes);
    open.at(-1).append(el("li", {}, paragraph));
    item.remove();
  }
}
