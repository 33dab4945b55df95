// Builds what the portal serves from npvr/static/npvr/: the style sheet, the small script, the fonts and the map.
// Run by set-up: `npm ci --ignore-scripts && node build.mjs`. The results are not committed.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { drawing } from "./nederland.mjs";
import { keepRules, reachable, set, settle } from "./styles.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "..", "npvr", "static", "npvr");
const modules = join(here, "node_modules");
const read = (...path) => readFileSync(join(...path), "utf8");
const target = ["chrome109", "firefox115", "safari15.6"];

// The components in use; one that is not here has no style.
const COMPONENTS = [
  "alert", "breadcrumb-nav", "button", "checkbox", "document", "form-field", "form-field-description",
  "form-field-error-message", "form-fieldset", "form-label", "heading-1", "heading-2", "heading-3", "heading-4", "link",
  "pagination", "paragraph", "select", "skip-link", "textarea", "textbox",
];
// The modifiers in use. The design system also ships classes that fake a state (--hover, --focus) for its own showcase,
// and variants that this portal has no place for; rules that need such a class are left out.
const MODIFIERS = [
  "primary-action", "secondary-action", "subtle", "danger", "submit",
  "html-button", "html-input", "html-textarea", "html-select", "html-a", "html-ol", "html-li",
  "html-fieldset", "html-legend", "html-label",
  "info", "ok", "warning", "error", "invalid", "checkbox", "radio", "current", "first", "prev", "next",
  "visible-on-focus", "disabled",
];

const THEME = ["base", "frame", "components", "forms", "document", "prose", "blocks", "print"];
// A sheet of its own, for the pages about structured content (templates/plans/items/frame.html): others go without.
const ITEMS = ["items", "activities"];
// And one for the pages about process money (templates/funding/frame.html), beside that of the items.
const FUNDING = ["tabs", "funding"];
// And one for the pages about governance (templates/governance/frame.html).
const GOVERNANCE = ["tabs", "governance", "papers", "meetings", "events", "calendar", "milestones"];

async function styles() {
  const components = COMPONENTS.map((name) => read(modules, "@utrecht", `${name}-css`, "dist", "index.css")).join("\n");
  const own = THEME.map((name) => read(here, "theme", `${name}.css`)).join("\n");
  const theme = read(here, "theme", "tokens.css");
  const example = read(modules, "@nl-design-system-unstable", "voorbeeld-design-tokens", "dist", "variables.css");
  const kept = keepRules(components, MODIFIERS);
  const known = set(example + theme + kept);
  const nlds = settle(kept, (name) => known.has(name));
  const items = ITEMS.map((name) => read(here, "theme", `${name}.css`)).join("\n");
  const funding = FUNDING.map((name) => read(here, "theme", `${name}.css`)).join("\n");
  const governance = GOVERNANCE.map((name) => read(here, "theme", `${name}.css`)).join("\n");
  const tokens = reachable(example, theme, nlds + own + items + funding + governance);
  const css = [
    "/*! NL Design System: Utrecht-componenten en voorbeeldtokens, EUPL-1.2. Zie LICENTIES.txt. */",
    "@layer npvr-tokens, nlds, npvr;",
    `@layer npvr-tokens{.npvr-theme{${tokens}}${theme}}`,
    `@layer nlds{${nlds}}`,
    `@layer npvr{${own}}`,
  ].join("\n");
  const { code } = await transform(css, { loader: "css", minify: true, target });
  writeFileSync(join(out, "npvr.css"), code);
  const { code: more } = await transform(`@layer npvr{${items}}`, { loader: "css", minify: true, target });
  writeFileSync(join(out, "items.css"), more);
  const { code: comments } = await transform(`@layer npvr{${read(here, "theme", "comments.css")}}`, { loader: "css", minify: true, target });
  writeFileSync(join(out, "comments.css"), comments);
  const { code: reviews } = await transform(`@layer npvr{${read(here, "theme", "reviews.css")}}`, { loader: "css", minify: true, target });
  writeFileSync(join(out, "reviews.css"), reviews);
  const { code: texts } = await transform(`@layer npvr{${read(here, "theme", "keep.css")}}`, { loader: "css", minify: true, target });
  writeFileSync(join(out, "keep.css"), texts);
  const { code: money } = await transform(`@layer npvr{${funding}}`, { loader: "css", minify: true, target });
  writeFileSync(join(out, "funding.css"), money);
  const { code: bodies } = await transform(`@layer npvr{${governance}}`, { loader: "css", minify: true, target });
  writeFileSync(join(out, "governance.css"), bodies);
  console.log(`npvr.css ${Math.round(code.length / 1024)} KB, items.css ${Math.round(more.length / 1024)} KB`);
}

