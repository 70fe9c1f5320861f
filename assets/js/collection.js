/**
 * The visitor's collection: kept in this browser as the query of its address, and nowhere else.
 *
 * The link to it in the header tells how many views it has, and is there when it has one.
 */

export const KEY = "collection";

/** Return the query of the collection, empty when there is none. */
export function stored() {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch (refused) {
    return "";
  }
}

/** Keep a collection; return whether that was possible. */
export function store(query) {
  try {
    if (query) localStorage.setItem(KEY, query);
    else localStorage.removeItem(KEY);
  } catch (refused) {
    return false;
  }
  showCollection();
  return true;
}

/** Return the queries of the views in a collection. */
export const viewsOf = (query) => new URLSearchParams(query).getAll("view");

/** Show the link to the collection. */
export function showCollection() {
  const query = stored();
  const count = viewsOf(query).length;
  for (const link of document.querySelectorAll(".site-collection")) {
    link.hidden = count === 0;
    link.search = query;
    link.querySelector("b").textContent = count;
  }
}

export function startCollection(whenLive) {
  showCollection();
  whenLive(showCollection);
  // Another tab of the same reader.
  addEventListener("storage", ({ key }) => key === KEY && showCollection());
}
