/** The room that a chart has: its width class, the size it was drawn at, its theme. */

import { theme } from "./theme-switch.js";

/** How Plotly behaves in every chart of ours. */
export const CONFIG = {
  displayModeBar: false,
  displaylogo: false,
  showSendToCloud: false,
  scrollZoom: false,
  doubleClick: false,
  showTips: false,
  showAxisDragHandles: false,
  responsive: false,
};

/** Return how a figure is to be drawn. CSS knows the width class; it picked the SVG by it too. */
export function roomOf(figure) {
  const style = getComputedStyle(figure.querySelector(".figure-chart"));
  const variant = style.getPropertyValue("--width-class").trim();
  const [width, height] = style.getPropertyValue(`--box-${variant}`).split("/").map(Number);
  return { variant, width, height, theme: theme() };
}

/** Show the drawing as large as its box, as the SVG is. */
export function scale(figure, room) {
  const box = figure.querySelector(".figure-chart");
  const factor = box.clientWidth / room.width;
  const live = box.querySelector(".figure-live").style;
  live.width = `${room.width}px`;
  live.height = `${room.height}px`;
  live.transform = factor === 1 ? "" : `scale(${factor})`;
}
