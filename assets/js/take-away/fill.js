/** Fills the menu of a chart with what the page of its view holds. */

/** Return the menu that stands on a page. */
async function menuAt(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return document.importNode(page.querySelector(".take"), true);
}

/** Fill a menu (a `details`) unless it is filled. */
export async function fill(details) {
  const place = details.querySelector("[data-written]");
  const link = place.querySelector("a[data-all]");
  if (!link || place.querySelector(".take")) return;
  const menu = await menuAt(link.href);
  // Something else may be shown meanwhile.
  if (!link.isConnected) return;
  const focused = place.contains(document.activeElement);
  place.replaceChildren(menu);
  if (focused) menu.querySelector("select, a, button")?.focus();
}
