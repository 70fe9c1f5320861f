// The part of plotly.js that our charts use.

import path from "node:path";

export function plotlyOptions(here) {
  return {
    entryPoints: [path.join(here, "plotly-entry.cjs")],
    define: { global: "window", "define.amd": "false" },
    loader: { ".css": "empty" },
  };
}
