// Instead of all of gl-mat4: the two functions with which plotly.js undoes CSS transforms.

"use strict";

module.exports = {
  invert: require("gl-mat4/invert"),
  multiply: require("gl-mat4/multiply"),
};
