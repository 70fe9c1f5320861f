/**
 * Waits until somebody wants to take something away; then take-away.js is loaded.
 *
 * Until it is there, and for good when it does not come, a menu holds the links that the server
 * wrote.
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

export function startTakeAway() {
  document.addEventListener(
    "toggle",
    ({ target }) => target.open && target.matches?.(MENU) && fill(target),
    true,
  );
  for (const menu of document.querySelectorAll(`${MENU}[open]`)) fill(menu);
  if (document.querySelector(".take, [data-collection]")) lazy("take-away.js").catch(() => {});
}
