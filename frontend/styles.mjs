// Keeps of the design system's style sheets and tokens what the portal uses.

/** The top-level blocks of a style sheet as {head, body}; statements without a block are left out. */
function blocks(css) {
  const found = [];
  let depth = 0, start = 0, open = 0;
  for (let i = 0; i < css.length; i++) {
    if (css[i] === "{" && depth++ === 0) open = i;
    else if (css[i] === "}" && --depth === 0) {
      found.push({ head: css.slice(start, open).trim(), body: css.slice(open + 1, i) });
      start = i + 1;
    } else if (css[i] === ";" && depth === 0) start = i + 1;
  }
  return found;
}

/** Splits a selector list at its own commas, not at those inside :not(…) or [attr="…"]. */
function selectors(head) {
  const parts = [];
  let depth = 0, start = 0;
  for (let i = 0; i < head.length; i++) {
    if ("([".includes(head[i])) depth++;
    else if (")]".includes(head[i])) depth--;
    else if (head[i] === "," && depth === 0) { parts.push(head.slice(start, i)); start = i + 1; }
  }
  return [...parts, head.slice(start)].map((part) => part.trim());
}

const withoutNot = (selector) => selector.replace(/:not\([^()]*\)/g, "");
const modifiersOf = (selector) => [...withoutNot(selector).matchAll(/\.utrecht-[\w]+(?:-[\w]+)*?(?:__[\w-]+?)?--([\w-]+)/g)].map((m) => m[1]);

/** The rules whose selectors need no other modifier (`.utrecht-x--modifier`) than those given. */
export function keepRules(css, modifiers) {
  const bare = css.replace(/\/\*[^]*?\*\//g, "");
  return blocks(bare).map(({ head, body }) => {
    if (head.startsWith("@")) {
      const inner = keepRules(body, modifiers);
      return inner ? `${head}{${inner}}` : "";
    }
    const kept = selectors(head).filter((selector) => modifiersOf(selector).every((name) => modifiers.includes(name)));
    return kept.length && body.trim() ? `${kept.join(",")}{${body}}` : "";
  }).join("");
}

/** The index of the bracket that closes the one before `from`. */
function closing(text, from) {
  let depth = 1;
  for (let i = from; i < text.length; i++) {
    if (text[i] === "(") depth++;
    else if (text[i] === ")" && --depth === 0) return i;
  }
  throw new Error("A bracket in a style sheet is not closed.");
}

/** A value in which each var() of an unknown token is replaced by its fall-back; null if it has none. */
function settled(value, known) {
  const at = value.indexOf("var(");
  if (at < 0) return value;
  const end = closing(value, at + 4);
  const inside = value.slice(at + 4, end);
  const comma = inside.indexOf(",");
  const name = (comma < 0 ? inside : inside.slice(0, comma)).trim();
  const fallback = comma < 0 ? null : settled(inside.slice(comma + 1).trim(), known);
  const rest = settled(value.slice(end + 1), known);
  if (rest === null) return null;
  if (known(name)) return `${value.slice(0, at)}var(${name}${fallback === null ? "" : `,${fallback}`})${rest}`;
  return fallback === null ? null : value.slice(0, at) + fallback + rest;
}

/** The same rules without the tokens that nobody sets: most of a component's tokens are hooks for other themes. */
export function settle(css, known) {
  return css.replace(/([\w-]+)\s*:\s*([^;{}]*var\([^;{}]*)(?=[;}])/g, (_, property, value) => {
    const result = settled(value.trim(), known);
    if (result !== null) return `${property}:${result}`;
    return property.startsWith("--") ? `${property}:initial` : "";
  });
}

const names = (css) => [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map((m) => m[1]);

/** The names of the custom properties that a style sheet sets. */
export const set = (css) => new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map((m) => m[1]));

/** Of the example tokens: those that the styles reach, directly or through another token, and that the own theme does not set. */
export function reachable(example, theme, styles) {
  const tokens = new Map([...example.matchAll(/^\s*(--[\w-]+):\s*(.*);$/gm)].map((m) => [m[1], m[2]]));
  const own = set(theme);
  const seen = new Set();
  const walk = (css) => {
    for (const name of names(css)) {
      if (seen.has(name)) continue;
      seen.add(name);
      if (!own.has(name) && tokens.has(name)) walk(tokens.get(name));
    }
  };
  walk(styles);
  walk(theme);
  return [...seen].filter((name) => tokens.has(name) && !own.has(name)).sort().map((name) => `${name}:${tokens.get(name)}`).join(";");
}
