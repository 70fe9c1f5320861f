/**
 * The page of a collection: what is changed there is kept in this browser, where it is the
 * visitor's own. One that came with an address from somebody else is kept when asked for.
 */

import { KEY, store, stored } from "../collection.js";
import { offer } from "./pictures.js";
import { stop, work } from "./work.js";

const formOf = () => document.querySelector("form.collection-form");

/** Tell whether the collection on the page is the one that is kept here. */
const isMine = (form) => read(stored()) === read(form.dataset.query);

/** Return a query in one spelling, whatever stands in it: what is kept may be broken. */
const read = (query) => new URLSearchParams(query).toString();

function tell(text) {
  document.querySelector(".collection-status").textContent = text;
}

/** Ask for the page that the form asks for; what it shows then is kept. */
async function change(form, button) {
  const fields = new FormData(form, button);
  const answer = await fetch(`${form.getAttribute("action")}?${new URLSearchParams(fields)}`);
  const address = new URL(answer.url);
  store(address.search.slice(1));
  const place = /^(up|down)-(\d+)$/.exec(button?.value ?? "");
  if (place) address.hash = `entry-${Number(place[2]) + (place[1] === "up" ? -1 : 1)}`;
  location.assign(address);
}

/** Fetch a file of the whole collection, which takes some seconds, and hand it over. */
function take(link) {
  const place = link.closest(".collection-away");
  return work(place, async (signal) => {
    const response = await fetch(link.href, { signal });
    if (!response.ok) return (await response.json()).error;
    const told = response.headers.get("content-disposition") ?? "";
    const name = /filename="([^"]+)"/.exec(told)?.[1] ?? "";
    offer(await response.blob(), name);
    return place.dataset.done.replace("{name}", name);
  });
}

/** Tell whether a press on a link asks for nothing but what the link is for. */
const isPlain = (event) => !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

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
  document.addEventListener("click", async (event) => {
    const { target } = event;
    const form = formOf();
    if (!form || !target.closest) return;
    const link = target.closest(".collection-away a[data-file]");
    if (link && isPlain(event)) {
      event.preventDefault();
      take(link);
    }
    if (target.closest(".collection-away .take-stop")) stop(target.closest(".collection-away"));
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
  document.addEventListener("dashboard:live", offerToKeep, { once: true });
}
