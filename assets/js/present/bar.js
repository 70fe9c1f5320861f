/** The bar below the slides: buttons, where we are, how far that is. */

import { actions } from "./actions.js";
import { count, onSlide, slide } from "./deck.js";

const bar = document.querySelector(".present-bar");

function follow(at) {
  bar.querySelector(".present-place").textContent = slide().dataset.place;
  bar.style.setProperty("--done", (at + 1) / count());
  const ends = { previous: at === 0, next: at === count() - 1 };
  for (const [name, there] of Object.entries(ends)) {
    // Still reached by Tab, so that nobody loses their place on it.
    bar.querySelector(`[data-do=${name}]`).setAttribute("aria-disabled", String(there));
  }
}

export function startBar() {
  bar.hidden = false;
  for (const button of bar.querySelectorAll("[data-do]")) {
    const { do: name } = button.dataset;
    if (!actions[name]) button.hidden = true;
  }
  bar.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    // The switch of the theme is heard elsewhere.
    if (!button || button.dataset.do === "theme") return;
    if (button.dataset.do === "notes") event.preventDefault();
    actions[button.dataset.do](button);
  });
  onSlide(follow);
}
