/**
 * The menu "take away": loaded when the first one is opened.
 *
 * What it looks for (pages/take_away_page.py writes it):
 *
 *     <div class="take" data-query data-language data-busy data-done data-stopped data-failed>
 *       select.take-speaks                 language of all files
 *       form.take-form                     picture: hidden fields of the view, size, theme
 *         button[data-form=png|pdf][data-scale]   made here; the form itself asks for the SVG
 *       .take-preview img
 *       button.take-copy, button.take-keep
 *       p.take-status[role=status], button.take-stop
 *
 * Listeners stand on the document, since menus come and go.
 */

import { startCollectionPage } from "./take-away/collection-page.js";
import { collect, lead } from "./take-away/collect.js";
import { copy } from "./take-away/copy.js";
import { placeOf, take } from "./take-away/file.js";
import { fill } from "./take-away/fill.js";
import { preview, save } from "./take-away/pictures.js";
import { speak } from "./take-away/speak.js";
import { hush, stop, tell, work } from "./take-away/work.js";

const menuOf = (node) => node.closest?.(".take");

document.addEventListener("change", ({ target }) => {
  const menu = menuOf(target);
  if (!menu) return;
  hush(menu);
  if (target.matches(".take-speaks")) speak(menu, target.value);
  if (target.matches("select")) preview(menu);
});

// What was said of the last file is not true of the next, nor of a menu that is opened again.
document.addEventListener(
  "toggle",
  ({ target }) => target.open && target.querySelector?.(".take") && hush(target.querySelector(".take")),
  true,
);

document.addEventListener("click", ({ target }) => {
  const link = target.closest?.(".take a");
  if (link && !link.closest(".take-status")) hush(menuOf(link));
  if (target.closest?.(".take-stop")) stop(placeOf(target));
  const button = target.closest?.(".take button");
  if (!button) return;
  const menu = menuOf(button);
  if (button.matches(".take-copy")) work(menu, () => copy(menu));
  else if (button.matches(".take-keep")) {
    tell(menu, collect(menu));
    lead(menu.querySelector(".take-status"));
  }
  else if (button.dataset.form) save(menu, button.dataset.form, Number(button.dataset.scale));
});

startCollectionPage();

window.dashboardTakeAway = { fill, take };
