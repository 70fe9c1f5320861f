/** Notes for who speaks: in a second window that keeps in step, or below the slide. */

import { say } from "../reading.js";
import { black, isBlack, onBlack } from "./black.js";
import { channel } from "./channel.js";
import { onSlide, place, step } from "./deck.js";

const root = document.documentElement;
const link = document.querySelector('a[data-do="notes"]');
let line;
let since;

function tell() {
  line?.postMessage({ at: place(), black: isBlack(), since });
}

function hear(message) {
  if (message.step) step(message.step);
  if (message.black) black(!isBlack());
  if (message.restart) since = Date.now();
  if (message.ask || message.restart) tell();
}

/** Show the notes below each slide, or no longer. */
export function beneath(wanted) {
  if (wanted) root.dataset.beneath = "";
  else delete root.dataset.beneath;
}

export function openNotes() {
  const { name } = window;
  const opened = open(`${link.href}#${name}`, `${name}-notes`, "popup,width=900,height=700");
  if (opened && line) {
    opened.focus();
    return;
  }
  beneath(true);
  const told = document.querySelector(".present-told");
  told.textContent = document.querySelector(".present-bar").dataset.blocked;
  told.hidden = false;
  say(told.textContent);
  setTimeout(() => {
    told.hidden = true;
  }, 8000);
}

export function startNotes() {
  // The name of a window outlives a reload, so that the notes stay with their slides.
  if (!window.name.startsWith("talk-")) window.name = `talk-${Math.random().toString(36).slice(2)}`;
  line = channel(window.name, hear);
  onBlack(tell);
  onSlide((at) => {
    if (at > 0) since ??= Date.now();
    tell();
  });
}
