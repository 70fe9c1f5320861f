/**
 * The form of the explore page: a change is a question, the answer changes the address.
 *
 * Without this script the form asks for its new address by itself. With it, each change is handed
 * to Dash (`explore-asked`), whose server callback answers with the exhibit, the controls and, in
 * `explore-shown`, the one spelling of what is shown; that goes into the history.
 */

const form = () => document.querySelector("#react-entry-point form[data-explore]");

/** Pushes wait for the answer: the address says what is shown, never what was asked. */
let push = false;

/** Return the form as the query of a view: lists with commas, nothing that is empty. */
export function queryOf(fields) {
  const lists = new Map();
  for (const [name, value] of new FormData(fields)) {
    if (value !== "") lists.set(name, [...(lists.get(name) ?? []), value]);
  }
  return [...lists]
    .map(([name, values]) => `${name}=${values.map(encodeURIComponent).join(",")}`)
    .join("&");
}

function ask(query, { history }) {
  push = history;
  document.querySelector("[data-explore-busy]")?.setAttribute("aria-busy", "true");
  window.dash_clientside.set_props("explore-asked", { data: query });
}

function onChange(event) {
  // A change before the live page is there is told again by the takeover.
  if (event.target.form && event.target.form === form()) {
    ask(queryOf(event.target.form), { history: true });
  }
}

function onSubmit(event) {
  if (event.target !== form()) return;
  event.preventDefault();
  ask(queryOf(event.target), { history: true });
}

/** The clientside callback: what the server shows goes into address, title and language links. */
function shown(query, title) {
  if (query === undefined || query === null) return;
  const address = `${location.pathname}?${query}`;
  const here = location.pathname + location.search;
  if (push && address !== here) history.pushState(null, "", address);
  else if (address !== here) history.replaceState(history.state, "", address);
  push = false;
  if (title) document.title = title;
  for (const link of document.querySelectorAll("a[hreflang]")) {
    if (link.pathname.endsWith("/explore")) link.search = query;
  }
  const added = form()?.elements.namedItem("add");
  if (added) added.value = "";
  document.querySelector("[data-explore-busy]")?.removeAttribute("aria-busy");
}

export function startExplore() {
  Object.assign((window.dash_clientside.dashboard ??= {}), { shown });
  document.addEventListener("change", onChange);
  document.addEventListener("submit", onSubmit);
  let at = location.search;
  addEventListener("popstate", () => {
    // A jump to a cell is no other view.
    if (location.search === at || !form()) return;
    at = location.search;
    ask(location.search.slice(1), { history: false });
  });
}
