// Small help to make elements: attributes by name, on* as listeners, children as nodes or text.
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value != null) element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

let numbers = 0;
export const uniqueId = (word) => `${word}-${++numbers}`;

const SVG = "http://www.w3.org/2000/svg";

// A line drawing on a grid of 24, like the portal's own icons.
export function icon(lines) {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  for (const [key, value] of Object.entries({
    class: "npvr-icon", viewBox: "0 0 24 24", width: 20, height: 20, fill: "none", stroke: "currentColor",
    "stroke-width": 1.75, "stroke-linecap": "round", "stroke-linejoin": "round", "aria-hidden": "true", focusable: "false",
  })) svg.setAttribute(key, value);
  path.setAttribute("d", lines);
  svg.append(path);
  return svg;
}
