/**
 * A select that is walked with the keys asks once the walk has ended: after a pause, when it is
 * left, or with Enter. Each choice on the way would be another view, and could lose what was chosen.
 */

const PAUSE = 800;

/** The select in which a key was pressed last. */
let walked;
/** What is to be asked when the walk ends: the select, its choice, and the question. */
let waiting;

/** Ask now, or once the keys rest when `control` is walked with them. */
export function whenSettled(control, ask) {
  forget();
  if (control !== walked) return ask();
  waiting = { control, value: control.value, ask, timer: setTimeout(end, PAUSE) };
}

/** Ask nothing any more: it was asked in another way. */
export function forget() {
  clearTimeout(waiting?.timer);
  waiting = undefined;
}

/** An answer to an earlier question has set the select back: let the walk go on where it was. */
export function walkOn() {
  if (!waiting || waiting.control.value === waiting.value) return;
  waiting.control.value = waiting.value;
  waiting.control.dispatchEvent(new Event("change", { bubbles: true }));
}

function end() {
  const ask = waiting?.ask;
  forget();
  ask?.();
}

export function startPauses() {
  document.addEventListener("keydown", ({ target, key }) => {
    if (key === "Enter") end();
    walked = key !== "Enter" && target.matches?.("select") ? target : undefined;
  });
  document.addEventListener("pointerdown", () => (walked = undefined));
  document.addEventListener("focusout", end);
}
