/** Which slide is shown. Its address is `#slide-3`, so back, forward and links work. */

import { say } from "../reading.js";

const slides = [...document.querySelectorAll(".slide")];
const listeners = new Set();
let at = -1;

export const count = () => slides.length;
export const place = () => at;
export const slide = () => slides[at];
export const slideAt = (index) => slides[index];

/** Call `listener(index)` after each change. */
export function onSlide(listener) {
  listeners.add(listener);
}

/** Go to a slide by its index; the first or the last where there is none. */
export function go(index) {
  const next = Math.max(0, Math.min(slides.length - 1, index));
  if (next === at) return;
  history.pushState(null, "", `#${slides[next].id}`);
  show(next);
}

export const step = (by) => go(at + by);

function show(index) {
  if (index === at) return;
  const before = slides[at];
  const focused = before?.contains(document.activeElement);
  delete before?.dataset.current;
  at = index;
  const now = slides[at];
  now.dataset.current = "";
  now.scrollTop = 0;
  // Whoever was on a slide is on the next one; whoever was on a button stays there.
  if (focused) now.focus({ preventScroll: true });
  const title = now.querySelector(".slide-title").textContent;
  if (before) say(`${now.dataset.place}: ${title}`);
  for (const listener of listeners) listener(at);
}

/** Show the slide that the address names; the first where it names none. */
function follow() {
  const named = slides.findIndex(({ id }) => `#${id}` === location.hash);
  show(Math.max(0, named));
}

export function startDeck() {
  document.documentElement.dataset.presenting = "";
  addEventListener("popstate", follow);
  addEventListener("hashchange", follow);
  follow();
}
