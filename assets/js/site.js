/** Everything of ours that runs in the browser. The order matters: Dash starts last. */

import { startCells } from "./cells.js";
import { startCharts } from "./charts.js";
import { startCollection } from "./collection.js";
import { startExplore } from "./explore.js";
import { startMenus } from "./menus.js";
import { registerComponents } from "./native.js";
import { startShare } from "./share-start.js";
import { startSorting } from "./sort.js";
import { startTakeAway } from "./take-away-start.js";
import { startSteps } from "./steps.js";
import { start, whenLive } from "./takeover.js";
import { startThemeSwitch } from "./theme-switch.js";

registerComponents();
startThemeSwitch();
startCharts();
startCells();
startExplore();
startMenus();
startTakeAway();
startShare();
startCollection(whenLive);
startSorting(whenLive);
startSteps();
start();
