/**
 * Links from numbers in the text to their cells.
 *
 * The browser jumps by itself; a table that is folded away is opened first, and the cell gets the
 * focus, so that a screen reader reads on from there and Tab goes on from there.
 */

/** Return the element an address points at, when it is in a table of this page. */
function cellOf(hash) {
  const cell = hash.length > 1 && document.getElementById(decodeURIComponent(hash.slice(1)));
  return cell && cell.closest("table") ? cell : undefined;
}

function show(cell) {
  cell.closest("details")?.setAttribute("open", "");
  for (const before of document.querySelectorAll("[data-sought]")) delete before.dataset.sought;
  cell.dataset.sought = "";
  cell.tabIndex = -1;
  cell.focus({ preventScroll: true });
  cell.scrollIntoView({ block: "center" });
}

export function startCells() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    const cell = link && cellOf(link.hash);
    if (!cell || event.metaKey || event.ctrlKey || event.shiftKey) return;
    cell.closest("details")?.setAttribute("open", "");
    // After the browser's own jump, which makes the way back.
    requestAnimationFrame(() => show(cell));
  });
  addEventListener("hashchange", () => {
    const cell = cellOf(location.hash);
    if (cell && !("sought" in cell.dataset)) show(cell);
  });
  const first = cellOf(location.hash);
  if (first) show(first);
}
