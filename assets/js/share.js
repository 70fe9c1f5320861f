/**
 * The menu "share": filled from the page that its link leads to, and asked anew on each change.
 *
 * What it looks for (pages/share_page.py writes it): `.share[data-copy][data-copied][data-changed]`
 * with `form.share-form`, a `.share-frame` with the preview, and parts with a name, `[data-part]`,
 * of which those that are `.share-copy` hold a `textarea` with a text to copy.
 */

import { startFitting } from "./share-preview.js";

/** What was asked last for each form; an answer that comes after it is not wanted any more. */
const asking = new WeakMap();

const parts = (share) => [...share.querySelectorAll("[data-part]")];

async function arrived(address, options) {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return document.importNode(page.querySelector(".share"), true);
}

/** Ids are those of a page with one view; a page with many charts has many menus. */
function named(share, own) {
  share.dataset.own = own;
  for (const field of share.querySelectorAll("[id]")) {
    share.querySelector(`[for="${field.id}"]`)?.setAttribute("for", field.id + own);
    field.id += own;
  }
}

function say(button, words) {
  button.textContent = words;
  button.setAttribute("aria-label", `${words}: ${button.parentElement.querySelector("label").textContent}`);
}

function ready(share) {
  for (const part of share.querySelectorAll(".share-copy")) {
    const button = document.createElement("button");
    button.type = "button";
    part.querySelector("label").after(button);
    say(button, share.dataset.copy);
  }
  // Every change is shown at once; a page that was named is looked up when it is written whole.
  share.querySelector(".share-form button").hidden = !share.querySelector("[name=site]");
}

/** Readers hear what happened from a line that stays where it is. */
function tell(share, words) {
  let line = share.querySelector("[role=status]");
  if (!line) {
    line = document.createElement("p");
    line.className = "spoken";
    line.setAttribute("role", "status");
    share.append(line);
  }
  line.textContent = words;
}

async function fill(menu) {
  const link = menu.querySelector("[data-written] > a");
  if (!link) return;
  const share = await arrived(link.href);
  named(share, `-${Math.random().toString(36).slice(2, 8)}`);
  ready(share);
  link.replaceWith(share);
  tell(share, "");
}

async function copy(button) {
  const share = button.closest(".share");
  const text = button.parentElement.querySelector("textarea");
  try {
    await navigator.clipboard.writeText(text.value);
  } catch (refused) {
    // It is selected, so that the reader's own keys copy it.
    text.select();
    text.focus();
    return;
  }
  say(button, share.dataset.copied);
  tell(share, button.getAttribute("aria-label"));
  setTimeout(() => say(button, share.dataset.copy), 2000);
}

/** Ask for what the form says, and put it in place of what differs; the form itself stays. */
async function again(form) {
  const share = form.closest(".share");
  asking.get(form)?.abort();
  const asked = new AbortController();
  asking.set(form, asked);
  const query = new URLSearchParams(new FormData(form));
  try {
    const fresh = await arrived(`${form.getAttribute("action")}?${query}`, { signal: asked.signal });
    named(fresh, share.dataset.own ?? "");
    ready(fresh);
    const others = parts(fresh);
    parts(share).forEach((part, place) => {
      if (!part.isEqualNode(others[place])) part.replaceWith(others[place]);
    });
    tell(share, share.querySelector("[data-part=site] strong")?.textContent ?? share.dataset.changed);
  } catch (failure) {
    if (!asked.signal.aborted) form.submit();
  }
}

document.addEventListener("click", ({ target }) => {
  const button = target.closest?.(".share-copy button");
  if (button) copy(button);
});
document.addEventListener("change", ({ target }) => {
  const form = target.closest?.(".share-form");
  if (form) again(form);
});
document.addEventListener("submit", (event) => {
  if (!event.target.matches?.(".share-form")) return;
  event.preventDefault();
  again(event.target);
});
startFitting();
document.querySelectorAll(".share").forEach((share) => {
  ready(share);
  tell(share, "");
});

window.dashboardShare = { fill };
