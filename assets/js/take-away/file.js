/**
 * A file that takes a while to make, behind a link with `data-file`: fetched and handed over, in
 * the element around it that holds the words for it (pages/making.py writes both).
 */

import { offer } from "./pictures.js";
import { work } from "./work.js";

export const placeOf = (node) => node.closest("[data-busy]");

/** Fetch the file of a link and save it under the name that the server gives it. */
export function take(link) {
  const place = placeOf(link);
  return work(place, async (signal) => {
    const response = await fetch(link.href, { signal });
    if (!response.ok) return (await response.json()).error;
    const told = response.headers.get("content-disposition") ?? "";
    const name = /filename="([^"]+)"/.exec(told)?.[1] ?? "";
    offer(await response.blob(), name);
    return place.dataset.done.replace("{name}", name);
  });
}
