/**
 * Tables that can be sorted: each head of a column becomes a button.
 *
 * Values are compared as numbers where the column holds numbers, as words otherwise; what is
 * missing comes last in either direction. A third press gives the order in which the table came.
 */

const TABLES = ".table-scroll table, .part table";

const spaces = /[\s\u00a0\u202f]/g;

/** Return a number as the page's language writes it; NaN for a text that is none. */
function numberIn(text, language) {
  const bare = text.replace(spaces, "").replace(/[€%]/g, "").replace("−", "-");
  const point = language === "en" ? bare.replaceAll(",", "") : bare.replaceAll(".", "").replace(",", ".");
  return /^[-+]?\d+(\.\d+)?$/.test(point) ? Number(point) : NaN;
}

/** Return what a cell shows, without signs and words that say something about it. */
function shown(cell) {
  const copy = cell.cloneNode(true);
  for (const node of copy.querySelectorAll(".spoken, sup, abbr")) node.remove();
  return copy.textContent.trim();
}

/** Return what a cell is sorted by: a time stands in order as it is written for programs. */
function key(cell, language) {
  const text = cell?.querySelector("time")?.dateTime ?? (cell ? shown(cell) : "");
  return { text, number: numberIn(text, language) };
}

/** Return the rows in order of one column; rows that are equal keep their order. */
export function ordered(rows, column, descending, language) {
  const words = new Intl.Collator(language, { numeric: true });
  const keyed = rows.map((row) => ({ row, ...key(row.cells[column], language) }));
  const known = keyed.filter(({ text }) => text !== "");
  const numbers = known.length > 0 && known.every(({ number }) => !Number.isNaN(number));
  known.sort((a, b) => {
    const order = numbers ? a.number - b.number : words.compare(a.text, b.text);
    return descending ? -order : order;
  });
  return [...known, ...keyed.filter(({ text }) => text === "")].map(({ row }) => row);
}

const originals = new WeakMap();
const NEXT = { none: "ascending", ascending: "descending", descending: "none" };

function press(head) {
  const table = head.closest("table");
  const body = table.tBodies[0];
  if (!originals.has(body)) originals.set(body, [...body.rows]);
  const direction = NEXT[head.getAttribute("aria-sort") ?? "none"];
  for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
  const rows = originals.get(body);
  const language = document.documentElement.lang;
  if (direction === "none") body.append(...rows);
  else {
    head.setAttribute("aria-sort", direction);
    body.append(...ordered(rows, head.cellIndex, direction === "descending", language));
  }
}

/** Tell whether every row has one cell for each head. */
function isPlain(table) {
  const [head, body] = [table.tHead, table.tBodies[0]];
  if (head?.rows.length !== 1 || table.tBodies.length !== 1 || body.rows.length < 3) return false;
  return [...head.rows, ...body.rows].every(
    (row) => row.cells.length === head.rows[0].cells.length && !row.querySelector("[colspan], [rowspan]"),
  );
}

function sortable(table) {
  table.dataset.sortable = "";
  if (!isPlain(table)) return;
  for (const head of table.tHead.rows[0].cells) {
    if (!head.textContent.trim()) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    head.append(button);
  }
}

let waiting = false;

function scan() {
  waiting = false;
  for (const table of document.querySelectorAll(TABLES)) {
    if (!("sortable" in table.dataset) && table.checkVisibility?.() !== false) sortable(table);
  }
}

function soon() {
  if (waiting) return;
  waiting = true;
  if ("requestIdleCallback" in window) requestIdleCallback(scan, { timeout: 1000 });
  else setTimeout(scan, 200);
}

/** Make the tables of a page sortable once it is live, and those that are shown later. */
export function startSorting(whenLive) {
  document.addEventListener("click", ({ target }) => {
    const head = target.closest?.("button.sort")?.closest("th");
    if (head) press(head);
  });
  document.addEventListener("toggle", ({ target }) => target.open && soon(), true);
  whenLive(() => {
    soon();
    new MutationObserver(soon).observe(document.body, { childList: true, subtree: true });
  });
}
