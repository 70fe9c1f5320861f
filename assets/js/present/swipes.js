/** A finger to the left or right; up and down stay the page's, and two fingers enlarge. */

import { step } from "./deck.js";

/** Pixels that a swipe is long at least, and how much longer than high. */
const FAR = 48;
const FLAT = 1.5;

export function startSwipes() {
  let start;
  const forget = () => {
    start = undefined;
  };
  const options = { capture: true, passive: true };
  document.addEventListener(
    "touchstart",
    ({ target, touches }) => {
      const enlarged = (visualViewport?.scale ?? 1) > 1.01;
      const scrolls = target.closest?.(".table-scroll, .present-bar, dialog");
      const [{ clientX, clientY }] = touches;
      start = touches.length > 1 || enlarged || scrolls ? undefined : { clientX, clientY };
    },
    options,
  );
  document.addEventListener("touchcancel", forget, options);
  document.addEventListener(
    "touchend",
    ({ changedTouches: [end] }) => {
      if (!start) return;
      const across = end.clientX - start.clientX;
      const down = end.clientY - start.clientY;
      forget();
      if (Math.abs(across) < FAR || Math.abs(across) < FLAT * Math.abs(down)) return;
      step(across < 0 ? 1 : -1);
    },
    options,
  );
}
