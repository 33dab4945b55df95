// The map of the Netherlands, made light: whole provinces, corners closer than TOLERANCE units left out, one decimal.

const TOLERANCE = 0.7; // of 613 units of width: half a pixel on a large screen
const SMALLEST = 5; // islets whose box is smaller than this in both directions go

/** The rings of a path that uses only relative moves, lines and closings, as lists of absolute points. */
function rings(path) {
  const found = [];
  let x = 0, y = 0, start = [0, 0], ring;
  for (const [, command, rest] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    if (command === "z") { [x, y] = start; continue; }
    if (command !== "m") throw new Error(`The map uses a command that is not known here: ${command}`);
    const numbers = rest.trim().split(/[\s,]+/).map(Number);
    for (let i = 0; i < numbers.length; i += 2) {
      x += numbers[i];
      y += numbers[i + 1];
      if (i === 0) { start = [x, y]; ring = []; found.push(ring); }
      ring.push([x, y]);
    }
  }
  return found;
}

function distance([x, y], [ax, ay], [bx, by]) {
  const length = Math.hypot(bx - ax, by - ay);
  return length ? Math.abs((by - ay) * x - (bx - ax) * y + bx * ay - by * ax) / length : Math.hypot(x - ax, y - ay);
}

/** Douglas-Peucker: the points that matter at TOLERANCE. */
function simplify(points) {
  if (points.length < 3) return points;
  let worst = 0, at = 0;
  for (let i = 1; i < points.length - 1; i++) {
    const off = distance(points[i], points[0], points.at(-1));
    if (off > worst) [worst, at] = [off, i];
  }
  if (worst <= TOLERANCE) return [points[0], points.at(-1)];
  return [...simplify(points.slice(0, at + 1)).slice(0, -1), ...simplify(points.slice(at))];
}

const span = (values) => Math.max(...values) - Math.min(...values);
const large = (ring) => Math.max(span(ring.map(([x]) => x)), span(ring.map(([, y]) => y))) >= SMALLEST;
const write = (ring) => "M" + ring.map((point) => point.map((n) => Number(n.toFixed(1))).join(" ")).join("L") + "Z";

/** {viewBox, provinces: [{id, name, path}]} from the source of @svg-maps/netherlands; Friesland by its own name. */
export function drawing(source) {
  const map = JSON.parse(source.replace(/^export default/, "").trim().replace(/;$/, ""));
  const provinces = map.locations.map(({ id, name, path }) => ({
    id,
    name: id === "fr" ? "Fryslân" : name,
    path: rings(path).filter(large).map(simplify).filter((ring) => ring.length > 2).map(write).join(""),
  }));
  return { viewBox: map.viewBox, provinces };
}
