/**
 * The slim plotly bundle, fetched once and late.
 *
 * Its address stands in `data-plotly` of the document. It sets `window.Plotly`; `dcc.Graph` then
 * asks for no other.
 */

let loading;

/** Return a promise that is kept once `window.Plotly` is there. */
export function plotly() {
  if (window.Plotly) return Promise.resolve(window.Plotly);
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = document.querySelector("[data-plotly]").dataset.plotly;
    script.onload = () => resolve(window.Plotly);
    script.onerror = () => {
      loading = undefined;
      script.remove();
      reject(new Error(script.src));
    };
    document.head.append(script);
  });
  return loading;
}

/** Fetch the bundle when the browser has nothing better to do; not for a reader who saves data. */
export function plotlyWhenIdle() {
  if (navigator.connection?.saveData) return;
  const fetchIt = () => plotly().catch(() => {});
  if ("requestIdleCallback" in window) requestIdleCallback(fetchIt, { timeout: 3000 });
  else setTimeout(fetchIt, 500);
}
