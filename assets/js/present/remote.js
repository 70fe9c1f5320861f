/** The second window: the notes of the slide that is shown, what follows, and the time. */

import { channel } from "./channel.js";

const notes = [...document.querySelectorAll(".note")];
const MOVES = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 };
const A_SECOND = 1000;

const part = (name) => document.querySelector(`.remote-${name}`);
const twoDigits = (number) => String(number).padStart(2, "0");

/** Minutes and seconds since then. */
function elapsed(since) {
  const seconds = Math.max(0, Math.floor((Date.now() - since) / A_SECOND));
  return `${twoDigits(Math.floor(seconds / 60))}:${twoDigits(seconds % 60)}`;
}

function show({ at }) {
  notes.forEach((note, index) => note.toggleAttribute("data-current", index === at));
  const following = notes[at + 1]?.querySelector("h2").textContent;
  part("next").querySelector("strong").textContent = following ?? part("buttons").parentNode.dataset.end;
  part("place").textContent = notes[at].dataset.place;
  scrollTo(0, 0);
}

export function startRemote() {
  let since;
  let heard = false;
  const line = channel(location.hash.slice(1), (message) => {
    if (!notes[message.at]) return;
    heard = true;
    since = message.since;
    document.documentElement.dataset.remote = "";
    part("alone").hidden = true;
    part("buttons").parentNode.hidden = false;
    document.documentElement.toggleAttribute("data-black", message.black);
    show(message);
    tick();
  });
  const clock = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: "short" });
  const tick = () => {
    part("clock").textContent = clock.format(new Date());
    part("elapsed").textContent = elapsed(since ?? Date.now());
  };
  const ask = (message) => line?.postMessage(message);
  const asks = { next: { step: 1 }, previous: { step: -1 }, black: { black: true }, restart: { restart: true } };
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-do]");
    if (button) ask(asks[button.dataset.do]);
  });
  document.addEventListener("keydown", (event) => {
    const by = MOVES[event.key];
    if (!heard || !by || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === " " && event.target.closest("button")) return;
    if (/^Arrow(Up|Down)$/.test(event.key)) return; // Long notes are scrolled.
    event.preventDefault();
    ask({ step: by });
  });
  setInterval(tick, A_SECOND);
  ask({ ask: true });
  setTimeout(() => {
    if (heard) return;
    part("buttons").parentNode.hidden = false;
    part("alone").hidden = false;
  }, 2 * A_SECOND);
}
