/**
 * The preview in the menu "share": as high as the embed in it, and made smaller where the menu is
 * narrower than the width that is looked at. Below half its size it could not be read; then it is
 * scrolled. The frame is of our own origin, so what is in it can be measured.
 */

const SMALLEST = 0.5;

function fit(box) {
  const frame = box.querySelector("iframe");
  const root = frame?.contentDocument?.documentElement;
  if (!root || !box.clientWidth) return;
  const height = Math.ceil(root.getBoundingClientRect().height);
  const scale = Math.min(1, Math.max(SMALLEST, box.clientWidth / frame.width));
  Object.assign(frame.style, {
    height: `${height}px`,
    transform: `scale(${scale})`,
    // What is made smaller still takes its whole place; the margins give it back.
    margin: `0 ${frame.width * (scale - 1)}px ${height * (scale - 1)}px 0`,
  });
}

export function startFitting() {
  const seen = new ResizeObserver((all) => {
    for (const { target } of all) {
      const box = target.matches(".share-frame")
        ? target
        : target.ownerDocument.defaultView?.frameElement?.parentElement;
      if (box) fit(box);
    }
  });
  const follow = (frame) => {
    const root = frame.contentDocument?.documentElement;
    if (!root || frame.contentDocument.URL === "about:blank") return;
    seen.observe(root);
    seen.observe(frame.parentElement);
  };
  document.addEventListener(
    "load",
    ({ target }) => target.matches?.(".share-frame iframe") && follow(target),
    true,
  );
  document.querySelectorAll(".share-frame iframe").forEach(follow);
}
