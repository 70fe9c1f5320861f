/** Escape closes a menu under a chart and leads back to the word that opened it. */

export function startMenus() {
  document.addEventListener("keydown", ({ key, target, defaultPrevented }) => {
    const menu = key === "Escape" && !defaultPrevented && target.closest?.(".figure-take, .figure-share");
    if (!menu?.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}
