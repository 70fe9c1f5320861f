// Instead of selecting by lasso or box: nothing can be selected, so nothing needs clearing.

"use strict";

const nothing = () => {};

module.exports = {
  moduleType: "component",
  name: "selections",
  clearOutline: nothing,
  clearSelectionsCache: nothing,
  prepSelect: nothing,
  reselect: nothing,
  selectOnClick: nothing,
};
