/**
 * For pages that embed a figure: gives each frame of ours the height of what is in it.
 *
 * `<script src="…/embed.js" async></script>`, once or with every frame. A frame is asked for its
 * height when it is there, and tells it again whenever it changes. Nothing else is read or
 * written. What comes from elsewhere than our own frames is not listened to; a frame in a sandbox
 * has no origin that could be asked for, so there the window itself is what is checked.
 */

const home = new URL(document.currentScript.src).origin;
const HIGHEST = 20_000;

const isOurs = (frame) => frame.tagName === "IFRAME" && frame.src.startsWith(`${home}/`);

const hasOrigin = ({ sandbox }) => !sandbox.length || sandbox.contains("allow-same-origin");

function ask(frame) {
  // A frame that has not arrived yet holds an empty page, which is ours to read.
  if (!isOurs(frame) || frame.contentDocument?.URL === "about:blank") return;
  frame.contentWindow.postMessage("twente:height?", hasOrigin(frame) ? home : "*");
}

addEventListener("message", ({ data, origin, source }) => {
  const height = data?.["twente:height"];
  if (!Number.isInteger(height) || height < 1 || height > HIGHEST) return;
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow !== source || !isOurs(frame)) continue;
    if (origin === (hasOrigin(frame) ? home : "null")) frame.style.height = `${height}px`;
  }
});
document.addEventListener("load", ({ target }) => target.tagName && ask(target), true);
document.querySelectorAll("iframe").forEach(ask);
