/**
 * Keys: those of a keyboard, and Page Up and Page Down, which clickers send.
 *
 * A chart or a table that has the focus reads its own keys. Single characters can be switched off
 * in the list of keys, for those who speak to their computer.
 */

import { actions } from "./actions.js";
import { black, isBlack } from "./black.js";
import { count, go, slide, step } from "./deck.js";

const MOVES = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };
const SCROLLS = { ArrowDown: 1, ArrowUp: -1 };
const LETTERS = {
  b: "black",
  ".": "black",
  d: "theme",
  f: "fullscreen",
  n: "beneath",
  s: "notes",
  "?": "help",
};
const OPERATED = "a, button, input, select, textarea, summary";

let typed = "";

const lettersOn = () => document.querySelector(".present-letters").checked;

/** Where a slide is longer than the window, up and down go through it first. */
function hasMore(by) {
  const { scrollTop, scrollHeight, clientHeight } = slide();
  return by > 0 ? scrollTop + clientHeight < scrollHeight - 1 : scrollTop > 1;
}

/** A browser scrolls only what has the focus, which a slide need not have. */
const scroll = (by) => slide().scrollBy({ top: (by * slide().clientHeight) / 3 });

/** Return what a key means here, or nothing. */
function meaning({ key, shiftKey, target }) {
  if (key === " " && !target.closest(OPERATED)) return () => step(shiftKey ? -1 : 1);
  if (key === "Enter" && typed) return go.bind(undefined, Number(typed) - 1);
  if (MOVES[key]) return () => step(MOVES[key]);
  const by = SCROLLS[key];
  if (by) return () => (hasMore(by) ? scroll(by) : step(by));
  if (key === "Home") return () => go(0);
  if (key === "End") return () => go(count() - 1);
  return lettersOn() ? actions[LETTERS[key.toLowerCase()]] : undefined;
}

function onKey(event) {
  const { key, target } = event;
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
  if (isBlack()) {
    if (["Shift", "Tab"].includes(key)) return;
    event.preventDefault();
    black(false);
    return;
  }
  if (target.closest("dialog, input") || (target.closest(".table-scroll") && !/^Page/.test(key))) {
    return;
  }
  const action = meaning(event);
  typed = /^\d$/.test(key) && lettersOn() ? typed + key : "";
  if (!action) return;
  event.preventDefault();
  action();
}

export function startKeys() {
  document.addEventListener("keydown", onKey);
}
