/** A view into the visitor's collection. */

import { store, stored, viewsOf } from "../collection.js";

/** As many as the server reads (exhibits/collection.py). */
const MOST = 20;

/** Keep the view of a menu; return what to say. */
export function collect(menu) {
  const { query, added, there, full, refused } = menu.dataset;
  const before = stored();
  const views = viewsOf(before);
  if (views.includes(query)) return there;
  if (views.length >= MOST) return full;
  const one = `view=${encodeURIComponent(query).replaceAll("%2C", ",")}`;
  if (!store(before ? `${before}&${one}` : one)) return refused;
  return added.replace("{count}", views.length + 1);
}

/** Lead from what is said to the collection: the link in the header is far away for the keys. */
export function lead(status) {
  const header = document.querySelector(".site-collection:not([hidden])");
  if (!header) return;
  const link = document.createElement("a");
  link.href = header.href;
  link.textContent = header.firstChild.textContent;
  status.append(" ", link);
}
