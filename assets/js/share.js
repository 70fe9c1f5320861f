/**
 * The menu "share": filled from the page that its link leads to, and asked anew on each change.
 *
 * What it looks for (pages/share_page.py writes it): `.share[data-copy][data-copied]` with
 * `form.share-form`, and `.share-copy` with a `textarea` for each text to copy.
 */

async function arrived(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return document.importNode(page.querySelector(".share"), true);
}

/** Ids are those of a page with one view; a page with many charts has many menus. */
function named(share) {
  const own = `-${Math.random().toString(36).slice(2, 8)}`;
  for (const field of share.querySelectorAll("[id]")) {
    share.querySelector(`[for="${field.id}"]`)?.setAttribute("for", field.id + own);
    field.id += own;
  }
}

function ready(share) {
  for (const part of share.querySelectorAll(".share-copy")) {
    if (part.querySelector("button")) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = share.dataset.copy;
    button.setAttribute("aria-label", `${share.dataset.copy}: ${part.querySelector("label").textContent}`);
    part.append(button);
  }
}

async function fill(menu) {
  const link = menu.querySelector("[data-written] > a");
  if (!link) return;
  const share = await arrived(link.href);
  named(share);
  ready(share);
  link.replaceWith(share);
}

async function copy(button) {
  const share = button.closest(".share");
  const text = button.parentElement.querySelector("textarea");
  text.select();
  try {
    await navigator.clipboard.writeText(text.value);
  } catch (refused) {
    // It stays selected, so that the reader's own keys copy it.
    return;
  }
  button.textContent = share.dataset.copied;
  setTimeout(() => (button.textContent = share.dataset.copy), 2000);
}

async function again(form) {
  const query = new URLSearchParams(new FormData(form));
  const name = document.activeElement?.name;
  const before = form.closest(".share");
  const share = await arrived(`${form.getAttribute("action")}?${query}`);
  named(share);
  ready(share);
  before.replaceWith(share);
  if (name) share.querySelector(`[name="${name}"]`)?.focus();
}

document.addEventListener("click", ({ target }) => {
  const button = target.closest?.(".share-copy button");
  if (button) copy(button);
});
document.addEventListener("change", ({ target }) => {
  const form = target.closest?.(".share-form");
  if (form) again(form).catch(() => form.submit());
});
document.querySelectorAll(".share").forEach(ready);

window.dashboardShare = { fill };
