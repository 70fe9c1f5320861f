// How plotly.js is bundled: a plugin that leaves out what our charts do not use.

import { readFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "acorn";
import { d3Source } from "./d3.mjs";

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);

/** Modules of others, and what stands in for them: the end of the path asked for, our file. */
const INSTEAD = [
  [/^native-promise-only$/, "nothing.cjs"],
  [/^gl-mat4$/, "matrices.cjs"],
  [/^culori$/, "colours.mjs"],
  [/components\/modebar$|^\.\/modebar$/, "modebar.cjs"],
  [/components\/selections$/, "selections.cjs"],
  [/^\.\/display_outlines$/, "nothing.cjs"],
];

/** Options of the plotly.js bundle. */
export function plotlyOptions() {
  return {
    entryPoints: [path.join(here, "entry.cjs")],
    define: { global: "window" },
    plugins: [lean],
  };
}

const lean = {
  name: "lean",
  setup(build) {
    for (const [filter, file] of INSTEAD) {
      build.onResolve({ filter }, ({ importer }) =>
        importer.startsWith(here) && !importer.endsWith("entry.cjs")
          ? undefined
          : { path: path.join(here, file) },
      );
    }
    build.onLoad({ filter: /@plotly\/d3\/d3\.js$/ }, async ({ path: file }) => ({
      contents: await d3Source(path.join(path.dirname(file), "src")),
    }));
    build.onLoad({ filter: /plotly\.js\/src\/.*\.js$/ }, async ({ path: file }) => ({
      contents: withoutDescriptions(await readFile(file, "utf8")),
    }));
  },
};

/** Return a module without the descriptions of attributes: documentation that nothing reads. */
export function withoutDescriptions(source) {
  if (!source.includes("description")) return source;
  const found = descriptions(parse(source, { ecmaVersion: "latest" }));
  let rest = source;
  for (const { start, end } of found.sort((a, b) => b.start - a.start)) {
    rest = rest.slice(0, start) + rest.slice(end).replace(/^\s*,/, "");
  }
  return rest;
}

/** Return the outermost properties called `description`, but for functions, below a node. */
function descriptions(node) {
  if (node.type === "Property" && isDescription(node)) return [node];
  const children = Object.values(node).flat().filter((child) => typeof child?.type === "string");
  return children.flatMap(descriptions);
}

function isDescription({ computed, key, shorthand, value }) {
  return !computed && !shorthand && key.name === "description" && !value.type.includes("Function");
}
