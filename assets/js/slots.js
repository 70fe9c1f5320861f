/**
 * Finds charts in the live page and tells when one comes near the window.
 *
 * A chart is `figure[data-chart]` with `data-query` and `data-language`. Pages are drawn anew by
 * Dash at any time, so the document is watched instead of walked once: a figure that appears, or
 * whose `data-query` changes, is new. Figures of the written page (`#written`) are left alone.
 */

const CHART = "figure[data-chart]";

function chartsIn(node) {
  if (node.nodeType !== Node.ELEMENT_NODE || node instanceof SVGElement) return [];
  const inside = [...node.querySelectorAll(CHART)];
  return node.matches(CHART) ? [node, ...inside] : inside;
}

/**
 * Call `near(figure)` once for each figure and query, when it is less than a window away;
 * call `plotted(figure, graph)` when Plotly begins to draw in it.
 */
export function watchSlots({ near, plotted }) {
  const seen = new WeakMap();
  const window_ = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        window_.unobserve(entry.target);
        near(entry.target);
      }
    },
    { rootMargin: "75% 0px" },
  );

  function found(figure) {
    if (figure.closest("#written")) return;
    const asked = `${figure.dataset.chart}?${figure.dataset.query}`;
    if (seen.get(figure) === asked) return;
    seen.set(figure, asked);
    window_.unobserve(figure);
    window_.observe(figure);
  }

  function drawn(node) {
    // The first layer that Plotly adds stands in an element which it has just made its own.
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const graph = node.closest(".js-plotly-plot") ?? node.querySelector?.(".js-plotly-plot");
    if (!graph || "plotted" in graph.dataset) return;
    const figure = graph.closest(CHART);
    if (figure && graph.querySelector(".main-svg")) {
      graph.dataset.plotted = "";
      plotted(figure, graph);
    }
  }

  new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === "attributes") found(record.target);
      for (const node of record.addedNodes) {
        for (const figure of chartsIn(node)) found(figure);
        drawn(node);
      }
    }
  }).observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["data-query"],
  });
  for (const figure of document.querySelectorAll(CHART)) found(figure);
}
