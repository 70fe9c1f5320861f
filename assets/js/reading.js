/**
 * Reading a chart with keys, pointer or finger; Plotly has none of the first.
 *
 * Tab reaches the box once. Left and right walk points, up and down series, Home and End jump,
 * Escape leaves. What is read is marked with a ring, written in a tip (or, in a narrow box, in the
 * line below it) and spoken through one live region. All words come from the page: `meta.reading`
 * of the figure and the data attributes of the box.
 */

import { after } from "./walk.js";

let region;

/** Speak a text politely. The region is made early: readers only hear changes of what they know. */
export function say(text) {
  region.textContent = text;
}

export function startReading() {
  region = document.createElement("p");
  region.id = "say";
  region.className = "spoken";
  region.setAttribute("role", "status");
  region.setAttribute("aria-live", "polite");
  document.body.append(region);
}

function element(className) {
  const made = document.createElement("div");
  made.className = className;
  made.setAttribute("aria-hidden", "true");
  made.hidden = true;
  return made;
}

function small(text) {
  const made = document.createElement("small");
  made.textContent = text;
  return made;
}

/** One explanation of the keys serves all charts of a page. */
function keysId(words) {
  const id = "chart-keys";
  if (!document.getElementById(id)) {
    const keys = document.createElement("p");
    keys.id = id;
    keys.hidden = true;
    keys.textContent = words;
    document.body.append(keys);
  }
  return id;
}

/** Texts of traces are written for Plotly, which reads them as markup. */
function plain(markup) {
  return new DOMParser().parseFromString(markup ?? "", "text/html").body.textContent;
}

/** Return where a point stands in the box, in pixels; the graph may be shown larger or smaller. */
function place(graph, { trace, x, y }) {
  const full = graph._fullLayout;
  const { xaxis = "x", yaxis = "y" } = graph._fullData[trace];
  const across = full[xaxis.replace("x", "xaxis")];
  const up = full[yaxis.replace("y", "yaxis")];
  const shown = graph.getBoundingClientRect().width / full.width;
  return {
    left: (across._offset + across.d2p(x)) * shown,
    top: (up._offset + up.d2p(y)) * shown,
  };
}

/**
 * Make the box of a chart readable.
 *
 * Returns `{ graph(next), moved(), stop() }`: hand it each graph that Plotly draws in this box, tell
 * when the box changed its size, and stop it before the box shows another figure.
 */
