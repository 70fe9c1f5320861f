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

function tell(text) {
  document.querySelector(".collection-away .take-status").textContent = text;
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
    const form = formOf();
    if (!form || !target.closest) return;
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
