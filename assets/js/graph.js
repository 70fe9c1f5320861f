/**
 * A chart without Dash: fetched, drawn in place of the written one, and readable.
 *
 * Looks for `.figure-chart` with `.figure-still` and `.figure-live` in a figure, as
 * renderers/chart_box.py writes them. `startReading` must have been called.
 */

import { figureAt, fitted } from "./figures.js";
import { plotly } from "./plotly-loader.js";
import { readable } from "./reading.js";
import { CONFIG, roomOf, scale } from "./room.js";
import { onTheme } from "./theme-switch.js";

/** Draw the figure at an address in its place; it follows size and theme from then on. */
export async function drawGraph(figure, address) {
  try {
    const [base, Plotly] = await Promise.all([figureAt(address), plotly()]);
    const box = figure.querySelector(".figure-chart");
    const live = figure.querySelector(".figure-live");
    let room = roomOf(figure);
    scale(figure, room);
    const { data, layout } = fitted(base, room);
    const graph = await Plotly.newPlot(live, data, layout, CONFIG);
    live.dataset.drawn = "";
    const reader = readable(figure, base.meta.reading ?? []);
    reader.graph(graph);
    const refit = () => {
      if (!box.clientWidth) return; // Hidden: it will be fitted when it is shown.
      const next = roomOf(figure);
      const same = Object.keys(next).every((name) => next[name] === room[name]);
      room = next;
      scale(figure, room);
      reader.moved();
      if (same || !room.variant) return;
      const drawn = fitted(base, room);
      Plotly.react(live, drawn.data, drawn.layout, CONFIG);
    };
    new ResizeObserver(refit).observe(box);
    onTheme(refit);
    return true;
  } catch (failure) {
    // The written chart stays; it says the same.
    console.warn(failure.message);
    return false;
  }
}
