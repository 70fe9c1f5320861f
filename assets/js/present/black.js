/** A black screen, so that a room looks at who speaks. Any press brings the slide back. */

import { say } from "../reading.js";

const cover = document.querySelector(".present-black");
const listeners = new Set();
let before;

export const isBlack = () => !cover.hidden;

/** Call `listener()` after each change. */
export function onBlack(listener) {
  listeners.add(listener);
}

export function black(wanted) {
  if (wanted === isBlack()) return;
  if (wanted) before = document.activeElement;
  cover.hidden = !wanted;
  (wanted ? cover : before)?.focus({ preventScroll: true });
  const { black: dark, light } = document.querySelector(".present-bar").dataset;
  say(wanted ? dark : light);
  for (const listener of listeners) listener();
}

export function startBlack() {
  cover.addEventListener("click", () => black(false));
}
