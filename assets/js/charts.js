/**
 * Charts: from the written SVG to the interactive graph, one draw each.
 *
 * What the page must hold (pages/charts.py writes it):
 *
 *     <figure data-chart="KEY" data-query="indicator=…" data-language="nl">
 *       <div class="figure-chart" data-label="…" data-role="…" data-keys="…">   fixed shape per width
 *         <div class="figure-still">  SVG, one per width class; CSS shows one  </div>
 *         <div class="figure-live" id='{"key":"KEY","type":"slot"}'></div>     dcc.Graph comes here
 *         <dcc.Store id={"type": "near", "key": "KEY"}>
 *       </div>
 *       <p class="figure-readout" data-hint="…" aria-hidden="true"></p>
 *       <p class="figure-summary">…</p> …
 *
 * When a figure comes near the window its `near` store is set; the clientside callback
 * `dashboard.draw` answers with a `dcc.Graph` for the slot. The SVG stays on show until the graph is
 * drawn (`data-drawn` on the box), and for good when anything fails: a chart is never blank.
 */

import { figureOf, fitted } from "./figures.js";
import { plotly, plotlyWhenIdle } from "./plotly-loader.js";
import { readable, startReading } from "./reading.js";
import { CONFIG, roomOf, scale } from "./room.js";
import { watchSlots } from "./slots.js";
import { onTheme } from "./theme-switch.js";

/** Chart key -> what is drawn now: { figure, base, query, drawn, reader }. */
const charts = new Map();

function near(figure) {
  const { chart: key, query, language } = figure.dataset;
  forget(key);
  charts.set(key, { figure, query });
  window.dash_clientside.set_props({ type: "near", key }, { data: { key, query, language } });
}

/** The clientside callback: the graph of a figure that came near, or nothing new. */
async function draw(asked) {
  const { no_update } = window.dash_clientside;
  if (!asked) return no_update;
  const { key, query, language } = asked;
  try {
    const [base] = await Promise.all([figureOf(language, query), plotly()]);
    const chart = charts.get(key);
    // The reader may have asked for something else meanwhile.
    if (!chart || chart.query !== query || !chart.figure.isConnected) return no_update;
    if (base.meta?.empty || !base.data.length) return no_update;
    const room = roomOf(chart.figure);
    Object.assign(chart, { base, room });
    scale(chart.figure, room);
    return {
      namespace: "dash_core_components",
      type: "Graph",
      props: {
        id: { type: "graph", key },
        figure: fitted(base, room),
        config: CONFIG,
        responsive: false,
        style: { width: "100%", height: "100%" },
      },
    };
  } catch (failure) {
    // The written chart stays; it says the same.
    console.warn(failure.message);
    return no_update;
  }
}

/** Fit a chart to its box; draw it again when width class or theme are others. */
function refit(chart) {
  if (!chart.drawn || !chart.figure.isConnected) return;
  const room = roomOf(chart.figure);
  if (!room.variant) return;
  const same = Object.keys(room).every((name) => room[name] === chart.room[name]);
  chart.room = room;
  scale(chart.figure, room);
  chart.reader.moved();
  if (same) return;
  const key = chart.figure.dataset.chart;
  window.dash_clientside.set_props({ type: "graph", key }, { figure: fitted(chart.base, room) });
}

const resizes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const chart = charts.get(target.closest("figure[data-chart]")?.dataset.chart);
    if (chart) refit(chart);
  }
});

function plotted(figure, graph) {
  const chart = charts.get(figure.dataset.chart);
  if (!chart?.base || chart.figure !== figure) return;
  const box = figure.querySelector(".figure-chart");
  // Plotly tells it later than it adds its first layer, also when it had to wait for something.
  graph.once("plotly_afterplot", () => {
    chart.drawn = true;
    graph.dataset.drawn = "";
    chart.reader ??= readable(figure, chart.base.meta.reading ?? []);
    chart.reader.graph(graph);
    resizes.observe(box);
    figure.dispatchEvent(new CustomEvent("chart:drawn", { bubbles: true }));
  });
}

function forget(key) {
  const chart = charts.get(key);
  if (!chart) return;
  chart.reader?.stop();
  charts.delete(key);
}

/** Start once per page; afterwards charts are found and drawn as they come near. */
export function startCharts() {
  window.dash_clientside = window.dash_clientside ?? {};
  Object.assign((window.dash_clientside.dashboard ??= {}), { draw });
  startReading();
  watchSlots({ near, plotted });
  onTheme(() => charts.forEach(refit));
  if (document.querySelector("figure[data-chart]")) {
    if (document.readyState === "complete") plotlyWhenIdle();
    else addEventListener("load", plotlyWhenIdle, { once: true });
  }
}
