/**
 * The charts: everything is fetched when the browser has nothing better to do, and kept in memory,
 * so that a talk needs no network; each is drawn when its slide is shown, or the one before it.
 */

import { figureAt } from "../figures.js";
import { drawGraph } from "../graph.js";
import { plotly } from "../plotly-loader.js";
import { count, onSlide, place, slideAt } from "./deck.js";

const whenIdle = window.requestIdleCallback ?? ((later) => setTimeout(later, 200));
const drawing = new Set();

async function draw(index) {
  const figure = slideAt(index)?.querySelector("[data-figure]");
  if (!figure || drawing.has(figure)) return;
  drawing.add(figure);
  // Without a network it is tried again when the slide is shown again.
  if (!(await drawGraph(figure, figure.dataset.figure))) drawing.delete(figure);
}

/** Fetch all that a talk needs, one after another. */
async function keepAll() {
  const figures = [...document.querySelectorAll("[data-figure]")];
  try {
    await plotly();
    for (const { dataset } of figures) await figureAt(dataset.figure);
  } catch (failure) {
    addEventListener("online", keepAll, { once: true });
    return;
  }
  document.documentElement.dataset.ready = "";
  const told = document.querySelector(".present-ready");
  told.textContent = told.dataset.ready;
}

export function startFigures() {
  onSlide((at) => {
    if (at < count()) whenIdle(() => at === place() && draw(at), { timeout: 500 });
  });
  whenIdle(keepAll, { timeout: 3000 });
}
