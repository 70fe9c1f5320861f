/**
 * What a reader chose and a view could not show, kept for the next view that can.
 *
 * A ranking shows one activity, a treemap one region; whoever goes there and back finds the choice
 * again. It is kept with the entry of the history, as a browser keeps what was typed in a form. The
 * address says all of what is shown: this only decides what is asked next.
 */

/** Keys of a view that are lists, and those that decide how much of them can be shown. */
const LISTS = ["region", "activity", "pin"];
const DECIDING = ["indicator", "chart", "as"];

const valuesOf = (query) => new Map(new URLSearchParams(query));

/**
 * Return what is kept once `shown` is the answer to `asked`, and `until` was shown before; all are
 * queries. What nobody touched meanwhile stays as it was kept `before`.
 */
export function kept(asked, shown, until, before = {}) {
  const [wanted, found, last] = [asked, shown, until].map(valuesOf);
  const after = {};
  for (const key of LISTS) {
    const isTouched = wanted.get(key) !== last.get(key);
    const choice = isTouched ? wanted.get(key) : (before[key] ?? wanted.get(key));
    if (choice && choice !== found.get(key)) after[key] = choice;
  }
  return after;
}

/** Return the query with what was kept, where the reader changed how it is shown and not what. */
export function recalled(query, shown, memory = {}) {
  const [wanted, now] = [valuesOf(query), valuesOf(shown)];
  if (DECIDING.every((key) => (wanted.get(key) ?? "") === (now.get(key) ?? ""))) return query;
  for (const key of LISTS) {
    if (memory[key] && wanted.get(key) === now.get(key)) wanted.set(key, memory[key]);
  }
  return [...wanted].map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join("&");
}
