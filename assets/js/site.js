/** Everything of ours that runs in the browser. The order matters: Dash starts last. */

import { registerComponents } from "./native.js";
import { start } from "./takeover.js";

registerComponents();
start();
