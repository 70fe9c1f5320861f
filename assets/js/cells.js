/**
 * Links from numbers in the text to their cells.
 *
 * The browser jumps by itself; a table that is folded away is opened first, and the cell gets the
 * focus, so that a screen reader reads on from there and Tab goes on from there. Next to it in that
 * order is the way back to the number in the text; Escape leads there, too.
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

let back;

/** Put the way back behind the table: to where the reader was. */
function offerBack(cell, link) {
  back?.remove();
  back = document.createElement("button");
  back.type = "button";
  back.className = "cell-back";
  back.textContent = document.querySelector("main").dataset.back;
  const leave = () => {
    back.remove();
    delete cell.dataset.sought;
    link.focus({ preventScroll: true });
    link.scrollIntoView({ block: "center" });
  };
  back.addEventListener("click", leave);
  for (const from of [cell, back]) {
    from.addEventListener("keydown", (event) => event.key === "Escape" && leave());
  }
  cell.closest("table").after(back);
}

export function startCells() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    const cell = link && cellOf(link.hash);
    if (!cell || event.metaKey || event.ctrlKey || event.shiftKey) return;
    cell.closest("details")?.setAttribute("open", "");
    // After the browser's own jump, which makes the way back.
    requestAnimationFrame(() => {
      show(cell);
      offerBack(cell, link);
    });
  });
  addEventListener("hashchange", () => {
    const cell = cellOf(location.hash);
    if (cell && !("sought" in cell.dataset)) show(cell);
  });
  const first = cellOf(location.hash);
  if (first) show(first);
}
