/**
 * Words in the text that move the chart beside them: the steps of the story.
 *
 * Such words are a link (`a.step`, id `step-NAME`) to their view on the explore page. Here they put
 * the figure block of that view in the place of their figure (`data-figure`). Which step is taken
 * stands in the address (`#step-NAME`) and nowhere else, so back, forward and a pasted address go
 * the same road; with any other address every figure is as the text tells it first.
 */

import { say } from "./reading.js";
import { whenLive } from "./takeover.js";

/** The link of the step that is taken. */
let taken;
/** One change at a time. */
let turn = Promise.resolve();

const frame = () => new Promise(requestAnimationFrame);
const placeOf = (key) => document.getElementById(`{"key":"${key}","type":"place"}`);

function asked() {
  const link = document.getElementById(location.hash.slice(1));
  return link?.matches("a.step") ? link : undefined;
}

/** Put a part of the page, by its name, in the place of a figure. */
async function put(key, name) {
  const place = placeOf(key);
  place.setAttribute("aria-busy", "true");
  try {
    const { lang } = document.documentElement;
    const answer = await fetch(`/_dash/${lang}/programme/part/${name}`);
    if (!answer.ok) throw new Error(`${answer.status} ${name}`);
    const children = await answer.json();
    const open = [...place.querySelectorAll("details[open]")].map((node) => node.className);
    window.dash_clientside.set_props({ type: "place", key }, { children, "data-part": name });
    while (place.dataset.part !== name) await frame();
    for (const one of open) place.querySelector(`details.${one}`)?.setAttribute("open", "");
  } finally {
    place.removeAttribute("aria-busy");
  }
}

/** Make the page what the address says; return the place of the figure that changed, if one did. */
async function follow() {
  const next = asked();
  if (next === taken) return undefined;
  const before = taken;
  taken = next;
  before?.removeAttribute("aria-current");
  next?.setAttribute("aria-current", "true");
  const key = next?.dataset.figure;
  const last = before?.dataset.figure;
  if (last && last !== key) await put(last, last);
  if (key) await put(key, next.id.replace("step-", ""));
  // The address may name a cell that has come back just now.
  else if (location.hash.startsWith(`#${last}-`)) dispatchEvent(new HashChangeEvent("hashchange"));
  return placeOf(key ?? last);
}

/** Follow the address after whatever is under way; what cannot be had is left as it is. */
function inTurn(then = () => {}, otherwise = console.warn) {
  turn = turn.then(follow).then(then).catch(otherwise);
  return turn;
}

const tell = (place) => place && say(place.querySelector(".figure-title").textContent);

/** Go to a figure of which most is out of sight; what it shows now is told. */
function show(place, { pressed = false } = {}) {
  if (!place) return;
  const { top, bottom, height } = place.querySelector(".figure-top").getBoundingClientRect();
  const seen = Math.min(bottom, innerHeight) - Math.max(top, 0);
  const isFar = seen < Math.min(height, innerHeight) * 0.6;
  if (isFar) place.scrollIntoView();
  // The keys come along, also where a way back went away under them.
  if (pressed && (isFar || document.activeElement === document.body)) {
    const title = place.querySelector(".figure-title");
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
  } else tell(place);
}

function onClick(event) {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest?.("a");
  if (link?.matches(".step, .step-first") && placeOf(link.dataset.figure ?? taken?.dataset.figure)) {
    event.preventDefault();
    const isNew = link !== taken && link.matches(".step");
    history.pushState(null, "", isNew ? `#${link.id}` : location.pathname + location.search);
    inTurn(
      (place) => show(place, { pressed: true }),
      () => location.assign(link.href),
    );
  } else if (taken && link?.hash.startsWith(`#${taken.dataset.figure}-`)) {
    // The number stands in the table of the figure as it is told first.
    event.preventDefault();
    event.stopPropagation();
    history.pushState(null, "", location.pathname + location.search);
    inTurn(() => link.click());
  }
}

export function startSteps() {
  whenLive(() => {
    if (!document.querySelector("a.step")) return;
    document.addEventListener("click", onClick, { capture: true });
    addEventListener("hashchange", () => inTurn(tell));
    inTurn(show);
  });
}
