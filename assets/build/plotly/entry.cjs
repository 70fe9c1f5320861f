// The part of plotly.js that our charts use, as `window.Plotly`.
//
// plotly.js/lib/core registers every component there is. We draw lines, areas, bars and
// text, with annotations, shapes and hover, and have our own controls: so no menus,
// sliders, range selectors, mode bar, images, error bars, colour bars or selections.

"use strict";

const Registry = require("plotly.js/src/registry");
const api = require("plotly.js/src/plot_api/plot_api");
const Plots = require("plotly.js/src/plots/plots");
const Fx = require("plotly.js/src/components/fx");

require("plotly.js/build/plotcss");

const methods = Object.entries(api);
for (const [name, fn] of methods) Registry.register({ moduleType: "apiMethod", name, fn });

Registry.register([
  require("plotly.js/src/traces/scatter"),
  require("plotly.js/src/traces/bar"),
  require("plotly.js/src/components/annotations"),
  require("plotly.js/src/components/shapes"),
  require("plotly.js/src/components/colorscale"),
  // In this order: legends need shapes, hover needs legends.
  require("plotly.js/src/components/legend"),
  require("plotly.js/src/components/fx"),
  require("plotly.js/src/components/modebar"),
  require("plotly.js/src/locale-en"),
  require("plotly.js/src/locale-en-us"),
]);

window.Plotly = {
  version: require("plotly.js/src/version").version,
  register: Registry.register,
  ...Object.fromEntries(methods.filter(([name]) => !name.startsWith("_"))),
  Plots: { resize: Plots.resize, graphJson: Plots.graphJson },
  Fx: { hover: Fx.hover, unhover: Fx.unhover },
};
