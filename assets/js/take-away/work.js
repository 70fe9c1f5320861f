/** Work that takes a while: says what it does, can be stopped, and never holds the page. */

const running = new WeakMap();

const status = (menu) => menu.querySelector(".take-status");

/** Say something to eyes and ears. */
export function tell(menu, text) {
  status(menu).textContent = text;
}

/**
 * Do a task for a menu; a task before it is stopped. It is given a signal, and returns what to say.
 */
export async function work(menu, task) {
  stop(menu);
  const controller = new AbortController();
  running.set(menu, controller);
  const button = menu.querySelector(".take-stop");
  const { activeElement: begun } = document;
  button.hidden = false;
  tell(menu, menu.dataset.busy);
  try {
    const said = await task(controller.signal);
    controller.signal.throwIfAborted();
    tell(menu, said);
  } catch (failure) {
    if (running.get(menu) !== controller) return;
    tell(menu, controller.signal.aborted ? menu.dataset.stopped : menu.dataset.failed);
    if (!controller.signal.aborted) console.warn(failure.message);
  } finally {
    if (running.get(menu) === controller) {
      running.delete(menu);
      const focused = document.activeElement === button;
      button.hidden = true;
      // Back to what was pressed; some browsers give a press no focus.
      if (focused) (menu.contains(begun) ? begun : menu.querySelector("a, button")).focus();
    }
  }
}

/** Say no more of what is done; what runs is still told. */
export function hush(menu) {
  if (!running.has(menu)) tell(menu, "");
}

/** Stop what runs for a menu. */
export function stop(menu) {
  running.get(menu)?.abort();
}
