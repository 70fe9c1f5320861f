// Instead of the mode bar: its settings are still read, nothing is drawn.

"use strict";

module.exports = {
  moduleType: "component",
  name: "modebar",
  layoutAttributes: require("plotly.js/src/components/modebar/attributes"),
  supplyLayoutDefaults: require("plotly.js/src/components/modebar/defaults"),
  manage() {},
};
