/*
 * Runs in the head, before anything is painted, so that no reader sees the wrong ground first.
 * A choice made with the switch is kept in this browser only; without one the system decides.
 */
(function () {
  var root = document.documentElement;
  root.dataset.script = "on";
  try {
    var chosen = localStorage.getItem("theme");
    if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
  } catch (refused) {
    // Storage can be switched off; the preference of the system then holds.
  }
})();
