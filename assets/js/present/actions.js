/** What keys and buttons do, by the names that the buttons carry in `data-do`. */

import { black, isBlack } from "./black.js";
import { step } from "./deck.js";
import { beneath, openNotes } from "./notes.js";

const root = document.documentElement;

function fullscreen() {
  const asked = document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen();
  // The browser may refuse; the slides then stay in their window.
  asked.catch(() => {});
}

function more(button) {
  const open = button.getAttribute("aria-expanded") !== "true";
  button.setAttribute("aria-expanded", String(open));
}

export const actions = {
  next: () => step(1),
  previous: () => step(-1),
  black: () => black(!isBlack()),
  notes: openNotes,
  beneath: () => beneath(!("beneath" in root.dataset)),
  help: () => document.querySelector(".present-help").showModal(),
  theme: () => document.querySelector(".theme-switch").click(),
  more,
  ...(document.fullscreenEnabled ? { fullscreen } : {}),
};
