/**
 * The page of a collection: what is changed there is kept in this browser, where it is the
 * visitor's own. One that came with an address from somebody else is kept when asked for.
 */

import { KEY, store, stored } from "../collection.js";

const formOf = () => document.querySelector("form.collection-form");

/** Tell whether the collection on the page is the one that is kept here. */
const isMine = (form) => read(stored()) === read(form.dataset.query);

/** Return a query in one spelling, whatever stands in it: what is kept may be broken. */
const read = (query) => new URLSearchParams(query).toString();

/** Say something of the collection that has happened to it. */
function tell(text) {
  document.querySelector(".collection-away .take-status").textContent = text;
}

/** Ask for the page that the form asks for; what it shows then is kept. */
async function change(form, button) {
  const fields = new FormData(form, button);
  const pressed = document.activeElement.id;
  const answer = await fetch(`${form.getAttribute("action")}?${new URLSearchParams(fields)}`);
  show(new URL(answer.url).search, after(button?.value ?? "", pressed));
}

/** Return the id of what has the keys when a button has done its work: `undo`, `down-3`, `name-1`. */
function after(done, pressed) {
  const [step, place] = done.split("-");
  if (step === "remove") return "undo";
  return place ? `${step}-${Number(place) + (step === "up" ? -1 : 1)}` : pressed;
}

/** Keep a collection and go to its page. What has the keys there tells what was done. */
function show(query, id) {
  store(query.slice(1));
  if (query === location.search) return tellOf(id);
  location.assign(`${location.pathname}${query}#${id}`);
}

/** The collection before something was taken out of it. */
function before() {
  const from = document.referrer && new URL(document.referrer);
  return from && from.origin === location.origin && from.pathname === location.pathname ? from.search : "";
}

const COUNTED = { undo: "removed", restored: "restored" };

/** Tell what was done, and give the keys to where they were. */
function tellOf(id) {
  const [kind, place] = id.split("-");
  const rows = document.querySelectorAll(".collection-form ol > li");
  const name = rows[place - 1]?.querySelector("[type=text]");
  const said = COUNTED[kind] ?? (["up", "down"].includes(kind) ? "moved" : "renamed");
  const undo = document.querySelector(".collection-undo");
  undo.hidden = kind !== "undo" || !before();
  const filled = { name: name?.value || name?.placeholder, place, count: rows.length };
  tell(document.querySelector(".collection-away").dataset[said].replace(/\{(\w+)\}/g, (_, key) => filled[key]));
  const pressed = document.getElementById(id);
  const next = pressed?.disabled || pressed?.hidden ? null : pressed;
  (next ?? rows[(place ?? 1) - 1]?.querySelector("button:not(:disabled)"))?.focus();
}

const DONE = /^#(undo|restored|title|save|(up|down|name)-[1-9]\d?)$/;

/** What was done on the page before this one is told once. */
function tellOfBefore() {
  const [, id] = DONE.exec(location.hash) ?? [];
  if (!id || !document.querySelector(".collection-away")) return;
  history.replaceState(history.state, "", location.pathname + location.search);
  const form = formOf();
  if (!form || isMine(form)) tellOf(id);
}

function offerToKeep() {
  const form = formOf();
  if (!form) {
    // Without an address of its own the page shows what is kept.
    const query = stored();
    if (query && !location.search && document.querySelector("[data-collection]")) {
      location.replace(`?${query}`);
    }
    return;
  }
  document.querySelector(".collection-keep").hidden = isMine(form);
}

/** Show what another tab has made of the collection that is on this page. */
function follow({ key, oldValue, newValue }) {
  if (key !== KEY) return;
  const shown = formOf()?.dataset.query ?? location.search.slice(1);
  if (read(oldValue ?? "") === read(shown)) location.replace(newValue ? `?${newValue}` : location.pathname);
  else offerToKeep();
}

export function startCollectionPage() {
  document.addEventListener("submit", (event) => {
    const form = event.target.closest?.("form.collection-form");
    if (!form || !isMine(form)) return;
    event.preventDefault();
    change(form, event.submitter).catch(() => form.submit());
  });
  document.addEventListener("click", async ({ target }) => {
    if (!target.closest) return;
    if (target.closest(".collection-undo")) show(before(), "restored");
    const form = formOf();
    if (!form) return;
    if (target.closest(".collection-keep") && store(form.dataset.query)) {
      tell(form.dataset.mine);
      offerToKeep();
    }
    if (target.closest(".collection-share")) {
      const address = `${location.origin}${location.pathname}?${form.dataset.query}`;
      await navigator.clipboard.writeText(address);
      tell(form.dataset.copied);
    }
  });
  offerToKeep();
  addEventListener("storage", follow);
  const live = () => {
    offerToKeep();
    tellOfBefore();
  };
  if ("live" in document.documentElement.dataset) live();
  else document.addEventListener("dashboard:live", live, { once: true });
}
