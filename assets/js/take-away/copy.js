/**
 * The table of a view on the clipboard, so that it arrives as a table in a spreadsheet or a text.
 *
 * Values stand alone in their cells, so that a spreadsheet takes them for numbers; what is to be
 * known of them (provisional, not published) stands in a column of its own behind theirs.
 */

const PLAIN = { "text/html": "html", "text/plain": "text" };

const escaped = (text) =>
  text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]);

/** Return a number as spreadsheets read it, any other text as it is. */
function plain(text) {
  const clean = text.replace(/[\u00a0\u202f]/g, " ").trim();
  return /^[−+]?[€ ]*\d/.test(clean) ? clean.replace("−", "-").replace(/ %$/, "%") : clean;
}

/** Return what a cell shows and what is said of it. */
function read(cell) {
  const copy = cell.cloneNode(true);
  const spoken = [...copy.querySelectorAll(".spoken")].map((node) => node.textContent);
  for (const node of copy.querySelectorAll(".spoken, sup, abbr")) node.remove();
  const said = spoken.join(" ").trim().replace(/^\((.*)\)$/, "$1");
  return { text: plain(copy.textContent), said, head: cell.tagName === "TH" };
}

/** Return the rows of a table; behind a column with something to say, what is said there. */
function rowsOf(table, status) {
  const rows = [...table.rows].map((row) => [...row.cells].map(read));
  const columns = rows[0].map((_, i) => rows.some((row) => row[i]?.said));
  return rows.map((row, number) =>
    row.flatMap((cell, i) => {
      if (!columns[i]) return [cell];
      return [cell, { text: number ? cell.said : `${cell.text} (${status})`, head: !number }];
    }),
  );
}

/** Return a table as HTML and as text parted by tabs, with each part of its caption and the address below it. */
export function forms(table, status, address) {
  const rows = rowsOf(table, status);
  const told = [...(table.caption?.childNodes ?? [])].map((node) => node.textContent);
  const below = [...told, address].map(plain).filter(Boolean);
  const cell = ({ text, head }) => (head ? `<th>${escaped(text)}</th>` : `<td>${escaped(text)}</td>`);
  const body = rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("");
  return {
    html: `<table>${body}</table>${below.map((line) => `<p>${escaped(line)}</p>`).join("")}`,
    text: [...rows.map((row) => row.map(({ text }) => text).join("\t")), "", ...below].join("\n"),
    rows: rows.length - 1,
    columns: rows[0].length,
  };
}

async function fetched(menu) {
  const { language, query, status } = menu.dataset;
  const response = await fetch(`/${language}/view.html?${query}`);
  if (!response.ok) throw new Error(`${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const address = `${location.origin}/${language}/explore?${query}`;
  return forms(page.querySelector("table"), status, address);
}

/** Put it there where a page may not write to the clipboard: without a secure connection. */
function byCommand(made) {
  const hear = (event) => {
    for (const [type, form] of Object.entries(PLAIN)) event.clipboardData.setData(type, made[form]);
    event.preventDefault();
  };
  document.addEventListener("copy", hear, { once: true });
  if (!document.execCommand("copy")) throw new Error("copy");
}

/** Copy the table of a menu's view; return what to say. */
export async function copy(menu) {
  const making = fetched(menu);
  if (navigator.clipboard?.write && window.ClipboardItem) {
    // The press counts for what begins with it, however long the table takes to arrive.
    const blobs = Object.entries(PLAIN).map(([type, form]) => [
      type,
      making.then((made) => new Blob([made[form]], { type })),
    ]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  } else {
    byCommand(await making);
  }
  const { rows, columns } = await making;
  return menu.dataset.copied.replace("{rows}", rows).replace("{columns}", columns);
}
