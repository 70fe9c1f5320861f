/**
 * The written page becomes the live one.
 *
 * The first answer holds the page as HTML in `#written`. Dash builds the same tree, hidden, in
 * `#react-entry-point`. As soon as it stands, and before the next frame, the live tree adopts the
 * nodes that were written, gets back what the reader did meanwhile, and takes the place of the
 * written one. A reader notices nothing; without scripts nothing happens at all.
 */

import { deliver, settle, snapshot } from "./reader-state.js";

/** Dispatched on `document` when the live page has taken over. */
export const LIVE = "dashboard:live";

let done = false;

/** Tell whether the live page has taken over. */
export const isLive = () => done;

/** Call `listener` once the live page has taken over; at once if it has. */
export function whenLive(listener) {
  if (done) listener();
  else document.addEventListener(LIVE, listener, { once: true });
}

function adopt(written, page) {
  const sources = new Map();
  for (const node of written.querySelectorAll("[data-written]")) sources.set(node.dataset.written, node);
  for (const place of page.querySelectorAll("[data-written]")) {
    const source = sources.get(place.dataset.written);
    if (source && !place.firstChild) place.append(...source.childNodes);
  }
}

function exchange(written, live, page) {
  const state = snapshot(written.firstElementChild);
  adopt(written, page);
  live.hidden = false;
  deliver(state, page);
  written.remove();
  settle(state, page);
  tell();
}

function tell() {
  done = true;
  document.documentElement.dataset.live = "";
  document.dispatchEvent(new CustomEvent(LIVE));
}

/** Start Dash on a page that asks for it; a page on which nothing can change is live as it is. */
export function start() {
  const written = document.getElementById("written");
  const live = document.getElementById("react-entry-point");
  if (!live) return tell();
  if (!written || !window.DashRenderer) return;
  const watch = new MutationObserver(attempt);
  function attempt() {
    const page = live.querySelector("#page");
    if (!page || done) return;
    if (written.matches(":active")) {
      // A press has begun on a written element: its click is to arrive there.
      const later = () => setTimeout(attempt);
      for (const end of ["pointerup", "pointercancel", "keyup"]) {
        addEventListener(end, later, { once: true });
      }
      return;
    }
    watch.disconnect();
    exchange(written, live, page);
  }
  watch.observe(live, { childList: true, subtree: true });
  new window.DashRenderer();
}
