/**
 * A presentation: the slides of the page one at a time, and its second window with notes.
 *
 * Without this script all slides stand below each other. `present/deck.js` knows which slide is
 * shown; everything else asks it to go, or listens.
 */

import { startBar } from "./present/bar.js";
import { startBlack } from "./present/black.js";
import { startDeck } from "./present/deck.js";
import { startFigures } from "./present/figures.js";
import { startKeys } from "./present/keys.js";
import { startNotes } from "./present/notes.js";
import { startRemote } from "./present/remote.js";
import { startSwipes } from "./present/swipes.js";
import { startReading } from "./reading.js";
import { startThemeSwitch } from "./theme-switch.js";

startThemeSwitch();
if (document.body.classList.contains("present")) {
  startReading();
  startBlack();
  startBar();
  startNotes();
  startKeys();
  startSwipes();
  startFigures();
  startDeck();
} else {
  startRemote();
}
