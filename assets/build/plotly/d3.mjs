// The modules of D3 3 that plotly.js uses, put together as D3 itself is: each file names
// the files that it needs in lines `import "…";`, and all of them share one scope.

import { readFile } from "node:fs/promises";
import path from "node:path";

/** What plotly.js calls, by the module that defines it. */
const USED = [
  "arrays/extent",
  "arrays/max",
  "arrays/min",
  "behavior/drag",
  "core/rebind",
  "event/dispatch",
  "event/event",
  "event/mouse",
  "format/round",
  "interpolate/",
  "scale/linear",
  "selection/",
  "transition/",
];

const IMPORT = /^import "([^"]+)";$/;

/** Return the source text of a D3 with only those modules, from the folder of all. */
export async function d3Source(folder) {
  const seen = new Set();
  const lines = [];

  // An import stands where the text of the other module has to stand, not only on top.
  async function add(file) {
    if (seen.has(file)) return;
    seen.add(file);
    for (const line of (await readFile(file, "utf8")).split("\n")) {
      const found = IMPORT.exec(line);
      if (found) await add(resolve(path.dirname(file), found[1]));
      else lines.push(line);
    }
  }

  for (const name of ["start", ...USED, "end"]) await add(resolve(folder, name));
  return lines.join("\n");
}

function resolve(folder, name) {
  return path.join(folder, name.endsWith("/") ? `${name}index.js` : `${name}.js`);
}
