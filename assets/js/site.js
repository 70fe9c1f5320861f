/** Everything of ours that runs in the browser. The order matters: Dash starts last. */

import { startCells } from "./cells.js";
import { startCharts } from "./charts.js";
import { startExplore } from "./explore.js";
import { registerComponents } from "./native.js";
import { startTakeAway } from "./take-away-start.js";
import { start } from "./takeover.js";
import { startThemeSwitch } from "./theme-switch.js";

registerComponents();
startThemeSwitch();
startCharts();
startCells();
startExplore();
startTakeAway();
start();
