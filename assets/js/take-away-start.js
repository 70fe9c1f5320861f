/**
 * Waits until somebody wants to take something away; then take-away.js is loaded.
 *
 * Until it is there, and for good when it does not come, a menu holds the links that the server
 * wrote, and a link to a file is a link.
 */

import { lazy } from "./lazy.js";

const MENU = ".figure-take";

async function fill(menu) {
  try {
    await lazy("take-away.js");
    await window.dashboardTakeAway.fill(menu);
  } catch (failure) {
    console.warn(failure.message);
  }
}

/** Fetch the file of a link meanwhile the page goes on; a press for a new tab stays one. */
function take(event) {
  const link = event.target.closest?.("a[data-file]");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  lazy("take-away.js")
    .then(() => window.dashboardTakeAway.take(link))
    .catch(() => location.assign(link.href));
}

export function startTakeAway() {
  document.addEventListener("click", take);
  document.addEventListener(
    "toggle",
    ({ target }) => target.open && target.matches?.(MENU) && fill(target),
    true,
  );
  for (const menu of document.querySelectorAll(`${MENU}[open]`)) fill(menu);
  if (document.querySelector(".take, [data-collection]")) lazy("take-away.js").catch(() => {});
}
