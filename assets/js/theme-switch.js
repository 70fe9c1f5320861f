/**
 * The switch between light and dark.
 *
 * Any `button.theme-switch` works. `data-shown` of the document is the theme that is shown; by it
 * the style sheet picks the words of the switch. Whoever draws in colours listens with `onTheme`:
 * it is called when the switch is used, and when the system changes its mind while nothing was
 * chosen. Colours that the reader forces stand above both.
 */

const forced = matchMedia("(forced-colors: active)");
const system = matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set();

/** Return the theme that is shown: "light", "dark", or "forced". */
export function theme() {
  if (forced.matches) return "forced";
  return document.documentElement.dataset.theme || (system.matches ? "dark" : "light");
}

/** Call `listener(theme)` after each change of theme. */
export function onTheme(listener) {
  listeners.add(listener);
}

function choose(next) {
  document.documentElement.dataset.theme = next;
  try {
    localStorage.setItem("theme", next);
  } catch (refused) {
    // The choice then lasts as long as this page.
  }
  tell();
}

function tell() {
  showState();
  for (const listener of listeners) listener(theme());
}

function showState() {
  document.documentElement.dataset.shown = theme();
}

/** Follow what the system prefers where the document names no theme, and colours that are forced. */
export function followSystem() {
  system.addEventListener("change", () => {
    if (!document.documentElement.dataset.theme) tell();
  });
  forced.addEventListener("change", tell);
  showState();
}

export function startThemeSwitch() {
  document.addEventListener("click", (event) => {
    if (event.target.closest(".theme-switch")) choose(theme() === "dark" ? "light" : "dark");
  });
  // Another tab of the same reader follows.
  addEventListener("storage", (event) => {
    if (event.key !== "theme") return;
    if (event.newValue) document.documentElement.dataset.theme = event.newValue;
    else delete document.documentElement.dataset.theme;
    tell();
  });
  followSystem();
}