// Small scripts of our own: the frame on every page, the others on the pages that name them.
const SCRIPTS = ["npvr", "passkey", "poll", "board", "comments", "money", "reviews"];

async function script() {
  for (const name of SCRIPTS) {
    const { code } = await transform(`(() => {${read(here, `${name}.js`)}\n})()`, { loader: "js", minify: true, target });
    writeFileSync(join(out, `${name}.js`), code);
  }
  // These share their store of drafts with the editor, so they are bundled.
  await build({ entryPoints: [join(here, "drafts.js"), join(here, "keep.js")], outdir: out, bundle: true, format: "iife", minify: true, target });
  cpSync(join(here, "favicon.svg"), join(out, "favicon.svg"));
}

function fonts() {
  const to = join(out, "fonts");
  mkdirSync(to, { recursive: true });
  const copy = (pack, name) => cpSync(join(modules, pack, "files", name), join(to, name));
  for (const set of ["latin", "latin-ext"]) {
    for (const slope of ["normal", "italic"]) {
      copy("@fontsource-variable/noto-sans", `noto-sans-${set}-wght-${slope}.woff2`); // the screen
      for (const weight of [400, 600, 700]) copy("@fontsource/noto-sans", `noto-sans-${set}-${weight}-${slope}.woff`); // paper: quicker to unpack than woff2
    }
  }
  copy("@fontsource/noto-sans-math", "noto-sans-math-latin-400-normal.woff"); // arrows, ≤ ≥ ≠, ✓ and shapes
}

async function editor() {
  const from = join(here, "editor");
  if (!existsSync(join(from, "editor.js"))) return;
  // Bare imports (django-prose-editor/editor) stay: the page's import map answers them.
  await build({ entryPoints: [join(from, "editor.js")], outdir: join(out, "editor"), bundle: true, format: "esm",
    packages: "external", minify: true, target });
  for (const name of readdirSync(from).filter((file) => file.endsWith(".css"))) {
    const { code } = await transform(read(from, name), { loader: "css", minify: true, target });
    writeFileSync(join(out, "editor", name), code);
  }
}

function licences() {
  const parts = [
    ["Noto Sans (lettertype), SIL Open Font License 1.1", read(modules, "@fontsource", "noto-sans", "LICENSE")],
    ["Noto Sans Math (lettertype), SIL Open Font License 1.1", read(modules, "@fontsource", "noto-sans-math", "LICENSE")],
    ["Kaart van Nederland: @svg-maps/netherlands, CC BY 4.0", "© MapSVG (mapsvg.com), bewerkt door Victor Cazanave en "
      + "Zubayer Rahman. Hier vereenvoudigd.\nhttps://creativecommons.org/licenses/by/4.0/\n"],
    ["NL Design System: Utrecht-componenten en voorbeeld-design-tokens, EUPL-1.2", read(modules, "@utrecht", "button-css", "LICENSE.md")],
  ];
  writeFileSync(join(out, "LICENTIES.txt"), parts.map(([name, text]) => `${name}\n${"=".repeat(name.length)}\n${text}`).join("\n\n"));
}

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, "editor"), { recursive: true });
const map = drawing(read(modules, "@svg-maps", "netherlands", "index.js"));
writeFileSync(join(out, "nederland.json"), JSON.stringify(map));
fonts();
licences();
await Promise.all([styles(), script(), editor()]);
