/**
 * Inside an embed: the chart becomes interactive, and the page around it learns the height.
 *
 * Everything is there without this script. Nothing is stored and nobody is told who reads; it
 * works where the frame has no origin of its own (`sandbox="allow-scripts"`).
 */

import { drawGraph } from "./graph.js";
import { startReading } from "./reading.js";
import { followSystem } from "./theme-switch.js";

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

/** Draw when the frame is looked at and the browser has nothing better to do. */
function startDrawing() {
  const whenIdle = window.requestIdleCallback ?? ((later) => setTimeout(later, 200));
  const seen = new IntersectionObserver(([{ isIntersecting }]) => {
    if (!isIntersecting) return;
    seen.disconnect();
    whenIdle(() => drawGraph(figure, figure.dataset.figure), { timeout: 2000 });
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
