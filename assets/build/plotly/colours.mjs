// Instead of all of culori: colours as they stand in figures and style sheets.

import { useMode, modeHsl, modeHwb, modeLrgb, modeRgb } from "culori/fn";

useMode(modeRgb);
useMode(modeHsl);
useMode(modeHwb);
useMode(modeLrgb); // contrast is measured in linear light

export { converter, formatHex, formatRgb, wcagContrast, wcagLuminance } from "culori/fn";
