/**
 * The form of the explore page: a change is a question, the answer changes the address.
 *
 * Without this script the form asks for its new address by itself. With it, each change is handed
 * to Dash (`explore-asked`), whose server callback answers with the exhibit, the controls and, in
 * `explore-shown`, the one spelling of what is shown; that goes into the history.
 */

import { kept, recalled } from "./explore-memory.js";
import { forget, startPauses, walkOn, whenSettled } from "./explore-pause.js";
import { followOnPaper } from "./paper.js";
import { say } from "./reading.js";
import { whenLive } from "./takeover.js";

const form = () => document.querySelector("#react-entry-point form[data-explore]");
const answer = () => document.getElementById("explore-figure");
const unanswered = () => document.getElementById("explore-unanswered");

/** What was asked and not answered yet; the address says what is shown, never what was asked. */
let asked;

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

function ask(query, { push }) {
  asked = { push, query, control: document.activeElement };
  answer().setAttribute("aria-busy", "true");
  unanswered().hidden = true;
  window.dash_clientside.set_props("explore-asked", { data: query });
}

function onChange(event) {
  // A change before the live page is there is told again by the takeover.
  if (event.target.form && event.target.form === form()) {
    whenSettled(event.target, askForm);
  }
}

function onSubmit(event) {
  if (event.target !== form()) return;
  event.preventDefault();
  askForm();
}

/** A year that is chosen in the chart is pinned, or let go; a third takes the place of the second. */
function onChosen({ detail: { x } }) {
  const control = document.getElementById("explore-pin");
  if (!form() || !control || control.disabled) return;
  const offered = [...control.options].some(({ value }) => value === String(x));
  if (!offered) return;
  const query = new Map(new URLSearchParams(queryOf(form())));
  const pins = (query.get("pin") ?? "").split(",").filter(Boolean);
  const kept = pins.filter((year) => year !== String(x));
  if (kept.length === pins.length) kept.splice(1, 1, String(x));
  query.set("pin", kept.join(","));
  ask([...query].map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join("&"), {
    push: true,
  });
}

function askForm() {
  forget();
  ask(recalled(queryOf(form()), at.slice(1), history.state?.kept), { push: true });
}

/** The clientside callback: what the server shows goes into address, title and language links. */
function shown(query, title) {
  if (!query || !form()) return;
  const address = `${location.pathname}?${query}`;
  const state = asked?.push
    ? { kept: kept(asked.query, query, at.slice(1), history.state?.kept) }
    : history.state;
  const isOther = address !== location.pathname + location.search;
  if (isOther && asked?.push) history.pushState(state, "", address);
  else history.replaceState(state, "", address);
  at = location.search;
  for (const link of document.querySelectorAll("a[hreflang]")) link.search = query;
  followOnPaper();
  if (!asked) return;
  document.title = title;
  const { control } = asked;
  asked = undefined;
  // After React has drawn the answer.
  requestAnimationFrame(() => finish(control));
}

/** No answer came: what was shown stays, and says so. */
function failed() {
  if (!asked) return;
  answer().removeAttribute("aria-busy");
  unanswered().hidden = false;
  unanswered().scrollIntoView({ block: "nearest" });
}

/** Dash tells nobody when its server does not answer. */
function watchQuestions() {
  const { fetch } = window;
  window.fetch = async (address, options) => {
    const isOurs = String(address).includes("_dash-update-component");
    try {
      const found = await fetch(address, options);
      if (isOurs && !found.ok) failed();
      return found;
    } catch (error) {
      if (isOurs) failed();
      throw error;
    }
  };
  addEventListener("online", () => asked && !unanswered().hidden && askForm());
}

function finish(control) {
  walkOn();
  answer().removeAttribute("aria-busy");
  document.getElementById("explore-add").value = "";
  say(answer().querySelector(".figure-title")?.textContent ?? "");
  const notice = document.querySelector("#explore-notices > *");
  if (notice?.getBoundingClientRect().top < 0) notice.scrollIntoView();
  // A region that was taken away took the focus with it.
  if (control?.id && !control.isConnected) {
    (document.getElementById(control.id) ?? document.getElementById("explore-add")).focus();
  }
}

/** The query of the address when it was last read or written. */
let at;

/** Tell the style sheet whether the answer is still below the window. */
function watchAnswer() {
  const found = new IntersectionObserver(
    ([{ isIntersecting, boundingClientRect }]) => {
      const isBelow = !isIntersecting && boundingClientRect.top > 0;
      document.documentElement.toggleAttribute("data-below", isBelow);
    },
    { rootMargin: "0px 0px -96px" },
  );
  found.observe(answer());
}

export function startExplore() {
  Object.assign((window.dash_clientside.dashboard ??= {}), { shown });
  startPauses();
  document.addEventListener("change", onChange);
  document.addEventListener("submit", onSubmit);
  document.addEventListener("chart:chosen", onChosen);
  whenLive(() => {
    if (!answer()) return;
    watchAnswer();
    watchQuestions();
  });
  at = location.search;
  addEventListener("popstate", () => {
    // A jump to a cell is no other view.
    if (location.search === at || !form()) return;
    at = location.search;
    ask(location.search.slice(1), { push: false });
  });
}
