/**
 * Waits until somebody wants to share a chart; then share.js is loaded. Until it is there, and for
 * good when it does not come, the menu holds the link that the server wrote.
 */

import { lazy } from "./lazy.js";

const MENU = ".figure-share";

async function fill(menu) {
  try {
    await lazy("share.js");
    await window.dashboardShare.fill(menu);
  } catch (failure) {
    console.warn(failure.message);
  }
}

export function startShare() {
  document.addEventListener(
    "toggle",
    ({ target }) => target.open && target.matches?.(MENU) && fill(target),
    true,
  );
  if (document.querySelector(".share")) lazy("share.js").catch(() => {});
}
