const Plotly = require("plotly.js/lib/core");

Plotly.register([require("plotly.js/lib/bar")]);
window.Plotly = Plotly;
