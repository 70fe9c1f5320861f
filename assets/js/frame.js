/**
 * Inside an embed: the chart becomes interactive, and the page around it learns the height.
 *
 * Everything is there without this script. Nothing is stored and nobody is told who reads; it
 * works where the frame has no origin of its own (`sandbox="allow-scripts"`).
 */

import { figureAt, fitted } from "./figures.js";
import { plotly } from "./plotly-loader.js";
import { readable, startReading } from "./reading.js";
import { CONFIG, roomOf, scale } from "./room.js";
import { followSystem, onTheme } from "./theme-switch.js";

const figure = document.querySelector("figure[data-figure]");

/** Where the page around the frame comes from, once it has asked; "null" where it has no origin. */
let host;

function tell() {
  if (host === undefined) return;
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  parent.postMessage({ "twente:height": height }, host === "null" ? "*" : host);
}

/** Answer whoever frames us, and nobody else. */
function startTelling() {
  addEventListener("message", ({ data, origin, source }) => {
    if (source !== parent || source === window || data !== "twente:height?") return;
    host = origin;
    tell();
  });
  new ResizeObserver(tell).observe(document.documentElement);
}

/** Show what was chosen; a form cannot be sent from a frame in a sandbox, a frame can go on. */
function startChoosing() {
  const form = document.querySelector(".embed-choice");
  form?.querySelector("button").addEventListener("click", (event) => {
    event.preventDefault();
    location.replace(`${form.getAttribute("action")}?${new URLSearchParams(new FormData(form))}`);
  });
}

async function draw() {
  try {
    const [base, Plotly] = await Promise.all([figureAt(figure.dataset.figure), plotly()]);
    const live = figure.querySelector(".figure-live");
    let room = roomOf(figure);
    scale(figure, room);
    const { data, layout } = fitted(base, room);
    const graph = await Plotly.newPlot(live, data, layout, CONFIG);
    live.dataset.drawn = "";
    const reader = readable(figure, base.meta.reading ?? []);
    reader.graph(graph);
    const refit = () => {
      const next = roomOf(figure);
      const same = Object.keys(next).every((name) => next[name] === room[name]);
      room = next;
      scale(figure, room);
      reader.moved();
      if (same || !room.variant) return;
      const drawn = fitted(base, room);
      Plotly.react(live, drawn.data, drawn.layout, CONFIG);
    };
    new ResizeObserver(refit).observe(figure.querySelector(".figure-chart"));
    onTheme(refit);
  } catch (failure) {
    // The written chart stays; it says the same.
    console.warn(failure.message);
  }
}

/** Draw when the frame is looked at and the browser has nothing better to do. */
function startDrawing() {
  const whenIdle = window.requestIdleCallback ?? ((later) => setTimeout(later, 200));
  const seen = new IntersectionObserver(([{ isIntersecting }]) => {
    if (!isIntersecting) return;
    seen.disconnect();
    whenIdle(draw, { timeout: 2000 });
  });
  seen.observe(figure);
}

startTelling();
startChoosing();
followSystem();
if (figure) {
  startReading();
  startDrawing();
}
