/**
 * Paper: the head of a printed page tells the address that is shown, as text and as a code.
 *
 * `link#paper` holds both for the address that was asked for first; a view that is chosen since then
 * has others.
 */

/** Ask for the head of the address that is shown now. */
export function followOnPaper() {
  const link = document.getElementById("paper");
  if (!link) return;
  const language = document.documentElement.lang;
  const behind = location.pathname.slice(`/${language}`.length) + location.search;
  const address = `/${language}/print.css?of=${encodeURIComponent(behind)}`;
  if (new URL(link.href).searchParams.get("of") !== behind) link.href = address;
}