export function readable(figure, reading) {
  const box = figure.querySelector(".figure-chart");
  const line = figure.querySelector(".figure-readout");
  const ring = element("chart-ring");
  const tip = element("chart-tip");
  const series = reading.filter((one) => one.points.length);
  const byPoint = new Map();
  const byText = new Map();
  series.forEach((one, s) =>
    one.points.forEach((point, p) => {
      byPoint.set(`${point.trace}:${point.index}`, { series: s, point: p });
      byText.set(point.text, { series: s, point: p });
    }),
  );
  let graph;
  let walked; // where the keys are
  let shown; // what is marked, by keys or pointer
  const stopping = new AbortController();
  const { signal } = stopping;

  function words(at, before) {
    const { name, points } = series[at.series];
    const { text } = points[at.point];
    const known = series.length === 1 || text.includes(name) || before?.series === at.series;
    return known ? text : `${name}. ${text}`;
  }

  /** Year and source are heard once, and again where they are others. */
  function spoken(at, before) {
    const [text, { about }] = [words(at, before), series[at.series]];
    const isOther = about && about !== series[before?.series]?.about;
    return isOther ? `${text.replace(/\.$/, "")}. ${about}` : text;
  }

  function write(at) {
    const { name, about, points } = series[at.series];
    const { text } = points[at.point];
    tip.replaceChildren();
    if (series.length > 1 && !text.includes(name)) {
      const strong = document.createElement("strong");
      strong.textContent = name;
      tip.append(strong, document.createElement("br"));
    }
    tip.append(text);
    if (about) tip.append(document.createElement("br"), small(about));
    if (line) line.textContent = words(at);
  }

  function mark(at) {
    shown = at;
    if (!at) {
      ring.hidden = tip.hidden = true;
      if (line) line.textContent = line.dataset.hint ?? "";
      return;
    }
    write(at);
    const { left, top } = place(graph, series[at.series].points[at.point]);
    ring.hidden = tip.hidden = false;
    ring.style.translate = `${left}px ${top}px`;
    // The tip stays inside the box: above the point when there is room, else below it.
    const room = box.clientWidth - tip.offsetWidth;
    const above = top - tip.offsetHeight - 14;
    const x = Math.max(0, Math.min(room, left - tip.offsetWidth / 2));
    tip.style.translate = `${x}px ${above < 0 ? top + 14 : above}px`;
  }

  function explain() {
    tip.textContent = box.dataset.keys ?? "";
    tip.hidden = !tip.textContent;
    tip.style.translate = `${box.clientWidth - tip.offsetWidth}px 0px`;
  }

  function leave() {
    walked = undefined;
    mark(undefined);
    say("");
  }

  function onKey(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === "Escape") {
      leave();
      // On to what follows the chart, so that Tab goes forward and readers leave the chart too.
      const next = figure.querySelector(".figure-summary");
      if (next) next.tabIndex = -1;
      if (next) next.focus({ preventScroll: true });
      else box.blur();
      event.preventDefault();
      return;
    }
    if (event.key === "Enter" && walked) choose(walked);
    const next = after(series, walked, event.key);
    if (!next) return;
    event.preventDefault();
    const before = walked;
    walked = next;
    mark(next);
    say(spoken(next, before));
  }

  /** Tell the page which point was clicked or confirmed; it knows whether that means anything. */
  function choose(at) {
    const { x } = series[at.series].points[at.point];
    box.dispatchEvent(new CustomEvent("chart:chosen", { bubbles: true, detail: { x } }));
  }

  /** What is under the pointer: a point that is read, or an area or bar that says the same. */
  function pointed({ points: [{ curveNumber, pointNumber, data }] }) {
    const exact = byPoint.get(`${curveNumber}:${pointNumber}`);
    if (exact || !data.text) return exact;
    const text = Array.isArray(data.text) ? data.text[pointNumber] : data.text;
    return byText.get(plain(text));
  }

  /** Whoever points with one hand and is elsewhere with the keys can put the tip away too. */
  function onEscape({ key }) {
    if (key === "Escape" && !tip.hidden && document.activeElement !== box) mark(undefined);
  }

  box.tabIndex = 0;
  box.setAttribute("role", "application");
  box.setAttribute("aria-roledescription", box.dataset.role ?? "");
  box.setAttribute("aria-label", box.dataset.label ?? "");
  box.setAttribute("aria-describedby", keysId(box.dataset.keys ?? ""));
  // The drawing itself is for the eye; what it says is spoken, summed up and tabled.
  box.querySelector(".figure-live").setAttribute("aria-hidden", "true");
  box.append(ring, tip);
  if (line) line.textContent = line.dataset.hint ?? "";
  box.addEventListener("keydown", onKey, { signal });
  document.addEventListener("keydown", onEscape, { signal });
  box.addEventListener("blur", leave, { signal });
  box.addEventListener(
    "focus",
    () => {
      if (box.matches(":focus-visible") && !walked) explain();
    },
    { signal },
  );
  // Plotly would hold a finger on the chart; without its touch handlers the page always scrolls,
  // and a tap still comes as the mouse events that browsers make of it.
  for (const type of ["touchstart", "touchmove", "touchend"]) {
    box.addEventListener(type, (event) => event.stopPropagation(), {
      signal,
      capture: true,
      passive: true,
    });
  }

  return {
    graph(next) {
      graph = next;
      graph.on("plotly_hover", (event) => {
        const at = pointed(event);
        if (at) mark(at);
      });
      graph.on("plotly_unhover", () => mark(walked));
      graph.on("plotly_click", (event) => {
        const at = pointed(event);
        if (at) say(spoken(at));
        if (at) choose(at);
      });
      graph.on("plotly_afterplot", () => mark(shown));
    },
    moved() {
      if (shown) mark(shown);
    },
    stop() {
      stopping.abort();
      ring.remove();
      tip.remove();
      if (line) line.textContent = "";
      for (const name of ["tabindex", "role", "aria-roledescription", "aria-label", "aria-describedby"])
        box.removeAttribute(name);
    },
  };
}
